import fc from 'fast-check';
import { readXlsx, writeXlsx } from '../../src/xlsx';
import { anyBook, bookOf, sheetOf } from './snapshots';

test('everything that a workbook holds comes back from its file', async () => {
  await fc.assert(
    fc.asyncProperty(anyBook, async (book) => {
      expect(await readXlsx(await writeXlsx(book))).toEqual(book);
    }),
    { numRuns: 60 },
  );
}, 120_000);

test('many cells of one look and one rule are told of together, and come back', async () => {
  const format = { wrap: 'CLIP', numberFormat: 'm/d/yyyy' } as const;
  const validation = { criteria: 'CHECKBOX', values: [], allowInvalid: false };
  const cells = Array.from({ length: 2000 }, (_, index) => ({
    row: index + 1,
    column: 2,
    value: 46_000 + index,
    format,
    validation,
  }));
  const book = bookOf([sheetOf(cells, { rows: 2000 })]);
  const bytes = await writeXlsx(book);
  expect(await readXlsx(bytes)).toEqual(book);
  expect(bytes.length).toBeLessThan(60_000);
});

test('a text of 50,000 characters comes back', async () => {
  const book = bookOf([sheetOf([{ row: 1, column: 1, value: 'abcde'.repeat(10_000) }])]);
  expect(await readXlsx(await writeXlsx(book))).toEqual(book);
});
