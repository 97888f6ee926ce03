import type { LocalHost } from '../../host/src';
import type { WorkbookSnapshot } from '../../host/src/snapshot';
import { recordedUser, table, tab, value, withHost, summaryOf } from '../support/local-host';
import { readMistakes } from './orra-light-files';

/** The built add-on on the local host with the sample production loaded by its own menu item. */
function withSample<T>(use: (host: LocalHost) => Promise<T>): Promise<T> {
  return withHost({}, async (host) => {
    expect(summaryOf(await host.run('loadSampleProduction'))).toMatchObject({ ok: true });
    return use(host);
  });
}

/** Keys and triage of the findings on the sheet, in sheet order. */
function findingsOf(snapshot: WorkbookSnapshot): Record<string, unknown>[] {
  return table(snapshot, 'Findings', 'Key');
}

describe('Check costs, from the built add-on on a real workbook', () => {
  it('finds each deliberate mistake of the sample and nothing else', async () => {
    await withSample(async (host) => {
      const { mistakes } = readMistakes();
      const summary = summaryOf(await host.run('checkCosts'));
      expect(summary).toMatchObject({
        ok: true,
        counts: { findings: mistakes.length, costs: 149, purchaseOrders: 31 },
      });
      const rows = findingsOf(host.snapshot());
      expect(rows).toHaveLength(mistakes.length);
      const atStake = (amounts: readonly (number | null)[]): number[] =>
        amounts.map((amount) => amount ?? -1).sort((a, b) => a - b);
      expect(
        atStake(rows.map((row) => (row['At stake'] === null ? null : Math.round(Number(row['At stake']) * 100)))),
      ).toEqual(atStake(mistakes.map((mistake) => mistake.atStake)));
    });
  });

  it('writes the cost report of the mock-ups: 182,215 against 177,000, 5,215 over', async () => {
    await withSample(async (host) => {
      await host.run('checkCosts');
      const report = table(host.snapshot(), 'Cost report', 'EFC');
      expect(report.find((row) => row.Title === 'Grand total')).toMatchObject({
        EFC: 182_215,
        Budget: 177_000,
        Variance: -5_215,
      });
    });
  });

  it('needs no answer from the user: one toast, the sidebar, no alert', async () => {
    await withSample(async (host) => {
      const user = recordedUser();
      await host.run('checkCosts', { ui: user });
      expect(user.questions).toEqual([]);
      expect(user.toasts).toHaveLength(1);
      const found = readMistakes().mistakes.length;
      expect(user.toasts[0]).toMatch(/^149 costs checked: \d+ findings, \d+ high, [\d,.]+ at stake\.$/);
      expect(user.toasts[0]).toContain(`${found} findings`);
      expect(user.pages).toEqual(['Findings']);
    });
  });

  it('keeps what the user wrote beside a finding on the next run, by key', async () => {
    await withSample(async (host) => {
      await host.run('checkCosts');
      const [first, second] = findingsOf(host.snapshot());
      const key = String(first?.Key);
      const update = { key, status: 'Chasing', owner: 'Dana', comment: '=asked them twice' };
      expect(value(await host.run('sidebarCall', { args: ['updateFinding', update] }))).toMatchObject({
        ok: true,
        value: update,
      });
      await host.run('checkCosts');
      const after = findingsOf(host.snapshot());
      expect(after.find((row) => row.Key === key)).toMatchObject({
        Status: 'Chasing',
        Owner: 'Dana',
        Comment: '=asked them twice',
      });
      expect(after.find((row) => row.Key === second?.Key)).toMatchObject({
        Status: 'Open',
        Owner: null,
        Comment: null,
      });
    });
  });

  it('is undone exactly, step by step, back to the workbook before', async () => {
    await withSample(async (host) => {
      const loaded = host.snapshot();
      await host.run('checkCosts');
      const checked = host.snapshot();
      const key = String(findingsOf(checked)[0]?.Key);
      await host.run('sidebarCall', { args: ['updateFinding', { key, status: 'Solved' }] });
      await host.run('checkCosts');
      for (let step = 0; step < 3; step++)
        expect(summaryOf(await host.run('undoLastChange'))).toMatchObject({ ok: true });
      expect(withoutJournal(host.snapshot())).toEqual(withoutJournal(loaded));
      expect(withoutJournal(loaded).sheets.map(({ name }) => name)).not.toContain('Findings');
    });
  });

  it('leaves no trace once everything is undone', async () => {
    await withHost({}, async (host) => {
      const empty = host.snapshot();
      await host.run('loadSampleProduction');
      await host.run('checkCosts');
      await host.run('undoLastChange');
      await host.run('undoLastChange');
      expect(host.snapshot()).toEqual(empty);
      expect(summaryOf(await host.run('undoLastChange'))).toMatchObject({
        ok: false,
        issues: [{ code: 'nothing-to-undo' }],
      });
    });
  });

  it('costs the same number of service calls for ten times the rows', async () => {
    const { costWorkbook } = await import('../../bench/support/cost-workbook');
    const calls: number[] = [];
    for (const rows of [500, 5000]) {
      await withHost({ snapshot: costWorkbook(rows) }, async (host) => {
        const run = await host.run('checkCosts');
        expect(summaryOf(run)).toMatchObject({ ok: true, counts: { costs: rows } });
        calls.push(run.service.total);
      });
    }
    expect(calls[1]).toBe(calls[0]);
    expect(calls[0]).toBeLessThan(150);
  });

  it('shows the offending row when a finding is opened', async () => {
    await withSample(async (host) => {
      await host.run('checkCosts');
      const twice = findingsOf(host.snapshot()).find((row) => String(row.What).includes('417'));
      const answer = value(
        await host.run('sidebarCall', { args: ['showRows', { key: String(twice?.Key), evidence: 0 }] }),
      );
      expect(answer).toEqual({ ok: true, value: null });
      const snapshot = host.snapshot();
      expect(snapshot.activeSheetId).toBe(tab(snapshot, 'Costs').id);
    });
  });
});

/** The journal's own hidden tabs come and go with each change; everything else must be the same. */
function withoutJournal(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  return { ...snapshot, sheets: snapshot.sheets.filter(({ name }) => !name.startsWith('Wrapsheet ')) };
}
