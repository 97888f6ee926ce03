import sample from 'sample:orra-light';
import { parseCsv } from '../../core/formats';
import { inputTables, planTabs, production, type SheetText } from '../../workbook';
import { makeChange } from '../change';
import { googleBook } from '../google-book';
import { toast } from '../pages';
import { done, failed, type Summary } from '../summary';

/** *Load sample production*: fills a workbook whose tabs are missing or empty; everything in it is made up. */
export function sampleAction(): Summary {
  const sheets = sampleSheets();
  const book = googleBook();
  const outcome = makeChange(book, 'Load sample production', () => planTabs(book, sheets));
  if (!outcome.ok) return failed(outcome.issues);
  book.select(production.name);
  toast('The sample production is loaded. Everything in it is made up. Next: Check costs.');
  return done({ tabs: sheets.length, rows: outcome.value });
}

/** The sample's tabs in the order of the contract. */
function sampleSheets(): readonly SheetText[] {
  const files = JSON.parse(sample) as Readonly<Record<string, string>>;
  const order = [production.name, ...inputTables.map(({ name }) => name)];
  return order.flatMap((tab) => {
    const text = files[tab];
    if (text === undefined) return [];
    const csv = parseCsv(tab, text);
    if (!csv.ok) throw new Error(`sample, ${tab}: ${csv.issue.message}`);
    return [{ tab, rows: csv.rows.map(({ cells }) => cells) }];
  });
}
