import { summaryOf, table, withHost } from '../support/local-host';
import type { TestCell } from '../support/small-workbook';
import { withSample, ask, HEADERS, book, withoutJournal } from './budget-support';

describe('What can’t be done is refused, and the workbook stays as it is', () => {
  it('names taken or unknown, values that are no numbers, charts where accounts stand', async () => {
    const refused = [
      ['saveBudgetVersion', { name: ' locked ' }, 'name-taken', 'Locked'],
      ['saveBudgetVersion', { name: '  ' }, 'no-name', 'needs a name'],
      ['compareBudgets', { before: 'White', after: '' }, 'no-such-version', 'There are: Locked.'],
      ['whatIf', { changes: [{ name: 'Shot days', value: '9' }] }, 'unknown-global', 'Shoot days, Shoot weeks'],
      ['changeGlobals', { changes: [{ name: 'Shot days', value: '9' }] }, 'unknown-global', 'Shoot days, Shoot weeks'],
      ['changeGlobals', { changes: [{ name: 'Shoot days', value: 'nine' }] }, 'not-a-number', '"nine"'],
      [
        'changeGlobals',
        {
          changes: [
            { name: 'Shoot days', value: '9' },
            { name: 'Shoot weeks', value: '5 %' },
          ],
        },
        'not-a-number',
        '"5 %"',
      ],
      ['startChart', { chart: 'film' }, 'accounts-not-empty', '29 accounts'],
      ['startChart', { chart: 'opera' }, 'no-such-chart', '"opera"'],
    ] as const;
    await withSample(async (host) => {
      await host.run('saveBudgetVersion', { args: [{ name: 'Locked' }] });
      const before = host.snapshot();
      for (const [name, argument, code, words] of refused) {
        const answer = await ask(host, name, argument);
        expect(answer).toMatchObject({ ok: false, issues: [{ code }] });
        expect(answer.issues[0]?.message).toContain(words);
        expect(answer.issues[0]?.advice).not.toBe('');
        expect(host.snapshot()).toEqual(before);
      }
    });
  });

  it('a global that is a formula is not overwritten', async () => {
    const globals: TestCell[][] = [
      ['Name', 'Value'],
      ['Days', 8],
      ['Weeks', { formula: '=B2/4' }],
    ];
    const typed: TestCell[][] = [HEADERS, ['3300', 'Operator', 'Weeks', 'Week', 1, 400]];
    await withHost({ snapshot: book({ Budget: typed, Globals: globals }) }, async (host) => {
      const before = host.snapshot();
      const args = [{ changes: [{ name: 'Weeks', value: '3' }] }];
      expect(summaryOf(await host.run('changeGlobals', { args }))).toMatchObject({
        ok: false,
        issues: [{ code: 'global-is-formula', where: { tab: 'Globals', row: 3 } }],
      });
      expect(host.snapshot()).toEqual(before);
    });
  });

  it.each(['buildTopSheet', 'saveBudgetVersion', 'compareBudgets', 'changeGlobals'])(
    '%s without a budget, or without what it needs',
    async (name) => {
      await withHost({}, async (host) => {
        const before = host.snapshot();
        const summary = summaryOf(await host.run(name));
        expect(summary.ok).toBe(false);
        expect(summary.issues[0]?.advice).not.toBe('');
        expect(host.snapshot()).toEqual(before);
      });
    },
  );
});

describe('A chart of accounts to start from', () => {
  it('is offered where there is no budget, makes the tab Accounts, and is undone without a trace', async () => {
    await withHost({}, async (host) => {
      const empty = host.snapshot();
      expect(await ask(host, 'budget')).toMatchObject({
        ok: true,
        value: {
          hasAccounts: false,
          charts: [
            { id: 'film', accounts: 40 },
            { id: 'tv', accounts: 45 },
            { id: 'aicp', accounts: 16 },
          ],
        },
      });
      expect(await ask(host, 'startChart', { chart: 'tv' })).toMatchObject({ ok: true, value: { hasAccounts: true } });
      const rows = table(host.snapshot(), 'Accounts', 'Title');
      expect(rows).toHaveLength(45);
      expect(rows.find(({ Account }) => Account === '1400')).toMatchObject({
        Title: 'Cast',
        Section: 'Above',
        Postable: 'No',
      });
      expect(rows.find(({ Account }) => Account === '1405')).toMatchObject({ Title: 'Day players', Postable: 'Yes' });
      expect(summaryOf(await host.run('undoLastChange'))).toMatchObject({ ok: true });
      expect(host.snapshot()).toEqual(empty);
    });
  });

  it('goes under the headers that are there already, in their order', async () => {
    const accounts = [['Chart of the production'], [], ['Title', 'Section', 'My own', 'Account']];
    await withHost({ snapshot: book({ Accounts: accounts }) }, async (host) => {
      const before = host.snapshot();
      expect(await ask(host, 'startChart', { chart: 'aicp' })).toMatchObject({ ok: true });
      const rows = table(host.snapshot(), 'Accounts', 'Section');
      expect(rows).toHaveLength(16);
      expect(rows[3]).toMatchObject({ Account: 'A', Title: 'Pre-production and wrap labor', Section: 'Production' });
      await host.run('undoLastChange');
      expect(withoutJournal(host.snapshot())).toEqual(withoutJournal(before));
    });
  });
});
