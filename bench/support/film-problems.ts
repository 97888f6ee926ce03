import { addDays, day, weekday } from '../../src/core/calendar';
import type { UssElement } from '../../src/core/formats';
import { minor } from '../../src/core/money';
import type { OrderProblem } from '../../src/core/optimiser/order/types';
import type { PlanPerformer, PlanProblem, PlanRules, PlanScene } from '../../src/core/optimiser/plan/types';
import { boardFacts, setOf, type FilmBoard, type FilmScene } from './film-board';

/** How far a rebuilt schedule may go, and what it is judged by (SCHEDULING.md §C). */
export type FilmVariant = 'reassign' | 'reassign-days-off' | 'realistic';

/** Pay of a day and cost of a set change in the realistic variant: made-up rates of the issue, in whole units. */
export const PAID_DAY = 1_000;
export const SET_CHANGE = 2_500;

/** Most sets of a day. A scene lasts a minute for each set beyond its first, a move lasts one: that counts every set. */
const MOST_SETS = 3;

/** Everything is possible at any hour; day and night scenes call at another time. */
const [MORNING, EVENING, SUNRISE, SUNSET] = [8 * 60, 20 * 60, 6 * 60, 18 * 60];

/** Which exteriors need the sun and which the dark; `LATER` and none are neither. */
const LIGHTS: Readonly<Record<string, PlanScene['light']>> = { DAY: 'day', AFTERNOON: 'day', NIGHT: 'night' };

/** A row of the file nobody looks at: problems name rows of a workbook. */
const ROW = { tab: 'Film', row: 1 };

/** Variant 1: the days as they are, in another order. */
export function reorderProblem({ days, file }: FilmBoard): OrderProblem {
  const blocksOf = file.elements
    .filter(({ kind }) => kind === 'cast')
    .map(({ id }) => days.flatMap((scenes, index) => (scenes.some(({ cast }) => cast.includes(id)) ? [index] : [])));
  return { durations: days.map(() => 1), pays: blocksOf.map(() => 1), blocksOf };
}

/** Variants 2 and 3: each scene on any of the board's dates. */
export function planProblem(board: FilmBoard, variant: FilmVariant): PlanProblem {
  const { days, dates } = board;
  const real = variant === 'realistic';
  const scenes = days.flat();
  const calls = real ? [MORNING, EVENING] : [MORNING];
  return {
    scenes: scenes.map((scene) => planScene(scene, board, real)),
    performers: castOf(board).map((element) => performer(element, board, variant)),
    locations: [...new Set(scenes.map(setOf))].map((id) => {
      return { id, row: ROW, account: '', dayFee: minor(0), unavailable: [], hours: null };
    }),
    resources: [],
    days: dates.map((date) => {
      return { date, kind: 'shoot', open: true, wet: false, sunrise: SUNRISE, sunset: SUNSET, calls };
    }),
    rules: rulesOf(board, real),
    published: {
      days: days.map((each, index) => {
        return { date: dates[index] ?? day(0), call: MORNING, scenes: each.map(({ planId }) => planId) };
      }),
    },
    now: { day: addDays(dates[0] ?? day(1), -1), minutes: 0 },
    prices: { movedScene: minor(0), changedCall: minor(0), touchedBooking: minor(0) },
    decimals: 0,
  };
}

function castOf({ days, file }: FilmBoard): readonly UssElement[] {
  const playing = new Set(days.flat().flatMap(({ cast }) => cast));
  return file.elements.filter(({ id }) => playing.has(id));
}

function planScene(scene: FilmScene, { file }: FilmBoard, real: boolean): PlanScene {
  const exterior = real && scene.interiorExterior === 'EXT';
  return {
    id: scene.planId,
    row: ROW,
    eighths: scene.eighths ?? 0,
    minutes: Math.max(0, scene.sets.length - 1),
    cast: scene.cast.map((id) => file.elements.find((element) => element.id === id)?.name ?? id),
    location: setOf(scene),
    light: exterior ? (LIGHTS[scene.dayNight] ?? 'any') : 'any',
    needsDry: false,
    notBefore: null,
    notAfter: null,
    fixedDay: null,
    shot: false,
    after: [],
  };
}

function performer({ name, weekdaysOff, datesOff }: UssElement, { dates }: FilmBoard, of: FilmVariant): PlanPerformer {
  const off = dates.filter((date) => weekdaysOff.includes(weekday(date)) || datesOff.includes(date));
  return {
    id: name,
    row: ROW,
    account: '',
    rate: minor(of === 'realistic' ? PAID_DAY : 1),
    unit: 'day',
    daysInWeek: 5,
    guaranteedDays: 0,
    holdAllowed: true,
    dropAllowed: false,
    minDropDays: 0,
    maxDrops: 0,
    unavailable: of === 'reassign' ? [] : off,
    rest: 0,
    callBefore: 0,
    minorLimits: [],
  };
}

function rulesOf(board: FilmBoard, real: boolean): PlanRules {
  const { setDays, setChanges } = boardFacts(board);
  return {
    maxEighths: (real ? 6 : 7) * 8,
    maxMinutes: MOST_SETS - 1,
    maxMoves: MOST_SETS - 1,
    moveMinutes: 1,
    moveCost: minor(real ? SET_CHANGE : 0),
    overnightMoves: real,
    maxMovesInAll: real ? setChanges : null,
    maxLocationDays: setDays,
    everyDayShoots: true,
    mixDayAndNight: !real,
    mealMinutes: 0,
    mealAfter: 1440,
    crewRest: 0,
    dayCost: minor(0),
    dayAccount: '',
    moveAccount: '',
    overtime: { after: 1440, step: 60, cost: minor(0), account: '' },
    premiums: { sixth: 0, seventh: 0, holiday: 0, weekStart: 0 },
    rows: {},
  };
}
