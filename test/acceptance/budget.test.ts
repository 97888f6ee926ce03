import type { LocalHost } from '../../host/src';
import type { Scalar, WorkbookSnapshot } from '../../host/src/snapshot';
import { recordedUser, summaryOf, tab, table, value, withHost } from '../support/local-host';
import { workbook, type TestCell } from '../support/small-workbook';
import { budgetOf, differenceOf, type ByAccount } from './budget-oracle';
import { cell, centsOf, ORRA_LIGHT } from './orra-light-files';
import { sampleSnapshot } from './sample-book';
import { sampleIn } from './sample-files';
import { vesperQuarry } from './vesper-quarry-files';

const orraLight = sampleIn(ORRA_LIGHT);
const { readTab } = orraLight;

/** The built add-on on the local host with the sample production loaded by its own menu item. */
function withSample<T>(use: (host: LocalHost) => Promise<T>): Promise<T> {
  return withHost({}, async (host) => {
    expect(summaryOf(await host.run('loadSampleProduction'))).toMatchObject({ ok: true });
    return use(host);
  });
}

interface Answer {
  readonly ok: boolean;
  readonly value: Record<string, unknown>;
  readonly issues: readonly { code: string; message: string; advice: string; where: unknown }[];
}

async function ask(host: LocalHost, name: string, argument: unknown = null): Promise<Answer> {
  return value(await host.run('sidebarCall', { args: [name, argument] })) as Answer;
}

const toCents = (amount: Scalar | undefined): number => Math.round(Number(amount ?? 0) * 100);
const shown = (cell: Scalar | undefined): string =>
  typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '';
const lines = readTab('Budget').rows.length;
/** Lines that follow the number of shoot days. */
const onDays = readTab('Budget').rows.filter((row) => cell(row, 'Amount') === 'Shoot days').length;
const sum = (amounts: Iterable<number>): number => [...amounts].reduce((total, amount) => total + amount, 0);

/** What adding a shoot day does to each account, by plain arithmetic on the files. */
const oneDayMore = (): ByAccount => differenceOf(orraLight, { 'Shoot days': '9' });

/** Approved budget with transfers of each account, as typed in the sample. */
function typedBudgets(): ByAccount {
  const rows = readTab('Accounts').rows;
  return new Map(rows.map((row) => [cell(row, 'Account'), centsOf(row, 'Budget') + centsOf(row, 'Transfers')]));
}

describe('Top sheet, from the built add-on on the sample production', () => {
  it('has each account at the sum of its lines and fringes, with contingency and grand total', async () => {
    await withSample(async (host) => {
      const user = recordedUser();
      const summary = summaryOf(await host.run('buildTopSheet', { ui: user }));
      expect(summary).toMatchObject({
        ok: true,
        issues: [],
        counts: { leftOut: 0, lines },
      });
      const rows = table(host.snapshot(), 'Top sheet', 'Detail');
      const priced = budgetOf(orraLight);
      for (const row of rows.filter(({ Account }) => Account !== null && Account !== '')) {
        const account = shown(row.Account);
        expect([account, toCents(row.Detail) + toCents(row.Fringes)]).toEqual([account, priced.get(account) ?? 0]);
        expect([account, toCents(row.Budget)]).toEqual([account, typedBudgets().get(account)]);
      }
      const total = sum(priced.values());
      const named = (title: string): number => toCents(rows.find(({ Title }) => Title === title)?.Budget);
      expect(named('Subtotal')).toBe(total);
      expect(named('Contingency')).toBe(Math.round(total / 10));
      expect(named('Grand total')).toBe(total + Math.round(total / 10));
      expect(sum(['Above', 'Production', 'Post', 'Other'].map((section) => named(`Total ${section}`)))).toBe(total);
      expect(user.toasts).toEqual([`Top sheet rebuilt from ${lines} lines: grand total 194,700.00.`]);
    });
  });

  it('agrees with the Budget column of the cost report on every row', async () => {
    await withSample(async (host) => {
      await host.run('buildTopSheet');
      await host.run('buildCostReport');
      const budgets = (name: string, key: string): Map<string, Scalar | undefined> =>
        new Map(
          table(host.snapshot(), name, key).map((row) => [`${shown(row.Account)}|${shown(row.Title)}`, row.Budget]),
        );
      const [top, report] = [budgets('Top sheet', 'Detail'), [...budgets('Cost report', 'EFC')]];
      const end = report.findIndex(([row]) => row === '|Grand total');
      // A row for costs on unknown accounts is in the cost report alone, without a budget.
      for (const [row, budget] of report.slice(0, end)) expect([row, top.get(row) ?? 0]).toEqual([row, budget]);
      expect(top.get('|Subtotal')).toBe(report[end]?.[1]);
      expect(end).toBeGreaterThan(30);
    });
  });

  it('says where the budget typed and its lines differ, and lets the typed one count', async () => {
    await withSample(async (host) => {
      expect(
        summaryOf(await host.run('changeGlobals', { args: [{ changes: [{ name: 'Shoot days', value: '9' }] }] })),
      ).toMatchObject({ ok: true });
      const summary = summaryOf(await host.run('buildTopSheet'));
      const differ = summary.issues.filter(({ code }) => code === 'budget-differs');
      expect(differ).toHaveLength(oneDayMore().size);
      expect(summary.counts['budget']).toBe(sum(typedBudgets().values()));
      const camera = table(host.snapshot(), 'Top sheet', 'Detail').find(({ Account }) => shown(Account) === '3300');
      expect(toCents(camera?.Detail) + toCents(camera?.Fringes)).toBe(
        budgetOf(orraLight, { 'Shoot days': '9' }).get('3300'),
      );
      expect(toCents(camera?.Original)).toBe(typedBudgets().get('3300'));
    });
  });

  it('is the same when it is run twice', async () => {
    await withSample(async (host) => {
      await host.run('buildTopSheet');
      const once = withoutJournal(host.snapshot());
      await host.run('buildTopSheet');
      expect(withoutJournal(host.snapshot())).toEqual(once);
    });
  });

  it('makes as many service calls for ten times the lines', async () => {
    const calls: number[] = [];
    for (const many of [60, 600]) {
      await withHost({ snapshot: budgetBook(many) }, async (host) => {
        const top = await host.run('buildTopSheet');
        expect(summaryOf(top)).toMatchObject({ ok: true, counts: { lines: many } });
        const kept = await host.run('saveBudgetVersion', { args: [{ name: 'One' }] });
        expect(summaryOf(kept)).toMatchObject({ ok: true, counts: { lines: many } });
        const view = await host.run('sidebarCall', { args: ['budget', null] });
        const compared = await host.run('compareBudgets', { args: [{ before: 'One' }] });
        expect(summaryOf(compared)).toMatchObject({ ok: true, counts: { lines: 0, difference: 0 } });
        calls.push(...[top, kept, view, compared].map(({ service }) => service.total));
      });
    }
    expect(calls.slice(4)).toEqual(calls.slice(0, 4));
    expect(Math.max(...calls)).toBeLessThan(100);
  });
});

describe('What if, from the built add-on', () => {
  it('prices one more shoot day account by account, before anything is written', async () => {
    await withSample(async (host) => {
      const before = host.snapshot();
      const answer = await ask(host, 'whatIf', { changes: [{ name: 'shoot  DAYS', value: '9' }] });
      expect(answer.ok).toBe(true);
      const { byAccount, ...money } = answer.value as {
        byAccount: {
          account: string;
          title: string;
          before: number;
          after: number;
          difference: number;
          lines: number;
        }[];
      };
      const expected = oneDayMore();
      expect(new Map(byAccount.map(({ account, difference }) => [account, difference]))).toEqual(expected);
      expect(money).toMatchObject({
        before: sum(budgetOf(orraLight).values()),
        after: sum(budgetOf(orraLight, { 'Shoot days': '9' }).values()),
        difference: sum(expected.values()),
      });
      expect(sum(byAccount.map(({ lines }) => lines))).toBe(onDays);
      expect(byAccount.find(({ account }) => account === '3300')).toMatchObject({ title: 'Camera', lines: 3 });
      expect((answer.value as { issues: { code: string }[] }).issues.map(({ code }) => code)).toEqual([
        'typed-budget-stays',
        'subtotal-differs',
      ]);
      expect(host.snapshot()).toEqual(before);
    });
  });

  it('writes the value it is told to, as the number it was, and nothing else; undo is exact', async () => {
    await withSample(async (host) => {
      const before = host.snapshot();
      const answer = await ask(host, 'changeGlobals', { changes: [{ name: 'Shoot days', value: '9' }] });
      expect(answer).toMatchObject({
        ok: true,
        value: { globals: [{ name: 'Shoot days', value: '9', lines: onDays }, {}, {}, {}] },
      });
      const changed = differingCells(before, host.snapshot());
      expect(changed).toEqual([{ tab: 'Globals', row: 2, column: 2, before: 8, after: 9 }]);
      expect(summaryOf(await host.run('undoLastChange'))).toMatchObject({ ok: true });
      expect(host.snapshot().sheets.find(({ name }) => name === 'Globals')).toEqual(tab(before, 'Globals'));
      expect(withoutJournal(host.snapshot())).toEqual(withoutJournal(before));
    });
  });
});

describe('Budget versions, from the built add-on', () => {
  it('are saved, compared line by line after a global changed, and undone exactly', async () => {
    await withSample(async (host) => {
      const states = [withoutJournal(host.snapshot())];
      const total = sum(budgetOf(orraLight).values());
      expect(summaryOf(await host.run('saveBudgetVersion', { args: [{ name: 'Locked 3 May' }] }))).toMatchObject({
        ok: true,
        counts: { lines, total },
      });
      states.push(withoutJournal(host.snapshot()));
      await host.run('changeGlobals', { args: [{ changes: [{ name: 'Shoot days', value: 9 }] }] });
      states.push(withoutJournal(host.snapshot()));
      expect(await ask(host, 'saveBudgetVersion', { name: 'Nine days' })).toMatchObject({
        ok: true,
        value: {
          versions: [
            { name: 'Locked 3 May', lines, total },
            { name: 'Nine days', lines },
          ],
        },
      });
      states.push(withoutJournal(host.snapshot()));
      const by = oneDayMore();
      const summary = summaryOf(await host.run('compareBudgets', { args: [{ before: 'locked 3 may' }] }));
      expect(summary).toMatchObject({ ok: true, counts: { lines: onDays, difference: sum(by.values()) } });
      expect(await ask(host, 'compareBudgets', { before: 'Locked 3 May', after: 'Nine days' })).toEqual({
        ok: true,
        value: { lines: onDays, difference: sum(by.values()) },
      });
      const rows = table(host.snapshot(), 'Budget comparison', 'Change');
      expect(rows.find(({ Line }) => Line === '3200 · Gaffer, shoot')).toMatchObject({
        Before: 3100,
        After: 3487.5,
        Difference: 387.5,
        Change: 'Amount Shoot days (8) → Shoot days (9); Fringes 620.00 → 697.50',
      });
      const accounts = rows.filter(({ Line }) => shown(Line).startsWith('Account '));
      const moved = accounts.filter(({ Difference }) => Difference !== 0);
      expect(new Map(moved.map((row) => [shown(row.Account), toCents(row.Difference)]))).toEqual(by);
      expect(toCents(rows.find(({ Line }) => Line === 'Total')?.Difference)).toBe(sum(by.values()));
      // Two comparisons, then the second version, the global and the first version are taken back.
      await host.run('undoLastChange');
      for (const state of states.reverse()) {
        expect(summaryOf(await host.run('undoLastChange'))).toMatchObject({ ok: true });
        expect(withoutJournal(host.snapshot())).toEqual(state);
      }
    });
  });

  it('names added, removed and renamed lines', async () => {
    const typed: TestCell[][] = [
      ['3300', 'Operator', 5, 'Day', 1, 400],
      ['3300', 'Operator', 2, 'Day', 1, 400],
      ['3500', 'Van', 1, 'Flat', 1, 1000],
    ];
    await withHost({ snapshot: book({ Budget: [HEADERS, ...typed] }) }, async (host) => {
      await host.run('saveBudgetVersion', { args: [{ name: '2' }] });
      const rows = host.snapshot();
      const budget = tab(rows, 'Budget');
      const edited = budget.cells.map((each) =>
        each.row === 3 && each.column === 6
          ? { ...each, value: 450 }
          : each.row === 4 && each.column === 2
            ? { ...each, value: 'Truck' }
            : each,
      );
      const changed = {
        ...rows,
        sheets: rows.sheets.map((each) => (each.name === 'Budget' ? { ...each, cells: edited } : each)),
      };
      await withHost({ snapshot: changed }, async (next) => {
        expect(summaryOf(await next.run('compareBudgets', { args: [{ before: '2' }] }))).toMatchObject({
          ok: true,
          counts: { lines: 3, before: 380_000, after: 390_000, difference: 10_000 },
        });
        const told = table(next.snapshot(), 'Budget comparison', 'Change').map(({ Line, Change }) => [Line, Change]);
        expect(told.slice(0, 3)).toEqual([
          ['3300 · Operator · 2', 'Rate 400 → 450'],
          ['3500 · Truck', 'Added'],
          ['3500 · Van', 'Removed'],
        ]);
      });
    });
  });
});

describe('The budget of Vesper Quarry: cut-offs, flat fringes, other currencies, a log of transfers, a bond', () => {
  const withQuarry = <T>(use: (host: LocalHost) => Promise<T>): Promise<T> =>
    withHost({ snapshot: sampleSnapshot(vesperQuarry) }, use);
  const drawn = sum(
    vesperQuarry.readTab('Transfers').rows.map((row) => {
      const amount = centsOf(row, 'Amount');
      if (cell(row, 'From') === 'Contingency') return amount;
      return cell(row, 'To') === 'Contingency' ? -amount : 0;
    }),
  );

  it('has a top sheet that agrees with plain arithmetic and with the expected cost report, to the cent', async () => {
    await withQuarry(async (host) => {
      const summary = summaryOf(await host.run('buildTopSheet'));
      expect(summary).toMatchObject({
        ok: true,
        counts: { lines: vesperQuarry.readTab('Budget').rows.length, leftOut: 0 },
      });
      // One transfer typed in Accounts differs from the log: a mistake of the sample, on purpose.
      expect(summary.issues.filter(({ code }) => code !== 'transfers-differ')).toEqual([]);
      const rows = table(host.snapshot(), 'Top sheet', 'Detail');
      const priced = budgetOf(vesperQuarry);
      const accounts = rows.filter(({ Account }) => shown(Account) !== '');
      expect(new Map(accounts.map((row) => [shown(row.Account), toCents(row.Detail) + toCents(row.Fringes)]))).toEqual(
        new Map(accounts.map((row) => [shown(row.Account), priced.get(shown(row.Account)) ?? 0])),
      );
      const budgets = new Map(rows.map((row) => [`${shown(row.Account)}|${shown(row.Title)}`, toCents(row.Budget)]));
      for (const row of vesperQuarry.readTab('expected-cost-report').rows) {
        const kind = cell(row, 'Row');
        const title =
          kind === 'account' ? cell(row, 'Title') : kind === 'section' ? `Total ${cell(row, 'Section')}` : 'Subtotal';
        expect([title, budgets.get(`${cell(row, 'Account')}|${title}`) ?? 0]).toEqual([title, centsOf(row, 'Budget')]);
      }
      const original = sum(accounts.map((row) => toCents(row.Original)));
      const contingency = Math.round(original / 10);
      const bond = Math.round(((original + contingency) * 3) / 100);
      expect(drawn).not.toBe(0);
      expect([budgets.get('|Contingency'), budgets.get('|Completion bond')]).toEqual([contingency - drawn, bond]);
      expect(budgets.get('|Grand total')).toBe(original + contingency + bond);
    });
  });

  it('prices one more shoot day account by account, with cut-offs, as plain arithmetic does', async () => {
    await withQuarry(async (host) => {
      const changed = { 'Shoot days': '31', EUR: '1.1' };
      const changes = Object.entries(changed).map(([name, value]) => ({ name, value }));
      const answer = await ask(host, 'whatIf', { changes });
      const { byAccount } = answer.value as { byAccount: { account: string; difference: number }[] };
      expect(new Map(byAccount.map(({ account, difference }) => [account, difference]))).toEqual(
        differenceOf(vesperQuarry, changed),
      );
    });
  });

  it('comes back from a saved version without a difference, also where other accounts carry the fringes', async () => {
    await withQuarry(async (host) => {
      await host.run('saveBudgetVersion', { args: [{ name: 'Green' }] });
      const summary = summaryOf(await host.run('compareBudgets', { args: [{ before: 'Green' }] }));
      expect(summary).toMatchObject({ ok: true, counts: { lines: 0, difference: 0 } });
      const rows = table(host.snapshot(), 'Budget comparison', 'Change');
      const priced = new Map(rows.map((row) => [shown(row.Account), toCents(row.After)]));
      for (const [account, amount] of budgetOf(vesperQuarry))
        expect([account, priced.get(account)]).toEqual([account, amount]);
    });
  });
});

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

const HEADERS: TestCell[] = ['Account', 'Description', 'Amount', 'Unit', 'X', 'Rate'];

function book(tabs: Readonly<Record<string, readonly (readonly TestCell[])[]>>): WorkbookSnapshot {
  return workbook({ Production: [['Currency', 'USD']], ...tabs });
}

/** A made-up budget of so many lines on twenty accounts. */
function budgetBook(lines: number): WorkbookSnapshot {
  const accounts = Array.from({ length: 20 }, (_, at): TestCell[] => [
    String(2000 + at * 100),
    `Account ${at}`,
    'Production',
  ]);
  const rows = Array.from({ length: lines }, (_, at): TestCell[] => [
    String(2000 + (at % 20) * 100),
    `Line ${at}`,
    'Days',
    'Day',
    1,
    100 + at,
  ]);
  return book({
    Accounts: [['Account', 'Title', 'Section'], ...accounts],
    Budget: [HEADERS, ...rows],
    Globals: [
      ['Name', 'Value'],
      ['Days', 8],
    ],
  });
}

function differingCells(before: WorkbookSnapshot, after: WorkbookSnapshot): unknown[] {
  return withoutJournal(after).sheets.flatMap((sheet) => {
    const old = new Map(tab(before, sheet.name).cells.map((each) => [`${each.row},${each.column}`, each]));
    expect(sheet.cells).toHaveLength(old.size);
    return sheet.cells.flatMap((each) => {
      const was = old.get(`${each.row},${each.column}`);
      if (JSON.stringify(was) === JSON.stringify(each)) return [];
      expect({ ...each, value: was?.value }).toEqual(was);
      return [{ tab: sheet.name, row: each.row, column: each.column, before: was?.value, after: each.value }];
    });
  });
}

/** The journal's own hidden tabs come and go with each change; everything else must be the same. */
function withoutJournal(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  return { ...snapshot, sheets: snapshot.sheets.filter(({ name }) => !name.startsWith('Wrapsheet ')) };
}
