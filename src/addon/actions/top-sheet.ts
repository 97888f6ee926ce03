import { formatMoney } from '../../core/money';
import { planOutput, topSheetRows, topSheetTable } from '../../workbook';
import { readBudget } from '../budget-desk';
import { makeChange, stepsOf } from '../change';
import { googleBook } from '../google-book';
import { toast } from '../pages';
import { done, failed, type Summary } from '../summary';

/** *Budget ▸ Top sheet*: prices the budget and rebuilds the tab Top sheet. */
export function topSheetAction(): Summary {
  const book = googleBook();
  const outcome = makeChange(book, 'Top sheet', () => {
    const desk = readBudget(book);
    if ('blocked' in desk) return { issues: desk.blocked };
    const { places, sheet, currency, decimals } = desk;
    const { steps, issues } = stepsOf([
      planOutput(book, places, topSheetTable, topSheetRows(sheet, currency), decimals),
    ]);
    return issues.length > 0 ? { issues } : { steps, value: desk };
  });
  if (!outcome.ok) return failed(outcome.issues);
  const { sheet, priced, decimals, issues } = outcome.value;
  const { subtotal, contingency, bond, grand, accounts } = sheet;
  const total = formatMoney(grand.budget, { decimals });
  toast(`Top sheet rebuilt from ${String(priced.lines.length)} lines: grand total ${total}.`);
  const counts = {
    lines: priced.lines.length,
    leftOut: priced.leftOut.length,
    accounts: accounts.length,
    budget: subtotal.budget,
    contingency: contingency?.budget ?? 0,
    bond: bond?.budget ?? 0,
    grand: grand.budget,
  };
  return done(counts, issues);
}
