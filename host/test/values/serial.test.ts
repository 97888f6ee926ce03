import fc from 'fast-check';
import { dateFromSerial, serialFromDate, serialFromYmd, ymdFromSerial, zoneOffset } from '../../src/values';

/** Zones with odd offsets, half-hour summer time, the date line, no summer time, and changes of the rules. */
const ZONES = [
  'UTC',
  'America/New_York',
  'Europe/London',
  'Europe/Berlin',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Chatham',
  'America/St_Johns',
  'Africa/Casablanca',
  'America/Sao_Paulo',
];

test.each([
  ['1899-12-30T00:00:00Z', 'UTC', 0],
  ['1900-01-01T12:00:00Z', 'UTC', 2.5],
  ['1900-03-01T00:00:00Z', 'UTC', 61],
  ['2026-10-02T04:00:00Z', 'America/New_York', 46297],
  ['2026-10-01T18:30:00Z', 'Asia/Kolkata', 46297],
])('%s in %s is %d, and back', (text, zone, serial) => {
  expect(serialFromDate(new Date(text), zone)).toBe(serial);
  expect(dateFromSerial(serial, zone).toISOString()).toBe(new Date(text).toISOString());
});

test('the hour skipped in spring is read on the clock before, the hour that comes twice is its first', () => {
  const spring = (serialFromYmd(2026, 3, 8) ?? 0) + 2.5 / 24;
  expect(dateFromSerial(spring, 'America/New_York').toISOString()).toBe('2026-03-08T07:30:00.000Z');
  const autumn = (serialFromYmd(2026, 11, 1) ?? 0) + 1.5 / 24;
  expect(dateFromSerial(autumn, 'America/New_York').toISOString()).toBe('2026-11-01T05:30:00.000Z');
});

test('the wall clock agrees with Intl, in every zone at any time', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...ZONES),
      fc.integer({ min: Date.UTC(1910, 0, 1), max: Date.UTC(2060, 0, 1) }),
      (timeZone, instant) => {
        const shown = new Date(instant).toLocaleString('sv-SE', { timeZone });
        const wall = new Date(instant + zoneOffset(instant, timeZone)).toISOString().slice(0, 19).replace('T', ' ');
        expect(wall).toBe(shown);
      },
    ),
    { numRuns: 500 },
  );
});

test('a moment comes back from its serial, but for the hour that comes twice', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...ZONES),
      fc.integer({ min: Date.UTC(1920, 0, 1), max: Date.UTC(2060, 0, 1) }),
      (zone, instant) => {
        const serial = serialFromDate(new Date(instant), zone);
        const back = dateFromSerial(serial, zone).getTime();
        expect(serialFromDate(new Date(back), zone)).toBe(serial);
        expect(back).toBeLessThanOrEqual(instant);
      },
    ),
    { numRuns: 500 },
  );
});

test('a calendar day comes back from its serial', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000 }), (serial) => {
      const { year, month, day } = ymdFromSerial(serial);
      expect(serialFromYmd(year, month, day)).toBe(serial);
    }),
  );
  expect(serialFromYmd(2026, 2, 29)).toBeNull();
});

test('nonsense throws, with the value', () => {
  expect(() => serialFromDate(new Date(NaN), 'UTC')).toThrow('invalid');
  expect(() => dateFromSerial(Infinity, 'UTC')).toThrow('Infinity');
  expect(() => zoneOffset(0, 'Mars/Olympus')).toThrow(RangeError);
});
