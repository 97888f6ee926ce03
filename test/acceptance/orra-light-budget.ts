import { cell, centsOf, readTab, words, type FileRow } from './orra-light-files';

/** Money of each account, in cents. */
export type ByAccount = ReadonlyMap<string, number>;

/**
 * The sample's budget by plain arithmetic on its files, with none of our code: Amount × X × Rate, each a number or a global, and
 * on top each fringe's percent, rounded to the cent with halves away from zero. The sample has no cut-offs, flat fringes or
 * foreign lines; the oracle throws if that changes.
 */
export function budgetOf(changed: Readonly<Record<string, number>> = {}): ByAccount {
  const globals = new Map(readTab('Globals').rows.map((row) => [cell(row, 'Name'), Number(cell(row, 'Value'))]));
  for (const [name, value] of Object.entries(changed)) globals.set(name, value);
  const percents = new Map(readTab('Fringes').rows.map((row) => [cell(row, 'Name'), percentOf(row)]));
  const sums = new Map<string, number>();
  for (const row of readTab('Budget').rows) {
    if (!['', 'USD'].includes(cell(row, 'Currency'))) throw new Error(`row ${row.row} is in another currency`);
    const figure = (header: string): number => {
      const text = cell(row, header);
      const value = globals.get(text) ?? Number(text);
      if (Number.isNaN(value)) throw new Error(`row ${row.row}: ${header} "${text}"`);
      return value;
    };
    const detail = Math.round(figure('Amount') * figure('X') * Math.round(figure('Rate') * 100));
    const fringes = words(cell(row, 'Fringes')).map((name) => Math.round((detail * (percents.get(name) ?? NaN)) / 100));
    const total = fringes.reduce((sum, fringe) => sum + fringe, detail);
    sums.set(cell(row, 'Account'), (sums.get(cell(row, 'Account')) ?? 0) + total);
  }
  return sums;
}

function percentOf(row: FileRow): number {
  if (['Flat', 'Cut-off', 'Account'].some((header) => cell(row, header) !== ''))
    throw new Error(`Fringes row ${row.row} is more than a percent`);
  return Number(cell(row, 'Percent'));
}

/** Approved budget with transfers of each account, as typed. */
export function typedBudgets(): ByAccount {
  return new Map(
    readTab('Accounts').rows.map((row) => [cell(row, 'Account'), centsOf(row, 'Budget') + centsOf(row, 'Transfers')]),
  );
}
