import fc from 'fast-check';
import {
  columnLetters,
  columnNumber,
  formatA1,
  parseA1,
  parseR1C1,
  quoteSheetName,
  rectangles,
  splitSheet,
} from '../../src/values';

test.each([
  [1, 'A'],
  [26, 'Z'],
  [27, 'AA'],
  [702, 'ZZ'],
  [703, 'AAA'],
  [18278, 'ZZZ'],
])('column %d is %s', (number, letters) => {
  expect(columnLetters(number)).toBe(letters);
  expect(columnNumber(letters.toLowerCase())).toBe(number);
});

test.each([
  ['A1', { row: 1, column: 1, rows: 1, columns: 1 }],
  ['$b$3:a2', { row: 2, column: 1, rows: 2, columns: 2 }],
  ['A2:C', { row: 2, column: 1, columns: 3 }],
  ['B:B', { row: 1, column: 2, columns: 1 }],
  ['3:4', { row: 3, column: 1, rows: 2 }],
  ['B3:5', { row: 3, column: 2, rows: 3 }],
  ["'Cost report'!A1", { sheet: 'Cost report', row: 1, column: 1, rows: 1, columns: 1 }],
  ["'It''s'!B:C", { sheet: "It's", row: 1, column: 2, columns: 2 }],
  ['Costs!A1:A1', { sheet: 'Costs', row: 1, column: 1, rows: 1, columns: 1 }],
])('%s', (text, reference) => {
  expect(parseA1(text)).toEqual(reference);
});

test.each(['', 'A', '7', 'A0', 'Rates', 'A1:', 'A1:B2:C3', 'R1C1x', '1A', 'A1 B2'])('%j is no reference', (text) => {
  expect(parseA1(text)).toBeNull();
});

// SHEETS-BEHAVIOUR §1 [L], but for names that start with a digit [K].
test.each([
  ['Sales2', 'Sales2'],
  ['Sheet_1', 'Sheet_1'],
  ['x.y', 'x.y'],
  ['TRUE', 'TRUE'],
  ['Cost report', "'Cost report'"],
  ['a-b', "'a-b'"],
  ['Prüfung', "'Prüfung'"],
  ['2026', "'2026'"],
  ['A1', "'A1'"],
  ['ABC1234', "'ABC1234'"],
  ['R1C1', "'R1C1'"],
  ["It's", "'It''s'"],
  ['1st unit', "'1st unit'"],
])('sheet %s is written %s', (name, written) => {
  expect(quoteSheetName(name)).toBe(written);
  expect(splitSheet(`${written}!A1`)).toEqual({ sheet: name, rest: 'A1' });
});

test.each([
  ['R1C1', { row: 1, column: 1, rows: 1, columns: 1 }],
  ['r2c3:R1C5', { row: 1, column: 3, rows: 2, columns: 3 }],
  ['R3', { row: 3, column: 1, rows: 1 }],
  ['C2:C4', { row: 1, column: 2, columns: 3 }],
  ['RC', { row: 10, column: 5, rows: 1, columns: 1 }],
  ['R[-1]C[2]', { row: 9, column: 7, rows: 1, columns: 1 }],
  ["'a b'!R1C1", { sheet: 'a b', row: 1, column: 1, rows: 1, columns: 1 }],
])('%s, seen from row 10, column 5', (text, reference) => {
  expect(parseR1C1(text, { row: 10, column: 5 })).toEqual(reference);
});

test.each(['', 'A1', 'R[-10]C1', 'R1C1:R2'])('%j is no R1C1 reference there', (text) => {
  expect(parseR1C1(text, { row: 10, column: 5 })).toBeNull();
});

const bound = fc.integer({ min: 1, max: 5000 });

test('a reference comes back from its text', () => {
  const optional = fc.option(bound, { nil: undefined });
  fc.assert(
    fc.property(
      bound,
      bound,
      optional,
      optional,
      fc.option(fc.string({ minLength: 1 }), { nil: undefined }),
      (row, column, rows, columns, sheet) => {
        const open = rows === undefined || columns === undefined;
        if (rows === undefined && columns === undefined) return;
        const reference = {
          ...(sheet === undefined ? {} : { sheet }),
          row,
          column,
          ...(rows === undefined ? {} : { rows }),
          ...(columns === undefined ? {} : { columns }),
        };
        expect(open || parseA1(formatA1(reference)) !== null).toBe(true);
        expect(parseA1(formatA1(reference))).toEqual(reference);
      },
    ),
  );
});

test('rectangles cover exactly the cells they were made from', () => {
  const cell = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }));
  fc.assert(
    fc.property(fc.uniqueArray(cell, { selector: ([row, column]) => row * 10 + column }), (cells) => {
      const sorted = cells.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
      const covered = rectangles(sorted).flatMap(({ row, column, rows, columns }) =>
        Array.from({ length: rows * columns }, (_, index) => [
          row + Math.floor(index / columns),
          column + (index % columns),
        ]),
      );
      expect(covered.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0))).toEqual(sorted);
    }),
  );
  expect(
    rectangles([
      [1, 1],
      [1, 2],
      [2, 1],
      [2, 2],
    ]),
  ).toEqual([{ row: 1, column: 1, rows: 2, columns: 2 }]);
});
