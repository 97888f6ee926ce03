import type { CostReport, CostTotals } from '../../core/costs';
import { NO_CURRENCY, type Minor } from '../../core/money';
import { costReportTable, type RowOf } from '../tables';
import { keyOf, type Before, type Output, type OutputRow } from './output';

type Row = OutputRow<typeof costReportTable>;
type BeforeRow = RowOf<typeof costReportTable>;

/**
 * The rows of the Cost report: accounts by section in chart order, a total behind each section, the grand total last. *Last
 * variance* is the variance before it last changed, so that running the report twice changes nothing.
 */
export function costReportRows(
  report: CostReport,
): (before: Before<typeof costReportTable>) => Output<typeof costReportTable> {
  return ({ rows: old }) => {
    const before = new Map(old.map((row) => [keyOf(costReportTable, row), row]));
    const rows: Row[] = [];
    const bold: number[] = [];
    const add = (account: string, title: string, totals: CostTotals): void => {
      const { thisPeriod, actual, commitments, total, etc, efc, budget, variance } = totals;
      const was = before.get(keyOf(costReportTable, { account, title }));
      const lastVariance = was === undefined ? null : lastOf(was, variance);
      rows.push({ account, title, thisPeriod, actual, commitments, total, etc, efc, budget, variance, lastVariance });
    };
    for (const { section, totals } of report.sections) {
      for (const row of report.rows) if (row.section === section) add(row.account, row.title, row);
      bold.push(rows.length);
      add('', `Total ${section}`, totals);
    }
    bold.push(rows.length);
    add('', 'Grand total', report.grand);
    const over = report.varianceSign === 'budget-minus-efc';
    const sign = over
      ? 'Variance = Budget - EFC: over is negative, in ( ).'
      : 'Variance = EFC - Budget: over is positive, under in ( ).';
    const currency = report.currency === NO_CURRENCY ? 'Currency not stated.' : `All amounts in ${report.currency}.`;
    return { rows, bold, headerNotes: { variance: `${sign} ${currency}` } };
  };
}

function lastOf(was: BeforeRow, variance: Minor): Minor | null {
  return was.variance === variance ? was.lastVariance : was.variance;
}
