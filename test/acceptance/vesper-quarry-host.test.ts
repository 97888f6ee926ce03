import type { WorkbookSnapshot } from '../../host/src/snapshot';
import { recordedUser, summaryOf, table, withHost } from '../support/local-host';
import { sampleSnapshot } from './sample-book';
import { REPORT_HEADERS, cell, centsOf } from './sample-files';
import { madeAfresh, vesperQuarry } from './vesper-quarry-files';

/** The figures of an account that Period history keeps, under the headers of the cost report. */
const KEPT = ['This period', 'Actual', 'Commitments', 'ETC', 'EFC', 'Budget', 'Variance'] as const;
const toCents = (amount: unknown): number | null =>
  amount === null || amount === undefined || amount === '' ? null : Math.round(Number(amount) * 100);
const shown = (cell: unknown): string => (typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '');
const inOrder = (amounts: readonly (number | null)[]): number[] =>
  amounts.map((amount) => amount ?? -1).sort((a, b) => a - b);

/** The title that a row of `expected-cost-report.csv` has in the sheet. */
function titleOf(kind: string, title: string, section: string): string {
  return kind === 'account' ? title : kind === 'section' ? `Total ${section}` : 'Grand total';
}

function expectExpectedReport(snapshot: WorkbookSnapshot, expected: typeof vesperQuarry): void {
  const report = new Map(
    table(snapshot, 'Cost report', 'EFC').map((row) => [`${shown(row.Account)}|${shown(row.Title)}`, row]),
  );
  for (const row of expected.readTab('expected-cost-report').rows) {
    const title = titleOf(cell(row, 'Row'), cell(row, 'Title'), cell(row, 'Section'));
    const ours = report.get(`${cell(row, 'Account')}|${title}`) ?? {};
    for (const header of Object.values(REPORT_HEADERS)) {
      const amount = cell(row, header) === '' ? null : centsOf(row, header);
      expect([title, header, toCents(ours[header])]).toEqual([title, header, amount]);
    }
  }
}

describe('Check costs on Vesper Quarry, from the built add-on on the local host', () => {
  it('finds as many mistakes as there are, with their money, and writes the cost report to the cent', async () => {
    const { mistakes, silenced = [] } = vesperQuarry.readMistakes();
    await withHost({ snapshot: sampleSnapshot(vesperQuarry) }, async (host) => {
      const user = recordedUser();
      const summary = summaryOf(await host.run('checkCosts', { ui: user }));
      const costs = vesperQuarry.readTab('Costs').rows.length;
      expect(summary).toMatchObject({ ok: true, counts: { findings: mistakes.length, costs } });
      expect(user.questions).toEqual([]);
      const snapshot = host.snapshot();
      const findings = table(snapshot, 'Findings', 'Key');
      expect(findings).toHaveLength(mistakes.length);
      expect(inOrder(findings.map((row) => toCents(row['At stake'])))).toEqual(
        inOrder(mistakes.map(({ atStake }) => atStake)),
      );
      expect(findings.map((row) => shown(row.Key).split('|')[0]).sort()).toEqual(
        mistakes.map(({ rule }) => rule).sort(),
      );
      expect(silenced.length).toBeGreaterThan(1);
      expectExpectedReport(snapshot, vesperQuarry);
    });
  });

  it('finds nothing in the production without mistakes', async () => {
    const made = madeAfresh(true);
    await withHost({ snapshot: sampleSnapshot(made.sample) }, async (host) => {
      const summary = summaryOf(await host.run('checkCosts'));
      expect(summary).toMatchObject({ ok: true, counts: { findings: 0 }, issues: [] });
      expectExpectedReport(host.snapshot(), made.sample);
    });
    made.remove();
  });
});

describe('The reports of Vesper Quarry, from the built add-on on the local host', () => {
  it('keeps what every account stands at when week 11 is closed, as it was worked out without it', async () => {
    const made = madeAfresh(true);
    await withHost({ snapshot: sampleSnapshot(made.sample) }, async (host) => {
      const before = table(host.snapshot(), 'Period history', 'EFC').length;
      expect(summaryOf(await host.run('closePeriod', { args: [{ period: 'Week 11' }] }))).toMatchObject({ ok: true });
      const history = table(host.snapshot(), 'Period history', 'EFC');
      const closed = new Map(history.slice(before).map((row) => [shown(row.Account), row]));
      const accounts = made.sample.readTab('expected-cost-report').rows.filter((row) => cell(row, 'Row') === 'account');
      expect(closed.size).toBe(accounts.length);
      for (const row of accounts) {
        const ours = closed.get(cell(row, 'Account')) ?? {};
        for (const header of KEPT) {
          expect([cell(row, 'Account'), header, toCents(ours[header])]).toEqual([
            cell(row, 'Account'),
            header,
            centsOf(row, header),
          ]);
        }
      }
      const again = summaryOf(await host.run('closePeriod', { args: [{ period: 'Week 11' }] }));
      expect(again.ok).toBe(false);
      expect(summaryOf(await host.run('checkCosts'))).toMatchObject({ ok: true, counts: { findings: 0 } });
    });
    made.remove();
  });

  it('makes every other report without a complaint', async () => {
    const made = madeAfresh(true);
    await withHost({ snapshot: sampleSnapshot(made.sample) }, async (host) => {
      for (const [name, args] of [
        ['buildCostReport', []],
        ['buildTopSheet', []],
        ['buildPurchaseOrderStatus', []],
        ['buildCashAndCards', []],
        ['buildHotCosts', ['2027-04-09']],
        ['saveBudgetVersion', [{ name: 'Locked' }]],
      ] as const) {
        const summary = summaryOf(await host.run(name, { args }));
        expect({ name, ok: summary.ok, issues: summary.issues }).toEqual({ name, ok: true, issues: [] });
      }
      const snapshot = host.snapshot();
      const orders = table(snapshot, 'PO status', 'Ordered');
      expect(orders).toHaveLength(
        new Set(made.sample.readTab('Purchase orders').rows.map((row) => cell(row, 'PO'))).size,
      );
      const committed = orders.reduce((sum, row) => sum + (toCents(row.Committed) ?? 0), 0);
      const grand = made.sample.readTab('expected-cost-report').rows.find((row) => cell(row, 'Row') === 'grand');
      expect(grand === undefined ? null : centsOf(grand, 'Commitments')).toBe(committed);
      const floats = table(snapshot, 'Petty cash status', 'Advanced').filter((row) => row.Float !== null);
      expect(floats.map((row) => [row.Float, toCents(row.Difference)])).toEqual(
        ['F1', 'F2', 'F3', 'F4', 'F5'].map((float) => [float, 0]),
      );
      const matches = table(snapshot, 'Card match', 'Matched').map((row) => row.Matched);
      expect(new Set(matches)).toEqual(new Set(['Receipt']));
      expect(matches).toHaveLength(made.sample.readTab('Card statement').rows.length);
    });
    made.remove();
  });
});
