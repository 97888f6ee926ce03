import type { PlanPerformer, PlanProblem, PlanScene } from '../types';
import type { Calendar } from './possible-days';

/**
 * So many days at least a performer is paid, whatever the plan: the guarantee; the days the own scenes need; and, where the days
 * between are held and no gap may be dropped, the listed shoot days of the shortest stretch that holds so many days on which the
 * performer may work and reaches from the scene that must be first to the scene that must be last.
 */
export function leastPaidDays(
  performer: PlanPerformer,
  own: readonly PlanScene[],
  problem: PlanProblem,
  calendar: Calendar,
): number {
  const work = calendar.leastDays(own);
  const held = performer.holdAllowed && !(performer.dropAllowed && performer.maxDrops > 0);
  const stretch = held && work > 0 ? shortestStretch(own, work, problem, calendar) : work;
  return Math.max(performer.guaranteedDays, work, stretch);
}

function shortestStretch(
  own: readonly PlanScene[],
  work: number,
  problem: PlanProblem,
  { possible }: Calendar,
): number {
  const daysOf = own.map(({ id }) => possible.get(id) ?? []);
  const beginBy = Math.min(...daysOf.map((days) => days[days.length - 1] ?? Infinity));
  const endFrom = Math.max(...daysOf.map((days) => days[0] ?? 0));
  const workable = [...new Set(daysOf.flat())].sort((a, b) => a - b);
  const shootDays = [0];
  for (const { kind } of problem.days)
    shootDays.push((shootDays[shootDays.length - 1] ?? 0) + (kind === 'shoot' ? 1 : 0));
  let least = Infinity;
  for (const [at, first] of workable.entries()) {
    if (first > beginBy) break;
    const last = workable.slice(at + work - 1).find((index) => index >= endFrom);
    if (last !== undefined) least = Math.min(least, (shootDays[last + 1] ?? 0) - (shootDays[first] ?? 0));
  }
  return least === Infinity ? work : Math.max(work, least);
}
