import type { Minor } from '../money';
import type { CostBooks } from './books';
import { accountKey } from './codes';
import { CONTINGENCY_ROWS, contingencyAmounts, contingencyParts } from './explain-contingency';
import { accountParts, type BudgetDetail, type Figure, type Part, type PartGroup } from './explain-parts';
import type { CostInputs, CostReport, CostReportRow, CostTotals } from './types';

/** A figure of the cost report with everything that makes it: the amounts of the parts add up to `amount`, to the cent. */
export interface Explanation {
  /** What it is asked for by: an account, `Total Production`, or '' for the grand total. */
  readonly account: string;
  readonly figure: Figure;
  /** `3500 Transport, EFC`. */
  readonly title: string;
  readonly amount: Minor;
  /** How it is made, in words: `EFC = actual + commitments + ETC`. */
  readonly identity: string;
  readonly parts: readonly Part[];
}

/** A row of the report that can be asked for. */
interface ExplainTarget {
  /** An account, `Total Production`, `Not in the chart`, a row of the contingency, or '' for the grand total. */
  readonly account: string;
  /** Name of the account; of a total without one, what it is called. */
  readonly title: string;
}

const GRAND_TOTAL = 'Grand total';

/** What each money column is called, which group its parts belong to, and how it is made. */
const FIGURES: Readonly<
  Record<Figure, { readonly name: string; readonly group: PartGroup; readonly identity: string }>
> = {
  thisPeriod: { name: 'This period', group: 'actual', identity: 'This period = costs booked in the period' },
  actual: { name: 'Actual', group: 'actual', identity: 'Actual = all costs booked' },
  commitments: {
    name: 'Commitments',
    group: 'commitments',
    identity: 'Commitments = open purchase orders less what is invoiced on them',
  },
  total: { name: 'Total', group: 'actual', identity: 'Total = actual + commitments' },
  etc: {
    name: 'ETC',
    group: 'etc',
    identity: 'ETC as typed in Accounts; where blank, budget - total, never below zero',
  },
  efc: { name: 'EFC', group: 'actual', identity: 'EFC = actual + commitments + ETC' },
  budget: { name: 'Budget', group: 'budget', identity: 'Budget = approved budget + transfers' },
  variance: { name: 'Variance', group: 'variance', identity: 'Variance = budget - EFC' },
  lastVariance: {
    name: 'Last variance',
    group: 'variance',
    identity: 'Last variance = variance when the period before was closed',
  },
};

/** Every row of the report: accounts, section totals, the grand total, the contingency (which has a budget and no other figure). */
export function explainTargets(report: CostReport): readonly ExplainTarget[] {
  return [
    ...report.rows.map((row) => ({ account: row.account || row.title, title: row.account === '' ? '' : row.title })),
    ...report.sections.map(({ section }) => ({ account: `Total ${section}`, title: '' })),
    { account: '', title: GRAND_TOTAL },
    ...(report.contingency === null ? [] : CONTINGENCY_ROWS.map((row) => ({ account: row, title: '' }))),
  ];
}

/**
 * Takes a figure of the cost report apart: an account's down to its costs, purchase orders, budget lines and transfers, a total's into
 * its accounts. `budget` are the priced budget lines, where the budget comes from them. Null where the report has no such row, or no
 * such figure in it (no last variance before a period was closed).
 * @example explainFigure(inputs, books, '3500', 'efc')?.parts[0] // { label: 'Norvane 401, Tue 20 Apr', group: 'actual', amount: 80000, ref: … }
 */
export function explainFigure(
  inputs: CostInputs,
  books: CostBooks,
  asked: { readonly account: string; readonly figure: Figure },
  budget: readonly BudgetDetail[] = [],
): Explanation | null {
  const { report } = books;
  const { account, figure } = asked;
  const kept = CONTINGENCY_ROWS.find((row) => row === account);
  if (kept !== undefined && report.contingency !== null) {
    const made = contingencyParts(inputs, books, report.contingency, kept);
    const amount = contingencyAmounts(report.contingency)[kept];
    return figure === 'budget' ? { account, figure, title: kept, amount, ...made } : null;
  }
  const found = rowsOf(report, account);
  if (found === null) return null;
  const amount = found.totals[figure];
  if (amount === null) return null;
  const [only] = found.rows;
  const parts =
    found.kind === 'account' && only !== undefined
      ? accountParts({ inputs, books, budget, row: only }, figure)
      : found.rows.flatMap((row): readonly Part[] => {
          const share = row[figure];
          if (share === null || share === 0) return [];
          const ref = books.ledger.chart.get(accountKey(row.account))?.rows[0]?.ref ?? null;
          return [{ label: nameOf(row), group: FIGURES[figure].group, amount: share, ref }];
        });
  return {
    account,
    figure,
    title: `${found.title}, ${FIGURES[figure].name}`,
    amount,
    identity: identityOf(report, figure, found.kind),
    parts,
  };
}

/** The rows of the report that what is asked for is made of; null where there is none. */
function rowsOf(
  report: CostReport,
  account: string,
): {
  readonly kind: 'account' | 'total';
  readonly title: string;
  readonly totals: CostTotals;
  readonly rows: readonly CostReportRow[];
} | null {
  if (account === '' || account === GRAND_TOTAL)
    return { kind: 'total', title: GRAND_TOTAL, totals: report.grand, rows: report.rows };
  const key = accountKey(account);
  const row = report.rows.find((each) => accountKey(each.account || each.title) === key);
  if (row !== undefined) return { kind: 'account', title: nameOf(row), totals: row, rows: [row] };
  const total = report.sections.find(({ section }) => accountKey(`Total ${section}`) === key);
  if (total === undefined) return null;
  const { section, totals } = total;
  return {
    kind: 'total',
    title: `Total ${section}`,
    totals,
    rows: report.rows.filter((each) => each.section === section),
  };
}

function nameOf({ account, title }: CostReportRow): string {
  return `${account} ${title}`.trim();
}

function identityOf(report: CostReport, figure: Figure, kind: 'account' | 'total'): string {
  const turned = figure === 'variance' && report.varianceSign === 'efc-minus-budget';
  const identity = turned ? 'Variance = EFC - budget' : FIGURES[figure].identity;
  return kind === 'account' ? identity : `The sum of the accounts. ${identity}`;
}
