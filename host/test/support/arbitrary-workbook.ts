import fc from 'fast-check';
import { createWorkbook, enterValues, insertLines, type Sheet, type Workbook } from '../../src/model';
import { createHyperFormulaEngine } from '../../src/formula';

const rectIn = (rows: number, columns: number) =>
  fc
    .record({ row: fc.integer({ min: 1, max: rows }), column: fc.integer({ min: 1, max: columns }) })
    .chain(({ row, column }) =>
      fc.record({
        row: fc.constant(row),
        column: fc.constant(column),
        rows: fc.integer({ min: 1, max: rows - row + 1 }),
        columns: fc.integer({ min: 1, max: columns - column + 1 }),
      }),
    );

/** A rectangle inside the top left 8 x 6 cells. */
export const rects = rectIn(8, 6);

type Step = (sheet: Sheet) => void;

const values = fc.oneof(
  fc.integer({ min: -99, max: 99 }),
  fc.boolean(),
  fc.constantFrom('Crane', '007', '50%', '2026-10-02', '=SUM(J1:K3)', '=K2', '=SEQUENCE(3)', "'=x", ''),
);

const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(rects, values).map(([rect, value]): Step => (sheet) => {
    enterValues(sheet, rect, () => value);
  }),
  fc.tuple(rects, fc.constantFrom('#ff0000', '#00ff00')).map(([rect, background]): Step => (sheet) => {
    sheet.patchFormat(rect, { background });
  }),
  rects.map((rect): Step => (sheet) => {
    sheet.setLayer(sheet.notes, rect, (row, column) => `note ${row} ${column}`);
  }),
  rects.map((rect): Step => (sheet) => {
    sheet.setLayer(sheet.validations, rect, () => ({ criteria: 'CHECKBOX', values: [], allowInvalid: false }));
  }),
  rects.map((rect): Step => (sheet) => {
    if (rect.rows * rect.columns > 1 && sheet.merges.length === 0) sheet.merges.push(rect);
  }),
  rects.map((rect): Step => (sheet) => {
    sheet.conditionalFormats.push({ ranges: [rect], criteria: 'CELL_NOT_EMPTY', values: [], format: { bold: true } });
  }),
  rects.map((range): Step => (sheet) => {
    sheet.protections.push({ range, description: '', warningOnly: false, editors: [], unprotected: [] });
  }),
  rects.map((range): Step => (sheet) => {
    sheet.workbook.setName(`Name_${range.row}_${range.column}`, sheet.id, range);
  }),
  fc.integer({ min: 1, max: 8 }).map((row): Step => (sheet) => {
    sheet.workbook.addMetadata({ key: 'k', value: null, visibility: 'DOCUMENT', at: { sheetId: sheet.id, row } });
    sheet.setRowHeight(row, 40);
    sheet.hiddenRows.add(row);
  }),
  fc.integer({ min: 1, max: 6 }).map((column): Step => (sheet) => {
    sheet.workbook.addMetadata({ key: 'k', value: 'v', visibility: 'PROJECT', at: { sheetId: sheet.id, column } });
    sheet.setColumnWidth(column, 55);
    sheet.hiddenColumns.add(column);
  }),
  fc
    .record({ rows: fc.integer({ min: 0, max: 3 }), columns: fc.integer({ min: 0, max: 3 }) })
    .map(({ rows, columns }): Step => (sheet) => {
      sheet.frozenRows = rows;
      sheet.frozenColumns = columns;
    }),
  fc.integer({ min: 1, max: 8 }).map((row): Step => (sheet) => {
    insertLines(sheet, 'rows', row, 1);
  }),
);

/** A workbook with one sheet, after up to a dozen random edits of every kind. */
export const workbooks: fc.Arbitrary<Workbook> = fc.array(steps, { maxLength: 12 }).map((edits) => {
  const workbook = createWorkbook(undefined, createHyperFormulaEngine(), {
    now: () => new Date('2026-11-23T12:00:00Z'),
  });
  for (const edit of edits) edit(workbook.activeSheet);
  return workbook;
});
