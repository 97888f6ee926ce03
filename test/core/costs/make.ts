import { dayFromIso, type Day } from '../../../src/core/calendar';
import { NO_INPUTS } from '../../../src/core/costs';
import type {
  AccountRow,
  CalendarRow,
  ClosedFigureRow,
  CostInputs,
  CostRow,
  CostSettings,
  ImportedCost,
  PaperworkRow,
  PeriodRow,
  PurchaseOrderRow,
  ResourceRow,
  RateRow,
  TransferRow,
  VendorRow,
} from '../../../src/core/costs';
import { minor, type Minor } from '../../../src/core/money';

/** Everything here is made up. Amounts are written in whole units of money and become cents. */
export function cents(units: number): Minor {
  return minor(Math.round(units * 100));
}

export function iso(text: string): Day {
  const found = dayFromIso(text);
  if (found === null) throw new RangeError(`${text} is no date`);
  return found;
}

let nextRow = 2;
function row(tab: string): { readonly tab: string; readonly row: number } {
  nextRow += 1;
  return { tab, row: nextRow };
}

export function account(code: string, given: Partial<AccountRow> = {}): AccountRow {
  const blank = { title: '', section: 'Production', budget: null, transfers: null, etc: null, postable: null } as const;
  return { ref: row('Accounts'), unreadable: {}, account: code, ...blank, ...given };
}

export function order(po: string, given: Partial<PurchaseOrderRow> = {}): PurchaseOrderRow {
  return {
    ref: row('Purchase orders'),
    unreadable: {},
    po,
    date: iso('2027-05-01'),
    vendor: 'Arclift',
    account: '3300',
    description: '',
    amount: cents(1000),
    currency: '',
    status: null,
    from: null,
    to: null,
    approvedBy: 'Dana',
    ...given,
  };
}

export function cost(given: Partial<CostRow> = {}): CostRow {
  return {
    ref: row('Costs'),
    unreadable: {},
    date: iso('2027-05-10'),
    type: 'Invoice',
    vendor: 'Arclift',
    docNo: '',
    po: '',
    account: '3300',
    description: '',
    qty: null,
    rate: null,
    net: cents(100),
    tax: null,
    gross: null,
    currency: '',
    from: null,
    to: null,
    backup: '',
    approvedBy: '',
    period: '',
    float: '',
    ...given,
  };
}

const PAPERS = {
  w9: null,
  coiExpires: null,
  taxExempt: null,
  weekFactor: null,
  pickUpFreeAfter: '',
  returnBy: '',
  cancelTerms: '',
} as const;

export function vendor(name: string, given: Partial<VendorRow> = {}): VendorRow {
  return {
    ref: row('Vendors'),
    unreadable: {},
    vendor: name,
    aliases: [],
    account: '',
    currency: '',
    ...PAPERS,
    ...given,
  };
}

/** What an account stood at when Week 3 was closed, on 7 May. */
export function closedFigure(code: string, given: Partial<ClosedFigureRow> = {}): ClosedFigureRow {
  const none = { actual: null, commitments: null, etc: null, efc: null, budget: null, variance: null } as const;
  return {
    ref: row('Period history'),
    unreadable: {},
    period: 'Week 3',
    end: iso('2027-05-07'),
    account: code,
    costs: '0',
    thisPeriod: cents(0),
    ...none,
    ...given,
  };
}

export function shootDay(date: Day): CalendarRow {
  return { ref: row('Calendar'), unreadable: {}, date, kind: 'Shoot' };
}

/** A row of Currency rates: so much one unit of the currency is worth. */
export function rate(currency: string, date: string, worth: string, given: Partial<RateRow> = {}): RateRow {
  return { ref: row('Currency rates'), unreadable: {}, date: iso(date), currency, rate: worth, source: '', ...given };
}

/** A row of Transfers. */
export function transfer(
  from: string,
  to: string,
  amount: Minor | null,
  given: Partial<TransferRow> = {},
): TransferRow {
  const rest = { date: iso('2027-05-08'), reason: '', approvedBy: 'Dana' };
  return { ref: row('Transfers'), unreadable: {}, from, to, amount, ...rest, ...given };
}

/** A row of Periods. */
export function period(name: string, end: string | null, status: PeriodRow['status'] = null): PeriodRow {
  const day = end === null ? null : iso(end);
  return { ref: row('Periods'), unreadable: {}, period: name, end: day, status, closedOn: null };
}

/** Gear, booked. */
export function resource(name: string, given: Partial<ResourceRow> = {}): ResourceRow {
  return {
    ref: row('Resources'),
    unreadable: {},
    resource: name,
    kind: 'Gear',
    department: '',
    vendor: 'Halyard Camera',
    dayRate: null,
    weekFactor: null,
    neededBy: '',
    pickUp: null,
    return: null,
    status: 'Confirmed',
    headCount: null,
    cancelTerms: '',
    po: '',
    ...given,
  };
}

export function paper(kind: PaperworkRow['kind'], holder: string, given: Partial<PaperworkRow> = {}): PaperworkRow {
  return { ref: row('Paperwork'), unreadable: {}, kind, for: holder, from: null, to: null, status: '', ...given };
}

export const SETTINGS: CostSettings = { ...NO_INPUTS.settings, currency: 'USD' };

/** Inputs with a chart of three accounts and no mistakes in it. */
export function inputs(given: Partial<CostInputs> = {}): CostInputs {
  return {
    ...NO_INPUTS,
    settings: SETTINGS,
    accounts: [
      account('3300', { title: 'Camera', budget: cents(50_000) }),
      account('3500', { title: 'Transport', budget: cents(20_000) }),
      account('5000', { title: 'Editing', section: 'Post', budget: cents(10_000) }),
    ],
    ...given,
  };
}

/** Imported lines as the rows they become in Costs. */
export function asCosts(lines: readonly ImportedCost[]): readonly CostRow[] {
  return lines.map(({ line, ...fields }) => ({
    ...fields,
    ref: { tab: 'Costs', row: line },
    unreadable: {},
  }));
}
