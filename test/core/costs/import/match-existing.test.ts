import fc from 'fast-check';
import { matchExisting, readCostFile, type ImportedCost } from '../../../../src/core/costs';
import { asCosts } from '../make';

const lines = (...rows: string[]): readonly ImportedCost[] => {
  const file = readCostFile({
    name: 'f.csv',
    text: ['Date,Vendor,Doc no,Account,Amount', ...rows].join('\n'),
    currency: 'USD',
  });
  return file.ok ? file.lines : [];
};
const A = '2027-05-14,Arclift,AL-1,3300,10';
const B = '2027-05-15,Norvane,417,3500,20';

test('a file imported twice brings nothing new', () => {
  const incoming = lines(A, B);
  expect(matchExisting(asCosts(incoming), incoming)).toEqual({ fresh: [], already: incoming, repeated: [] });
});

test('two equal lines in the file against one in Costs are one new line, and told', () => {
  const incoming = lines(A, A, B);
  const match = matchExisting(asCosts(lines(A)), incoming);
  expect([match.already.length, match.fresh.map(({ line }) => line), match.repeated.map(({ line }) => line)]).toEqual([
    1,
    [3, 4],
    [3],
  ]);
});

test('recoding, retyping and a tidier vendor or number after an import do not make a line new', () => {
  const there = asCosts(lines('2027-05-14,ARCLIFT LTD,al 01,3310,10')).map((row) => ({
    ...row,
    type: 'Journal' as const,
    description: 'crane',
  }));
  expect(matchExisting(there, lines(A)).fresh).toEqual([]);
});

test('every line is either fresh or there already, and importing the fresh ones leaves nothing fresh', () => {
  const rows = fc.array(fc.constantFrom(A, B, '2027-05-15,Norvane,418,3500,20'), { maxLength: 12 });
  fc.assert(
    fc.property(rows, rows, (there, incoming) => {
      const existing = asCosts(lines(...there));
      const file = lines(...incoming);
      const { fresh, already } = matchExisting(existing, file);
      expect(fresh.length + already.length).toBe(file.length);
      expect(matchExisting([...existing, ...asCosts(fresh)], file).fresh).toEqual([]);
    }),
  );
});
