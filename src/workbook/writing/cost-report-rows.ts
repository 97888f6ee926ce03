import {
  CONTINGENCY_ROWS,
  contingencyAmounts,
  type Contingency,
  type CostReport,
  type CostTotals,
} from '../../core/costs';
import { NO_CURRENCY, type Minor } from '../../core/money';
import { costReportTable, type RowOf } from '../tables';
import { keyOf, type Before, type Output, type OutputRow } from './output';

type Row = OutputRow<typeof costReportTable>;
type BeforeRow = RowOf<typeof costReportTable>;

/** Which way round the variance is, as its header shows it and as the note on it says. */
const SIGNS: Readonly<Record<CostReport['varianceSign'], { readonly format: string; readonly note: string }>> = {
  'budget-minus-efc': {
    format: '@" = Budget - EFC"',
    note: 'Variance = Budget - EFC: over is negative, in ( ).',
  },
  'efc-minus-budget': {
    format: '@" = EFC - Budget"',
    note: 'Variance = EFC - Budget: over is positive, under in ( ).',
  },
};

/**
 * The rows of the Cost report: accounts by section in chart order, a total behind each section, the grand total, then the
 * contingency where Production has one, its amounts under Budget. *Last variance* is that of the last closed period; where
 * none was closed, the variance before it last changed, so that running the report twice changes nothing. The Variance header shows
 * which way round it is, while its text stays `Variance`.
 */
export function costReportRows(
  report: CostReport,
): (before: Before<typeof costReportTable>) => Output<typeof costReportTable> {
  return ({ rows: old }) => {
    const before = new Map(old.map((row) => [keyOf(costReportTable, row), row]));
    const hasHistory = report.grand.lastVariance !== null;
    const rows: Row[] = [];
    const bold: number[] = [];
    const add = (account: string, title: string, totals: CostTotals): void => {
      const { thisPeriod, actual, commitments, total, etc, efc, budget, variance } = totals;
      const was = before.get(keyOf(costReportTable, { account, title }));
      const changed = was === undefined ? null : lastOf(was, variance);
      const lastVariance = hasHistory ? totals.lastVariance : changed;
      rows.push({ account, title, thisPeriod, actual, commitments, total, etc, efc, budget, variance, lastVariance });
    };
    for (const { section, totals } of report.sections) {
      for (const row of report.rows) if (row.section === section) add(row.account, row.title, row);
      bold.push(rows.length);
      add('', `Total ${section}`, totals);
    }
    bold.push(rows.length);
    add('', 'Grand total', report.grand);
    if (report.contingency !== null) rows.push(...contingencyRows(report.contingency));
    const { format, note } = SIGNS[report.varianceSign];
    const currency = report.currency === NO_CURRENCY ? 'Currency not stated.' : `All amounts in ${report.currency}.`;
    const period = report.period === '' ? {} : { thisPeriod: `Period reported: ${report.period}.` };
    return {
      rows,
      bold,
      headerNotes: { ...period, variance: `${note} ${currency}` },
      headerFormats: { variance: format },
    };
  };
}

/** What is kept back, and where it goes: the first less the next two is the last. */
function contingencyRows(contingency: Contingency): readonly Row[] {
  const amounts = contingencyAmounts(contingency);
  return CONTINGENCY_ROWS.map((title) => ({ account: '', title, budget: amounts[title] }));
}

function lastOf(was: BeforeRow, variance: Minor): Minor | null {
  return was.variance === variance ? was.lastVariance : was.variance;
}
