import { formatDay, type Day } from '../../../calendar';
import { formatMoney, type Minor } from '../../../money';
import type { CostKind, CostLine, PlanProblem, RowRef } from '../types';

/** `1 day`, `3 days`. */
export function countText(count: number, one: string): string {
  return `${count} ${count === 1 ? one : `${one}s`}`;
}

/** An amount in the production's currency: `1,246.00`. */
export function moneyText({ decimals = 2 }: PlanProblem, amount: Minor): string {
  return formatMoney(amount, { decimals, negative: 'minus' });
}

/** Days from the first to the last: `Fri 14 May to Sun 16 May`. */
export function spanText(from: Day, to: Day): string {
  return from === to ? formatDay(from) : `${formatDay(from)} to ${formatDay(to)}`;
}

/** A line for the whole company. */
export function crewLine(
  kind: CostKind,
  account: string,
  amount: Minor,
  row: RowRef | undefined,
  why: string,
): CostLine {
  return { kind, account, who: '', amount, why, rows: row === undefined ? [] : [row] };
}
