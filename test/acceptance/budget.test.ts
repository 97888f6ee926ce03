import type { TestCell } from '../support/small-workbook';
import type { Scalar } from '../../host/src/snapshot';
import { recordedUser, summaryOf, tab, table, withHost } from '../support/local-host';
import { budgetOf } from './budget-oracle';
import {
  orraLight,
  withSample,
  ask,
  toCents,
  shown,
  lines,
  onDays,
  sum,
  oneDayMore,
  typedBudgets,
  HEADERS,
  book,
  budgetBook,
  differingCells,
  withoutJournal,
} from './budget-support';

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
