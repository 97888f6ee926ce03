import { day, dayFromIso } from '../../core/calendar';
import { numberFromMinor } from '../../core/money';
import { cancelFee, readCancelTerms, type CancelTerms, type Moment } from '../../core/rentals';
import { momentReader, clockOf } from '../../workbook';
import { googleBook } from '../google-book';
import { described, isDate, overRows, type Row } from './arguments';
import { CENTS } from './fringe';
import { amountAt } from './rental-costs';

/** What cancelling costs at a moment, by the terms of the house (DOMAIN.md §12). */
export function cancelFees(terms: unknown, dayRate: unknown, pickUp: unknown, when: unknown, total: unknown): unknown {
  const args = [
    { label: 'terms', value: terms },
    { label: 'day rate', value: dayRate },
    { label: 'pick-up', value: pickUp },
    { label: 'when', value: when },
    { label: 'total', value: total },
  ];
  const known = new Map<string, CancelTerms>();
  const momentAt = momentsOfSheet();
  return overRows('CANCEL_FEE', args, (row) => {
    if (row.isBlank(0) || row.isBlank(2)) return null;
    const agreed = known.get(row.text(0)) ?? termsAt(row);
    known.set(row.text(0), agreed);
    const cost = cancelFee(agreed, {
      pickUp: momentAt(row, 2),
      actedAt: momentAt(row, 3),
      dayRate: row.isBlank(1) ? null : amountAt(row, 1),
      total: row.isBlank(4) ? null : amountAt(row, 4),
      decimals: CENTS,
    });
    return cost.fee === null ? row.fail(0, `can’t be priced: ${cost.why}.`) : numberFromMinor(cost.fee, CENTS);
  });
}

function termsAt(row: Row): CancelTerms {
  const read = readCancelTerms(row.text(0));
  return read.ok ? read.terms : row.fail(0, `is not understood: ${read.issue.message} ${read.issue.advice}`);
}

const DAY = 1440;

/**
 * Reads the moments of cells. A date arrives as an instant that means the sheet's wall clock, while the script has a zone of its own:
 * the sheet's zone is asked for once, and only when a date comes along. Text such as `2027-05-14 15:00` needs no zone.
 */
function momentsOfSheet(): (row: Row, argument: number) => Moment {
  let reader: ((instant: Date) => { readonly serial: number }) | null = null;
  const serialOf = (instant: Date): number => {
    if (reader === null) {
      const zone = googleBook().timeZone();
      const clock = clockOf(zone);
      if (clock === null) throw new Error(`CANCEL_FEE: the spreadsheet’s time zone ${zone} is not known here.`);
      reader = momentReader(clock);
    }
    return reader(instant).serial;
  };
  return (row, argument) => {
    const value = row.cell(argument);
    if (isDate(value)) return momentOf(serialOf(value));
    const text = row.text(argument);
    const found = /^(\d{4}-\d{2}-\d{2})(?:[T ]+(\d{1,2}):(\d{2}))?$/.exec(text);
    const date = found === null ? null : dayFromIso(found[1] ?? '');
    const minutes = Number(found?.[2] ?? 0) * 60 + Number(found?.[3] ?? 0);
    if (date === null || minutes >= DAY) {
      return row.fail(argument, `is ${described(value)}; a date and time is expected, such as 2027-05-14 15:00.`);
    }
    return { day: date, minutes };
  };
}

function momentOf(serial: number): Moment {
  const minutes = Math.round(serial * DAY);
  return { day: day(Math.floor(minutes / DAY)), minutes: minutes % DAY };
}
