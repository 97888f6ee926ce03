import Big from 'big.js';
import fc from 'fast-check';
import { dayFromIso, weekday, type Day } from '../../../src/core/calendar';
import { minor } from '../../../src/core/money';
import { billedDays, readClock, rentalCost, type Moment, type RentalTerms } from '../../../src/core/rentals';

const decimal = (steps: number, max: number): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max: max * steps }).map((count) => String(count / steps));

describe('what a hire costs', () => {
  test.each([
    // Camera of the sample at 420.00, a week for 4 days. All made up.
    ['4', '4', 168_000, 0, '4'],
    ['5', '4', 168_000, 1, '0'],
    ['7', '4', 168_000, 1, '0'],
    ['11', '4', 336_000, 1, '4'],
    ['12', '4', 336_000, 2, '0'],
    ['8.5', '3', 189_000, 1, '1.5'],
    ['9', '3', 210_000, 1, '2'],
    ['10', '7', 420_000, 0, '10'],
    ['10', '8', 420_000, 0, '10'],
    ['0', '4', 0, 0, '0'],
    ['3', null, 126_000, 0, '3'],
    ['30', null, 1_260_000, 0, '30'],
  ])('%s days with a week for %s: %d', (days, weekFactor, cost, weeks, rest) => {
    expect(rentalCost({ dayRate: minor(42_000), days, weekFactor })).toMatchObject({ cost, weeks, days: rest });
  });

  test('a house that counts five working days to the week says so', () => {
    const week = { dayRate: minor(10_000), weekFactor: '3', daysInWeek: 5 };
    expect(rentalCost({ ...week, days: '5' })?.cost).toBe(30_000);
    expect(rentalCost({ ...week, days: '10' })).toMatchObject({ cost: 60_000, weeks: 2, paidDays: '6' });
  });

  test('it is the cheapest of all splits into weeks and days that cover the hire', () => {
    fc.assert(
      fc.property(
        decimal(2, 60),
        fc.option(decimal(4, 9)),
        fc.integer({ min: 0, max: 500_000 }),
        fc.constantFrom(5, 6, 7),
        (days, weekFactor, rate, daysInWeek) => {
          const found = rentalCost({ dayRate: minor(rate), days, weekFactor, daysInWeek });
          let least = new Big(days);
          for (let weeks = 0; weeks <= 20 && weekFactor !== null; weeks += 1) {
            for (let halves = 0; halves <= 120; halves += 1) {
              if (weeks * daysInWeek + halves / 2 < Number(days)) continue;
              const paid = new Big(weekFactor).times(weeks).plus(halves / 2);
              if (paid.lt(least)) least = paid;
            }
          }
          expect(found?.paidDays).toBe(least.toFixed());
          expect(found?.cost).toBe(Number(least.times(rate).round(0, Big.roundHalfUp)));
          expect(
            new Big(found?.weeks ?? -1)
              .times(weekFactor ?? 0)
              .plus(found?.days ?? 0)
              .toFixed(),
          ).toBe(least.toFixed());
        },
      ),
      { numRuns: 60 },
    );
  });

  test('more days never cost less', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 90 }), fc.option(decimal(4, 9)), (days, weekFactor) => {
        const at = (count: number): number =>
          Number(rentalCost({ dayRate: minor(100), days: String(count), weekFactor })?.cost);
        expect(at(days)).toBeLessThanOrEqual(at(days + 1));
      }),
    );
  });

  test('what is too large for money is null; a negative number of days is a mistake of the program', () => {
    expect(rentalCost({ dayRate: minor(100_000_000), days: '99999999', weekFactor: null })).toBeNull();
    expect(() => rentalCost({ dayRate: minor(100), days: '-1', weekFactor: null })).toThrow('-1 days');
  });
});

describe('days billed', () => {
  const day = (iso: string): Day => dayFromIso(iso) as Day;
  const at = (iso: string, clock: string): Moment => ({ day: day(iso), minutes: readClock(clock) ?? -1 });
  // Free after 15:00, back by 10:00, late costs a day: as most houses of DOMAIN.md §12.
  const terms: RentalTerms = {
    pickUpFreeAfter: 900,
    returnBy: 600,
    lateUnit: '1',
    weekendDays: null,
    freeWeekdays: [],
  };
  const billed = (from: Moment, to: Moment, given: Partial<RentalTerms> = {}): string | undefined =>
    billedDays(from, to, { ...terms, ...given })?.days;
  const [thu, fri, mon] = ['2027-05-13', '2027-05-14', '2027-05-17'];

  test('picked up after the free hour and back in time: only the days between', () => {
    expect(billed(at(thu, '15:00'), at(mon, '10:00'))).toBe('3');
    expect(billed(at(thu, '14:59'), at(mon, '10:00'))).toBe('4');
    expect(billed(at(thu, '14:59'), at(mon, '10:01'))).toBe('5');
    expect(billed(at(thu, '15:00'), at(mon, '10:01'), { lateUnit: '0.5' })).toBe('3.5');
  });

  test('a weekend that bills as one day, and Sundays that do not bill', () => {
    const weekend = { weekendDays: '1', returnBy: 660 };
    expect(billed(at(fri, '15:00'), at(mon, '11:00'), weekend)).toBe('1');
    expect(billed(at(fri, '15:00'), at(mon, '11:30'), weekend)).toBe('2');
    expect(billed(at(fri, '09:00'), at('2027-05-15', '20:00'), { weekendDays: '1', returnBy: null })).toBe('2');
    expect(billed(at(thu, '15:00'), at(mon, '10:00'), { freeWeekdays: [0] })).toBe('2');
  });

  test('never less than one day; a return before the pick-up is null; without terms every day bills', () => {
    expect(billed(at(thu, '15:00'), at(fri, '10:00'))).toBe('1');
    expect(billed(at(thu, '16:00'), at(thu, '20:00'))).toBe('1');
    expect(billed(at(fri, '16:00'), at(thu, '20:00'))).toBeUndefined();
    expect(billed(at(thu, '23:00'), at(mon, '01:00'), { pickUpFreeAfter: null, returnBy: null })).toBe('5');
  });

  test('every day left out is named, and the days add up', () => {
    fc.assert(
      fc.property(
        fc.nat(40),
        fc.nat(1439),
        fc.nat(1439),
        fc.constantFrom('0.5', '1'),
        (length, out, back, lateUnit) => {
          const from = { day: day('2027-05-03'), minutes: Math.min(out, back) };
          const to = { day: (from.day + length) as Day, minutes: Math.max(out, back) };
          const found = billedDays(from, to, { ...terms, lateUnit, weekendDays: '1', freeWeekdays: [3] });
          const whole = (found?.calendarDays ?? 0) - (found?.reduced.length ?? 0);
          const sum = (found?.reduced ?? []).reduce((total, { days }) => total.plus(days), new Big(whole));
          expect(Number(found?.days)).toBe(Math.max(1, Number(sum)));
          expect(found?.reduced.every(({ why }) => why !== '')).toBe(true);
          expect(found?.reduced.filter(({ day: date }) => weekday(date) === 3).every(({ days }) => days === '0')).toBe(
            true,
          );
        },
      ),
    );
  });
});

test.each([
  ['15:00', 900],
  ['15.30', 930],
  ['3 pm', 900],
  ['3:30pm', 930],
  ['3 p.m.', 900],
  ['12 am', 0],
  ['12 pm', 720],
  ['noon', 720],
  ['midnight', null],
  ['15', null],
  ['24:00', null],
  ['13 pm', null],
  ['10:60', null],
])('the time "%s" is read as %s minutes', (text, minutes) => {
  expect(readClock(text)).toBe(minutes);
});
