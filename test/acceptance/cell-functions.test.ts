import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalHost } from '../../host/src';
import type { WorkbookSnapshot } from '../../host/src/snapshot';
import { addon, summaryOf, tab, table, value, withHost } from '../support/local-host';
import { workbook, type TestCell } from '../support/small-workbook';

/** What stands above a cell function in the built add-on, where the editor's help reads it. */
interface Documented {
  readonly name: string;
  readonly doc: string;
  readonly examples: readonly { readonly formula: string; readonly gives: unknown }[];
}

const code = readFileSync(join(addon, 'Code.js'), 'utf8');
const documented: readonly Documented[] = [
  ...code.matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\nfunction ([A-Z_]+)\(/g),
].map(([, doc = '', name = '']) => ({
  name,
  doc,
  examples: [...doc.matchAll(/@example (=.*) \/\/ (.*)$/gm)].map(([, formula = '', gives = '']) => ({
    formula,
    gives: JSON.parse(gives) as unknown,
  })),
}));
const examples = documented.flatMap(({ examples: each }) =>
  each.map(({ formula, gives }) => [formula, gives] as const),
);

/** The value of a formula as `npm run sheet -- eval --json` gives it: a single value, or rows. */
async function evaluate(host: LocalHost, formula: string, at?: string): Promise<unknown> {
  const rows = await host.evaluate(formula, at);
  return rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : rows;
}

async function withBook<T>(
  tabs: Readonly<Record<string, readonly (readonly TestCell[])[]>>,
  use: (host: LocalHost) => Promise<T>,
): Promise<T> {
  return withHost({ snapshot: workbook(tabs) }, use);
}

/** What a call says when it throws. */
async function complaint(name: string, ...args: readonly unknown[]): Promise<string> {
  return withBook({ Sheet1: [] }, async (host) => (await host.run(name, { args })).error?.message ?? 'nothing');
}

/** The numbers of a column of a report, top to bottom. */
const numbers = (rows: readonly Record<string, unknown>[], column: string): readonly number[] =>
  rows.map((row) => Number(row[column]));

/** Sheet address of a report's column, its rows below the header: `'Cost report'!D2:D40`. */
function addressOf(snapshot: WorkbookSnapshot, name: string, header: string): string {
  const { cells } = tab(snapshot, name);
  const at = cells.find(({ row, value: text }) => row === 1 && text === header);
  if (at === undefined) throw new Error(`${name} has no column ${header}`);
  const letter = String.fromCharCode(64 + at.column);
  const last = Math.max(...cells.map(({ row }) => row));
  return `'${name}'!${letter}2:${letter}${last}`;
}

describe('cell functions', () => {
  it('are documented for the editor: what they give, every parameter, an example or two', () => {
    expect(documented.map(({ name }) => name).sort()).toEqual([
      'BUDGET_TOTAL',
      'CANCEL_FEE',
      'EFC',
      'FRINGE',
      'OVERAGE',
      'RENTAL_COST',
      'VARIANCE',
    ]);
    for (const { name, doc, examples: each } of documented) {
      expect(doc).toMatch(/@customfunction/);
      expect(doc).toMatch(/@return /);
      const parameters =
        /^([^)]*)\)/.exec(code.slice(code.indexOf(`\nfunction ${name}(`) + `\nfunction ${name}(`.length))?.[1] ?? '';
      for (const parameter of parameters.split(', '))
        expect(doc).toMatch(new RegExp(`@param \\{[^}]+\\} ${parameter} \\S`));
      expect(each.length).toBeGreaterThanOrEqual(2);
    }
  });

  it.each(examples)('%s', async (formula, gives) => {
    await withBook({ Sheet1: [] }, async (host) => {
      expect(await evaluate(host, formula)).toEqual(gives);
    });
  });

  it('need no service, so that a column costs one short execution', async () => {
    await withBook({ Sheet1: [] }, async (host) => {
      const column = Array.from({ length: 2000 }, (_, index) => [index]);
      const run = await host.run('EFC', { args: [column, column, column] });
      expect(run.service.total).toBe(0);
      expect((value(run) as readonly (readonly number[])[])[1999]).toEqual([5997]);
    });
  });
});

describe('cell functions agree with the reports to the cent', () => {
  it('EFC, VARIANCE and OVERAGE over the columns of the sample’s Cost report, totals too', async () => {
    await withHost({}, async (host) => {
      await host.run('loadSampleProduction');
      expect(summaryOf(await host.run('buildCostReport')).ok).toBe(true);
      const snapshot = host.snapshot();
      // Behind the grand total stand lines that are no account's: their cells are blank here, and stay blank.
      const rows = table(snapshot, 'Cost report', 'EFC').filter((row) => row['EFC'] !== null);
      const at = (header: string): string => addressOf(snapshot, 'Cost report', header);
      const flat = async (formula: string): Promise<unknown> =>
        ((await evaluate(host, formula)) as unknown[][]).slice(0, rows.length).flat();
      expect(rows.length).toBeGreaterThan(30);
      expect(await flat(`=EFC(${at('Actual')}, ${at('Commitments')}, ${at('ETC')})`)).toEqual(numbers(rows, 'EFC'));
      expect(await flat(`=VARIANCE(${at('Budget')}, ${at('EFC')})`)).toEqual(numbers(rows, 'Variance'));
      expect(await flat(`=OVERAGE(${at('Budget')}, ${at('EFC')})`)).toEqual(
        numbers(rows, 'Variance').map((variance) => Math.max(0, -variance)),
      );
    });
  });

  it('BUDGET_TOTAL of every account, where the budget is priced from its lines; and of every line', async () => {
    const loaded = await withHost({}, async (host) => {
      await host.run('loadSampleProduction');
      return host.snapshot();
    });
    // Without typed budgets and transfers the report prices the lines of Budget.
    const typed = new Set(
      tab(loaded, 'Accounts').cells.flatMap(({ row, column, value: text }) =>
        row === 1 && (text === 'Budget' || text === 'Transfers') ? [column] : [],
      ),
    );
    const snapshot: WorkbookSnapshot = {
      ...loaded,
      sheets: loaded.sheets.map((sheet) =>
        sheet.name === 'Accounts'
          ? { ...sheet, cells: sheet.cells.filter(({ row, column }) => row === 1 || !typed.has(column)) }
          : sheet,
      ),
    };
    await withHost({ snapshot }, async (host) => {
      expect(summaryOf(await host.run('buildCostReport')).ok).toBe(true);
      const report = host.snapshot();
      const rows = table(report, 'Cost report', 'EFC').filter((row) => row['Account'] !== null);
      const tables = 'Budget!A1:I200, Globals!A1:C50, Fringes!A1:E50';
      const priced = (await evaluate(
        host,
        `=BUDGET_TOTAL(${tables}, ${addressOf(report, 'Cost report', 'Account')})`,
      )) as unknown[][];
      expect(priced.flat().filter((each) => each !== '')).toEqual(numbers(rows, 'Budget'));
      const lines = (await evaluate(host, `=BUDGET_TOTAL(${tables})`)) as unknown[][];
      expect(lines).toHaveLength(200);
      expect(lines[0]).toEqual(['Total']);
      const sum = lines.slice(1).reduce((total, [each]) => total + Math.round(Number(each) * 100), 0);
      const grand = table(report, 'Cost report', 'EFC').find((row) => row['Title'] === 'Grand total');
      expect(sum).toBe(Math.round(Number(grand?.['Budget']) * 100));
    });
  });

  it('counts in decimals: a hundred tenths are ten', async () => {
    await withBook({ Sheet1: [[0.1, 0.2]] }, async (host) => {
      expect(await evaluate(host, '=EFC(A1, B1, 0)')).toBe(0.3);
      expect(await evaluate(host, '=EFC(A1+B1, 0, 0)')).toBe(0.3);
      expect(await evaluate(host, '=VARIANCE(0.3, 0.1)')).toBe(0.2);
      expect(await evaluate(host, '=FRINGE(0.5, 1)')).toBe(0.01);
      expect(await evaluate(host, '=RENTAL_COST(33.33, 2.5)')).toBe(83.33);
    });
  });
});

describe('dates in cells', () => {
  // The sheet is in Los Angeles and the script in UTC: an evening there is the next day here.
  const header = ['Terms', 'Day rate', 'Pick-up', 'When'];
  const terms = 'Free until 15:00 the day before; then 1 day';
  const timed = (when: number): WorkbookSnapshot => {
    const book = workbook({ Bookings: [header, [terms, 900, { date: '2027-05-14' }]] });
    const cell = { row: 2, column: 4, value: when, format: { numberFormat: 'yyyy-mm-dd hh:mm' } };
    return { ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, cells: [...sheet.cells, cell] })) };
  };
  const may13 = 46_520;

  it.each([
    ['15:00 the day before', may13 + 15 / 24, 0],
    ['15:01', may13 + (15 * 60 + 1) / 1440, 900],
    ['22:30, which is tomorrow in UTC', may13 + 22.5 / 24, 900],
    ['00:30, which is the day of the zone', may13 + 0.5 / 24, 0],
  ])('are the sheet’s own days and hours: cancelled at %s', async (_, when, fee) => {
    await withHost({ snapshot: timed(when) }, async (host) => {
      expect(await evaluate(host, '=CANCEL_FEE(A2:A3, B2:B3, C2:C3, D2:D3)', 'Bookings!F1')).toEqual([[fee], ['']]);
    });
  });
});

describe('a call that makes no sense says what is wrong, and where', () => {
  it.each([
    [
      'text for a number',
      'EFC',
      [
        [[1], [2]],
        [[1], ['tbc']],
        [[0], [0]],
      ],
      'EFC: row 2 of the second range (commitments) is the text "tbc"; a number is expected.',
    ],
    [
      'a number as text',
      'EFC',
      ['12', 1, 1],
      'EFC: the first argument (actual) is the number 12 as text; a number is expected.',
    ],
    [
      'an error',
      'OVERAGE',
      [[['#N/A']], [[1]]],
      'OVERAGE: row 1 of the first range (budget) is the error #N/A; a number is expected.',
    ],
    [
      'ranges of several columns',
      'EFC',
      [[[1, 'x']], [[1, 1]], [[1, 1]]],
      'EFC: row 1, column 2 of the first range (actual) is the text "x"; a number is expected.',
    ],
    [
      'ranges of two sizes',
      'EFC',
      [[[1], [2]], [[1], [2], [3]], 0],
      'EFC: the ranges are not of one size (rows×columns): actual 2×1, commitments 3×1.',
    ],
    [
      'an unknown sign',
      'VARIANCE',
      [1, 2, 'backwards'],
      'VARIANCE: the sign is "backwards"; "Budget - EFC" or "EFC - Budget" is expected.',
    ],
    [
      'a fraction for a percentage',
      'FRINGE',
      [100, 0.15],
      'FRINGE: percent 0.15 is a fraction, as a cell that shows a percentage gives it; write 15 for 15 % (the cell times 100).',
    ],
    [
      'hire without days',
      'RENTAL_COST',
      [100, ''],
      'RENTAL_COST: the second argument (days) is blank; the days of hire are expected.',
    ],
    [
      'days below zero',
      'RENTAL_COST',
      [100, -1],
      'RENTAL_COST: the second argument (days) is below zero; the days of hire are expected.',
    ],
    [
      'a pick-up that is no date',
      'CANCEL_FEE',
      ['< 24 h: full fee', 900, 'Friday', '2027-05-13'],
      'CANCEL_FEE: the third argument (pick-up) is the text "Friday"; a date and time is expected, such as 2027-05-14 15:00.',
    ],
    [
      'terms that need the whole fee',
      'CANCEL_FEE',
      ['< 24 h: full fee', 900, '2027-05-14', '2027-05-14'],
      'CANCEL_FEE: the first argument (terms) can’t be priced: 100 % of the fee, which is not known.',
    ],
    [
      'an unknown currency',
      'BUDGET_TOTAL',
      [[['Account', 'Amount', 'Rate']], '', '', '', 'XYZ'],
      'BUDGET_TOTAL: "XYZ" is no currency, such as USD.',
    ],
    [
      'no lines',
      'BUDGET_TOTAL',
      [''],
      'BUDGET_TOTAL: the first argument should be the lines of Budget with their header.',
    ],
  ])('%s', async (_, name, args, message) => {
    expect(await complaint(name, ...args)).toBe(message);
  });

  it('a budget line that can’t be priced is named by its row in the range', async () => {
    const lines = [
      ['Account', 'Description', 'Amount', 'Unit', 'X', 'Rate'],
      ['2500', 'Grip', 'Days', 'Day', 1, 290],
    ];
    expect(await complaint('BUDGET_TOTAL', lines)).toMatch(/^BUDGET_TOTAL: Lines row 2.*Amount.*"Days"/);
    const broken = [lines[0], ['2500', 'Grip', 1, 'Day', 1, '#REF!']];
    expect(await complaint('BUDGET_TOTAL', broken)).toMatch(
      /^BUDGET_TOTAL: Lines F2 \(Rate\): the formula gives #REF!/,
    );
    expect(await complaint('BUDGET_TOTAL', [['Name', 'Value']])).toMatch(/^BUDGET_TOTAL: Lines: no header row/);
  });

  it('shows as #ERROR! in the cell, with the message for its note', async () => {
    await withBook({ Sheet1: [[1, 'tbc', { formula: '=EFC(A1, B1, 0)' }]] }, async (host) => {
      await host.evaluate('=C1');
      const cell = tab(host.snapshot(), 'Sheet1').cells.find(({ column }) => column === 3);
      expect(cell?.computed).toMatchObject({
        error: '#ERROR!',
        message: expect.stringMatching(
          /^EFC: the second argument \(commitments\) is the text "tbc"; a number is expected\./,
        ) as unknown,
      });
    });
  });
});
