import fc from 'fast-check';
import {
  addDays,
  day,
  dayFromIso,
  dayFromYmd,
  formatDay,
  formatDayWithYear,
  isoFromDay,
  weekday,
} from '../../../src/core/calendar';

const days = fc.integer({ min: 2, max: 109_574 }).map(day);

test('a day is the number a spreadsheet stores for it', () => {
  expect(dayFromIso('2027-05-14')).toBe(46521);
  expect(dayFromIso('1900-01-01')).toBe(2);
  expect(dayFromYmd(2199, 12, 31)).toBe(109_574);
});

test('days that do not exist are refused', () => {
  expect([dayFromYmd(2027, 2, 29), dayFromYmd(2027, 13, 1), dayFromYmd(2027, 0, 1), dayFromIso('2027-5-14')]).toEqual([
    null,
    null,
    null,
    null,
  ]);
  expect(dayFromYmd(2028, 2, 29)).not.toBeNull();
  expect(() => day(1.5)).toThrow('1.5');
});

test('every day agrees with the platform calendar', () => {
  fc.assert(
    fc.property(days, (date) => {
      const platform = new Date((date - 25_569) * 86_400_000);
      expect(isoFromDay(date)).toBe(platform.toISOString().slice(0, 10));
      expect(weekday(date)).toBe(platform.getUTCDay());
      expect(dayFromIso(isoFromDay(date))).toBe(date);
    }),
  );
});

test('days are written as on a call sheet', () => {
  const friday = dayFromIso('2027-05-14') ?? day(0);
  expect(formatDay(friday)).toBe('Fri 14 May');
  expect(formatDayWithYear(friday)).toBe('Fri 14 May 2027');
  expect(formatDay(addDays(friday, -13))).toBe('Sat 1 May');
});
