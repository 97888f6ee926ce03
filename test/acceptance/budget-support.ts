import type { LocalHost } from '../../host/src';
import type { Scalar, WorkbookSnapshot } from '../../host/src/snapshot';
import { summaryOf, tab, value, withHost } from '../support/local-host';
import { workbook, type TestCell } from '../support/small-workbook';
import { differenceOf, type ByAccount } from './budget-oracle';
import { cell, centsOf, ORRA_LIGHT } from './orra-light-files';
import { sampleIn } from './sample-files';

export const orraLight = sampleIn(ORRA_LIGHT);
const { readTab } = orraLight;

/** The built add-on on the local host with the sample production loaded by its own menu item. */
export function withSample<T>(use: (host: LocalHost) => Promise<T>): Promise<T> {
  return withHost({}, async (host) => {
    expect(summaryOf(await host.run('loadSampleProduction'))).toMatchObject({ ok: true });
    return use(host);
  });
}

export interface Answer {
  readonly ok: boolean;
  readonly value: Record<string, unknown>;
  readonly issues: readonly { code: string; message: string; advice: string; where: unknown }[];
}

export async function ask(host: LocalHost, name: string, argument: unknown = null): Promise<Answer> {
  return value(await host.run('sidebarCall', { args: [name, argument] })) as Answer;
}

export const toCents = (amount: Scalar | undefined): number => Math.round(Number(amount ?? 0) * 100);
export const shown = (cell: Scalar | undefined): string =>
  typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '';
export const lines = readTab('Budget').rows.length;
/** Lines that follow the number of shoot days. */
export const onDays = readTab('Budget').rows.filter((row) => cell(row, 'Amount') === 'Shoot days').length;
export const sum = (amounts: Iterable<number>): number => [...amounts].reduce((total, amount) => total + amount, 0);

/** What adding a shoot day does to each account, by plain arithmetic on the files. */
export const oneDayMore = (): ByAccount => differenceOf(orraLight, { 'Shoot days': '9' });

/** Approved budget with transfers of each account, as typed in the sample. */
export function typedBudgets(): ByAccount {
  const rows = readTab('Accounts').rows;
  return new Map(rows.map((row) => [cell(row, 'Account'), centsOf(row, 'Budget') + centsOf(row, 'Transfers')]));
}

export const HEADERS: TestCell[] = ['Account', 'Description', 'Amount', 'Unit', 'X', 'Rate'];

export function book(tabs: Readonly<Record<string, readonly (readonly TestCell[])[]>>): WorkbookSnapshot {
  return workbook({ Production: [['Currency', 'USD']], ...tabs });
}

/** A made-up budget of so many lines on twenty accounts. */
export function budgetBook(lines: number): WorkbookSnapshot {
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

export function differingCells(before: WorkbookSnapshot, after: WorkbookSnapshot): unknown[] {
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
export function withoutJournal(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  return { ...snapshot, sheets: snapshot.sheets.filter(({ name }) => !name.startsWith('Wrapsheet ')) };
}
