import type { Issue } from '../issue';
import { decimalFromMinor, formatMoney, minorFromProduct, type DecimalText, type Minor } from '../money';
import { budgetIssue, rowOf } from './budget-issue';
import type { Globals } from './globals';
import type { BudgetLineRow, LineFigures } from './types';

/** Minor units by which a typed subtotal may differ from the computed one: rounding. */
const ROUNDING = 1;

/** What a line costs before fringes, or why that can't be said. */
export type LinePrice =
  | { readonly ok: true; readonly subtotal: Minor; readonly figures: LineFigures; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** The currency that amounts are in, and how to write them. */
export interface Purse {
  readonly currency: string;
  readonly decimals: number;
}

/**
 * Prices one line: Amount × X × Rate, times the exchange where it is in another currency, exact and rounded once. A lump sum
 * (Subtotal without Rate) counts as typed. Anything that is missing is an issue and no price.
 */
export function priceLine(line: BudgetLineRow, purse: Purse, globals: Globals): LinePrice {
  const refuse = (...told: Parameters<typeof lineIssue>): LinePrice => ({ ok: false, issues: [lineIssue(...told)] });
  const needed = line.rate === '' ? [...NEEDED, ['subtotal', 'Subtotal'] as const] : NEEDED;
  const broken = needed.find(([field]) => line.unreadable?.[field] !== undefined);
  if (broken !== undefined) {
    const [field, column] = broken;
    const received = line.unreadable?.[field]?.received ?? '';
    return refuse(line, 'line-not-priced', column, 'a cell that can be read', received, 'Mend the cell.');
  }
  const named: Partial<Record<'amount' | 'x' | 'rate', DecimalText>> = {};
  for (const [field, column] of FIGURES) {
    const figure = line[field];
    const value = figure === '' ? '1' : globals.valueOf(figure);
    if (value === null) {
      const expected = 'a number or a name from Globals';
      return refuse(line, 'unknown-global', column, expected, figure, 'Correct the name, or add it to Globals.');
    }
    named[field] = value;
  }
  const exchange = exchangeOf(line, purse.currency, globals);
  if (exchange !== null && !(Number(exchange) > 0)) return { ok: false, issues: [noExchange(line, purse.currency)] };
  const { amount = '1', x = '1', rate = '1' } = named;
  const typed = line.subtotal === null ? null : decimalFromMinor(line.subtotal, purse.decimals);
  const lump = line.rate === '';
  if (lump && typed === null) return refuse(line, 'no-rate', 'Rate', 'a rate, or a subtotal', '', 'Type the rate.');
  const inOwn = lump && typed !== null ? [typed] : [amount, x, rate];
  const subtotal = minorFromProduct(exchange === null ? inOwn : [...inOwn, exchange], purse.decimals);
  if (subtotal === null) {
    const expected = 'a line below ten thousand million';
    return refuse(line, 'amount-too-large', 'Rate', expected, line.rate, 'Check Amount, X and Rate.');
  }
  const figures = { amount, x, rate: lump ? null : rate, exchange };
  const issue = lump ? null : subtotalIssue(line, inOwn, purse);
  return { ok: true, subtotal, figures, issues: issue === null ? [] : [issue] };
}

const FIGURES = [
  ['amount', 'Amount'],
  ['x', 'X'],
  ['rate', 'Rate'],
] as const;
const NEEDED = [...FIGURES, ['currency', 'Currency']] as const;

/** What one unit of the line's currency is worth; null = it is in the budget's own; '' = nobody says. */
function exchangeOf({ currency }: BudgetLineRow, own: string, globals: Globals): DecimalText | null {
  if (currency === '' || currency.toUpperCase() === own.toUpperCase()) return null;
  return globals.valueOf(currency) ?? '';
}

function noExchange(line: BudgetLineRow, own: string): Issue {
  const code = line.currency.toUpperCase();
  const expected = `${own}, or a global ${code} above zero with the rate of exchange`;
  const advice = `Add a row ${code} to Globals: what one ${code} is worth in ${own}.`;
  return lineIssue(line, 'other-currency', 'Currency', expected, line.currency, advice);
}

/** A typed subtotal is compared in the line's own currency. */
function subtotalIssue(line: BudgetLineRow, inOwn: readonly DecimalText[], { decimals }: Purse): Issue | null {
  if (line.subtotal === null) return null;
  const computed = minorFromProduct(inOwn, decimals);
  if (computed === null || Math.abs(line.subtotal - computed) <= ROUNDING) return null;
  const money = (amount: Minor): string => formatMoney(amount, { decimals });
  const advice = 'Correct the line or the subtotal; the computed amount is used.';
  return lineIssue(line, 'subtotal-differs', 'Subtotal', money(computed), money(line.subtotal), advice);
}

function lineIssue(
  line: BudgetLineRow,
  code: string,
  column: string,
  expected: string,
  received: string,
  advice: string,
): Issue {
  const found = received === '' ? 'nothing' : received.startsWith('"') ? received : `"${received}"`;
  const name = line.description === '' ? line.account : line.description;
  const effect = code === 'subtotal-differs' ? '' : ' The line is in no total.';
  const message = `${rowOf(line.ref)}, ${name}: ${column} should be ${expected}, but there is ${found}.${effect}`;
  return budgetIssue(code, line.ref, column, { expected, received, message, advice });
}
