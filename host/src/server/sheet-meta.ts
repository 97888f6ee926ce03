import type { Rect, ValidationSnapshot } from '../snapshot';
import type { Sheet } from '../model';
import type { SheetMeta, ViewValidation } from './protocol';

/** Everything about a sheet but its cells, as the view wants it. */
export function sheetMeta(sheet: Sheet): SheetMeta {
  return {
    id: sheet.id,
    name: sheet.name,
    hidden: sheet.hidden,
    tabColor: sheet.tabColor,
    rows: sheet.rowCount,
    columns: sheet.columnCount,
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns,
    hideGridlines: sheet.hideGridlines,
    columnWidths: Object.fromEntries(sheet.columnWidths),
    rowHeights: Object.fromEntries(sheet.rowHeights),
    hiddenRows: [...sheet.hiddenRows],
    hiddenColumns: [...sheet.hiddenColumns],
    merges: [...sheet.merges],
    conditionalFormats: [...sheet.conditionalFormats],
    validations: validationsOf(sheet),
  };
}

/** Validations of single cells, joined into rectangles rule by rule. */
function validationsOf(sheet: Sheet): ViewValidation[] {
  const rules = new Map<string, { rule: ValidationSnapshot; ranges: Rect[]; open: Map<number, number> }>();
  const keys = new Map<ValidationSnapshot, string>();
  sheet.validations.forEach((rule, row, column) => {
    const key = keys.get(rule) ?? JSON.stringify(rule);
    keys.set(rule, key);
    const known = rules.get(key) ?? { rule, ranges: [], open: new Map<number, number>() };
    rules.set(key, known);
    const at = known.open.get(column);
    const above = at === undefined ? undefined : known.ranges[at];
    if (at !== undefined && above !== undefined && above.row + above.rows === row) {
      known.ranges[at] = { ...above, rows: above.rows + 1 };
    } else {
      known.open.set(column, known.ranges.length);
      known.ranges.push({ row, column, rows: 1, columns: 1 });
    }
  });
  return [...rules.values()].map(({ rule, ranges }) => ({ rule, ranges }));
}
