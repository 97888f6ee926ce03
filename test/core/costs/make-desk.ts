import type { CardLineRow, DailyLogRow, DealRow, FloatKind, FloatRow, WorkRuleRow } from '../../../src/core/costs';
import { cents, iso } from './make';

/** Rows of the tables beside the ledger. Everything here is made up. */
let nextRow = 1000;
function blank(tab: string): { readonly ref: FloatRow['ref']; readonly unreadable: FloatRow['unreadable'] } {
  nextRow += 1;
  return { ref: { tab, row: nextRow }, unreadable: {} };
}

/** An event of float F1 on a day of May 2027. */
export function floatEvent(kind: FloatKind, dayOfMay: number, amount: number, given: Partial<FloatRow> = {}): FloatRow {
  const date = iso(`2027-05-${String(dayOfMay).padStart(2, '0')}`);
  return { ...blank('Floats'), date, float: 'F1', custodian: 'Ines', kind, amount: cents(amount), note: '', ...given };
}

/** A line of a card statement on a day of May 2027. */
export function cardLine(
  merchant: string,
  dayOfMay: number,
  amount: number,
  given: Partial<CardLineRow> = {},
): CardLineRow {
  const date = iso(`2027-05-${String(dayOfMay).padStart(2, '0')}`);
  return {
    ...blank('Card statement'),
    date,
    card: '4417',
    merchant,
    amount: cents(amount),
    reference: '',
    note: '',
    ...given,
  };
}

/** A deal by the day, 400.00, on account 3300. */
export function deal(name: string, given: Partial<DealRow> = {}): DealRow {
  return {
    ...blank('Deals'),
    name,
    role: 'Gaffer',
    account: '3300',
    rate: cents(400),
    unit: 'Day',
    guaranteed: null,
    kitCap: null,
    start: null,
    finish: null,
    agreement: '',
    fringes: [],
    ...given,
  };
}

/** A line of Daily log: call and wrap in minutes from midnight, a meal of an hour at noon. */
export function logLine(who: string, dayOfMay: number, given: Partial<DailyLogRow> = {}): DailyLogRow {
  return {
    ...blank('Daily log'),
    date: iso(`2027-05-${String(dayOfMay).padStart(2, '0')}`),
    who,
    call: 420,
    mealOut: 720,
    mealIn: 780,
    meal2Out: null,
    meal2In: null,
    wrap: 1080,
    pagesShot: null,
    scenesShot: [],
    overtimeApprovedBy: '',
    notes: '',
    ...given,
  };
}

/** A rule in force in 2027 for everyone. */
export function workRule(rule: string, value: string, unit: string, given: Partial<WorkRuleRow> = {}): WorkRuleRow {
  const dates = { from: iso('2027-01-01'), to: iso('2027-12-31') };
  return { ...blank('Rules'), rule, value, unit, ...dates, agreement: '', source: 'Made up', ...given };
}
