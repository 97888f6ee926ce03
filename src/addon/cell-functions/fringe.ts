import { isDecimalText, minorFromDecimal, numberFromMinor, productOf, sumOf, type DecimalText } from '../../core/money';
import { cellsOf, isBlankCell, overRows, textOf, type Row } from './arguments';

/** Decimals an amount is rounded to; a cell does not say its currency. */
export const CENTS = 2;

/** Percent of the base up to the cut-off, and flat for each unit; rounded once, as in a budget (DOMAIN.md §9). */
export function fringe(base: unknown, percent: unknown, flat: unknown, cutOff: unknown, units: unknown): unknown {
  refuseFractions('FRINGE', 'percent', flatten(percent));
  const args = [
    { label: 'base', value: base },
    { label: 'percent', value: percent },
    { label: 'flat', value: flat },
    { label: 'cut-off', value: cutOff },
    { label: 'units', value: units },
  ];
  return overRows('FRINGE', args, (row) => {
    if (row.isBlank(0)) return null;
    const earned = row.decimal(0) ?? '0';
    const ceiling = row.decimal(3);
    const charged = ceiling !== null && Number(earned) > Number(ceiling) ? ceiling : earned;
    const share = productOf([charged, percentAt(row), '0.01']);
    const flats = productOf([row.decimal(2) ?? '0', row.decimal(4) ?? '1']);
    const amount = minorFromDecimal(sumOf([share, flats]), CENTS);
    return amount === null ? row.fail(0, 'is too large an amount.') : numberFromMinor(amount, CENTS);
  });
}

function percentAt(row: Row): DecimalText {
  const text = /^(-?[\d.]+)\s*%$/.exec(row.text(1))?.[1];
  return text !== undefined && isDecimalText(text) ? text : (row.decimal(1) ?? '0');
}

function flatten(value: unknown): readonly unknown[] {
  return cellsOf(value)?.flatMap((row) => row) ?? [value];
}

/** Percentages up to which all of a column are taken for fractions: 0.5 of a percent. */
const LIKELY_FRACTION = 0.5;

/**
 * A cell that shows `15%` hands a cell function the number 0.15, and nothing tells it from 0.15 percent. Where every percentage is
 * that small it is an error, not a guess.
 */
export function refuseFractions(name: string, what: string, percents: readonly unknown[]): void {
  const numbers = percents.filter((each) => !isBlankCell(each) && each !== 0);
  const [first] = numbers;
  if (first === undefined || !numbers.every((each) => typeof each === 'number' && each > 0 && each < LIKELY_FRACTION)) {
    return;
  }
  throw new Error(
    `${name}: ${what} ${textOf(first)} is a fraction, as a cell that shows a percentage gives it; write 15 for 15 % (the cell times 100).`,
  );
}
