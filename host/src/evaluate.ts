import type { Workbook } from './model';
import type { Scalar } from './snapshot';
import { parseA1 } from './values';

/** Value of a formula as if in a cell (`Sheet!A1`; default the first cell of the active sheet): rows, blanks "", errors as shown. */
export async function evaluateAt(workbook: Workbook, formula: string, at: string | undefined): Promise<unknown[][]> {
  const place = at === undefined ? null : parseA1(at);
  if (at !== undefined && place === null) throw new Error(`${at} is not a cell such as Costs!B2`);
  const sheet = place?.sheet === undefined ? workbook.activeSheet : workbook.sheetByName(place.sheet);
  if (sheet === null) throw new Error(`There is no sheet ${String(place?.sheet)}`);
  const text = formula.startsWith('=') ? formula : `=${formula}`;
  const rows = await workbook.evaluate(text, sheet.id, place?.row ?? 1, place?.column ?? 1);
  return rows.map((row) => row.map(plain));
}

function plain(value: Scalar): unknown {
  if (value === null) return '';
  return typeof value === 'object' ? value.error : value;
}
