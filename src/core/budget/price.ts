import { accountKey, type AccountBudget, type RowRef } from '../costs';
import type { Issue } from '../issue';
import { addMinor, currencyDecimals, NO_CURRENCY, NO_MONEY, sumMinor, type Minor } from '../money';
import { openFringeDesk } from './fringes';
import { readGlobals } from './globals';
import { priceLine } from './price-line';
import type { BudgetInputs, BudgetLineRow, PricedBudget, PricedLine } from './types';

/**
 * Prices a budget (DOMAIN.md §9): each line is Amount × X × Rate, exact and rounded once, plus its fringes. Figures may be
 * names of globals; a line in another currency takes the global named by its ISO code (`EUR` = 1.08). A line whose figures
 * cannot be resolved is left out with an issue. Throws RangeError for a currency nobody issues.
 * @example priceBudget({ currency: 'USD', lines: [{ account: '3300', amount: 'Shoot days', x: '2', rate: '450', … }],
 *   globals: [{ name: 'shoot days', value: '8', … }], fringes: [] }).total // 720000
 */
export function priceBudget(inputs: BudgetInputs): PricedBudget {
  const decimals = currencyDecimals(inputs.currency);
  if (decimals === null) throw new RangeError(`priceBudget: unknown currency "${inputs.currency}"`);
  const purse = { currency: currencyOf(inputs), decimals };
  const globals = readGlobals(inputs.globals);
  const issues: Issue[] = [...globals.issues];
  const desk = openFringeDesk(inputs.fringes, decimals);
  const lines: PricedLine[] = [];
  const leftOut: BudgetLineRow[] = [];
  for (const row of inputs.lines) {
    const priced = priceLine(row, purse, globals);
    issues.push(...priced.issues);
    if (!priced.ok) {
      leftOut.push(row);
      continue;
    }
    const { subtotal, figures } = priced;
    const { fringes, issues: about } = desk.charge({ line: row, subtotal, units: [figures.amount, figures.x] });
    issues.push(...about);
    const total = addMinor(subtotal, sumMinor(fringes.map(({ amount }) => amount)));
    lines.push({ ref: row.ref, account: row.account, row, figures, subtotal, fringes, total });
  }
  issues.push(...desk.closing(inputs.deals ?? []));
  const total = sumMinor(lines.map((line) => line.total));
  return { lines, leftOut, byAccount: accountsOf(lines), total, issues };
}

/** The production's currency; where it states none, the one that all lines with a currency agree on. */
function currencyOf({ currency, lines }: BudgetInputs): string {
  if (currency.toUpperCase() !== NO_CURRENCY) return currency;
  const named = new Set(lines.map((line) => line.currency.toUpperCase()).filter((code) => code !== ''));
  const [only] = named;
  return named.size === 1 && only !== undefined ? only : currency;
}

function accountsOf(lines: readonly PricedLine[]): readonly AccountBudget[] {
  const budgets = new Map<string, { account: string; budget: Minor; rows: RowRef[] }>();
  const put = (account: string, amount: Minor, ref: RowRef): void => {
    const known = budgets.get(accountKey(account)) ?? { account, budget: NO_MONEY, rows: [] };
    known.budget = addMinor(known.budget, amount);
    if (known.rows[known.rows.length - 1] !== ref) known.rows.push(ref);
    budgets.set(accountKey(account), known);
  };
  for (const { account, subtotal, fringes, ref } of lines) {
    put(account, subtotal, ref);
    for (const fringe of fringes) put(fringe.account, fringe.amount, ref);
  }
  return [...budgets.values()];
}
