import { recordedUser, summaryOf, table, withHost } from '../support/local-host';
import { desk, withoutJournal } from './desk-workbook';

describe('PO status, from the built add-on', () => {
  it('tells the life of every order: raised, changed, used up by part invoices, released when closed', async () => {
    await withHost({ snapshot: desk() }, async (host) => {
      const user = recordedUser();
      const summary = summaryOf(await host.run('buildPurchaseOrderStatus', { ui: user }));
      expect(summary).toMatchObject({
        ok: true,
        counts: { purchaseOrders: 3, committed: 266_000, released: 30_000, over: 0, overrun: 0 },
      });
      expect(user.toasts).toEqual(['PO status rebuilt: 3 purchase orders, 2,660.00 still committed, 0 over.']);
      const rows = table(host.snapshot(), 'PO status', 'Released');
      expect(rows).toEqual([
        expect.objectContaining({
          ...{ PO: '1012', Vendor: 'Arclift', Account: '3300', Ordered: 4000, 'Change orders': 500, Total: 4500 },
          ...{ Invoiced: 2500, Committed: 2000, Released: 0, Over: 0, Status: 'Part invoiced', 'Last invoice': 46_511 },
        }),
        // EUR 1,000.00 at 1.1, the rate of the day it was raised; EUR 400.00 invoiced on it, at the same rate.
        expect.objectContaining({
          PO: '1013',
          Ordered: 1100,
          Invoiced: 440,
          Committed: 660,
          Released: 0,
          Status: 'Part invoiced',
        }),
        expect.objectContaining({
          PO: '1014',
          Ordered: 900,
          Invoiced: 600,
          Committed: 0,
          Released: 300,
          Status: 'Closed',
        }),
      ]);
    });
  });

  it('shows each converted line with its rate, and lines that have none', async () => {
    const rates = [
      ['Date', 'Currency', 'Rate', 'Source'],
      [{ date: '2027-05-04' }, 'EUR', 1.2, 'Central bank'],
    ];
    await withHost({ snapshot: desk({ 'Currency rates': rates }) }, async (host) => {
      await host.run('buildPurchaseOrderStatus');
      expect(table(host.snapshot(), 'PO status', 'Released')[1]).toMatchObject({
        PO: '1013',
        Total: null,
        Status: 'Not counted',
      });
      expect(table(host.snapshot(), 'Currency conversions', 'Converted')).toEqual([
        expect.objectContaining({
          ...{ Line: 'Purchase orders 4', Currency: 'EUR', Amount: 1000, Rate: null, Converted: null },
          Source: 'No rate on or before this day: not counted',
        }),
        expect.objectContaining({
          ...{ Line: 'Costs 4', Vendor: 'Norvane', Account: '3500', Currency: 'EUR', Amount: 400, Rate: '1.2' },
          ...{ 'Rate of': 46_511, 'Age (days)': 1, Converted: 480, Source: 'Central bank' },
        }),
      ]);
    });
  });

  it('makes no tab of conversions where everything is in one currency, and is undone exactly', async () => {
    const costs = [
      ['Date', 'Type', 'Vendor', 'Doc no', 'PO', 'Account', 'Description', 'Net'],
      [{ date: '2027-05-04' }, 'Invoice', 'Arclift', 'AL-1', '7', '3300', 'Crane', 1200],
    ];
    const orders = [
      ['PO', 'Date', 'Vendor', 'Account', 'Description', 'Amount', 'Currency', 'Status'],
      ['7', { date: '2027-05-03' }, 'Arclift', '3300', 'Crane', 1000, 'USD', 'Open'],
    ];
    await withHost({ snapshot: desk({ Costs: costs, 'Purchase orders': orders }) }, async (host) => {
      const before = host.snapshot();
      await host.run('buildPurchaseOrderStatus');
      expect(host.snapshot().sheets.map(({ name }) => name)).not.toContain('Currency conversions');
      expect(table(host.snapshot(), 'PO status', 'Released')).toEqual([
        expect.objectContaining({ Total: 1000, Invoiced: 1200, Committed: 0, Over: 200, Status: 'Over' }),
      ]);
      await host.run('undoLastChange');
      expect(host.snapshot()).toEqual(before);
    });
  });
});

describe('Cost report, from the built add-on', () => {
  it('rebuilds the report, the overs and unders and the conversions in one change, and runs no rule', async () => {
    await withHost({ snapshot: desk() }, async (host) => {
      const before = host.snapshot();
      const summary = summaryOf(await host.run('buildCostReport'));
      expect(summary).toMatchObject({ ok: true, counts: { accounts: 3, efc: 7_074_000, budget: 8_000_000 } });
      const names = host.snapshot().sheets.map(({ name }) => name);
      expect(names).toEqual(expect.arrayContaining(['Cost report', 'Overs and unders', 'Currency conversions']));
      expect(names).not.toContain('Findings');
      expect(table(host.snapshot(), 'Overs and unders', 'Kind')).toEqual([
        expect.objectContaining({ Kind: 'Under', Account: '3500', EFC: 10_740, Budget: 20_000, Amount: 9260 }),
      ]);
      const titles = table(host.snapshot(), 'Cost report', 'EFC').map((row) => [row.Title, row.Budget]);
      expect(titles.slice(-4)).toEqual([
        ['Contingency', 8000],
        ['Contingency drawn by transfers', 0],
        ['Contingency needed for overs', 0],
        ['Contingency left', 8000],
      ]);
      await host.run('undoLastChange');
      expect(withoutJournal(host.snapshot())).toEqual(withoutJournal(before));
    });
  });

  it('shows which way round the variance is in the header itself, and keeps its name', async () => {
    await withHost({ snapshot: desk() }, async (host) => {
      await host.run('buildCostReport');
      const sheet = host.snapshot().sheets.find(({ name }) => name === 'Cost report');
      const header = sheet?.cells.find(({ row, column }) => row === 1 && column === 10);
      expect(header).toMatchObject({ value: 'Variance', format: { numberFormat: '@" = Budget - EFC"' } });
    });
  });
});
