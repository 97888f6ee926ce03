import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateFeature } from '../../../../../bench/support/feature';
import { filmBoard } from '../../../../../bench/support/film-board';
import { planProblem } from '../../../../../bench/support/film-problems';
import { generateSmall } from '../../../../../bench/support/small-plan';
import { readUss } from '../../../../../src/core/formats';
import { checkPlan } from '../../../../../src/core/optimiser/check/check-plan';
import { createPlanBound } from '../../../../../src/core/optimiser/plan/bounds/create-plan-bound';
import { daysNeeded } from '../../../../../src/core/optimiser/plan/bounds/days-needed';
import { leastCosts, planBound } from '../../../../../src/core/optimiser/plan/bounds/plan-bound';
import type { PlanProblem, PlanScene } from '../../../../../src/core/optimiser/plan/types';
import { bruteForcePlan } from '../../../../support/plan-brute-force';
import { sharedData } from '../../../../support/root';

/** Both bounds, the second worked on to its end. */
function bounds(problem: PlanProblem): readonly [number, number] {
  const rising = createPlanBound(problem);
  let before = rising.bound;
  for (let step = 0; step < 400 && !rising.advance(1); step++) {
    expect(rising.bound).toBeGreaterThanOrEqual(before);
    before = rising.bound;
  }
  return [planBound(problem), rising.bound];
}

describe('what a plan costs at least', () => {
  const seeds = Array.from({ length: 14 }, (_, index) => index + 1);

  test('is never more than the cheapest of all plans of a small shoot, tried one by one', () => {
    let [legal, close] = [0, 0];
    for (const seed of seeds) {
      const problem = generateSmall(seed);
      const best = bruteForcePlan(problem);
      if (best === null) continue;
      const [simple, rising] = bounds(problem);
      expect([seed, simple <= rising, rising <= best.cost]).toEqual([seed, true, true]);
      legal += 1;
      if (rising > 0.7 * best.cost) close += 1;
    }
    expect(legal).toBeGreaterThan(9);
    expect(close).toBeGreaterThan(0);
  });

  test('is never more than the legal plans of made-up features', () => {
    for (const seed of [1, 2, 3]) {
      const problem = generateFeature({
        scenes: 40,
        days: 14,
        cast: 14,
        locations: 9,
        resources: 4,
        seed,
        shotDays: seed - 1,
      });
      if (problem.published === null) throw new Error('a made-up feature is published');
      const { cost, money, breaches } = checkPlan(problem, problem.published);
      expect(breaches).toEqual([]);
      const [simple, rising] = bounds(problem);
      expect(simple).toBeGreaterThan(money / 4);
      expect(rising).toBeGreaterThanOrEqual(simple);
      expect(rising).toBeLessThanOrEqual(cost);
    }
  });

  test('is told line by line, and the lines add up', () => {
    const problem = generateFeature({ scenes: 30, days: 10, cast: 10, locations: 6, resources: 3, seed: 5 });
    const lines = leastCosts(problem);
    expect(lines.reduce((sum, { amount }) => sum + amount, 0)).toBe(planBound(problem));
    expect(new Set(lines.map(({ kind }) => kind))).toEqual(
      new Set(['cast', 'location', 'resource', 'day', 'move', 'overtime']),
    );
  });
});

describe('days that scenes need', () => {
  const [first] = generateSmall(1).scenes;
  if (first === undefined) throw new Error('a small shoot has scenes');
  const scene = (id: string, eighths: number, more: Partial<PlanScene> = {}): PlanScene => ({
    ...{ ...first, minutes: 60, location: 'A', light: 'any', fixedDay: null, shot: false, after: [] },
    ...{ id, eighths },
    ...more,
  });
  const rules = {
    ...generateSmall(1).rules,
    ...{
      maxEighths: 40,
      maxMinutes: 600,
      maxMoves: 1,
      moveMinutes: 60,
      mealMinutes: 30,
      mealAfter: 360,
      mixDayAndNight: false,
    },
  };

  test.each<[string, readonly PlanScene[], number]>([
    ['no scene', [], 0],
    ['three halves and a bit do not fit on one and a half days', ['1', '2', '3'].map((id) => scene(id, 21)), 3],
    ['a scene longer than a day has a day of its own', [scene('1', 50), scene('2', 1)], 2],
    [
      'three locations are two moves, one is allowed',
      ['A', 'B', 'C'].map((location) => scene(location, 1, { location })),
      2,
    ],
    ['day and night apart', [scene('1', 1, { light: 'day' }), scene('2', 1, { light: 'night' }), scene('3', 1)], 2],
    [
      'the move and the meal take the time that is missing',
      [scene('1', 1, { minutes: 300 }), scene('2', 1, { minutes: 230, location: 'B' })],
      2,
    ],
    ['without the move they fit', [scene('1', 1, { minutes: 300 }), scene('2', 1, { minutes: 230 })], 1],
  ])('%s', (_, scenes, days) => {
    expect(daysNeeded(scenes, rules)).toBe(days);
  });
});

const FULL = join(sharedData, 'uss/full_sample_schedule.uss');
const onFiles = existsSync(FULL) ? describe : describe.skip;

onFiles('paid days of a real film (not on this machine without ../shared/data/uss)', () => {
  test.each([
    ['First Pass', 124, 126],
    ['Second Pass', 124, 126],
    ['Rev. WHITE', 118, 120],
  ])('of the board %s are known to be at least so many, at once', (name, least, withDaysOff) => {
    const file = readUss(FULL, readFileSync(FULL, 'utf8'));
    const found = file.ok ? file.boards.find((board) => board.name === name) : undefined;
    if (!file.ok || found === undefined) throw new Error(`no board ${name}`);
    const board = filmBoard(file, found);
    expect(planBound(planProblem(board, 'reassign'))).toBe(least);
    expect(planBound(planProblem(board, 'reassign-days-off'))).toBe(withDaysOff);
  });
});
