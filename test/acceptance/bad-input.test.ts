import type { WorkbookSnapshot } from '../../host/src/snapshot';
import { table, withHost, summaryOf, type Summary } from '../support/local-host';
import { merged, workbook, type TestCell } from '../support/small-workbook';

const accounts: readonly (readonly TestCell[])[] = [
  ['Account', 'Title', 'Section', 'Budget'],
  ['3300', 'Camera', 'Production', 10_000],
];
const header = ['Date', 'Type', 'Vendor', 'Doc no', 'Account', 'Description', 'Net'];
const good: readonly TestCell[] = [{ date: '2027-05-12' }, 'Invoice', 'Made-up Lenses', 'L-1', '3300', 'Lens', 250];
const production: readonly (readonly TestCell[])[] = [
  ['Setting', 'Value'],
  ['Currency', 'USD'],
];

function withCosts(costs: readonly (readonly TestCell[])[]): WorkbookSnapshot {
  return workbook({ Production: production, Accounts: accounts, Costs: costs });
}

/** Runs Check costs and tells what it said and whether anything of the user's was touched. */
async function check(
  snapshot: WorkbookSnapshot,
): Promise<{ summary: Summary; findings: Record<string, unknown>[]; untouched: boolean }> {
  return withHost({ snapshot }, async (host) => {
    const before = host.snapshot();
    const summary = summaryOf(await host.run('checkCosts'));
    const after = host.snapshot();
    const findings = after.sheets.some(({ name }) => name === 'Findings') ? table(after, 'Findings', 'Key') : [];
    const users = (of: WorkbookSnapshot): unknown =>
      of.sheets.filter(({ name }) => before.sheets.some((sheet) => sheet.name === name));
    const untouched = JSON.stringify(users(after)) === JSON.stringify(users(before));
    return { summary, findings, untouched };
  });
}

describe('Check costs on a workbook with something wrong in it: one clear message or finding, nothing else touched', () => {
  it('an empty workbook', async () => {
    const { summary, untouched } = await check(workbook({ Sheet1: [] }));
    expect(summary).toMatchObject({
      ok: false,
      issues: [{ code: 'empty-workbook', advice: expect.stringContaining('Set up workbook') as string }],
    });
    expect(summary.issues).toHaveLength(1);
    expect(untouched).toBe(true);
  });

  it('a missing tab', async () => {
    const { summary, untouched } = await check(workbook({ Production: production, Accounts: accounts }));
    expect(summary).toMatchObject({ ok: false });
    expect(summary.issues.map(({ code, where }) => [code, where.tab])).toEqual([['missing-tab', 'Costs']]);
    expect(untouched).toBe(true);
  });

  it('a missing column', async () => {
    const rows = [header, good].map((row) => row.slice(0, 6));
    const { summary, untouched } = await check(withCosts(rows));
    expect(summary.ok).toBe(false);
    expect(summary.issues).toMatchObject([{ code: 'missing-column', where: { tab: 'Costs', column: 'Net' } }]);
    expect(summary.issues[0]?.advice).not.toBe('');
    expect(untouched).toBe(true);
  });

  it('a missing column that can be done without is said, and the rest is checked', async () => {
    const rows = [header, good].map((row) => row.filter((_, index) => index !== 5));
    const { summary, findings } = await check(withCosts(rows));
    expect(summary).toMatchObject({ ok: true, counts: { costs: 1, actual: 25_000 } });
    expect(summary.issues.map(({ code, where }) => [code, where.tab])).toContainEqual(['missing-column', 'Costs']);
    expect(findings.some((row) => String(row.What).includes('Description'))).toBe(true);
  });

  it('two columns of one name', async () => {
    const { summary, untouched } = await check(
      withCosts([
        [...header, 'NET'],
        [...good, 260],
      ]),
    );
    expect(summary.ok).toBe(false);
    expect(summary.issues).toMatchObject([{ code: 'duplicate-column', where: { tab: 'Costs' } }]);
    expect(untouched).toBe(true);
  });

  it('text in a money column, a date as text, a formula error: a finding each, with its cell', async () => {
    const { summary, findings, untouched } = await check(
      withCosts([
        header,
        [...good.slice(0, 6), '250.OO'],
        ['Tues 11th', ...good.slice(1, 3), 'L-2', ...good.slice(4, 6), 40],
        [...good.slice(0, 3), 'L-3', ...good.slice(4, 6), { formula: '=1/0' }],
        good,
      ]),
    );
    expect(summary).toMatchObject({ ok: true, counts: { costs: 4, unchecked: 3 } });
    expect(summary.issues.map(({ where }) => where.cell)).toEqual(expect.arrayContaining(['G2', 'A3', 'G4']));
    const unreadable = findings.filter((row) => String(row.Key).startsWith('unreadable-row'));
    for (const cell of ['G2', 'A3', 'G4']) expect(JSON.stringify(unreadable)).toContain(cell);
    expect(untouched).toBe(true);
  });

  it('a title above the header, in merged cells', async () => {
    const rows = [
      ['Costs of a made-up film', ...header.slice(1).map(() => null)],
      [],
      header,
      good,
      [...good.slice(0, 3), 'L-2', ...good.slice(4)],
    ];
    const snapshot = merged(withCosts(rows), 'Costs', { row: 1, column: 1, rows: 1, columns: 7 });
    const { summary, untouched } = await check(snapshot);
    expect(summary).toMatchObject({ ok: true, counts: { costs: 2 } });
    expect(untouched).toBe(true);
  });

  it('merged cells in the header row itself', async () => {
    const rows = [['Date', null, 'Vendor', 'Doc no', 'Account', 'Description', 'Net'], good];
    const { summary, untouched } = await check(
      merged(withCosts(rows), 'Costs', { row: 1, column: 1, rows: 1, columns: 2 }),
    );
    expect(summary.ok).toBe(true);
    expect(summary.issues.filter(({ where }) => where.tab === 'Costs')).toMatchObject([
      { code: 'missing-column', where: { column: 'Type', row: 1 } },
    ]);
    expect(untouched).toBe(true);
  });

  it('10,000 blank rows between two costs', async () => {
    const blank = Array.from({ length: 10_000 }, (): TestCell[] => []);
    const { summary } = await check(
      withCosts([header, good, ...blank, [...good.slice(0, 3), 'L-2', ...good.slice(4, 6), 90]]),
    );
    expect(summary).toMatchObject({ ok: true, counts: { costs: 2, actual: 34_000 } });
  });

  it('a vendor called =HYPERLINK(...) stays text wherever it is written', async () => {
    const vendor = '=HYPERLINK("http://127.0.0.1/","Made-up")';
    const rows = [
      header,
      [...good.slice(0, 2), vendor, ...good.slice(3)],
      [...good.slice(0, 2), vendor, ...good.slice(3)],
    ];
    await withHost({ snapshot: withCosts(rows) }, async (host) => {
      expect(summaryOf(await host.run('checkCosts'))).toMatchObject({ ok: true });
      const snapshot = host.snapshot();
      const written = snapshot.sheets.find(({ name }) => name === 'Findings')?.cells ?? [];
      expect(
        written.filter(({ value: text }) => JSON.stringify(text ?? '').includes('HYPERLINK')).length,
      ).toBeGreaterThan(0);
      for (const { formula } of written) expect(formula ?? '').not.toContain('127.0.0.1');
    });
  });
});
