import fc from 'fast-check';
import { decodeText, notTextAtAll } from '../../../src/sidebars/import-costs/state/decode-text';
import { toAdd } from '../../../src/sidebars/import-costs/state/stage';
import { dateAs } from '../../../src/sidebars/import-costs/parts/date-question';
import { preview } from '../support/import-sample';

test('any text in UTF-8 comes back as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
      fc.pre(!text.startsWith('\ufeff') && !text.includes('\0'));
      expect(decodeText(new TextEncoder().encode(text))).toEqual({ text, encoding: 'UTF-8' });
    }),
  );
});

test('a ledger in UTF-16 comes back as it was, with or without a mark, in either byte order', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[ -~]{4,200}$/), fc.boolean(), fc.boolean(), (text, mark, swapped) => {
      const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
      if (swapped) bytes.swap16();
      expect(decodeText(new Uint8Array(bytes))).toEqual({ text, encoding: 'UTF-16' });
    }),
  );
});

test('what is neither is Windows-1252 (its euro sign and curly quotes are tried in a browser: Node lacks them)', () => {
  const bytes = Uint8Array.from([0x43, 0x61, 0x66, 0xe9, 0x2c, 0xa3]);
  expect(decodeText(bytes)).toEqual({ text: 'Café,£', encoding: 'Windows-1252' });
});

test('workbooks and PDFs are known by their first bytes', () => {
  expect(notTextAtAll(Uint8Array.from([0x50, 0x4b, 3, 4]))?.what).toBe('an Excel workbook or a zip file');
  expect(notTextAtAll(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]))?.what).toBe('an old Excel workbook');
  expect(notTextAtAll(new TextEncoder().encode('PO,Date'))).toBeNull();
});

test('lines that are in Costs already count only when they are to be added again', () => {
  const some = { ...preview, rows: 917, alreadyThere: 12 };
  expect(toAdd({ preview: some, duplicates: 'skip' })).toBe(905);
  expect(toAdd({ preview: some, duplicates: 'add' })).toBe(917);
});

test('a date of the file is shown the way each answer reads it', () => {
  expect(dateAs('03/04/2027', 'DMY')).toBe('Sat 3 Apr 2027');
  expect(dateAs('03/04/2027', 'MDY')).toBe('Thu 4 Mar 2027');
  expect(dateAs('25/04/2027', 'MDY')).toBe('25/04/2027');
});
