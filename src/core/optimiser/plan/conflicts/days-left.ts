import type { PlanDay, PlanProblem, PlanScene } from '../types';
import { daysToCome, type Constraint } from './constraint';

/** Which rules keep each scene off each day: asked again and again, so worked out once. */
export interface DaysLeft {
  readonly problem: PlanProblem;
  readonly days: readonly PlanDay[];
  /** Scenes still to be shot. */
  readonly scenes: readonly PlanScene[];
  /** Rules that keep a scene off a day, by scene and by day. */
  readonly against: readonly (readonly (readonly Constraint[])[])[];
}

export function daysLeft(problem: PlanProblem, constraints: readonly Constraint[]): DaysLeft {
  const days = daysToCome(problem);
  const scenes = problem.scenes.filter(({ shot }) => !shot);
  const against = scenes.map((scene) =>
    days.map((day) => constraints.filter((constraint) => constraint.excludes(scene, day))),
  );
  return { problem, days, scenes, against };
}

/**
 * Whether these rules alone leave no plan, by reasons that need no search: a scene without a day, scenes that follow each other on no
 * days that are left, more to shoot on some days than they hold. False says nothing.
 */
export function surelyCollide(left: DaysLeft, kept: ReadonlySet<Constraint>): boolean {
  const open = left.against.map((byDay) =>
    byDay.flatMap((against, day) => (against.some((constraint) => kept.has(constraint)) ? [] : [day])),
  );
  const possible = keepOrder(left, open, kept);
  return possible.some((days) => days.length === 0) || tooMuch(left, possible, kept);
}

/** Takes out days that are too early or too late for scenes that must follow each other. */
function keepOrder(
  { scenes }: DaysLeft,
  open: readonly (readonly number[])[],
  kept: ReadonlySet<Constraint>,
): readonly (readonly number[])[] {
  const at = new Map(scenes.map(({ id }, index) => [id, index]));
  const pairs = [...kept]
    .filter(({ rule }) => rule === 'after-scene')
    .map(({ who: [later = '', earlier = ''] }) => [at.get(later), at.get(earlier)] as const);
  const days = [...open];
  for (let changed = true; changed;) {
    changed = false;
    for (const [later, earlier] of pairs) {
      if (later === undefined || earlier === undefined) continue;
      const [before, after] = [days[earlier] ?? [], days[later] ?? []];
      const [first = Infinity, last = -Infinity] = [before[0], after[after.length - 1]];
      days[later] = after.filter((day) => day >= first);
      days[earlier] = before.filter((day) => day <= last);
      if (days[later].length < after.length || days[earlier].length < before.length) changed = true;
    }
  }
  return days;
}

/** Whether scenes that can only be shot on some days are more than those days hold: stretches of days, and the days of each scene. */
function tooMuch(left: DaysLeft, possible: readonly (readonly number[])[], kept: ReadonlySet<Constraint>): boolean {
  const rules = new Set([...kept].map(({ rule }) => rule));
  const measures = [
    ...(rules.has('eighths') ? [eighthsOf(left)] : []),
    ...(rules.has('minutes') ? [minutesOf(left)] : []),
  ];
  if (measures.length === 0) return false;
  const all = left.days.map((_, day) => day);
  const intervals = all.flatMap((from) => all.slice(from).map((to) => all.slice(from, to + 1)));
  const own = [...new Map(possible.map((days) => [days.join(), days])).values()];
  return [...intervals, ...own].some((days) => {
    const within = new Set(days);
    const confined = possible.flatMap((list, scene) => (list.every((day) => within.has(day)) ? [scene] : []));
    return measures.some((measure) => overflows(measure, confined, days));
  });
}

/** What scenes take and days hold. A scene that takes more than a day holds may have a day to itself, where that is allowed. */
interface Measure {
  readonly takes: readonly number[];
  readonly holds: readonly number[];
  readonly alone: number;
}

function overflows({ takes, holds, alone }: Measure, scenes: readonly number[], days: readonly number[]): boolean {
  const long = scenes.filter((scene) => (takes[scene] ?? 0) > alone).length;
  const room = days.map((day) => holds[day] ?? 0).sort((a, b) => a - b);
  if (long > room.length) return true;
  const rest = scenes.map((scene) => takes[scene] ?? 0).filter((size) => size <= alone);
  return sum(rest) > sum(room.slice(long));
}

function eighthsOf({ problem, days, scenes }: DaysLeft): Measure {
  const { maxEighths } = problem.rules;
  const shot = days.map(({ date }) => sum(shotOn(problem, date).map(({ eighths }) => eighths)));
  return {
    takes: scenes.map(({ eighths }) => eighths),
    holds: shot.map((used) => Math.max(0, maxEighths - used)),
    alone: maxEighths,
  };
}

/** Moves are not counted; the meal is, where a day of scenes back to back must have one. */
function minutesOf({ problem, days, scenes }: DaysLeft): Measure {
  const { maxMinutes, mealMinutes, mealAfter } = problem.rules;
  const most = Math.max(Math.min(mealAfter, maxMinutes), maxMinutes - mealMinutes);
  const shot = days.map(({ date }) => sum(shotOn(problem, date).map(({ minutes }) => minutes)));
  return {
    takes: scenes.map(({ minutes }) => minutes),
    holds: shot.map((used) => Math.max(0, most - used)),
    alone: Infinity,
  };
}

function shotOn({ scenes }: PlanProblem, date: PlanDay['date']): readonly PlanScene[] {
  return scenes.filter((scene) => scene.shot && scene.fixedDay === date);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, value) => total + value, 0);
}
