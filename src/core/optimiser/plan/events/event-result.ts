import type { Issue } from '../../../issue';
import type { PlanProblem } from '../types';
import { unknownId, type Listed } from './event-issues';

/** The problem after an event, or what is wrong with the event. */
export type EventResult =
  { readonly ok: true; readonly problem: PlanProblem } | { readonly ok: false; readonly issues: readonly Issue[] };

/** The changed problem where there are no issues; the very same problem where no list of it has changed. */
export function eventResult(problem: PlanProblem, issues: readonly Issue[], change: () => PlanProblem): EventResult {
  if (issues.length > 0) return { ok: false, issues };
  const changed = change();
  const keys = Object.keys(changed) as (keyof PlanProblem)[];
  return { ok: true, problem: keys.every((key) => changed[key] === problem[key]) ? problem : changed };
}

/** An issue for each id that the list does not have. */
export function unknownIn(
  what: Listed,
  list: readonly { readonly id: string }[],
  ids: readonly string[],
): readonly Issue[] {
  return ids.filter((id) => !list.some((item) => item.id === id)).map((id) => unknownId(what, id));
}

/** The list with each item changed; the very same list where every item stays as it is. */
export function changeList<T>(list: readonly T[], change: (item: T) => T): readonly T[] {
  const changed = list.map(change);
  return changed.every((item, index) => item === list[index]) ? list : changed;
}
