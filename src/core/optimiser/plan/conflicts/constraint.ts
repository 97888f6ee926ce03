import type { Day } from '../../../calendar';
import type { PlanDay, PlanProblem, PlanRule, PlanScene, RowRef } from '../types';

/** One rule about one thing that a plan must keep: what a person would name when rules collide. */
export interface ConflictRule {
  readonly rule: PlanRule;
  /** `performer 3 not available Fri 14 May to Sun 16 May`. */
  readonly text: string;
  readonly rows: readonly RowRef[];
  /** Scene, performer, location or resource ids concerned. */
  readonly who: readonly string[];
}

/** A rule that can be taken out of a problem, to see whether it matters. */
export interface Constraint extends ConflictRule {
  /** The problem without this rule. */
  readonly relax: (problem: PlanProblem) => PlanProblem;
  /** Whether this rule by itself keeps a scene off a day. */
  readonly excludes: (scene: PlanScene, day: PlanDay) => boolean;
}

/** Days that stand next to each other, as stretches. */
export function stretches(dates: readonly Day[]): readonly { readonly from: Day; readonly to: Day }[] {
  const sorted = [...new Set(dates)].sort((a, b) => a - b);
  const starts = sorted.filter((date, index) => date - 1 !== sorted[index - 1]);
  const ends = sorted.filter((date, index) => date + 1 !== sorted[index + 1]);
  return starts.map((from, index) => ({ from, to: ends[index] ?? from }));
}

/** Days on which something might still be shot: open ones, and closed ones that are not past. */
export function daysToCome({ days, now }: PlanProblem): readonly PlanDay[] {
  return days.filter(({ open, date }) => open || date >= now.day);
}

/** The problem with one scene changed. */
export function withScene(problem: PlanProblem, id: string, change: Partial<PlanScene>): PlanProblem {
  return { ...problem, scenes: problem.scenes.map((scene) => (scene.id === id ? { ...scene, ...change } : scene)) };
}
