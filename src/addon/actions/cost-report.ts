import { rankOversAndUnders, trendsOf } from '../../core/costs';
import { costReportRows, costReportTable, oversAndUndersRows, oversAndUndersTable, planOutput } from '../../workbook';
import { makeChange, stepsOf } from '../change';
import { readAndReport } from '../cost-check';
import { googleBook } from '../google-book';
import { toast } from '../pages';
import { done, failed, type Summary } from '../summary';
import { conversionPlans } from './purchase-orders';

/** *Cost report*: rebuilds Cost report, Overs and unders and, where lines are in other currencies, Currency conversions. No rule is run. */
export function costReportAction(): Summary {
  const book = googleBook();
  const outcome = makeChange(book, 'Cost report', () => {
    const read = readAndReport(book);
    if ('blocked' in read) return { issues: read.blocked };
    const { inputs, places, tables, books, settings } = read;
    const { report, ledger } = books;
    const { decimals } = tables.production;
    const trends = trendsOf(report, ledger, inputs.calendar, settings.options.thresholds);
    const ranked = oversAndUndersRows(rankOversAndUnders(report), trends, decimals);
    const { steps, issues } = stepsOf([
      planOutput(book, places, costReportTable, costReportRows(report), decimals),
      planOutput(book, places, oversAndUndersTable, () => ranked, decimals),
      ...conversionPlans(book, read),
    ]);
    return issues.length > 0 ? { issues } : { steps, value: read };
  });
  if (!outcome.ok) return failed(outcome.issues);
  const { books, inputs } = outcome.value;
  const counts = {
    costs: inputs.costs.length,
    purchaseOrders: inputs.purchaseOrders.length,
    accounts: inputs.accounts.length,
  };
  toast(`Cost report rebuilt from ${String(counts.costs)} costs and ${String(counts.purchaseOrders)} purchase orders.`);
  const { lastVariance, ...grand } = books.report.grand;
  const left = books.report.contingency === null ? {} : { contingencyLeft: books.report.contingency.left };
  return done({ ...counts, ...grand, ...(lastVariance === null ? {} : { lastVariance }), ...left }, inputs.issues);
}
