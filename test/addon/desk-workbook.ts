import type { WorkbookSnapshot } from '../../host/src/snapshot';
import { workbook, type TestCell } from '../support/small-workbook';

const on = (date: string): TestCell => ({ date });

/** A production in its third week, all of it made up: two accounts in the shoot, one in post; a PO with a change order, one in euro. */
export const DESK_TABS: Readonly<Record<string, readonly (readonly TestCell[])[]>> = {
  Production: [
    ['Setting', 'Value'],
    ['Currency', 'USD'],
    ['Contingency %', 10],
    ['Period', 'Week 3'],
    ['Period end', on('2027-05-07')],
  ],
  Accounts: [
    ['Account', 'Title', 'Section', 'Budget', 'ETC'],
    ['3300', 'Camera', 'Production', 50_000, null],
    ['3500', 'Transport', 'Production', 20_000, 9000],
    ['5000', 'Editing', 'Post', 10_000, null],
  ],
  'Purchase orders': [
    ['PO', 'Date', 'Vendor', 'Account', 'Description', 'Amount', 'Currency', 'Status'],
    ['1012', on('2027-04-26'), 'Arclift', '3300', 'Crane', 4000, 'USD', 'Open'],
    ['1012', on('2027-05-03'), 'Arclift', '3300', 'Second crane day', 500, 'USD', 'Open'],
    ['1013', on('2027-05-03'), 'Norvane', '3500', 'Vans from Brest', 1000, 'EUR', 'Open'],
    ['1014', on('2027-05-03'), 'Halyard', '3500', 'Boats', 900, 'USD', 'Closed'],
  ],
  Costs: [
    ['Date', 'Type', 'Vendor', 'Doc no', 'PO', 'Account', 'Description', 'Net', 'Currency', 'Period'],
    [on('2027-04-28'), 'Invoice', 'Arclift', 'AL-2207', '1012', '3300', 'Crane, day 1', 1500, 'USD', 'Week 2'],
    [on('2027-05-04'), 'Invoice', 'Arclift', 'AL-2231', '1012', '3300', 'Crane, day 2', 1000, 'USD', 'Week 3'],
    [on('2027-05-05'), 'Invoice', 'Norvane', '417', '1013', '3500', 'Vans', 400, 'EUR', 'Week 3'],
    [on('2027-05-06'), 'Invoice', 'Halyard', 'H-7', '1014', '3500', 'Boats', 600, 'USD', 'Week 3'],
    [on('2027-05-06'), 'Payroll', 'Ines Okoro', '', '', '5000', 'Assistant', 800, 'USD', 'Week 3'],
  ],
  'Currency rates': [
    ['Date', 'Currency', 'Rate', 'Source'],
    [on('2027-05-01'), 'EUR', 1.1, 'Central bank'],
    [on('2027-05-05'), 'EUR', 1.2, 'Central bank'],
  ],
};

/** The same workbook with other tabs, or other rows in them; null takes a tab away. */
export function desk(
  changes: Readonly<Record<string, readonly (readonly TestCell[])[] | null>> = {},
): WorkbookSnapshot {
  const tabs: Record<string, readonly (readonly TestCell[])[]> = {};
  for (const [name, rows] of Object.entries({ ...DESK_TABS, ...changes })) if (rows !== null) tabs[name] = rows;
  return workbook(tabs);
}

/** Workbook without the journal's own tabs, which come and go with each change. */
export function withoutJournal(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  return { ...snapshot, sheets: snapshot.sheets.filter(({ name }) => !name.startsWith('Wrapsheet ')) };
}
