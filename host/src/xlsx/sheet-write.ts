import type { SheetSnapshot } from '../snapshot';
import { formatA1 } from '../values';
import { writeCells } from './cell-write';
import { argb } from './colours';
import { writeConditionals } from './conditionals';
import type { Workbook } from './store';
import { writeValidations } from './validations';

/** Characters that a tab's name cannot have in a file, and its longest length there. */
const FORBIDDEN = /[[\]*?:/\\]/g;
const NAME_LIMIT = 31;

/**
 * Names for tabs that the file format takes: cut, without forbidden characters, no two alike, in the order given.
 * Excel keeps `History` for itself; the file library trips over names that every object has, such as `constructor`.
 */
export function fileSheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const clean = trimmed(name.replace(FORBIDDEN, ' ')) || 'Sheet';
    for (let number = 1; ; number += 1) {
      const ending = number === 1 ? '' : ` (${number})`;
      const candidate = trimmed(clean.slice(0, NAME_LIMIT - ending.length)) + ending;
      if (taken.has(candidate.toLowerCase()) || candidate.toLowerCase() === 'history' || candidate in {}) continue;
      taken.add(candidate.toLowerCase());
      return candidate;
    }
  });
}

/** A name in a file neither begins nor ends with a space or an apostrophe. */
function trimmed(name: string): string {
  return name.replace(/^[\s']+|[\s']+$/g, '');
}

/** Adds a sheet to the file with all that the format has a place for. */
export function writeSheet(workbook: Workbook, snapshot: SheetSnapshot, name: string): void {
  const { frozenRows, frozenColumns, hideGridlines, tabColor, hidden } = snapshot;
  const isFrozen = frozenRows > 0 || frozenColumns > 0;
  const view = isFrozen
    ? ({ state: 'frozen', xSplit: frozenColumns, ySplit: frozenRows } as const)
    : ({ state: 'normal' } as const);
  const sheet = workbook.addWorksheet(name, {
    state: hidden ? 'hidden' : 'visible',
    views: [{ ...view, showGridLines: !hideGridlines }],
    properties: tabColor === null ? {} : { tabColor: argb(tabColor) },
  });
  writeCells(sheet, snapshot);
  writeSizes(workbook, snapshot, name);
  for (const rect of snapshot.merges) {
    if (rect.rows > 1 || rect.columns > 1) sheet.mergeCellsWithoutStyle(formatA1(rect));
  }
  writeValidations(sheet, snapshot.cells);
  writeConditionals(sheet, snapshot.conditionalFormats);
  if (snapshot.filter !== null) sheet.autoFilter = formatA1(snapshot.filter);
  if (snapshot.protections.some(({ range, warningOnly }) => range === undefined && !warningOnly)) {
    sheet.sheetProtection = { sheet: true, objects: true, scenarios: true };
  }
}

/** Pixels as the file's widths (characters of its standard font) and heights (points). */
function writeSizes(workbook: Workbook, snapshot: SheetSnapshot, name: string): void {
  const sheet = workbook.getWorksheet(name);
  if (sheet === undefined) throw new Error(`writeSizes: the sheet ${name} was not added`);
  for (const [column, pixels] of Object.entries(snapshot.columnWidths))
    sheet.getColumn(Number(column)).width = Math.max(0, (pixels - 5) / 7);
  for (const [row, pixels] of Object.entries(snapshot.rowHeights)) sheet.getRow(Number(row)).height = pixels * 0.75;
  for (const column of snapshot.hiddenColumns) sheet.getColumn(column).hidden = true;
  for (const row of snapshot.hiddenRows) {
    const line = sheet.getRow(row);
    line.hidden = true;
    // A row without cells or height is left out of the file, and with it that it is hidden.
    line.height ??= 15.75;
  }
}
