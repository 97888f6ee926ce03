import { addDays, type Day } from '../../src/core/calendar';
import { minor } from '../../src/core/money';
import { checkPlanProblem } from '../../src/core/optimiser/check/check-plan-problem';
import type {
  Plan,
  PlanDay,
  PlanLocation,
  PlanPerformer,
  PlanProblem,
  PlanResource,
  PlanScene,
} from '../../src/core/optimiser/plan/types';
import { seededRandom, type Random } from '../../src/core/optimiser/random';
import { FIRST_DAY } from './feature/calendar';
import { between, chance, pick, shuffle } from './feature/draw';
import { MADE_UP_RULES } from './feature/rules';

/**
 * A made-up shoot of eight scenes so small that all its plans can be tried: four days, or the last days of a week of which
 * something has been shot. Every rule and every kind of money takes its turn from seed to seed; a published plan may be missing
 * or illegal, and some problems have no legal plan.
 * @example generateSmall(9) // the same problem on every machine
 */
export function generateSmall(seed: number): PlanProblem {
  const random = seededRandom(seed);
  const history = seed % 5 === 4;
  const dates = history
    ? [0, 1, 2, 3, 4, 5, 6].map((at) => addDays(FIRST_DAY, at))
    : pick(random, [
        [0, 1, 2, 3],
        [0, 1, 4, 5],
        [0, 3, 9, 10],
        [4, 5, 6, 7],
      ]).map((at) => addDays(FIRST_DAY, at));
  const shotDays = history ? dates.slice(0, 4) : [];
  const days = dates.map((date) => smallDay(random, date, !shotDays.includes(date)));
  const performers = Array.from({ length: between(random, 2, 5) }, (_, at) => smallPerformer(random, at, dates));
  const locations = Array.from({ length: between(random, 1, 3) }, (_, at) => smallLocation(random, at, dates));
  const ids = shuffle(random, ['1', '2', '3', '4', '4A', '5', '6', '7']);
  const hard = seed % 10 === 9;
  const scenes = ids.map((id, at) => smallScene(random, { id, at, ids, dates, performers, locations, hard }));
  const resources = Array.from({ length: between(random, 0, 2) }, (_, at) => smallResource(random, at, ids, dates));
  const withHistory = scenes.map((scene, at) => {
    const date = shotDays[at];
    return date === undefined ? scene : { ...scene, shot: true, fixedDay: date, after: [] };
  });
  const problem: PlanProblem = {
    scenes: withHistory,
    performers,
    locations,
    resources,
    days,
    rules: smallRules(random, history),
    published: history || chance(random, 0.8) ? smallPublished(random, withHistory, days) : null,
    now: { day: shotDays[3] ?? addDays(FIRST_DAY, -1), minutes: 1080 },
    prices: {
      movedScene: minor(between(random, 0, 20_000, 5_000)),
      changedCall: minor(between(random, 0, 10_000, 5_000)),
      touchedBooking: minor(between(random, 0, 30_000, 10_000)),
    },
  };
  checkPlanProblem(problem);
  return problem;
}

function smallDay(random: Random, date: Day, open: boolean): PlanDay {
  return {
    date,
    kind: chance(random, 0.75) ? 'shoot' : pick(random, ['off', 'holiday']),
    open,
    wet: chance(random, 0.15),
    sunrise: 360,
    sunset: 1200,
    calls: pick(random, [[420], [420, 660], [480, 1080]]),
  };
}

function smallPerformer(random: Random, at: number, dates: readonly Day[]): PlanPerformer {
  const minorsLimit = { from: addDays(FIRST_DAY, -2000), maxAtPlace: 420, earliestCall: 420, latestRelease: 1320 };
  return {
    id: String(at + 1),
    row: { tab: 'Cast', row: at + 2 },
    account: '1401',
    rate: minor(between(random, 50_001, 200_000, 7)),
    unit: chance(random, 0.5) ? 'day' : 'week',
    daysInWeek: pick(random, [5, 6, 7]),
    guaranteedDays: chance(random, 0.3) ? between(random, 1, 4) : 0,
    holdAllowed: chance(random, 0.8),
    dropAllowed: chance(random, 0.5),
    minDropDays: between(random, 1, 5),
    maxDrops: between(random, 0, 2),
    unavailable: dates.filter(() => chance(random, 0.06)),
    rest: chance(random, 0.4) ? between(random, 600, 960, 60) : 0,
    callBefore: between(random, 0, 60, 30),
    minorLimits: chance(random, 0.12)
      ? [minorsLimit, { ...minorsLimit, from: addDays(FIRST_DAY, 2), maxAtPlace: 540 }]
      : [],
  };
}

function smallLocation(random: Random, at: number, dates: readonly Day[]): PlanLocation {
  return {
    id: `Location ${at + 1}`,
    row: { tab: 'Locations', row: at + 2 },
    account: '3600',
    dayFee: minor(between(random, 0, 120_000, 1_111)),
    unavailable: dates.filter(() => chance(random, 0.05)),
    hours: chance(random, 0.15) ? { from: between(random, 360, 480, 60), to: between(random, 1080, 1500, 60) } : null,
  };
}

interface SmallSceneParts {
  readonly id: string;
  readonly at: number;
  readonly ids: readonly string[];
  readonly dates: readonly Day[];
  readonly performers: readonly PlanPerformer[];
  readonly locations: readonly PlanLocation[];
  /** Draw so many rules that there may be no legal plan. */
  readonly hard: boolean;
}

function smallScene(random: Random, { id, at, ids, dates, performers, locations, hard }: SmallSceneParts): PlanScene {
  const eighths = between(random, 4, 7);
  const often = hard ? 3 : 1;
  return {
    id,
    row: { tab: 'Scenes', row: at + 2 },
    eighths,
    minutes: eighths * between(random, 18, 26),
    cast: performers.filter(() => chance(random, 0.35)).map((performer) => performer.id),
    location: pick(random, locations).id,
    light: chance(random, 0.88) ? 'any' : pick(random, ['day', 'day', 'day', 'day', 'night']),
    needsDry: chance(random, 0.15),
    notBefore: chance(random, 0.05 * often) ? pick(random, dates) : null,
    notAfter: chance(random, 0.05 * often) ? pick(random, dates) : null,
    fixedDay: chance(random, 0.03 * often) ? pick(random, dates) : null,
    shot: false,
    after: at > 0 && chance(random, 0.2 * often) ? [pick(random, ids.slice(0, at))] : [],
  };
}

function smallResource(random: Random, at: number, ids: readonly string[], dates: readonly Day[]): PlanResource {
  const from = pick(random, dates);
  return {
    id: `Resource ${at + 1}`,
    row: { tab: 'Resources', row: at + 2 },
    account: '3300',
    dayRate: minor(between(random, 10_000, 90_000, 333)),
    weekFactor: pick(random, ['3', '2.5', null]),
    neededBy: chance(random, 0.2) ? 'every-day' : ids.filter(() => chance(random, 0.3)),
    pickUpDaysBefore: between(random, 0, 1),
    returnDaysAfter: between(random, 0, 2),
    splitAfterDays: chance(random, 0.5) ? between(random, 0, 4) : null,
    unavailable: dates.filter(() => chance(random, 0.04)),
    bookings: Array.from({ length: between(random, 0, 2) }, (_, index) => ({
      row: { tab: 'Purchase orders', row: 10 * at + index + 2 },
      from: addDays(from, 3 * index),
      to: addDays(from, 3 * index + between(random, 0, 2)),
      pickUpMinutes: 540,
      cancelTerms: chance(random, 0.3)
        ? null
        : {
            windows: [
              { until: { kind: 'before', minutes: 2880 }, fee: { kind: 'free' } },
              {
                until: null,
                fee: pick(random, [
                  { kind: 'percent', percent: '50' },
                  { kind: 'days', days: '1' },
                  { kind: 'amount', amount: '123.45' },
                  { kind: 'not-stated' },
                ] as const),
              },
            ],
            weatherFreeUntil: null,
            unless: '',
          },
      changeFee: minor(between(random, 0, 10_000, 2_500)),
    })),
  };
}

function smallRules(random: Random, history: boolean): PlanProblem['rules'] {
  return {
    ...MADE_UP_RULES,
    maxEighths: between(random, 16, 21),
    maxMinutes: between(random, 540, 690, 30),
    maxMoves: between(random, 1, 3),
    moveMinutes: between(random, 15, 60, 15),
    moveCost: minor(between(random, 0, 60_000, 1_234)),
    overnightMoves: chance(random, 0.5),
    maxMovesInAll: chance(random, 0.15) ? between(random, 2, 6) : null,
    maxLocationDays: chance(random, 0.15) ? between(random, 5, 9) : null,
    everyDayShoots: chance(random, 0.15),
    mixDayAndNight: chance(random, 0.5),
    mealMinutes: pick(random, [0, 30, 60]),
    mealAfter: between(random, 180, 360, 60),
    crewRest: between(random, 600, 780, 60),
    dayCost: minor(between(random, 0, 300_000, 10_001)),
    overtime: {
      after: between(random, 240, 480, 60),
      step: pick(random, [15, 30, 60]),
      cost: minor(12_345),
      account: '2090',
    },
    premiums: {
      sixth: pick(random, [0, 50]),
      seventh: pick(random, [0, 75, 100]),
      holiday: pick(random, [0, 33, 100]),
      weekStart: history ? 1 : between(random, 0, 6),
    },
  };
}

/** Scenes thrown on days, what was shot on its own; legal only by luck. */
function smallPublished(random: Random, scenes: readonly PlanScene[], days: readonly PlanDay[]): Plan {
  const open = days.filter((day) => day.open);
  const dateOf = new Map(
    scenes.map(({ id, shot, fixedDay }) => [id, (shot ? fixedDay : null) ?? pick(random, open).date]),
  );
  return {
    days: days
      .map(({ date, calls }) => ({
        date,
        call: pick(random, calls),
        scenes: scenes.filter(({ id }) => dateOf.get(id) === date).map(({ id }) => id),
      }))
      .filter((day) => day.scenes.length > 0),
  };
}
