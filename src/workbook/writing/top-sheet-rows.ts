import type { TopSheet, TopSheetExtra, TopSheetFigures } from '../../core/budget';
import { decimalFromNumber, NO_CURRENCY, NO_MONEY, type DecimalText, type Minor } from '../../core/money';
import type { topSheetTable } from '../tables';
import type { Output, OutputRow } from './output';

type Row = OutputRow<typeof topSheetTable>;

/**
 * The rows of the Top sheet: accounts by section in chart order, a total behind each section, then subtotal, contingency,
 * completion bond and grand total. *Share* is the percent of the subtotal, two decimals.
 */
export function topSheetRows(sheet: TopSheet, currency: string): () => Output<typeof topSheetTable> {
  return () => {
    const whole = sheet.subtotal.budget;
    const rows: Row[] = [];
    const bold: number[] = [];
    const add = (account: string, title: string, { lines, ...money }: TopSheetFigures): void => {
      rows.push({ account, title, lines: String(lines), ...figures(money), share: shareOf(money.budget, whole) });
    };
    const addTotal = (title: string, totals: TopSheetFigures): void => {
      bold.push(rows.length);
      add('', title, totals);
    };
    const addExtra = (title: string, extra: Omit<TopSheetExtra, 'percent'> | null): void => {
      if (extra === null) return;
      const { original, transfers, budget } = extra;
      rows.push({ account: '', title, original, transfers, budget, share: shareOf(budget, whole) });
    };
    for (const { section, totals } of sheet.sections) {
      for (const row of sheet.accounts) if (row.section === section) add(row.account, row.title, row);
      addTotal(`Total ${section}`, totals);
    }
    addTotal('Subtotal', sheet.subtotal);
    addExtra('Contingency', sheet.contingency);
    addExtra('Completion bond', sheet.bond);
    bold.push(rows.length);
    addExtra('Grand total', sheet.grand);
    const amounts = currency === NO_CURRENCY ? 'Currency not stated.' : `All amounts in ${currency}.`;
    return {
      rows,
      bold,
      headerNotes: { budget: `Original + transfers, as in Cost report. ${amounts}`, title: extrasNote(sheet) },
    };
  };
}

function figures(
  money: Omit<TopSheetFigures, 'lines'>,
): Pick<Row, 'detail' | 'fringes' | 'original' | 'transfers' | 'budget'> {
  const { detail, fringes, original, transfers, budget } = money;
  return { detail, fringes, original, transfers, budget };
}

/** Percent of the whole with two decimals; null where there is no whole. */
function shareOf(part: Minor, whole: Minor): DecimalText | null {
  return whole === NO_MONEY ? null : decimalFromNumber(Math.round((part / whole) * 10_000) / 100);
}

/** What the percentages on top are of; '' where there are none. */
function extrasNote({ contingency, bond }: TopSheet): string {
  return [
    contingency === null ? '' : `Contingency: ${contingency.percent} % of the budget before transfers.`,
    bond === null ? '' : `Completion bond: ${bond.percent} % of that budget and the contingency.`,
  ]
    .filter((line) => line !== '')
    .join(' ');
}
