import type { AccountBudget, RowRef } from '../costs';
import type { Issue } from '../issue';
import {
  addMinor,
  currencyDecimals,
  formatMoney,
  minorFromDecimal,
  NO_MONEY,
  productOf,
  sumMinor,
  type DecimalText,
  type Minor,
} from '../money';
import { openFringeDesk } from './fringes';
import { readGlobals, type Globals } from './globals';
import type { BudgetInputs, BudgetLineRow, Figure, PricedBudget, PricedLine } from './types';

/** Minor units by which a typed subtotal may differ from the computed one: rounding. */
const ROUNDING = 1;

/**
 * Prices a budget (DOMAIN.md §9): each line is Amount × X × Rate, exact and rounded once, plus its fringes. Figures may be
 * names of globals. A line whose figures cannot be resolved, or in another currency, is left out with an issue. Throws
 * RangeError for a currency nobody issues.
 * @example priceBudget({ currency: 'USD', lines: [{ account: '3300', amount: 'Shoot days', x: '2', rate: '450', … }],
 *   globals: [{ name: 'shoot days', value: '8', … }], fringes: [] }).total // 720000
 */
export function priceBudget(inputs: BudgetInputs): PricedBudget {
  const decimals = currencyDecimals(inputs.currency);
  if (decimals === null) throw new RangeError(`priceBudget: unknown currency "${inputs.currency}"`);
  const globals = readGlobals(inputs.globals);
  const issues: Issue[] = [...globals.issues];
  const desk = openFringeDesk(inputs.fringes, decimals);
  const lines: PricedLine[] = [];
  for (const line of inputs.lines) {
    const priced = priceLine(line, inputs.currency, decimals, globals);
    issues.push(...priced.issues);
    if (priced.subtotal === null) continue;
    const { fringes, issues: about } = desk.charge({ line, subtotal: priced.subtotal, units: priced.units });
    issues.push(...about);
    const total = addMinor(priced.subtotal, sumMinor(fringes.map(({ amount }) => amount)));
    lines.push({ ref: line.ref, account: line.account, subtotal: priced.subtotal, fringes, total });
  }
  return { lines, byAccount: accountsOf(lines), total: sumMinor(lines.map(({ total }) => total)), issues };
}

interface LinePrice {
  readonly subtotal: Minor | null;
  readonly units: DecimalText;
  readonly issues: readonly Issue[];
}

function priceLine(line: BudgetLineRow, currency: string, decimals: number, globals: Globals): LinePrice {
  const refuse = (issue: Issue): LinePrice => ({ subtotal: null, units: '0', issues: [issue] });
  if (line.currency !== '' && line.currency.toUpperCase() !== currency.toUpperCase()) {
    return refuse(
      lineIssue(
        line,
        'other-currency',
        'Currency',
        currency,
        line.currency,
        `Type the line in ${currency}, with a global for the rate of exchange.`,
      ),
    );
  }
  const factors: DecimalText[] = [];
  for (const [column, figure] of figuresOf(line)) {
    const value = globals.valueOf(figure);
    if (value === null) {
      return refuse(
        lineIssue(
          line,
          'unknown-global',
          column,
          'a number or a name from Globals',
          figure,
          'Correct the name, or add it to Globals.',
        ),
      );
    }
    factors.push(value);
  }
  const units = productOf(factors.slice(0, 2));
  if (line.rate === '') {
    if (line.subtotal !== null) return { subtotal: line.subtotal, units, issues: [] };
    return refuse(lineIssue(line, 'no-rate', 'Rate', 'a rate, or a subtotal', '', 'Type the rate.'));
  }
  const subtotal = minorFromDecimal(productOf(factors), decimals);
  if (subtotal === null) {
    return refuse(
      lineIssue(
        line,
        'amount-too-large',
        'Rate',
        'a line below ten thousand million',
        line.rate,
        'Check Amount, X and Rate.',
      ),
    );
  }
  const given = line.subtotal;
  if (given === null || Math.abs(given - subtotal) <= ROUNDING) return { subtotal, units, issues: [] };
  const money = (amount: Minor): string => formatMoney(amount, { decimals });
  const advice = 'Correct the line or the subtotal; the computed amount is used.';
  return {
    subtotal,
    units,
    issues: [lineIssue(line, 'subtotal-differs', 'Subtotal', money(subtotal), money(given), advice)],
  };
}

function figuresOf(line: BudgetLineRow): readonly (readonly [column: string, figure: Figure])[] {
  const rate: readonly (readonly [string, Figure])[] = line.rate === '' ? [] : [['Rate', line.rate]];
  return [['Amount', line.amount === '' ? '1' : line.amount], ['X', line.x === '' ? '1' : line.x], ...rate];
}

function accountsOf(lines: readonly PricedLine[]): readonly AccountBudget[] {
  const budgets = new Map<string, { budget: Minor; rows: RowRef[] }>();
  const put = (account: string, amount: Minor, ref: RowRef): void => {
    const known = budgets.get(account) ?? { budget: NO_MONEY, rows: [] };
    known.budget = addMinor(known.budget, amount);
    if (known.rows[known.rows.length - 1] !== ref) known.rows.push(ref);
    budgets.set(account, known);
  };
  for (const { account, subtotal, fringes, ref } of lines) {
    put(account, subtotal, ref);
    for (const fringe of fringes) put(fringe.account, fringe.amount, ref);
  }
  return [...budgets].map(([account, { budget, rows }]) => ({ account, budget, rows }));
}

function lineIssue(
  line: BudgetLineRow,
  code: string,
  column: string,
  expected: string,
  received: string,
  advice: string,
): Issue {
  const { tab, row } = line.ref;
  const found = received === '' ? 'nothing' : `"${received}"`;
  const name = line.description === '' ? line.account : line.description;
  return {
    code,
    severity: 'medium',
    where: { tab, row, column },
    expected,
    received,
    message: `${tab} row ${row}, ${name}: ${column} should be ${expected}, but there is ${found}.`,
    advice,
  };
}
