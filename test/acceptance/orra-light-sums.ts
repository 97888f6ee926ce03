import { cell, cents, centsOf, readTab, words } from './orra-light-files';

/** The money columns of the cost report, in cents. */
export interface Figures {
  readonly thisPeriod: number;
  readonly actual: number;
  readonly commitments: number;
  readonly total: number;
  readonly etc: number;
  readonly efc: number;
  readonly budget: number;
  readonly variance: number;
}

/** What each account's budget lines come to with their fringes, in cents, worked out from the files alone. */
export function pricedBudget(): ReadonlyMap<string, number> {
  const globals = new Map(readTab('Globals').rows.map((row) => [cell(row, 'Name'), cell(row, 'Value')]));
  const percents = new Map(readTab('Fringes').rows.map((row) => [cell(row, 'Name'), Number(cell(row, 'Percent'))]));
  const hundredths = (text: string): number => Math.round(Number(globals.get(text) ?? text) * 100);
  const budget = new Map<string, number>();
  for (const row of readTab('Budget').rows) {
    const base =
      (hundredths(cell(row, 'Amount')) / 100) * (hundredths(cell(row, 'X')) / 100) * hundredths(cell(row, 'Rate'));
    const percent = words(cell(row, 'Fringes')).reduce((sum, name) => sum + (percents.get(name) ?? Number.NaN), 100);
    const line = (base * percent) / 100;
    if (!Number.isInteger(line) || base !== centsOf(row, 'Subtotal')) {
      throw new Error(`Budget row ${row.row}: ${base} cents, ${line} with fringes, subtotal ${cell(row, 'Subtotal')}`);
    }
    budget.set(cell(row, 'Account'), (budget.get(cell(row, 'Account')) ?? 0) + line);
  }
  return budget;
}

/** The cost report by account ('' = not in the chart), worked out from the files alone, in whole cents. */
export function sumsByAccount(): ReadonlyMap<string, Figures> {
  const accounts = readTab('Accounts').rows;
  const known = new Set(accounts.map((row) => cell(row, 'Account')));
  const reported = readTab('Production').rows.find((row) => cell(row, 'Setting') === 'Period')?.cells['Value'];
  const actual = new Map<string, number>();
  const thisPeriod = new Map<string, number>();
  const invoiced = new Map<string, number>();
  const add = (sums: Map<string, number>, key: string, amount: number): void => {
    sums.set(key, (sums.get(key) ?? 0) + amount);
  };
  for (const row of readTab('Costs').rows) {
    const net = cents(cell(row, 'Net'));
    if (net === null) continue;
    const account = known.has(cell(row, 'Account')) ? cell(row, 'Account') : '';
    add(actual, account, net);
    if (cell(row, 'Period') === reported) add(thisPeriod, account, net);
    add(invoiced, cell(row, 'PO'), net);
  }
  const commitments = new Map<string, number>();
  for (const row of readTab('Purchase orders').rows) {
    if (cell(row, 'Status') !== 'Open') continue;
    const left = centsOf(row, 'Amount') - (invoiced.get(cell(row, 'PO')) ?? 0);
    add(commitments, cell(row, 'Account'), Math.max(0, left));
  }
  const figures = (account: string, budget: number, etcGiven: number | null): Figures => {
    const total = (actual.get(account) ?? 0) + (commitments.get(account) ?? 0);
    const etc = etcGiven ?? Math.max(0, budget - total);
    return {
      thisPeriod: thisPeriod.get(account) ?? 0,
      actual: actual.get(account) ?? 0,
      commitments: commitments.get(account) ?? 0,
      total,
      etc,
      efc: total + etc,
      budget,
      variance: budget - total - etc,
    };
  };
  const report = new Map<string, Figures>();
  for (const row of accounts) {
    const etc = cell(row, 'ETC') === '' ? null : centsOf(row, 'ETC');
    report.set(
      cell(row, 'Account'),
      figures(cell(row, 'Account'), centsOf(row, 'Budget') + centsOf(row, 'Transfers'), etc),
    );
  }
  report.set('', figures('', 0, null));
  return report;
}

/** Adds up any rows of figures. */
export function addUp(rows: readonly Figures[]): Figures {
  const sum = (figure: keyof Figures): number => rows.reduce((total, row) => total + row[figure], 0);
  return {
    thisPeriod: sum('thisPeriod'),
    actual: sum('actual'),
    commitments: sum('commitments'),
    total: sum('total'),
    etc: sum('etc'),
    efc: sum('efc'),
    budget: sum('budget'),
    variance: sum('variance'),
  };
}
