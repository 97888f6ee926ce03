import { priceBudget, type PricedBudget } from '../../core/budget';
import { accountKey } from '../../core/costs';
import type { Issue } from '../../core/issue';
import { currencyDecimals, NO_CURRENCY, numberFromMinor } from '../../core/money';
import {
  budgetTable,
  fringesTable,
  globalsTable,
  readGrid,
  type Cell,
  type Grid,
  type Table,
  type TableRead,
} from '../../workbook';
import { cellsOf, isBlankCell, isDate, overRows, textOf } from './arguments';
import { refuseFractions } from './fringe';

/** What the report says too and counts all the same, so a cell does as well. */
const COUNTED = new Set(['subtotal-differs', 'cut-off-over-years', 'fringe-twice', 'global-twice']);

/**
 * Totals with fringes: of each line, or of each of the accounts given. Priced by the budget's own core, so equal to Top sheet and
 * Cost report to the cent. A line that can't be priced is an error that names it.
 */
export function budgetTotal(
  lines: unknown,
  globals: unknown,
  fringes: unknown,
  accounts: unknown,
  currency: unknown,
): unknown {
  const code = textOf(currency).toUpperCase() || NO_CURRENCY;
  const decimals = currencyDecimals(code);
  if (decimals === null) throw new Error(`BUDGET_TOTAL: "${code}" is no currency, such as USD.`);
  const budget = readRange(lines, budgetTable, 'Lines', decimals);
  if (budget === null)
    throw new Error('BUDGET_TOTAL: the first argument should be the lines of Budget with their header.');
  const given = readRange(fringes, fringesTable, 'Fringes', decimals);
  const percents = given?.rows.map(({ percent }) => (percent === null ? null : Number(percent))) ?? [];
  refuseFractions('BUDGET_TOTAL', 'Fringes: percent', percents);
  const values = readRange(globals, globalsTable, 'Globals', decimals);
  const priced = priceBudget({
    currency: code,
    lines: budget.rows,
    globals: values?.rows ?? [],
    fringes: given?.rows ?? [],
  });
  const issues = [...budget.issues, ...(given?.issues ?? []), ...(values?.issues ?? []), ...priced.issues];
  const [wrong] = issues.filter(isWrong);
  if (wrong !== undefined) throw new Error(`BUDGET_TOTAL: ${wrong.message} ${wrong.advice}`);
  if (isBlankCell(accounts)) return byLine(lines, budget.headerRow ?? 1, priced, decimals);
  const totals = new Map(priced.byAccount.map(({ account, budget: total }) => [accountKey(account), total]));
  return overRows('BUDGET_TOTAL', [{ label: 'accounts', value: accounts }], (row) => {
    if (row.isBlank(0)) return null;
    const total = totals.get(accountKey(row.text(0)));
    return total === undefined ? 0 : numberFromMinor(total, decimals);
  });
}

function isWrong({ code }: Issue): boolean {
  return !COUNTED.has(code);
}

/** Beside each row of the range: `Total` beside the header, the line's total beside a line, blank beside the rest. */
function byLine(
  lines: unknown,
  headerRow: number,
  { lines: priced }: PricedBudget,
  decimals: number,
): readonly (readonly (number | string | null)[])[] {
  const totals = new Map(priced.map(({ ref, total }) => [ref.row, numberFromMinor(total, decimals)]));
  return (cellsOf(lines) ?? []).map((_, index) => [
    index + 1 === headerRow ? 'Total' : (totals.get(index + 1) ?? null),
  ]);
}

/** A range read as the tab of a table would be, row 1 its first row; null where there is none. */
function readRange<T extends Table>(value: unknown, table: T, tab: string, decimals: number): TableRead<T> | null {
  if (isBlankCell(value)) return null;
  const cells = cellsOf(value) ?? [[value]];
  const grid: Grid = cells.map((row) => row.map(cellOf));
  return readGrid(grid, table, { tab, decimals });
}

const DAY_MS = 86_400_000;
const DAYS_TO_1970 = 25_569;

/** Budget, Globals and Fringes hold no dates: one that is met is only told in a message, to the nearest day. */
function cellOf(value: unknown): Cell {
  if (isDate(value)) return { serial: Math.round(value.getTime() / DAY_MS) + DAYS_TO_1970 };
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return '';
}
