import type { FloatBalance } from '../../core/cash';
import { sumMinor, type Minor } from '../../core/money';
import type { cashStatusTable } from '../tables';
import type { Output, OutputRow } from './output';

/** The rows of Petty cash status: a float each, in the order given, and a total where there are several. */
export function cashStatusRows(floats: readonly FloatBalance[]): Output<typeof cashStatusTable> {
  const rows = floats.map((balance): OutputRow<typeof cashStatusTable> => {
    const { float, custodian, advanced, receipts, returned, due, counts } = balance;
    const last = counts[counts.length - 1];
    const counted = { counted: last?.counted ?? null, countedOn: last?.date ?? null };
    return { float, custodian, advanced, receipts, returned, due, ...counted, difference: last?.difference ?? null };
  });
  if (floats.length < 2) return { rows };
  const sumOf = (figure: (balance: FloatBalance) => Minor): Minor => sumMinor(floats.map(figure));
  const total = {
    float: '',
    custodian: 'Total',
    advanced: sumOf(({ advanced }) => advanced),
    receipts: sumOf(({ receipts }) => receipts),
    returned: sumOf(({ returned }) => returned),
    due: sumOf(({ due }) => due),
  };
  return { rows: [...rows, total], bold: [rows.length] };
}
