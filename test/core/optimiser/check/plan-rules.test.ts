import { checkPlan } from '../../../../src/core/optimiser/check/check-plan';
import { checkPlanProblem } from '../../../../src/core/optimiser/check/check-plan-problem';
import { PLAN_RULES } from '../../../../src/core/optimiser/check/plan/rules';
import type { Plan, PlanProblem, PlanRule } from '../../../../src/core/optimiser/plan/types';
import {
  at,
  location,
  MONDAY,
  performer,
  planDay,
  planOn,
  planProblem,
  resource,
  scene,
} from '../../../support/plan-problem';

interface Case {
  readonly problem: PlanProblem;
  readonly plan: Plan;
  readonly text: string;
  readonly who: readonly string[];
  readonly date?: number | null;
}

const two = planProblem({ scenes: [scene('1'), scene('2')] });
const limit = { from: at(-400), maxAtPlace: 300, earliestCall: 420, latestRelease: 1200 };

/** For each rule a plan that breaks it, and no other. */
const BROKEN: Readonly<Record<PlanRule, Case>> = {
  'scene-missing': { problem: two, plan: planOn({ 0: ['1'] }), text: 'scene 2 has no day', who: ['2'], date: null },
  'scene-twice': {
    problem: two,
    plan: planOn({ 0: ['1', '2'], 1: ['2'] }),
    text: 'scene 2 is shot once, found on Mon 3 May and on Tue 4 May',
    who: ['2'],
    date: 1,
  },
  'unknown-scene': { problem: two, plan: planOn({ 0: ['1', '2', '9'] }), text: 'there is no scene 9', who: ['9'] },
  'day-closed': {
    problem: planProblem({ scenes: [scene('1')], days: [planDay(MONDAY, { open: false })] }),
    plan: planOn({ 0: ['1'] }),
    text: 'Mon 3 May is closed, found scenes on it',
    who: ['1'],
  },
  'fixed-day': {
    problem: planProblem({ scenes: [scene('1', { fixedDay: at(2) })] }),
    plan: planOn({ 0: ['1'] }),
    text: 'scene 1 is fixed on Wed 5 May, found on Mon 3 May',
    who: ['1'],
  },
  'not-before': {
    problem: planProblem({ scenes: [scene('1', { notBefore: at(1) })] }),
    plan: planOn({ 0: ['1'] }),
    text: 'scene 1 not before Tue 4 May, found on Mon 3 May',
    who: ['1'],
  },
  'not-after': {
    problem: planProblem({ scenes: [scene('1', { notAfter: at(1) })] }),
    plan: planOn({ 2: ['1'] }),
    text: 'scene 1 not after Tue 4 May, found on Wed 5 May',
    who: ['1'],
    date: 2,
  },
  'after-scene': {
    problem: planProblem({ scenes: [scene('1', { after: ['2'] }), scene('2')] }),
    plan: planOn({ 0: ['1'], 1: ['2'] }),
    text: 'scene 1 after scene 2, found on Mon 3 May and Tue 4 May',
    who: ['1', '2'],
  },
  'performer-unavailable': {
    problem: planProblem({
      scenes: [scene('1', { cast: ['7'] })],
      performers: [performer('7', { unavailable: [MONDAY] })],
    }),
    plan: planOn({ 0: ['1'] }),
    text: 'performer 7 not available on Mon 3 May, needed for scene 1',
    who: ['7', '1'],
  },
  'location-unavailable': {
    problem: planProblem({ scenes: [scene('1')], locations: [location('House', { unavailable: [MONDAY] })] }),
    plan: planOn({ 0: ['1'] }),
    text: 'House not available on Mon 3 May, needed for scene 1',
    who: ['House', '1'],
  },
  'location-hours': {
    problem: planProblem({ scenes: [scene('1')], locations: [location('House', { hours: { from: 480, to: 1080 } })] }),
    plan: planOn({ 0: ['1'] }),
    text: 'House from Mon 3 May 08:00 to Mon 3 May 18:00, found scene 1 from Mon 3 May 07:00 to Mon 3 May 09:00',
    who: ['1', 'House'],
  },
  'resource-unavailable': {
    problem: planProblem({
      scenes: [scene('1')],
      resources: [resource('Crane', { neededBy: ['1'], unavailable: [MONDAY] })],
    }),
    plan: planOn({ 0: ['1'] }),
    text: 'Crane not available on Mon 3 May, needed for scene 1',
    who: ['Crane', '1'],
  },
  'needs-dry': {
    problem: planProblem({ scenes: [scene('1', { needsDry: true })], days: [planDay(MONDAY, { wet: true })] }),
    plan: planOn({ 0: ['1'] }),
    text: 'scene 1 needs dry weather, found on Mon 3 May, which is marked wet',
    who: ['1'],
  },
  light: {
    problem: planProblem({ scenes: [scene('1', { light: 'night' })] }),
    plan: planOn({ 0: ['1'] }),
    text: 'dark before Mon 3 May 06:00 and after Mon 3 May 20:00, found scene 1 from Mon 3 May 07:00 to Mon 3 May 09:00',
    who: ['1'],
  },
  'mixed-light': {
    problem: planProblem({
      scenes: [scene('1', { light: 'day' }), scene('2', { light: 'night' })],
      days: [planDay(MONDAY, { calls: [960], sunset: 1080 })],
      rules: { mixDayAndNight: false },
    }),
    plan: planOn({ 0: ['1', '2'] }, 960),
    text: 'day or night exteriors, found both on Mon 3 May: 1 day, 2 night',
    who: ['1', '2'],
  },
  eighths: {
    problem: planProblem({ scenes: [scene('1', { eighths: 40 }), scene('2', { eighths: 4 })] }),
    plan: planOn({ 0: ['1', '2'] }),
    text: 'Mon 3 May: at most 40 eighths, found 44',
    who: ['1', '2'],
  },
  minutes: {
    problem: planProblem({ scenes: [scene('1', { minutes: 700 })] }),
    plan: planOn({ 0: ['1'] }),
    text: 'Mon 3 May: at most 12 h from call to wrap, found 12 h 40 min',
    who: ['1'],
  },
  moves: {
    problem: planProblem({ scenes: [scene('1'), scene('2', { location: 'Field' })], rules: { maxMoves: 0 } }),
    plan: planOn({ 0: ['1', '2'] }),
    text: 'Mon 3 May: at most 0 company moves a day, found 1',
    who: ['1', '2'],
  },
  'moves-in-all': {
    problem: planProblem({
      scenes: [scene('1'), scene('2', { location: 'Field' })],
      rules: { overnightMoves: true, maxMovesInAll: 0 },
    }),
    plan: planOn({ 0: ['1'], 1: ['2'] }),
    text: 'at most 0 company moves in all, found 1',
    who: [],
    date: null,
  },
  'location-days': {
    problem: planProblem({ scenes: [scene('1'), scene('2')], rules: { maxLocationDays: 1 } }),
    plan: planOn({ 0: ['1'], 1: ['2'] }),
    text: 'at most 1 location day in all, found 2',
    who: [],
    date: null,
  },
  'empty-day': {
    problem: planProblem({
      scenes: [scene('1')],
      days: [planDay(MONDAY), planDay(at(1)), planDay(at(2), { open: false })],
      rules: { everyDayShoots: true },
    }),
    plan: planOn({ 0: ['1'] }),
    text: 'at least one scene each open day, found none on Tue 4 May',
    who: [],
    date: 1,
  },
  'performer-rest': {
    problem: planProblem({
      scenes: [scene('1', { cast: ['7'], minutes: 601 }), scene('2', { cast: ['7'] })],
      performers: [performer('7', { rest: 720, callBefore: 60 })],
    }),
    plan: planOn({ 0: ['1'], 1: ['2'] }),
    text: 'performer 7: at least 12 h from release to call, found 11 h 59 min from Mon 3 May 18:01 to Tue 4 May 06:00',
    who: ['7', '1', '2'],
    date: 1,
  },
  'crew-rest': {
    problem: planProblem({ scenes: [scene('1', { minutes: 600 }), scene('2')], rules: { crewRest: 781 } }),
    plan: planOn({ 0: ['1'], 1: ['2'] }),
    text: 'crew: at least 13 h 1 min from wrap to call, found 13 h from Mon 3 May 18:00 to Tue 4 May 07:00',
    who: ['1', '2'],
    date: 1,
  },
  'minor-hours': {
    problem: planProblem({
      scenes: [scene('1', { cast: ['7'] }), scene('2'), scene('3', { cast: ['7'] })],
      performers: [performer('7', { minorLimits: [limit] })],
      rules: { mealMinutes: 0 },
    }),
    plan: planOn({ 0: ['1', '2', '3'] }),
    text: 'performer 7: at most 5 h from call to release on Mon 3 May, found 6 h',
    who: ['7', '1', '3'],
  },
  'call-not-offered': {
    problem: planProblem({ scenes: [scene('1')] }),
    plan: planOn({ 0: ['1'] }, 480),
    text: 'call at Mon 3 May 07:00 or Mon 3 May 09:00, found Mon 3 May 08:00',
    who: [],
  },
};

describe('Each rule of a plan', () => {
  const cases = Object.entries(BROKEN) as [PlanRule, Case][];

  test.each(cases)(
    '%s is found where it alone is broken, and said in plain words',
    (rule, { problem, plan, ...found }) => {
      checkPlanProblem(problem);
      const { breaches } = checkPlan(problem, plan);
      expect(breaches.map((breach) => breach.rule)).toEqual([rule]);
      const date = found.date === null ? null : at(found.date ?? 0);
      expect(breaches[0]).toMatchObject({ text: found.text, who: found.who, date });
      for (const row of breaches[0]?.rows ?? []) expect(row.row).toBeGreaterThan(0);
    },
  );

  test('has a sentence of its own', () => {
    const words = Object.values(PLAN_RULES).map((rule) => rule.words);
    expect(new Set(words).size).toBe(25);
  });
});

describe('The edge of a rule is legal', () => {
  const legal = (problem: PlanProblem, plan: Plan): void => {
    expect(checkPlan(problem, plan).breaches).toEqual([]);
  };

  test('a scene longer than a day in eighths has a day to itself', () => {
    legal(planProblem({ scenes: [scene('1', { eighths: 99 })] }), planOn({ 0: ['1'] }));
  });

  test('rest that is exactly long enough', () => {
    const problem = planProblem({
      scenes: [scene('1', { cast: ['7'], minutes: 600 }), scene('2', { cast: ['7'] })],
      performers: [performer('7', { rest: 720, callBefore: 60 })],
      rules: { crewRest: 780, mealMinutes: 0 },
    });
    legal(problem, planOn({ 0: ['1'], 1: ['2'] }));
  });

  test('a night scene that ends at the next sunrise', () => {
    const problem = planProblem({
      scenes: [scene('1', { light: 'night', minutes: 600 })],
      days: [planDay(MONDAY, { calls: [1200] })],
      rules: { mealMinutes: 0 },
    });
    legal(problem, planOn({ 0: ['1'] }, 1200));
    expect(
      checkPlan({ ...problem, days: [planDay(MONDAY, { calls: [1200], sunrise: 359 })] }, planOn({ 0: ['1'] }, 1200))
        .breaches,
    ).toHaveLength(1);
  });

  test('a minor keeps the hours of the age reached that day', () => {
    const older = { ...limit, from: at(1), maxAtPlace: 400 };
    const problem = planProblem({
      scenes: [scene('1', { cast: ['7'], minutes: 400 }), scene('2')],
      performers: [performer('7', { minorLimits: [limit, older] })],
      rules: { mealMinutes: 0 },
    });
    legal(problem, planOn({ 1: ['1'], 2: ['2'] }));
    expect(checkPlan(problem, planOn({ 0: ['1'], 2: ['2'] })).breaches.map(({ rule }) => rule)).toEqual([
      'minor-hours',
    ]);
  });

  test('scenes that follow each other on the same day, in order', () => {
    legal(planProblem({ scenes: [scene('1', { after: ['2'] }), scene('2')] }), planOn({ 0: ['2', '1'] }));
  });
});

describe('History', () => {
  const shot = { shot: true, fixedDay: MONDAY };
  const problem = planProblem({
    scenes: [
      scene('1', { ...shot, cast: ['7'], eighths: 50, light: 'night' }),
      scene('2', { ...shot, needsDry: true, after: ['1'], notBefore: at(3) }),
      scene('3', { cast: ['7'] }),
    ],
    performers: [performer('7', { unavailable: [MONDAY] })],
    days: [planDay(MONDAY, { open: false, wet: true }), planDay(at(1))],
    published: planOn({ 0: ['2', '1'], 1: ['3'] }, 435),
  });

  test('breaks no rule by itself', () => {
    const plan = planOn({ 0: ['2', '1'] }, 435);
    expect(checkPlan(problem, { days: [...plan.days, ...planOn({ 1: ['3'] }).days] }).breaches).toEqual([]);
  });

  test('keeps its order and its call', () => {
    const { breaches } = checkPlan(problem, planOn({ 0: ['1', '2'], 1: ['3'] }));
    expect(breaches.map(({ rule, text }) => [rule, text])).toEqual([
      ['fixed-day', 'Mon 3 May begins with what was shot, 2, 1; found 1, 2'],
      ['call-not-offered', 'call at Mon 3 May 07:15, found Mon 3 May 07:00'],
    ]);
  });

  test('takes part in the limits of a day on which more is to be shot', () => {
    const open = { ...problem, days: [planDay(MONDAY), planDay(at(1))], performers: [performer('7')] };
    const { breaches } = checkPlan(open, planOn({ 0: ['2', '1', '3'] }, 435));
    expect(breaches.map(({ rule }) => rule)).toEqual(['eighths']);
  });
});

test('A plan that is none is a mistake of the program: days that do not ascend, a day without scenes', () => {
  const { days } = planOn({ 0: ['1'], 1: ['2'] });
  expect(() => checkPlan(two, { days: [...days].reverse() })).toThrow(RangeError);
  expect(() => checkPlan(two, planOn({ 0: [] }))).toThrow(/has no scenes/);
});
