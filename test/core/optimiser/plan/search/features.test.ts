import { generateFeature, type FeatureSize } from '../../../../../bench/support/feature';
import { createPlanSearch } from '../../../../../src/core/optimiser/plan/search/create-plan-search';
import { checkedFigures, figures } from '../../../../support/plan-answers';

/** Sizes from a short film to a feature, by seed; some of them shot in part. */
function sizeOf(seed: number): FeatureSize {
  const scenes = seed % 25 === 0 ? 120 : ([10, 16, 24, 36][seed % 4] ?? 10);
  const days = Math.ceil(scenes / 3);
  return {
    scenes,
    days,
    cast: Math.ceil(scenes / 4) + 4,
    locations: Math.ceil(scenes / 5),
    resources: 2 + (seed % 7),
    seed,
    shotDays: seed % 3 === 0 ? Math.floor(days / 4) : 0,
  };
}

describe('Plans of made-up features', () => {
  test.each([0, 1, 2, 3])(
    'are legal, and every figure is the one the checker works out (seeds ending the quarter %i of 100)',
    (quarter) => {
      for (let seed = quarter * 25 + 1; seed <= quarter * 25 + 25; seed += 1) {
        const problem = generateFeature(sizeOf(seed));
        const search = createPlanSearch(problem, { seed });
        search.advance(400);
        const { answer } = search;
        if (answer === null) throw new Error(`seed ${seed}: no plan, though the published one is legal`);
        expect(figures(answer.priced)).toEqual(checkedFigures(problem, answer.priced));
        expect(answer.bound).toBeLessThanOrEqual(answer.priced.cost);
      }
    },
  );

  test('are found without a published one', () => {
    const problem = { ...generateFeature(sizeOf(7)), published: null };
    const search = createPlanSearch(problem);
    search.advance(100_000);
    const { answer } = search;
    if (answer === null) throw new Error('no plan');
    expect(figures(answer.priced)).toEqual(checkedFigures(problem, answer.priced));
  });
});
