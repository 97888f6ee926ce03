import fc from 'fast-check';
import {
  type Axis,
  clearBlock,
  createWorkbook,
  insertLines,
  moveLines,
  PASTE_ALL,
  pasteBlock,
  removeLines,
  takeBlock,
} from '../../src/model';
import { rects, workbooks } from '../support/arbitrary-workbook';
import { createHyperFormulaEngine } from '../../src/formula';

// A real engine recalculates after every edit, so fewer runs than fast-check's hundred.
const RUNS = { numRuns: 30 };
const axes = fc.constantFrom<Axis>('rows', 'columns');

describe('Laws of the workbook', () => {
  it('inserting lines and removing them again leaves the same snapshot', () => {
    fc.assert(
      fc.property(
        workbooks,
        axes,
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 4 }),
        (book, axis, before, count) => {
          const old = book.snapshot();
          insertLines(book.activeSheet, axis, before, count);
          removeLines(book.activeSheet, axis, before, count);
          expect(book.snapshot()).toEqual(old);
        },
      ),
      RUNS,
    );
  });

  it('a workbook made from a snapshot gives the same snapshot', () => {
    fc.assert(
      fc.property(workbooks, (book) => {
        const snapshot = book.snapshot();
        expect(createWorkbook(snapshot, createHyperFormulaEngine()).snapshot()).toEqual(snapshot);
      }),
      RUNS,
    );
  });

  it('a snapshot survives being written as JSON', () => {
    fc.assert(
      fc.property(workbooks, (book) => {
        const snapshot = book.snapshot();
        expect(JSON.parse(JSON.stringify(snapshot))).toEqual(snapshot);
      }),
      RUNS,
    );
  });

  it('pasting over a place and putting back what was there restores it exactly', () => {
    fc.assert(
      fc.property(workbooks, rects, (book, rect) => {
        const sheet = book.activeSheet;
        sheet.merges = [];
        sheet.conditionalFormats = [];
        const old = book.snapshot();
        const there = takeBlock(sheet, { ...rect, row: 20 });
        pasteBlock(takeBlock(sheet, rect), sheet, 20, rect.column, PASTE_ALL);
        pasteBlock(there, sheet, 20, rect.column, PASTE_ALL);
        expect(book.snapshot()).toEqual(old);
      }),
      RUNS,
    );
  });

  it('a pasted copy has the values of plain cells, the formats, notes and validations of the original', () => {
    fc.assert(
      fc.property(workbooks, rects, (book, rect) => {
        const sheet = book.activeSheet;
        pasteBlock(takeBlock(sheet, rect), sheet, 40, rect.column, PASTE_ALL);
        for (let r = 0; r < rect.rows; r += 1) {
          for (let c = rect.column; c < rect.column + rect.columns; c += 1) {
            const content = sheet.contents.get(rect.row + r, c);
            if (typeof content !== 'object') expect(sheet.contents.get(40 + r, c)).toBe(content);
            for (const layer of [sheet.formats, sheet.notes, sheet.validations] as const) {
              expect(layer.get(40 + r, c)).toEqual(layer.get(rect.row + r, c));
            }
          }
        }
      }),
      RUNS,
    );
  });

  it('moving rows down and back up leaves every constant where it was', () => {
    fc.assert(
      fc.property(workbooks, fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 3 }), (book, first, count) => {
        const sheet = book.activeSheet;
        sheet.merges = [];
        clearBlock(sheet, sheet.grid, { contents: true });
        sheet.enter({ row: 1, column: 1, rows: 12, columns: 2 }, (row, column) => row * 10 + column);
        const old = sheet.values({ row: 1, column: 1, rows: 12, columns: 2 });
        moveLines(sheet, 'rows', first, count, 11);
        moveLines(sheet, 'rows', 11 - count, count, first);
        expect(sheet.values({ row: 1, column: 1, rows: 12, columns: 2 })).toEqual(old);
      }),
      RUNS,
    );
  });
});
