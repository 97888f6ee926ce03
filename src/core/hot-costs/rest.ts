import type { Minor } from '../money';
import type { WorkRules } from '../work-rules';
import type { RateUnit } from './day-rate';
import { clock, hoursText } from '../day-log';
import { spanText } from './meals';
import type { PayPart } from './types';

/** What a short rest costs. */
export interface RestOutcome {
  readonly parts: readonly PayPart[];
  readonly remarks: readonly string[];
}

/**
 * Forced call (DOMAIN.md §6): less rest than the rule since the last wrap costs a day's pay or the rule's amount, whichever is less.
 * `rest` is in minutes; null = nothing tells it.
 * @example wrap 23:30 and 12 h of rest: a call before 11:30 is forced
 */
export function restOf(
  rest: number | null,
  call: number,
  rules: WorkRules,
  pay: { readonly unit: RateUnit; readonly day: Minor | null },
): RestOutcome {
  const least = rules.restBetweenDays?.value;
  if (rest === null || least === undefined || rest >= least) return { parts: [], remarks: [] };
  const earliest = clock(call + least - rest);
  const text = `forced call: rest of ${hoursText(rest)} h is ${spanText(least - rest)} short, not before ${earliest}`;
  const most = (pay.unit === 'week' ? rules.forcedCallWeekly : null) ?? rules.forcedCall;
  if (most === null) return { parts: [], remarks: [`${text}: no rule for what it costs`] };
  const amount = pay.day !== null && pay.day < most.value ? pay.day : most.value;
  return { parts: [{ kind: 'forced-call', amount, text }], remarks: [] };
}
