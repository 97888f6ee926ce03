import type { LocalHost } from '../../host/src';
import type { PeriodsView } from '../../src/sidebar-api';
import { recordedUser, summaryOf, table, value, withHost } from '../support/local-host';
import { desk, DESK_TABS, withoutJournal } from './desk-workbook';

const costs = DESK_TABS.Costs ?? [];
const late = [{ date: '2027-05-06' }, 'Invoice', 'Norvane', '431', '', '3500', 'Fuel', 64, 'USD', 'Week 3'];

async function view(host: LocalHost): Promise<PeriodsView> {
  const answer = value(await host.run('sidebarCall', { args: ['periods', null] })) as {
    ok: boolean;
    value: PeriodsView;
  };
  expect(answer.ok).toBe(true);
  return answer.value;
}

const monday = (): Date => new Date('2027-05-10T18:00:00Z');

const codes = (run: Parameters<typeof summaryOf>[0]): readonly string[] =>
  summaryOf(run).issues.map(({ code }) => code);

describe('Close period, from the built add-on', () => {
  it('keeps what every account stands at, marks the period closed, and says so in a line', async () => {
    await withHost({ snapshot: desk(), now: monday }, async (host) => {
      const user = recordedUser();
      const closed = summaryOf(await host.run('closePeriod', { ui: user }));
      // 1,000.00 + EUR 400.00 at 1.2 + 600.00 + 800.00
      expect(closed).toMatchObject({ ok: true, counts: { accounts: 3, costs: 4, thisPeriod: 288_000 } });
      expect(user.toasts[0]).toMatch(/^Week 3 is closed with 4 costs, 2,880\.00\./);
      expect(table(host.snapshot(), 'Periods', 'Status')).toEqual([
        { Period: 'Week 3', End: 46_514, Status: 'Closed', 'Closed on': 46_517 },
      ]);
      const kept = table(host.snapshot(), 'Period history', 'EFC');
      expect(
        kept.map((row) => [row.Account, row.Costs, row['This period'], row.Actual, row.Budget, row.Variance]),
      ).toEqual([
        ['3300', 1, 1000, 2500, 50_000, 0],
        ['3500', 2, 1080, 1080, 20_000, 9260],
        ['5000', 1, 800, 800, 10_000, 0],
      ]);
    });
  });

  it('finds a cost that comes into it afterwards, by name', async () => {
    await withHost({ snapshot: desk() }, async (host) => {
      await host.run('closePeriod');
      expect(summaryOf(await host.run('checkCosts'))).toMatchObject({ ok: true });
      const before = table(host.snapshot(), 'Findings', 'Key').map((row) => row.Rule);
      expect(before).not.toContain('Closed period');
      const file =
        'Date,Type,Vendor,Doc no,Account,Description,Net,Currency,Period\n2027-05-06,Invoice,Norvane,431,3500,Fuel,64.00,USD,Week 3\n';
      expect(summaryOf(await host.run('importCosts', { args: [{ name: 'late.csv', text: file }] }))).toMatchObject({
        ok: true,
      });
      await host.run('checkCosts');
      const found = table(host.snapshot(), 'Findings', 'Key').filter((row) => row.Rule === 'Closed period');
      expect(found).toHaveLength(1);
      expect(found[0]).toMatchObject({ 'At stake': 64, What: 'Norvane 431 came into Week 3 after it was closed' });
    });
  });

  it('gives the next cost report its last variance', async () => {
    const closed = await withHost({ snapshot: desk() }, async (host) => {
      await host.run('closePeriod');
      return host.snapshot();
    });
    const next = [{ date: '2027-05-12' }, 'Invoice', 'Norvane', '440', '', '3500', 'Vans', 2000, 'USD', 'Week 4'];
    const fresh = desk({
      Production: [
        ['Setting', 'Value'],
        ['Currency', 'USD'],
        ['Period', 'Week 4'],
        ['Period end', { date: '2027-05-14' }],
      ],
      Costs: [...costs, next],
    });
    const added = closed.sheets.filter(({ name }) => name === 'Periods' || name === 'Period history');
    await withHost({ snapshot: { ...fresh, sheets: [...fresh.sheets, ...added] } }, async (host) => {
      expect(summaryOf(await host.run('buildCostReport'))).toMatchObject({
        ok: true,
        counts: { lastVariance: 926_000 },
      });
      const transport = table(host.snapshot(), 'Cost report', 'EFC').find((row) => row.Account === '3500');
      expect(transport).toMatchObject({ Variance: 7260, 'Last variance': 9260, 'This period': 2000 });
    });
  });

  it('refuses to close twice, an unknown period, one without an end, and one before an earlier one; nothing changes', async () => {
    const periods = [
      ['Period', 'End', 'Status'],
      ['Week 2', { date: '2027-04-30' }, 'Open'],
      ['Week 3', { date: '2027-05-07' }, null],
      ['Week 4', null, 'Open'],
    ];
    await withHost({ snapshot: desk({ Periods: periods }) }, async (host) => {
      const before = host.snapshot();
      const asked = async (request: object): Promise<readonly string[]> =>
        codes(await host.run('closePeriod', { args: [request] }));
      expect(await asked({ period: 'Weak 3', end: '2027-05-07' })).toEqual(['no-such-period']);
      expect(await asked({ period: 'Week 4' })).toEqual(['no-period-end']);
      expect(await asked({ period: 'Week 3' })).toEqual(['period-order']);
      expect(await asked({ period: 'Week 3', end: '2027-05-08' })).toEqual(['period-end']);
      expect(await asked({ period: 'Week 3', end: '7 May' })).toEqual(['bad-argument']);
      expect(host.snapshot()).toEqual(before);
      expect(summaryOf(await host.run('closePeriod', { args: [{ period: 'week 2' }] }))).toMatchObject({ ok: true });
      expect(summaryOf(await host.run('closePeriod', { args: [{ period: 'Week 3' }] }))).toMatchObject({ ok: true });
      expect(await asked({ period: 'Week 3' })).toEqual(['period-closed']);
      expect(await asked({ period: 'Week 2' })).toEqual(['period-closed']);
      expect(table(host.snapshot(), 'Periods', 'Status').map((row) => row.Status)).toEqual([
        'Closed',
        'Closed',
        'Open',
      ]);
      expect(table(host.snapshot(), 'Period history', 'EFC')).toHaveLength(6);
    });
  });

  it('is undone exactly, whether the tabs were made or were there', async () => {
    await withHost({ snapshot: desk() }, async (host) => {
      const before = host.snapshot();
      await host.run('closePeriod');
      await host.run('undoLastChange');
      expect(host.snapshot()).toEqual(before);
      await host.run('closePeriod');
      const once = host.snapshot();
      const next = { period: 'Week 2', end: '2027-05-14' };
      expect(codes(await host.run('closePeriod', { args: [next] }))).toEqual([]);
      await host.run('undoLastChange');
      expect(withoutJournal(host.snapshot())).toEqual(withoutJournal(once));
    });
  });

  it('writes into the tabs of the user where they stand, columns moved, and leaves their own columns alone', async () => {
    const periods = [
      ['Our periods'],
      ['Closed on', 'Who', 'Status', 'Period', 'End'],
      [null, 'Dana', 'Open', 'Week 3', { date: '2027-05-07' }],
    ];
    await withHost({ snapshot: desk({ Periods: periods }), now: monday }, async (host) => {
      expect(summaryOf(await host.run('closePeriod'))).toMatchObject({ ok: true });
      expect(table(host.snapshot(), 'Periods', 'Status')).toEqual([
        { 'Closed on': 46_517, Who: 'Dana', Status: 'Closed', Period: 'Week 3', End: 46_514 },
      ]);
    });
  });

  it('tells the page which periods there are and which comes next, and says when earlier ones were never closed', async () => {
    await withHost({ snapshot: desk({ Costs: [...costs, late] }) }, async (host) => {
      expect(await view(host)).toMatchObject({
        periods: [
          { period: 'Week 3', end: '2027-05-07', closed: false, costs: 5, total: 294_400 },
          { period: 'Week 2', end: '', closed: false, costs: 1, total: 150_000 },
        ],
        current: 'Week 3',
        currentEnd: '2027-05-07',
        issues: [],
      });
      const argument = { period: 'Week 3', end: '2027-05-07' };
      const answer = value(await host.run('sidebarCall', { args: ['closePeriod', argument] })) as {
        value: PeriodsView;
      };
      expect(answer.value).toMatchObject({ current: '', issues: [{ code: 'periods-never-closed' }] });
      expect(answer.value.periods[0]).toMatchObject({ period: 'Week 3', closed: true });
    });
  });

  it('costs the same number of service calls for ten times the rows', async () => {
    const { costWorkbook } = await import('../../bench/support/cost-workbook');
    const calls: number[] = [];
    for (const rows of [300, 3000]) {
      await withHost({ snapshot: costWorkbook(rows) }, async (host) => {
        const run = await host.run('closePeriod', { args: [{ period: '', end: '2027-05-14' }] });
        expect(codes(run)).not.toContain('no-period');
        expect(summaryOf(run).ok).toBe(true);
        calls.push(run.service.total);
      });
    }
    expect(calls[1]).toBe(calls[0]);
  });
});
