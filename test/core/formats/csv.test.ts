import fc from 'fast-check';
import Papa from 'papaparse';
import { parseCsv } from '../../../src/core/formats';

const cells = (text: string): readonly (readonly string[])[] | string => {
  const read = parseCsv('costs.csv', text);
  return read.ok ? read.rows.map((row) => row.cells) : read.issue.code;
};

test.each([
  ['commas', 'a,b\n1,2\n'],
  ['semicolons', 'a;b\r\n1;2\r\n'],
  ['tabs', 'a\tb\r1\t2'],
  ['bars', 'a|b\n1|2'],
  ['a byte order mark', '\uFEFFa,b\n1,2'],
  ['blank lines', '\n\na,b\n\n1,2\n,\n'],
  ['a separator named by Excel', 'sep=|\na|b\n1|2'],
])('%s', (_, text) => {
  expect(cells(text)).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ]);
});

test('separators in text do not outvote the one that makes a table', () => {
  expect(cells('Date;Vendor;Amount\n1;"Smith, Low, Sons";12,50\n2;Carpets, Beds;1.234,50')).toEqual([
    ['Date', 'Vendor', 'Amount'],
    ['1', 'Smith, Low, Sons', '12,50'],
    ['2', 'Carpets, Beds', '1.234,50'],
  ]);
});

test('quotes hold separators, breaks and doubled quotes; the line number counts the breaks', () => {
  const read = parseCsv('costs.csv', 'a,b\n"x, ""y""\nz",2\n3,4');
  expect(read).toMatchObject({
    ok: true,
    rows: [
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['x, "y"\nz', '2'] },
      { line: 4, cells: ['3', '4'] },
    ],
  });
});

test('rows may differ in length, and text behind a closing quote is kept', () => {
  expect(cells('a,b,c\n1\n1,2,3,4\n"19" monitor,5,6')).toEqual([
    ['a', 'b', 'c'],
    ['1'],
    ['1', '2', '3', '4'],
    ['19 monitor', '5', '6'],
  ]);
});

test.each([
  ['', 'not-csv', 'an empty file'],
  [' \r\n\t', 'not-csv', 'an empty file'],
  ['<!DOCTYPE html>\n<html><body>Log in, please</body></html>', 'not-csv', 'a web page'],
  ['\uFEFF\n  <html lang="en"><table><tr><td>1,2</td></tr></table></html>', 'not-csv', 'a web page'],
  ['<?xml version="1.0"?><a/>', 'not-csv', 'an XML file'],
  ['PK\u0003\u0004xl/workbook.xml', 'not-csv', 'an Excel workbook'],
  ['%PDF-1.7\n', 'not-csv', 'a PDF'],
  ['[{"amount": 1}]', 'not-csv', 'JSON'],
  ['D\u0000a\u0000t\u0000e\u0000', 'not-csv', 'text in another encoding'],
  ['a,b\n1,"2\n3,4', 'open-quote', '"'],
])('%j is refused with one clear issue', (text, code, received) => {
  const read = parseCsv('bank.csv', text);
  expect(read).toMatchObject({ ok: false, issue: { code, received, severity: 'high', where: { tab: 'bank.csv' } } });
});

test('an open quote is told with its line', () => {
  expect(parseCsv('bank.csv', 'a,b\n\n1,"2\n3,4')).toMatchObject({ issue: { where: { row: 3 } } });
});

const field = fc.string({
  unit: fc.constantFrom('a', 'B', '7', ' ', '.', '"', ',', ';', '\n', '\r\n', '£', '-'),
  maxLength: 6,
});

test('papaparse reads the same cells from anything it writes itself', () => {
  const table = fc.array(fc.array(field, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(
      table,
      fc.constantFrom(',', ';', '\t', '|'),
      fc.constantFrom('\n', '\r\n'),
      (rows, delimiter, newline) => {
        const text = `sep=${delimiter}\n${Papa.unparse(rows, { delimiter, newline, quotes: true })}`;
        const expected = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
        const read = cells(text);
        if (expected.length > 0) expect(read).toEqual(expected);
      },
    ),
  );
});

test('unquoted text is split as papaparse splits it', () => {
  const plain = fc.string({ unit: fc.constantFrom('a', 'B', '7', '.', '£', '-', ','), minLength: 0, maxLength: 12 });
  fc.assert(
    fc.property(fc.array(plain, { minLength: 1, maxLength: 10 }), (lines) => {
      const text = `sep=,\nx,y\n${lines.join('\n')}`;
      const theirs = Papa.parse<string[]>(`x,y\n${lines.join('\n')}`, { delimiter: ',', newline: '\n' }).data;
      expect(cells(text)).toEqual(theirs.filter((row) => row.some((cell) => cell.trim() !== '')));
    }),
  );
});
