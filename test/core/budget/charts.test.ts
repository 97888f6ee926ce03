import { CHARTS, chartRows } from '../../../src/core/budget';

const numbers = (id: string, section: string): readonly string[] =>
  (chartRows(id) ?? []).flatMap((row) => (row.section === section ? [row.account] : []));

test('the feature chart has the accounts of DOMAIN.md §9, in sections', () => {
  expect(numbers('film', 'Above')).toEqual(['1100', '1200', '1300', '1400', '1500', '1600', '1900']);
  expect(numbers('film', 'Production')).toHaveLength(22);
  expect(numbers('film', 'Production')).toEqual(expect.arrayContaining(['2000', '2900', '3300', '4100', '4900']));
  expect(numbers('film', 'Post')).toEqual(['5000', '5100', '5200', '5300', '5400', '5900']);
  expect(numbers('film', 'Other')).toEqual(['6500', '6700', '6800', '7500', '7900']);
});

test('the television chart parts the cast under a heading that nothing is coded to', () => {
  const rows = chartRows('tv') ?? [];
  expect(rows.filter(({ postable }) => !postable)).toEqual([
    { account: '1400', title: 'Cast', section: 'Above', postable: false },
  ]);
  expect(numbers('tv', 'Above').slice(3, 9)).toEqual(['1400', '1401', '1405', '1406', '1407', '1410']);
});

test('a commercial’s bid runs from A to P', () => {
  const letters = (chartRows('aicp') ?? []).map(({ account }) => account).sort();
  expect(letters.join('')).toBe('ABCDEFGHIJKLMNOP');
});

test('every chart names each account once, with a title and a name of its own; there is no other', () => {
  for (const { id, name } of CHARTS) {
    const rows = chartRows(id) ?? [];
    expect(name).not.toBe('');
    expect(new Set(rows.map(({ account }) => account)).size).toBe(rows.length);
    expect(new Set(rows.map(({ title }) => title)).size).toBe(rows.length);
    expect(rows.every(({ title }) => title !== '')).toBe(true);
  }
  expect(chartRows('opera')).toBeUndefined();
});
