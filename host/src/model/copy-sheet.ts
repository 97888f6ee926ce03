import { Formula, isFormula } from './content';
import type { Sheet } from './sheet';
import type { Workbook } from './workbook';

/** A copy of a sheet with its cells, looks and layout; names and developer metadata stay with the original. */
export function copySheet(workbook: Workbook, from: Sheet, name: string, index: number): Sheet {
  const sheet = workbook.addSheet(name, { index, rows: from.rowCount, columns: from.columnCount });
  sheet.tabColor = from.tabColor;
  sheet.frozenRows = from.frozenRows;
  sheet.frozenColumns = from.frozenColumns;
  sheet.hideGridlines = from.hideGridlines;
  sheet.filter = from.filter;
  sheet.merges = [...from.merges];
  sheet.conditionalFormats = [...from.conditionalFormats];
  sheet.protections = from.protections.map((protection) => ({ ...protection, editors: [...protection.editors] }));
  sheet.columnWidths = new Map(from.columnWidths);
  sheet.rowHeights = new Map(from.rowHeights);
  sheet.hiddenRows = new Set(from.hiddenRows);
  sheet.hiddenColumns = new Set(from.hiddenColumns);
  from.formats.forEach((format, row, column) => {
    sheet.formats.set(row, column, format);
  });
  from.notes.forEach((note, row, column) => {
    sheet.notes.set(row, column, note);
  });
  from.validations.forEach((rule, row, column) => {
    sheet.validations.set(row, column, rule);
  });
  from.contents.forEach((content, row, column) => {
    sheet.load(row, column, isFormula(content) ? new Formula(from.formula(row, column) ?? content.text) : content);
  });
  from.runs.forEach((runs, row, column) => {
    sheet.runs.set(row, column, runs);
  });
  sheet.touch('grid');
  return sheet;
}
