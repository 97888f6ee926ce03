import type { Issue } from '../core/issue';
import {
  repair,
  runChange,
  type Book,
  type Change,
  type Outcome,
  type OutputPlan,
  type Plan,
  type PlannedStep,
} from '../workbook';
import { userInterface } from './pages';

/** Makes one journalled change; where an earlier run lies half done, offers to repair it and then goes on. */
export function makeChange<T>(book: Book, action: string, plan: () => Plan<T>): Outcome<T> {
  return afterRepair(book, () => runChange(book, action, plan));
}

/** Does what `attempt` does; if a broken run stands in the way, asks what to do with it, repairs, and attempts once more. */
export function afterRepair<T>(book: Book, attempt: () => Outcome<T>): Outcome<T> {
  const outcome = attempt();
  if (outcome.ok || outcome.why !== 'broken') return outcome;
  const keep = askRepair(outcome.broken);
  if (keep === null) return outcome;
  const repaired = repair(book, keep);
  return repaired.ok ? attempt() : { ok: false, why: 'refused', issues: repaired.issues };
}

/** True = keep what the broken run has done, false = put things back, null = the user has not decided. */
function askRepair(broken: Change): boolean | null {
  const ui = userInterface();
  if (ui === null) return null;
  const by = broken.by === '' ? '' : ` by ${broken.by}`;
  const text =
    `${broken.action}, started${by} on ${broken.at.replace('T', ' ')}, stopped half-way.\n\n` +
    'Put the workbook back as it was before?\nYes puts it back. No keeps what was done. Either way your action then goes on.';
  switch (ui.alert('An action stopped half-way', text, ui.ButtonSet.YES_NO_CANCEL)) {
    case ui.Button.YES:
      return false;
    case ui.Button.NO:
      return true;
    default:
      return null;
  }
}

/** The steps that write these tables; or every reason why one of them can't be written. */
export function stepsOf(plans: readonly OutputPlan[]): {
  readonly steps: readonly PlannedStep[];
  readonly issues: readonly Issue[];
} {
  const steps: PlannedStep[] = [];
  const issues: Issue[] = [];
  for (const plan of plans) {
    if (plan.kind === 'refuse') issues.push(...plan.issues);
    else steps.push(plan);
  }
  return { steps, issues };
}
