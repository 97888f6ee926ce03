import fc from 'fast-check';
import { FEATURE, generateFeature } from '../../bench/support/feature';
import { generateSmall } from '../../bench/support/small-plan';
import { checkPlan } from '../../src/core/optimiser/check/check-plan';
import { checkPlanProblem } from '../../src/core/optimiser/check/check-plan-problem';
import { PLAN_RULES } from '../../src/core/optimiser/check/plan/rules';
import type { PlanRule } from '../../src/core/optimiser/plan/types';
import { bruteForcePlan } from '../support/plan-brute-force';

describe('A made-up feature', () => {
  test('has a legal published plan at every size and seed, shot so far or not, with nothing to change', () => {
    const sizes = fc.record({
      seed: fc.nat(1e9),
      days: fc.integer({ min: 4, max: 40 }),
      perDay: fc.integer({ min: 2, max: 4 }),
      cast: fc.integer({ min: 1, max: 35 }),
      locations: fc.integer({ min: 1, max: 25 }),
      resources: fc.integer({ min: 0, max: 8 }),
      shot: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(sizes, ({ days, perDay, shot, ...size }) => {
        const problem = generateFeature({ ...size, days, scenes: days * perDay, shotDays: Math.floor(shot * days) });
        checkPlanProblem(problem);
        const { breaches, change } = checkPlan(problem, problem.published ?? { days: [] });
        expect(breaches).toEqual([]);
        expect(change).toEqual({ moved: [], calls: [], bookings: [] });
      }),
      { numRuns: 15, seed: 4 },
    );
  });

  test('is the same for the same seed, and has something of everything', () => {
    const problem = generateFeature({ ...FEATURE, seed: 5 });
    expect(generateFeature({ ...FEATURE, seed: 5 })).toEqual(problem);
    const { scenes, performers, locations, resources, days } = problem;
    expect([scenes.length, performers.length, locations.length]).toEqual([120, 35, 25]);
    expect(days.map(({ kind }) => kind).filter((kind) => kind === 'shoot')).toHaveLength(40);
    const some = (list: readonly boolean[]): void => {
      expect(list).toContain(true);
    };
    some(scenes.map(({ light }) => light === 'night'));
    some(scenes.map(({ light }) => light === 'day'));
    some(scenes.map(({ needsDry }) => needsDry));
    some(scenes.map(({ after }) => after.length > 0));
    some(scenes.map(({ fixedDay }) => fixedDay !== null));
    some(performers.map(({ minorLimits }) => minorLimits.length > 0));
    some(performers.map(({ unavailable }) => unavailable.length > 0));
    some(locations.map(({ hours }) => hours !== null));
    some(resources.map(({ bookings }) => bookings.some(({ cancelTerms }) => cancelTerms !== null)));
    some(days.map(({ wet }) => wet));
  });
});

describe('Brute force over small shoots', () => {
  test('finds plans that are legal and cost what the checker says, none dearer than a legal published one; some problems have none', () => {
    const found = [4, 7, 8, 9, 13, 14, 15, 19].map((seed) => {
      const problem = generateSmall(seed);
      const best = bruteForcePlan(problem);
      const published = problem.published === null ? null : checkPlan(problem, problem.published);
      if (best !== null) expect(checkPlan(problem, best.plan)).toMatchObject({ breaches: [], cost: best.cost });
      if (published?.breaches.length === 0) expect(best?.cost).toBeLessThanOrEqual(published.cost);
      return best?.cost ?? null;
    });
    expect(found).toContain(null);
    expect(found).toContain(2_769_387);
  });

  test('meets every rule: each is broken by some published plan, but for those a published plan cannot break', () => {
    const rules = new Set<PlanRule>();
    for (let seed = 1; seed <= 200; seed += 1) {
      const problem = generateSmall(seed);
      if (problem.published !== null) {
        for (const { rule } of checkPlan(problem, problem.published).breaches) rules.add(rule);
      }
    }
    const missing = (Object.keys(PLAN_RULES) as PlanRule[]).filter((rule) => !rules.has(rule));
    expect(missing).toEqual(['scene-missing', 'scene-twice', 'unknown-scene', 'day-closed', 'call-not-offered']);
  });
});
