import { costReportRows, costReportTable, planOutput } from '../../workbook';
import { makeChange, stepsOf } from '../change';
import { readAndCheck } from '../cost-check';
import { googleBook } from '../google-book';
import { toast } from '../pages';
import { done, failed, type Summary } from '../summary';

/** *Cost report*: rebuilds that tab alone. */
export function costReportAction(): Summary {
  const book = googleBook();
  const outcome = makeChange(book, 'Cost report', () => {
    const checked = readAndCheck(book);
    if ('blocked' in checked) return { issues: checked.blocked };
    const { check, places, tables } = checked;
    const plan = planOutput(book, places, costReportTable, costReportRows(check.report), tables.production.decimals);
    const { steps, issues } = stepsOf([plan]);
    return issues.length > 0 ? { issues } : { steps, value: checked };
  });
  if (!outcome.ok) return failed(outcome.issues);
  const { report, counts } = outcome.value.check;
  toast(`Cost report rebuilt from ${String(counts.costs)} costs and ${String(counts.purchaseOrders)} purchase orders.`);
  const { lastVariance, ...grand } = report.grand;
  const before = lastVariance === null ? {} : { lastVariance };
  return done({ ...counts, ...grand, ...before }, outcome.value.inputs.issues);
}
