import type { WorkbookSnapshot } from '../../host/src/snapshot';
import { recordedUser, summaryOf, table, withHost } from '../support/local-host';
import { sampleSnapshot } from './sample-book';
import { cell, centsOf } from './sample-files';
import { madeAfresh, REPORT_HEADERS, vesperQuarry } from './vesper-quarry-files';

const toCents = (amount: unknown): number | null =>
  amount === null || amount === undefined || amount === '' ? null : Math.round(Number(amount) * 100);
const inOrder = (amounts: readonly (number | null)[]): number[] =>
  amounts.map((amount) => amount ?? -1).sort((a, b) => a - b);

/** The title that a row of `expected-cost-report.csv` has in the sheet. */
function titleOf(kind: string, title: string, section: string): string {
  return kind === 'account' ? title : kind === 'section' ? `Total ${section}` : 'Grand total';
}

function expectExpectedReport(snapshot: WorkbookSnapshot, expected: typeof vesperQuarry): void {
  const report = new Map(
    table(snapshot, 'Cost report', 'EFC').map((row) => [`${String(row.Account ?? '')}|${String(row.Title)}`, row]),
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
      expect(findings.map((row) => String(row.Key).split('|')[0]).sort()).toEqual(
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
