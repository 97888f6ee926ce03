import type { Day } from '../../../calendar';
import type { PlanProblem, PlanScene } from '../types';
import { daysNeeded } from './days-needed';

/** What the calendar leaves open, looked up many times. */
export interface Calendar {
  /** For each scene by its id, the places in `problem.days` on which it may stand, earliest first. */
  readonly possible: ReadonlyMap<string, readonly number[]>;
  /** Least days on which these scenes stand, history included. */
  readonly leastDays: (scenes: readonly PlanScene[]) => number;
}

/**
 * Where each scene may stand by dates alone: open days within its own window, with its cast and location to be had, dry where it
 * must be. A scene that has been shot stands on its day. Where nothing is left (no plan is legal), every day is given.
 */
export function calendarOf(problem: PlanProblem): Calendar {
  const gone = new Map<string, ReadonlySet<Day>>();
  for (const { id, unavailable } of problem.performers) gone.set(`performer ${id}`, new Set(unavailable));
  for (const { id, unavailable } of problem.locations) gone.set(`location ${id}`, new Set(unavailable));
  const places = new Map(problem.days.map(({ date }, index) => [date, index]));
  const possible = new Map<string, readonly number[]>();
  for (const scene of problem.scenes) {
    const needs = [`location ${scene.location}`, ...scene.cast.map((id) => `performer ${id}`)].map((key) =>
      gone.get(key),
    );
    const days = problem.days.flatMap(({ date, open, wet }, index) => {
      if (scene.shot) return date === scene.fixedDay ? [index] : [];
      const may =
        open &&
        (scene.fixedDay === null || scene.fixedDay === date) &&
        (scene.notBefore === null || scene.notBefore <= date) &&
        (scene.notAfter === null || scene.notAfter >= date) &&
        !(wet && scene.needsDry) &&
        needs.every((dates) => dates?.has(date) !== true);
      return may ? [index] : [];
    });
    possible.set(scene.id, days.length > 0 ? days : [...places.values()]);
  }
  const leastDays = (scenes: readonly PlanScene[]): number => {
    const history = new Set(scenes.flatMap(({ shot, fixedDay }) => (shot && fixedDay !== null ? [fixedDay] : [])));
    const open = [...history].filter((date) => problem.days[places.get(date) ?? -1]?.open === true).length;
    const toShoot = daysNeeded(
      scenes.filter(({ shot }) => !shot),
      problem.rules,
    );
    return history.size - open + Math.max(open, toShoot);
  };
  return { possible, leastDays };
}
