import type { LocalHost } from '../../host/src';
import type { Issue } from '../../src/core/issue';
import type { ExplainView, SidebarCalls } from '../../src/sidebar-api';
import { summaryOf, table, value, withHost } from '../support/local-host';
import { desk } from './desk-workbook';

type Answer =
  { readonly ok: true; readonly value: ExplainView } | { readonly ok: false; readonly issues: readonly Issue[] };

async function ask(host: LocalHost, argument: SidebarCalls['explain']['argument']): Promise<Answer> {
  return value(await host.run('sidebarCall', { args: ['explain', argument] })) as Answer;
}

async function select(host: LocalHost, tab: string, cell: string): Promise<void> {
  value(await host.run('sidebarCall', { args: ['showCell', { tab, cell }] }));
}

function told(answer: Answer): ExplainView {
  if (!answer.ok) throw new Error(answer.issues[0]?.message);
  expect(answer.value.parts.reduce((sum, { amount }) => sum + amount, 0)).toBe(answer.value.amount);
  return answer.value;
}

/** The workbook with its cost report made. */
function withReport(use: (host: LocalHost) => Promise<void>): Promise<void> {
  return withHost({ snapshot: desk() }, async (host) => {
    expect(summaryOf(await host.run('buildCostReport'))).toMatchObject({ ok: true });
    await use(host);
  });
}

describe('Explain, from the built add-on', () => {
  it('takes the selected figure apart into its rows: costs with their rates, purchase orders, the typed estimate', async () => {
    await withReport(async (host) => {
      const row = table(host.snapshot(), 'Cost report', 'EFC').findIndex((each) => each.Account === '3500') + 2;
      await select(host, 'Cost report', `H${String(row)}`);
      const view = told(await ask(host, null));
      expect(view).toMatchObject({
        title: '3500 Transport, EFC',
        account: '3500',
        figure: 'efc',
        identity: 'EFC = actual + commitments + ETC',
        // 480.00 + 600.00 booked; EUR 600.00 at the order's 1.1 to come; 9,000.00 typed.
        amount: 1_074_000,
      });
      expect(view.parts).toEqual([
        { label: 'Norvane 417, Wed 5 May, EUR 400.00 at 1.2', group: 'actual', amount: 48_000, tab: 'Costs', row: 4 },
        { label: 'Halyard H-7, Thu 6 May', group: 'actual', amount: 60_000, tab: 'Costs', row: 5 },
        {
          label: 'PO 1013 Norvane: 1,100.00 ordered, 440.00 invoiced',
          group: 'commitments',
          amount: 66_000,
          tab: 'Purchase orders',
          row: 4,
        },
        { label: 'ETC, typed in Accounts', group: 'etc', amount: 900_000, tab: 'Accounts', row: 3 },
      ]);
      expect(view.accounts.map(({ account, title }) => `${account} ${title}`.trim())).toEqual([
        ...['3300 Camera', '3500 Transport', '5000 Editing', 'Total Production', 'Total Post', 'Grand total'],
        ...['Contingency', 'Contingency drawn by transfers', 'Contingency needed for overs', 'Contingency left'],
      ]);
    });
  });

  it('finds the row of a total, and the account behind a click on its name', async () => {
    await withReport(async (host) => {
      const rows = table(host.snapshot(), 'Cost report', 'EFC');
      const at = (title: string): string => String(rows.findIndex((each) => each.Title === title) + 2);
      await select(host, 'Cost report', `D${at('Grand total')}`);
      expect(told(await ask(host, null))).toMatchObject({ title: 'Grand total, Actual', account: '', amount: 438_000 });
      await select(host, 'Cost report', `J${at('Total Post')}`);
      expect(told(await ask(host, null))).toMatchObject({ title: 'Total Post, Variance', account: 'Total Post' });
      await select(host, 'Cost report', `B${at('Editing')}`);
      expect(told(await ask(host, null))).toMatchObject({ title: '5000 Editing, EFC' });
      await select(host, 'Cost report', `I${at('Contingency left')}`);
      expect(told(await ask(host, null))).toMatchObject({ title: 'Contingency left', amount: 800_000 });
    });
  });

  it('explains any account and figure that is asked for by name', async () => {
    await withReport(async (host) => {
      for (const figure of [
        'thisPeriod',
        'actual',
        'commitments',
        'total',
        'etc',
        'efc',
        'budget',
        'variance',
      ] as const) {
        for (const account of ['3300', '3500', '5000', 'Total Production', ''])
          told(await ask(host, { account, figure }));
      }
      expect(told(await ask(host, { account: '3300', figure: 'commitments' })).parts).toMatchObject([
        { label: 'PO 1012 Arclift: 4,500.00 ordered, 2,500.00 invoiced', amount: 200_000 },
      ]);
    });
  });

  it('says where to click when something else is selected, and what there is none of', async () => {
    await withReport(async (host) => {
      await select(host, 'Costs', 'H3');
      const elsewhere = await ask(host, null);
      expect(elsewhere).toMatchObject({ ok: false, issues: [{ code: 'no-figure-selected' }] });
      if (!elsewhere.ok) expect(elsewhere.issues[0]?.advice).toMatch(/^Click an amount in Cost report/);
      for (const cell of ['A1', 'L2', 'H40', 'Z3']) {
        await select(host, 'Cost report', cell);
        expect(await ask(host, null)).toMatchObject({ ok: false, issues: [{ code: 'no-figure-selected' }] });
      }
      for (const argument of [
        { account: '9999', figure: 'efc' },
        { account: '3300', figure: 'lastVariance' },
      ] as const) {
        expect(await ask(host, argument)).toMatchObject({ ok: false, issues: [{ code: 'no-such-figure' }] });
      }
    });
    await withHost({ snapshot: desk() }, async (host) => {
      const none = await ask(host, null);
      if (!none.ok) expect(none.issues[0]?.advice).toMatch(/^Make the Cost report first/);
      expect(none.ok).toBe(false);
    });
  });

  it('costs the same number of service calls for ten times the rows', async () => {
    const { costWorkbook } = await import('../../bench/support/cost-workbook');
    const calls: number[] = [];
    for (const rows of [300, 3000]) {
      await withHost({ snapshot: costWorkbook(rows) }, async (host) => {
        await host.run('buildCostReport');
        await select(host, 'Cost report', 'H3');
        const run = await host.run('sidebarCall', { args: ['explain', null] });
        expect(value(run)).toMatchObject({ ok: true });
        calls.push(run.service.total);
      });
    }
    expect(calls[1]).toBe(calls[0]);
  });
});
