import type { LocalHost } from '../../host/src';
import type { WorkbookSnapshot } from '../../host/src/snapshot';
import { recordedUser, summaryOf, table, tab, withHost } from '../support/local-host';
import { workbook, type TestCell } from '../support/small-workbook';

/** A day of May 2027. */
const may = (day: number): TestCell => ({ date: `2027-05-${String(day).padStart(2, '0')}` });

const production: TestCell[][] = [
  ['Setting', 'Value'],
  ['Currency', 'USD'],
];
const accounts: TestCell[][] = [
  ['Account', 'Title', 'Section', 'Budget'],
  ['2700', 'Set dressing', 'Production', 10_000],
];
const orders: TestCell[][] = [['PO', 'Date', 'Vendor', 'Account', 'Description', 'Amount', 'Status']];
const costHeader: TestCell[] = [
  'Date',
  'Type',
  'Vendor',
  'Doc no',
  'Account',
  'Description',
  'Net',
  'Tax',
  'Gross',
  'Backup',
  'Float',
];
const costs: TestCell[][] = [
  costHeader,
  [may(10), 'Petty cash', 'Attic Finds', '1-01', '2700', 'Crockery', 100, 12.4, 112.4, 'Receipt 1', 'F1'],
  [may(14), 'Petty cash', 'Moth & Thread', '1-02', '2700', 'Lace', 100, null, null, 'Receipt 2', 'f1'],
  [may(10), 'P-card', 'Bay Fuels', null, '2700', 'Fuel', 60, null, null, 'Scan 1', null],
  [may(11), 'Invoice', 'Harbour Hardware', 'HH-7', '2700', 'Hinges', 138.23, 10.37, 148.6, 'Scan 2', null],
  [may(12), 'P-card', 'Volt Depot', null, '2700', 'Tape', 45, null, null, 'Scan 3', null],
];
const floats: TestCell[][] = [
  ['Date', 'Float', 'Custodian', 'Kind', 'Amount'],
  [may(3), 'F1', 'Ines Okoro', 'Advance', 500],
  [may(14), 'F1', 'Ines Okoro', 'Count', 267.6],
  [may(4), 'F2', 'Ravi Stenhouse', 'Advance', 200],
];
const statement: TestCell[][] = [
  ['Date', 'Card', 'Merchant', 'Amount', 'Reference'],
  [may(12), '4417', 'BAY FUELS 0231', 60, 'A1'],
  [may(12), '4417', 'HARBOUR HARDWARE 04', 148.6, 'A2'],
  [may(13), '4417', 'QUAYSIDE CHANDLERY', 86.4, 'A3'],
];

const withTabs = (tabs: Readonly<Record<string, TestCell[][]>>): WorkbookSnapshot =>
  workbook({ Production: production, Accounts: accounts, 'Purchase orders': orders, Costs: costs, ...tabs });

async function built<T>(snapshot: WorkbookSnapshot, use: (host: LocalHost) => Promise<T>): Promise<T> {
  return withHost({ snapshot }, use);
}

describe('Petty cash and cards, from the built add-on on a real workbook', () => {
  const whole = withTabs({ Floats: floats, 'Card statement': statement });

  it('balances every float and matches every statement line, in one change', async () => {
    await built(whole, async (host) => {
      const user = recordedUser();
      const summary = summaryOf(await host.run('buildCashAndCards', { ui: user }));
      expect(summary).toMatchObject({
        ok: true,
        counts: { floats: 2, floatsOut: 1, cardLines: 3, matched: 2, unmatched: 1, notOnStatement: 1 },
      });
      expect(user.toasts).toEqual(['2 floats, 1 out at the last count; 2 of 3 card lines matched.']);
      expect(table(host.snapshot(), 'Petty cash status', 'Float')).toMatchObject([
        {
          Float: 'F1',
          Custodian: 'Ines Okoro',
          Advanced: 500,
          Receipts: 212.4,
          'Should be': 287.6,
          Counted: 267.6,
          Difference: -20,
        },
        { Float: 'F2', Custodian: 'Ravi Stenhouse', Advanced: 200, Receipts: 0, 'Should be': 200, Counted: null },
        { Float: null, Custodian: 'Total', Advanced: 700, Receipts: 212.4, 'Should be': 487.6 },
      ]);
      expect(table(host.snapshot(), 'Card match', 'Line')).toMatchObject([
        {
          Merchant: 'BAY FUELS 0231',
          Matched: 'Receipt',
          Cost: 'Costs 4',
          Vendor: 'Bay Fuels',
          Difference: 0,
          'Days apart': 2,
        },
        { Merchant: 'HARBOUR HARDWARE 04', Matched: 'Invoice', Cost: 'Costs 5', Difference: 0, 'Days apart': 1 },
        { Merchant: 'QUAYSIDE CHANDLERY', Amount: 86.4, Matched: 'Nothing', Cost: null },
        { Merchant: null, Matched: 'Not on a statement', Cost: 'Costs 6', Vendor: 'Volt Depot', Difference: -45 },
      ]);
      expect(summaryOf(await host.run('undoLastChange'))).toMatchObject({ ok: true });
      expect(host.snapshot()).toEqual(whole);
    });
  });

  it('keeps what the user wrote beside a line when it is run again', async () => {
    await built(whole, async (host) => {
      await host.run('buildCashAndCards');
      const first = host.snapshot();
      const columns = tab(first, 'Card match').cells.filter(({ row }) => row === 1);
      const notes = columns.find(({ value }) => value === 'Notes')?.column ?? 0;
      const noted: WorkbookSnapshot = {
        ...first,
        sheets: first.sheets.map((sheet) =>
          sheet.name === 'Card match'
            ? {
                ...sheet,
                cells: [...sheet.cells, { row: 4, column: notes, value: 'Asked Dana' }].sort(
                  (a, b) => a.row - b.row || a.column - b.column,
                ),
              }
            : sheet,
        ),
      };
      await built(noted, async (again) => {
        expect(summaryOf(await again.run('buildCashAndCards'))).toMatchObject({ ok: true });
        const rows = table(again.snapshot(), 'Card match', 'Line');
        expect(rows.find(({ Merchant }) => Merchant === 'QUAYSIDE CHANDLERY')).toMatchObject({ Notes: 'Asked Dana' });
        expect(rows).toHaveLength(4);
      });
    });
  });

  it('says what to do where a tab is missing or empty, and does the other', async () => {
    await built(withTabs({ Floats: floats }), async (host) => {
      const summary = summaryOf(await host.run('buildCashAndCards'));
      expect(summary).toMatchObject({ ok: true, counts: { floats: 2 } });
      expect(summary.issues).toMatchObject([
        {
          code: 'missing-tab',
          where: { tab: 'Card statement' },
          advice: expect.stringContaining('Set up workbook') as string,
        },
      ]);
      expect(host.snapshot().sheets.map(({ name }) => name)).not.toContain('Card match');
    });
    await built(withTabs({ Floats: [floats[0] ?? []] }), async (host) => {
      const before = host.snapshot();
      const summary = summaryOf(await host.run('buildCashAndCards', { ui: recordedUser() }));
      expect(summary.ok).toBe(false);
      expect(summary.issues.map(({ code, where }) => [code, where.tab])).toEqual([
        ['empty-tab', 'Floats'],
        ['missing-tab', 'Card statement'],
      ]);
      expect(host.snapshot()).toEqual(before);
    });
  });

  it('finds the same in Check costs: the float that is short and the charge that nobody entered', async () => {
    await built(whole, async (host) => {
      expect(summaryOf(await host.run('checkCosts'))).toMatchObject({ ok: true });
      const found = table(host.snapshot(), 'Findings', 'Key').map((row) => [row['At stake'], row['What']]);
      expect(found).toEqual([
        [20, 'Float F1 is 20.00 short at the count of Fri 14 May'],
        [86.4, 'QUAYSIDE CHANDLERY 86.40 on Thu 13 May has no receipt or invoice'],
      ]);
    });
  });

  it('costs the same number of service calls for fifty times the rows', async () => {
    const calls: number[] = [];
    for (const many of [1, 50]) {
      const rows = Array.from({ length: many }, (_, at) =>
        statement.slice(1).map((row) => [...row.slice(0, 4), `${at}`]),
      );
      const snapshot = withTabs({ Floats: floats, 'Card statement': [statement[0] ?? [], ...rows.flat()] });
      await built(snapshot, async (host) => {
        const run = await host.run('buildCashAndCards');
        expect(summaryOf(run)).toMatchObject({ ok: true, counts: { cardLines: 3 * many } });
        calls.push(run.service.total);
      });
    }
    expect(calls[1]).toBe(calls[0]);
  });
});
