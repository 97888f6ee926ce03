import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../../host/src/snapshot';
import { hotCosts, loggedDays } from '../../src/core/hot-costs';
import { readHotCostTables } from '../../src/workbook';
import { recordedUser, summaryOf, tab, table, value, withHost, type Summary } from '../support/local-host';
import { workbook, type TestCell } from '../support/small-workbook';
import { cell, centsOf, readTab } from './orra-light-files';
import { sampleBook } from './sample-book';
import { vesperQuarry } from './vesper-quarry-files';

/** Orra Light with a daily log and rules made up here: names and amounts are invented, times too. */
const LOG = [
  'Date',
  'Who',
  'Call',
  'Meal out',
  'Meal in',
  'Meal 2 out',
  'Meal 2 in',
  'Wrap',
  'Set-ups',
  'Pages shot',
  'Scenes shot',
];
const RULES = ['Rule', 'Value', 'Unit', 'From', 'To', 'Agreement', 'Source'];
const ORRA = 'Orra Light (made up)';
const day = (date: string): TestCell => ({ date });
type Row = readonly TestCell[];

const unit = (date: string, call: string, wrap: string, meal: readonly [string, string] = ['12:30', '13:30']): Row => [
  day(date),
  'Unit',
  call,
  ...meal,
  null,
  null,
  wrap,
  14,
  '2 6/8',
  '3, 8',
];

const rule = (name: string, figure: string | number, what: string): Row => [
  name,
  figure,
  what,
  day('2027-01-01'),
  day('2027-12-31'),
  ORRA,
  'Invented for this test',
];

let loaded: WorkbookSnapshot | null = null;

/** The sample with these tabs in place of its own. */
async function orraLight(tabs: Readonly<Record<string, readonly Row[]>>): Promise<WorkbookSnapshot> {
  loaded ??= await withHost({}, async (host) => {
    expect(summaryOf(await host.run('loadSampleProduction'))).toMatchObject({ ok: true });
    return host.snapshot();
  });
  const next = Math.max(...loaded.sheets.map(({ id }) => id)) + 1;
  const added = workbook(tabs).sheets.map((sheet, index) => ({ ...sheet, id: next + index }));
  const kept = loaded.sheets.filter(({ name }) => tabs[name] === undefined);
  return { ...loaded, sheets: [...kept, ...added] };
}

interface Made {
  readonly summary: Summary;
  readonly rows: Record<string, unknown>[];
  readonly toasts: readonly string[];
  readonly after: WorkbookSnapshot;
}

async function madeOn(snapshot: WorkbookSnapshot, date: string): Promise<Made> {
  return withHost({ snapshot }, async (host) => {
    const ui = recordedUser();
    const summary = summaryOf(await host.run('buildHotCosts', { args: [date], ui }));
    const after = host.snapshot();
    const rows = after.sheets.some(({ name }) => name === 'Hot costs') ? table(after, 'Hot costs', 'Who') : [];
    return { summary, rows, toasts: ui.toasts, after };
  });
}

const rowOf = (rows: Record<string, unknown>[], who: string): Record<string, unknown> => {
  const found = rows.find((row) => row['Who'] === who);
  if (found === undefined)
    throw new Error(`${who} is not in Hot costs: ${rows.map((row) => String(row['Who'])).join(', ')}`);
  return found;
};

/** Day rates of everyone in Crew who has a deal, in cents, added up from the files. */
const crewDay = ((): number => {
  const crew = new Set(readTab('Crew').rows.map((row) => cell(row, 'Name')));
  return readTab('Deals')
    .rows.filter((row) => crew.has(cell(row, 'Name')))
    .reduce((sum, row) => sum + centsOf(row, 'Rate'), 0);
})();

const firstAssistant = readTab('Budget').rows.find((row) => cell(row, 'Description') === '1st AC, shoot')?.row ?? 0;

describe('Hot costs, from the built add-on on a real workbook', () => {
  it('a day within its hours costs what the budget has for it: every crew member’s day, and the fringes of Budget', async () => {
    const book = await orraLight({ 'Daily log': [LOG, unit('2027-05-14', '08:00', '18:00')] });
    const { summary, rows, toasts } = await madeOn(book, '2027-05-14');
    // Payroll tax 15 % and pension 10 % stand on every Budget line of the crew.
    const expected = crewDay * 1.25;
    expect(summary).toMatchObject({
      ok: true,
      counts: { people: 19, budget: expected, actual: expected, variance: 0 },
    });
    expect(rowOf(rows, 'Total')).toMatchObject({ Budget: expected / 100, Actual: expected / 100, Variance: 0 });
    expect(rowOf(rows, 'Total Camera')).toMatchObject({ Budget: 920 * 1.25, Actual: 920 * 1.25 });
    expect(rowOf(rows, 'Jory Pike')).toMatchObject({
      Department: 'Camera',
      Hours: 9,
      Budget: 375,
      Why: `day 300.00 + fringes (Payroll tax, Pension) 75.00; budget: Budget row ${firstAssistant}`,
    });
    expect(toasts).toEqual([expect.stringMatching(/^Hot costs of Fri 14 May 2027: 19 people, /)]);
  });

  it('charges a late lunch, a short rest and overtime by the rows of Rules, and explains each', async () => {
    const book = await orraLight({
      'Daily log': [
        LOG,
        unit('2027-05-13', '11:30', '23:30', ['15:00', '16:00']),
        unit('2027-05-14', '07:00', '19:06', ['13:36', '14:06']),
      ],
      Rules: [
        RULES,
        rule('Basic day', 10, 'h'),
        rule('Overtime after', 10, 'h'),
        rule('Overtime factor', 1.5, 'x'),
        rule('Overtime step', 0.1, 'h'),
        rule('First meal after call', 6, 'h'),
        rule('Meal length', 30, 'min'),
        rule('Meal penalty, first half hour', 25, 'USD'),
        rule('Meal penalty, second half hour', 35, 'USD'),
        rule('Rest between days', 12, 'h'),
        rule('Forced call', 200, 'USD'),
      ],
    });
    const { summary, rows } = await madeOn(book, '2027-05-14');
    // Jory Pike, 300 a day: 11.6 h is 1.6 h of overtime at 30 × 1.5 = 72; meal 60; forced call 200; 25 % fringes on 632 = 158.
    expect(rowOf(rows, 'Jory Pike')).toMatchObject({ Hours: 11.6, Budget: 375, Actual: 790, Variance: -415 });
    expect(rowOf(rows, 'Jory Pike')['Why']).toBe(
      'day 300.00 + overtime 1.6 h at 1.5× 72.00 + first meal 36 min late (25.00 + 35.00) 60.00 + ' +
        'forced call: rest of 7.5 h is 4.5 h short, not before 11:30 200.00 + ' +
        `fringes (Payroll tax, Pension) 158.00; budget: Budget row ${firstAssistant}`,
    );
    // Everyone: day rates × 1.6/10 × 1.5 + 60 each + 200 each (all earn more than 200 a day), with fringes.
    expect(summary.counts['variance']).toBe(-(crewDay * 0.24 + 19 * 26_000) * 1.25);
  });

  it('is made again without change, keeps notes with their day and person, and is taken back by one undo', async () => {
    const book = await orraLight({
      'Daily log': [LOG, unit('2027-05-13', '08:00', '18:00'), unit('2027-05-14', '08:00', '18:00')],
    });
    await withHost({ snapshot: book }, async (host) => {
      await host.run('buildHotCosts', { args: ['2027-05-13'] });
      const first = tab(host.snapshot(), 'Hot costs');
      const header = first.cells.filter(({ row }) => row === 1);
      const notes = header.find(({ value: text }) => text === 'Notes')?.column ?? 0;
      const jory = first.cells.find(({ value: text }) => text === 'Jory Pike')?.row ?? 0;
      const noted: WorkbookSnapshot = withCell(host.snapshot(), 'Hot costs', {
        row: jory,
        column: notes,
        value: 'Lens was late',
      });
      await withHost({ snapshot: noted }, async (again) => {
        await again.run('buildHotCosts', { args: ['2027-05-13'] });
        const same = table(again.snapshot(), 'Hot costs', 'Who');
        expect(rowOf(same, 'Jory Pike')).toMatchObject({ Notes: 'Lens was late' });
        const before = again.snapshot();
        await again.run('buildHotCosts', { args: ['2027-05-14'] });
        const next = table(again.snapshot(), 'Hot costs', 'Who');
        expect(rowOf(next, 'Jory Pike')).toMatchObject({ Date: 46_521, Notes: null });
        expect(next.filter((row) => row['Notes'] !== null)).toMatchObject([
          { Date: 46_520, Who: 'Jory Pike', Notes: 'Lens was late', Actual: null },
        ]);
        expect(summaryOf(await again.run('undoLastChange')).ok).toBe(true);
        expect(table(again.snapshot(), 'Hot costs', 'Who')).toEqual(table(before, 'Hot costs', 'Who'));
      });
    });
  });

  it('reads times that are times, past midnight too', async () => {
    const book = await orraLight({ 'Daily log': [LOG, [day('2027-05-14'), 'Jory Pike']] });
    const time = (column: number, at: number): CellSnapshot => ({
      row: 2,
      column,
      value: at,
      format: { numberFormat: 'hh:mm' },
    });
    const timed = [time(3, 0.75), time(8, 2 / 24)].reduce((each, next) => withCell(each, 'Daily log', next), book);
    const { rows } = await madeOn(timed, '2027-05-14');
    expect(rowOf(rows, 'Jory Pike')).toMatchObject({ Call: 0.75, Wrap: 2 / 24, Hours: 8 });
  });

  it('a line that can’t be read is named by its cell, not costed, and nothing is guessed', async () => {
    const book = await orraLight({
      'Daily log': [
        LOG,
        [day('2027-05-14'), 'Jory Pike', '07:00', null, null, null, null, 'late'],
        [day('2027-05-14'), 'Mina Toll', '07:00', null, null, null, null, '17:00'],
      ],
    });
    const { summary, rows } = await madeOn(book, '2027-05-14');
    expect(summary.issues).toContainEqual(
      expect.objectContaining({
        code: 'unreadable-cell',
        where: expect.objectContaining({ tab: 'Daily log', cell: 'H2' }) as unknown,
      }),
    );
    expect(rowOf(rows, 'Jory Pike')).toMatchObject({
      Budget: null,
      Actual: null,
      Why: 'Not costed: Wrap can’t be read',
    });
    expect(summary.counts).toMatchObject({ people: 1, budget: 27_500, actual: 27_500 });
  });

  it('names the cell of a rule that can’t be read, and of a log line that does not hang together', async () => {
    const book = await orraLight({
      'Daily log': [LOG, unit('2027-05-14', '08:00', '08:00')],
      Rules: [RULES, rule('Basic day', 'ten', 'h')],
    });
    const { summary } = await madeOn(book, '2027-05-14');
    const cells = summary.issues.map(({ code, where }) => [code, where.tab, where.cell]);
    expect(cells).toContainEqual(['log-times', 'Daily log', 'H2']);
    expect(cells).toContainEqual(['unreadable-rule', 'Rules', 'B2']);
  });

  it.each([
    ['a day without a log', '2027-05-12', 'no-log', /no lines for Wed 12 May 2027/],
    ['text that is no day', '14 May', 'not-a-day', /need a day such as 2027-05-14, but there is "14 May"/],
    ['no day at all', '', 'not-a-day', /there is nothing/],
  ])('%s: one issue that says what to do, and nothing is touched', async (_, date, code, message) => {
    const book = await orraLight({ 'Daily log': [LOG, unit('2027-05-14', '08:00', '18:00')] });
    const { summary, after } = await madeOn(book, date);
    expect(summary).toMatchObject({ ok: false, issues: [{ code }] });
    expect(summary.issues[0]?.message).toMatch(message);
    expect(summary.issues[0]?.advice).not.toBe('');
    expect(after.sheets.map(({ name }) => name)).toEqual(book.sheets.map(({ name }) => name));
  });

  it('without a Daily log says so', async () => {
    const { summary } = await madeOn(workbook({ Deals: [['Name', 'Role', 'Account', 'Rate', 'Unit']] }), '2027-05-14');
    expect(summary).toMatchObject({ ok: false, issues: [{ code: 'missing-tab', where: { tab: 'Daily log' } }] });
  });

  it('a rule set past its end date says so, on the tab and to the page', async () => {
    const book = await orraLight({
      'Daily log': [LOG, unit('2028-01-05', '08:00', '18:00')],
      Deals: [
        ['Name', 'Role', 'Account', 'Rate', 'Unit'],
        ['Jory Pike', '1st AC', '3300', 300, 'Day'],
      ],
    });
    await withHost({ snapshot: book }, async (host) => {
      const days = value(await host.run('sidebarCall', { args: ['hotCostDays', null] }));
      expect(days).toMatchObject({ ok: true, value: { days: [{ date: '2028-01-05', people: 1, shootDay: null }] } });
      const made = value(await host.run('sidebarCall', { args: ['hotCosts', { date: '2028-01-05' }] }));
      expect(made).toMatchObject({
        ok: true,
        value: {
          date: '2028-01-05',
          currency: 'USD',
          budget: 37_500,
          actual: 37_500,
          variance: 0,
          departments: [{ department: 'Camera', people: 1 }],
          reasons: [],
          progress: [
            { label: 'Pages', planned: '3 4/8', actual: '2 6/8' },
            { label: 'Set-ups', planned: '', actual: '14' },
            { label: 'Scenes', planned: '', actual: '3, 8' },
            { label: 'Meals' },
          ],
          ruleWarnings: [
            expect.stringMatching(/^Rule set may be out of date: Orra Light \(made up\) ended on Fri 31 Dec 2027/),
          ],
        },
      });
      expect(rowOf(table(host.snapshot(), 'Hot costs', 'Who'), 'Total')['Why']).toMatch(/^Rule set may be out of date/);
    });
  });

  it('costs as many service calls for a hundred lines as for one', async () => {
    const people = Array.from({ length: 100 }, (_, index) => `Person ${index + 1}`);
    const deals: Row[] = people.map((name) => [name, 'Grip', '2500', 290, 'Day']);
    const log = (names: readonly string[]): Row[] =>
      names.map((name) => [day('2027-05-14'), name, '07:00', null, null, null, null, '17:00']);
    const calls = async (names: readonly string[]): Promise<number> => {
      const snapshot = await orraLight({
        'Daily log': [LOG, ...log(names)],
        Deals: [['Name', 'Role', 'Account', 'Rate', 'Unit'], ...deals],
      });
      return withHost(
        { snapshot },
        async (host) => (await host.run('buildHotCosts', { args: ['2027-05-14'] })).service.total,
      );
    };
    expect(await calls(people)).toBe(await calls(people.slice(0, 1)));
  });
});

describe('hot costs of the feature-sized sample', () => {
  const { inputs, issues } = readHotCostTables(sampleBook(vesperQuarry));
  const days = loggedDays(inputs).map(({ date }) => hotCosts({ ...inputs, date }));

  it('cost everyone on every day that the log has, with nothing to be mended', () => {
    expect(days.length).toBeGreaterThan(20);
    expect(issues).toEqual([]);
    expect(days.flatMap((costs) => costs.issues)).toEqual([]);
    expect(days.flatMap(({ people }) => people).filter(({ actual }) => actual === null)).toEqual([]);
  });

  it('take the budget of everyone with a day line in Budget from there, though prep and wrap stand beside it', () => {
    const daily = new Set(
      vesperQuarry.readTab('Budget').rows.flatMap((row) => {
        const name = cell(row, 'Description').split(', ').pop() ?? '';
        return cell(row, 'Unit') === 'Day' ? [name] : [];
      }),
    );
    const listed = days.flatMap(({ people }) => people).filter(({ who }) => daily.has(who));
    expect(listed.length).toBeGreaterThan(1000);
    expect(listed.filter(({ why }) => !why.some((each) => /^budget: Budget row \d+$/.test(each)))).toEqual([]);
  });

  it('add up: departments and reasons make the day, on every day', () => {
    const sum = (amounts: readonly number[]): number => amounts.reduce((total, each) => total + each, 0);
    for (const { departments, reasons, total } of days) {
      expect(sum(departments.map(({ actual }) => actual))).toBe(total.actual);
      expect(sum(departments.map(({ budget }) => budget))).toBe(total.budget);
      expect(sum(reasons.map(({ amount }) => amount))).toBe(total.actual - total.budget);
    }
  });
});

function withCell(snapshot: WorkbookSnapshot, name: string, next: CellSnapshot): WorkbookSnapshot {
  const put = (sheet: SheetSnapshot): SheetSnapshot => ({
    ...sheet,
    cells: [...sheet.cells.filter(({ row, column }) => row !== next.row || column !== next.column), next],
  });
  return { ...snapshot, sheets: snapshot.sheets.map((sheet) => (sheet.name === name ? put(sheet) : sheet)) };
}
