import type { PlanProblem } from '../types';
import { availabilityConstraints } from './availability-constraints';
import type { ConflictRule, Constraint } from './constraint';
import { daysLeft, surelyCollide, type DaysLeft } from './days-left';
import { limitConstraints } from './limit-constraints';
import { quickExplain } from './quick-explain';
import { sceneConstraints } from './scene-constraints';
import { sceneWithoutDay } from './scene-without-day';

/** What a search says of a problem: there is a legal plan, there is none, or it found none. */
export type Feasibility = 'legal' | 'impossible' | 'not-found';

/** Rules that collide: no plan keeps them all, and without any one of them there is one, as far as could be seen. */
export interface PlanConflict {
  /** True: it is proved that no plan keeps all of these. False: none was found. */
  readonly certain: boolean;
  /** Empty where no legal plan was found even without any of the rules that could be given up. */
  readonly rules: readonly ConflictRule[];
  /** How sure it is, in a sentence. */
  readonly text: string;
}

/**
 * Which rules collide where no plan is legal: the smallest set that can be found. Reasons that need no search come first: a scene
 * without a day (the fewest rules that take its days), scenes that follow each other, more than the days hold; `solve` is then only
 * asked whether fewer of these rules would do. Otherwise it is asked again and again, with rules left out: about as often as the answer
 * has rules, times the logarithm of all rules. Null where `solve` finds a legal plan.
 * @example explainConflict(problem, solve)?.rules // scene 42 not after Thu 20 May; performer 3 not available Mon 10 May to Fri 21 May
 */
export function explainConflict(
  problem: PlanProblem,
  solve: (problem: PlanProblem) => Feasibility,
): PlanConflict | null {
  const constraints = [...limitConstraints(problem), ...availabilityConstraints(problem), ...sceneConstraints(problem)];
  const verdict = (part: readonly Constraint[]): Feasibility => solve(without(problem, constraints, new Set(part)));
  const sure = sureReason(daysLeft(problem, constraints), constraints);
  if (sure !== null) {
    const fewest = quickExplain(sure, (part) => part === sure || verdict(part) === 'impossible');
    return conflict(true, fewest ?? sure);
  }
  const searched = quickExplain(constraints, (part) => verdict(part) !== 'legal');
  return searched === null ? null : conflict(verdict(searched) === 'impossible', searched);
}

/** Rules that surely collide, for a reason that needs no search; the shortest list found. */
function sureReason(left: DaysLeft, constraints: readonly Constraint[]): readonly Constraint[] | null {
  const lonely = sceneWithoutDay(left);
  if (lonely !== null) return lonely;
  const explain = (order: readonly Constraint[]): readonly Constraint[] | null =>
    quickExplain(order, (part) => surelyCollide(left, new Set(part)));
  const one = explain(constraints);
  const other = one === null ? null : explain([...constraints].reverse());
  return one !== null && other !== null && other.length < one.length ? other : one;
}

function without(problem: PlanProblem, all: readonly Constraint[], kept: ReadonlySet<Constraint>): PlanProblem {
  return all.filter((constraint) => !kept.has(constraint)).reduce((part, { relax }) => relax(part), problem);
}

function conflict(certain: boolean, constraints: readonly Constraint[]): PlanConflict {
  const rules = constraints.map(({ rule, text, rows, who }) => ({ rule, text, rows, who }));
  if (rules.length === 0) {
    return { certain, rules, text: 'No legal plan was found even without the rules that could be given up.' };
  }
  return {
    certain,
    rules,
    text: certain
      ? 'No plan can keep all of these rules; give up one of them.'
      : 'No plan that keeps all of these rules was found. There may be one; giving up one of them helps.',
  };
}
