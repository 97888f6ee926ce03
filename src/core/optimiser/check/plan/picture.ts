import type { Day } from '../../../calendar';
import type { PlanDay, PlanPerformer, PlanProblem, PlanScene, Plan } from '../../plan/types';

/** A scene with the minutes it is shot in, counted from midnight of its shoot day. */
export interface PlacedScene {
  readonly scene: PlanScene;
  readonly begin: number;
  readonly end: number;
}

/** A shoot day as it would run. */
export interface DayPicture {
  readonly date: Day;
  readonly call: number;
  /** The day in the calendar; null where the calendar has no such day. */
  readonly listed: PlanDay | null;
  /** In shooting order; ids that no scene has are left out. */
  readonly scenes: readonly PlacedScene[];
  /** Company moves inside the day. */
  readonly moves: number;
  /** Minutes of the meal that is taken; 0 where the day ends in time. */
  readonly meal: number;
  /** End of the last scene. */
  readonly wrap: number;
}

/** A plan laid out on the clock. */
export interface PlanPicture {
  readonly problem: PlanProblem;
  readonly plan: Plan;
  readonly days: readonly DayPicture[];
}

/**
 * Lays a plan out on the clock (decision 5, "Time in a day"). Throws RangeError for a plan that is none: dates that do not ascend,
 * a day without scenes.
 */
export function picturePlan(problem: PlanProblem, plan: Plan): PlanPicture {
  const scenes = new Map(problem.scenes.map((scene) => [scene.id, scene]));
  const listed = new Map(problem.days.map((day) => [day.date, day]));
  let last = -1;
  for (const { date, scenes: ids } of plan.days) {
    if (date <= last) throw new RangeError(`plan: day ${date} stands after day ${last}; earliest first, each once`);
    if (ids.length === 0) throw new RangeError(`plan: day ${date} has no scenes; leave the day out`);
    last = date;
  }
  const days = plan.days.map(({ date, call, scenes: ids }) => ({
    date,
    call,
    listed: listed.get(date) ?? null,
    ...runDay(
      problem,
      call,
      ids.flatMap((id) => scenes.get(id) ?? []),
    ),
  }));
  return { problem, plan, days };
}

/** The first scene begins at the call; moves lie between locations, one meal before the first scene that would end too late. */
function runDay(
  { rules }: PlanProblem,
  call: number,
  scenes: readonly PlanScene[],
): Pick<DayPicture, 'scenes' | 'moves' | 'meal' | 'wrap'> {
  let now = call;
  let moves = 0;
  let meal = 0;
  const placed: PlacedScene[] = [];
  scenes.forEach((scene, index) => {
    const before = scenes[index - 1];
    if (before !== undefined && before.location !== scene.location) {
      moves += 1;
      now += rules.moveMinutes;
    }
    if (meal === 0 && now + scene.minutes > call + rules.mealAfter) {
      meal = rules.mealMinutes;
      now += meal;
    }
    placed.push({ scene, begin: now, end: now + scene.minutes });
    now += scene.minutes;
  });
  return { scenes: placed, moves, meal, wrap: now };
}

/** A performer's work day. */
export interface OwnDay {
  readonly day: DayPicture;
  /** `callBefore` minutes before the first own scene begins. */
  readonly call: number;
  /** End of the last own scene. */
  readonly release: number;
  readonly first: PlanScene;
  readonly last: PlanScene;
}

/** The days a performer works, earliest first. */
export function workDays(picture: PlanPicture, performer: PlanPerformer): readonly OwnDay[] {
  return picture.days.flatMap((day) => {
    const own = day.scenes.filter(({ scene }) => scene.cast.includes(performer.id));
    const first = own[0];
    const last = own[own.length - 1];
    if (first === undefined || last === undefined) return [];
    return { day, call: first.begin - performer.callBefore, release: last.end, first: first.scene, last: last.scene };
  });
}

/** Moves that are paid: inside days, and where the rules say so also from one day's last location to the next day's first. */
export function paidMoves({ problem, days }: PlanPicture): number {
  let moves = 0;
  let at: string | null = null;
  for (const day of days) {
    const first = day.scenes[0]?.scene.location;
    if (problem.rules.overnightMoves && at !== null && first !== undefined && first !== at) moves += 1;
    moves += day.moves;
    at = day.scenes[day.scenes.length - 1]?.scene.location ?? at;
  }
  return moves;
}

/** Dates on which each location is used, in the problem's order of locations. */
export function locationDates({
  problem,
  days,
}: PlanPicture): readonly { readonly id: string; readonly dates: readonly Day[] }[] {
  return problem.locations.map(({ id }) => ({
    id,
    dates: days.filter((day) => day.scenes.some(({ scene }) => scene.location === id)).map(({ date }) => date),
  }));
}

/** Dates on which a resource is needed, earliest first. */
export function needDates(picture: PlanPicture, neededBy: readonly string[] | 'every-day'): readonly Day[] {
  return picture.days
    .filter(({ scenes }) => neededBy === 'every-day' || scenes.some(({ scene }) => neededBy.includes(scene.id)))
    .map(({ date }) => date);
}
