import { addDays, dayFromIso, type Day } from '../../src/core/calendar';
import { minor, NO_MONEY } from '../../src/core/money';
import type {
  PlanDay,
  PlanLocation,
  PlanPerformer,
  PlanProblem,
  PlanResource,
  PlanRules,
  PlanScene,
  Plan,
} from '../../src/core/optimiser/plan/types';

/** Monday 3 May 2027. */
export const MONDAY = dayFromIso('2027-05-03') ?? failed();

function failed(): never {
  throw new Error('no date');
}

/** So many days after that Monday. */
export function at(days: number): Day {
  return addDays(MONDAY, days);
}

export function scene(id: string, parts: Partial<PlanScene> = {}): PlanScene {
  return {
    id,
    row: { tab: 'Scenes', row: 100 + Number.parseInt(id, 10) },
    eighths: 8,
    minutes: 120,
    cast: [],
    location: 'House',
    light: 'any',
    needsDry: false,
    notBefore: null,
    notAfter: null,
    fixedDay: null,
    shot: false,
    after: [],
    ...parts,
  };
}

/** 1,000.00 a day, held, never dropped. */
export function performer(id: string, parts: Partial<PlanPerformer> = {}): PlanPerformer {
  return {
    id,
    row: { tab: 'Cast', row: 1 },
    account: '1401',
    rate: minor(100_000),
    unit: 'day',
    daysInWeek: 5,
    guaranteedDays: 0,
    holdAllowed: true,
    dropAllowed: false,
    minDropDays: 10,
    maxDrops: 0,
    unavailable: [],
    rest: 0,
    callBefore: 0,
    minorLimits: [],
    ...parts,
  };
}

export function location(id: string, parts: Partial<PlanLocation> = {}): PlanLocation {
  return {
    id,
    row: { tab: 'Locations', row: 2 },
    account: '3600',
    dayFee: NO_MONEY,
    unavailable: [],
    hours: null,
    ...parts,
  };
}

/** 100.00 a day, a week at four days, one hire throughout. */
export function resource(id: string, parts: Partial<PlanResource> = {}): PlanResource {
  return {
    id,
    row: { tab: 'Resources', row: 3 },
    account: '3300',
    dayRate: minor(10_000),
    weekFactor: '4',
    neededBy: [],
    pickUpDaysBefore: 0,
    returnDaysAfter: 0,
    splitAfterDays: null,
    unavailable: [],
    bookings: [],
    ...parts,
  };
}

/** A day with calls at 07:00 and 09:00, light from 06:00 to 20:00. */
export function planDay(date: Day, parts: Partial<PlanDay> = {}): PlanDay {
  return { date, kind: 'shoot', open: true, wet: false, sunrise: 360, sunset: 1200, calls: [420, 540], ...parts };
}

/** Rules that cost nothing and forbid little: 40 eighths, 12 hours, 3 moves. */
const EASY_RULES: PlanRules = {
  maxEighths: 40,
  maxMinutes: 720,
  maxMoves: 3,
  moveMinutes: 30,
  moveCost: NO_MONEY,
  overnightMoves: false,
  maxMovesInAll: null,
  maxLocationDays: null,
  everyDayShoots: false,
  mixDayAndNight: true,
  mealMinutes: 60,
  mealAfter: 360,
  crewRest: 600,
  dayCost: NO_MONEY,
  dayAccount: '2000',
  moveAccount: '3500',
  overtime: { after: 600, step: 30, cost: NO_MONEY, account: '2090' },
  premiums: { sixth: 0, seventh: 0, holiday: 0, weekStart: 1 },
  rows: { capacity: { tab: 'Production', row: 9 } },
};

type Parts = Partial<Omit<PlanProblem, 'rules'>> & { readonly rules?: Partial<PlanRules> };

/** A week of five days at two locations; whatever is given stands in its place. */
export function planProblem({ rules, ...parts }: Parts = {}): PlanProblem {
  return {
    scenes: [],
    performers: [],
    locations: [location('House'), location('Field')],
    resources: [],
    days: [0, 1, 2, 3, 4].map((day) => planDay(at(day))),
    published: null,
    now: { day: at(-1), minutes: 720 },
    prices: { movedScene: NO_MONEY, changedCall: NO_MONEY, touchedBooking: NO_MONEY },
    ...parts,
    rules: { ...EASY_RULES, ...rules },
  };
}

/** A plan by the days after that Monday; each begins at 07:00. */
export function planOn(days: Readonly<Record<number, readonly string[]>>, call = 420): Plan {
  return { days: Object.entries(days).map(([day, scenes]) => ({ date: at(Number(day)), call, scenes })) };
}
