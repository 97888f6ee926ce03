import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import Papa from 'papaparse';
import { formatDate, formatString, parseCsv, parseDate, zoneClock } from '../../src/services/utilities';

function zone(name: string): NonNullable<ReturnType<typeof zoneClock>> {
  const found = zoneClock(name);
  if (found === null) throw new Error(`no zone ${name}`);
  return found;
}

const shown = (iso: string, timeZone: string, pattern: string): string =>
  formatDate(Date.parse(iso), zone(timeZone), pattern);

describe('Utilities.formatDate', () => {
  // The examples of Java's documentation of SimpleDateFormat: 2001-07-04 12:08:56 local time in the US Pacific zone.
  it.each([
    ["yyyy.MM.dd G 'at' HH:mm:ss z", '2001.07.04 AD at 12:08:56 PDT'],
    ["EEE, MMM d, ''yy", "Wed, Jul 4, '01"],
    ['h:mm a', '12:08 PM'],
    ["hh 'o''clock' a, zzzz", "12 o'clock PM, Pacific Daylight Time"],
    ['K:mm a, z', '0:08 PM, PDT'],
    ['yyyyy.MMMMM.dd GGG hh:mm aaa', '02001.July.04 AD 12:08 PM'],
    ['EEE, d MMM yyyy HH:mm:ss Z', 'Wed, 4 Jul 2001 12:08:56 -0700'],
    ['yyMMddHHmmssZ', '010704120856-0700'],
    ["yyyy-MM-dd'T'HH:mm:ss.SSSZ", '2001-07-04T12:08:56.235-0700'],
    ["yyyy-MM-dd'T'HH:mm:ss.SSSXXX", '2001-07-04T12:08:56.235-07:00'],
    ["YYYY-'W'ww-u", '2001-W27-3'],
  ])('writes %s as Java does', (pattern, text) => {
    expect(shown('2001-07-04T19:08:56.235Z', 'America/Los_Angeles', pattern)).toBe(text);
  });

  it('knows the traps: YYYY is the week year, DD the day of the year', () => {
    expect(shown('2026-12-29T12:00:00Z', 'GMT', 'YYYY yyyy DD dd')).toBe('2027 2026 363 29');
    expect(shown('2024-12-31T12:00:00Z', 'GMT', 'DDD w')).toBe('366 1');
    expect(shown('2024-02-29T12:00:00Z', 'GMT', 'D W F')).toBe('60 5 5');
    expect(shown('2024-03-01T12:00:00Z', 'GMT', 'D')).toBe('61');
  });

  it('takes fixed offsets and GMT as zones', () => {
    expect(shown('2026-01-01T00:00:00Z', 'GMT+05:30', 'HH:mm XXX')).toBe('05:30 +05:30');
    expect(shown('2026-01-01T00:00:00Z', 'GMT-8', 'yyyy-MM-dd HH')).toBe('2025-12-31 16');
    expect(shown('2026-01-01T00:00:00Z', 'UTC', 'HH z X')).toBe('00 GMT Z');
    expect(zoneClock('Nowhere/Town')).toBeNull();
  });

  it('refuses letters that are no fields', () => {
    expect(() => shown('2026-01-01T00:00:00Z', 'GMT', 'yyyy-bb')).toThrow("Illegal pattern character 'b'");
    expect(() => shown('2026-01-01T00:00:00Z', 'GMT', "'open")).toThrow('Unterminated quote');
  });
});

describe('Utilities.parseDate', () => {
  it('reads on the wall clock of the zone', () => {
    const read = (text: string, name: string, pattern: string): string | null => {
      const instant = parseDate(text, zone(name), pattern);
      return instant === null ? null : new Date(instant).toISOString();
    };
    expect(read('2026-07-01 09:30', 'America/New_York', 'yyyy-MM-dd HH:mm')).toBe('2026-07-01T13:30:00.000Z');
    expect(read('2026-01-01 09:30', 'America/New_York', 'yyyy-MM-dd HH:mm')).toBe('2026-01-01T14:30:00.000Z');
    expect(read('4 July 01, 1:05 PM', 'GMT', 'd MMMM yy, h:mm a')).toBe('2001-07-04T13:05:00.000Z');
    expect(read('12:00 AM', 'GMT', 'hh:mm a')).toBe('1970-01-01T00:00:00.000Z');
    expect(read('2026-01-01T10:00:00+02:00', 'GMT', "yyyy-MM-dd'T'HH:mm:ssXXX")).toBe('2026-01-01T08:00:00.000Z');
    expect(read('20260131', 'GMT', 'yyyyMMdd')).toBe('2026-01-31T00:00:00.000Z');
    expect(read('not a date', 'GMT', 'yyyy-MM-dd')).toBeNull();
  });

  it('reads back what formatDate wrote', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1905-01-01'), max: new Date('2099-01-01'), noInvalidDate: true }),
        fc.constantFrom('GMT', 'Europe/Paris', 'Asia/Kolkata', 'America/St_Johns'),
        (date, name) => {
          const pattern = "yyyy-MM-dd'T'HH:mm:ss.SSSXXX";
          const seconds = zone(name).offset(date.getTime()) % 60_000;
          fc.pre(seconds === 0);
          expect(parseDate(formatDate(date.getTime(), zone(name), pattern), zone(name), pattern)).toBe(date.getTime());
        },
      ),
    );
  });
});

describe('Utilities.formatString', () => {
  it.each([
    ['%s is %d', ['Ada', 36]],
    ['%5d|%-5d|%05d', [42, 42, 42]],
    ['%+d % d', [5, 5]],
    ['%.2f|%8.3f|%-8.1f|%f', [3.14159, 2.5, 1.24, 1]],
    ['%x %X %o', [255, 255, 8]],
    ['%e', [12345.678]],
    ['%10s|%-10s|%.2s', ['abc', 'abc', 'abc']],
    ['100%% of %s', ['it']],
    ['%+.1f %05.1f', [-2.27, -3.5]],
  ])('writes %s as printf does', (template, args) => {
    const printed = execFileSync('printf', [template, ...args.map(String)], { encoding: 'utf8', env: { LC_ALL: 'C' } });
    expect(formatString(template, args)).toBe(printed);
  });

  it('has no %j, and says when an argument is missing', () => {
    expect(() => formatString('%j', [1])).toThrow('Unknown directive %j');
    expect(() => formatString('%s %s', [1])).toThrow('There is no argument for %s');
  });
});

describe('Utilities.parseCsv', () => {
  it('agrees with Papa Parse on any table', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r\n', ' ', 'é', ';'), maxLength: 6 });
    fc.assert(
      fc.property(
        fc
          .array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 })
          .filter((rows) => rows.every((row) => row.length === rows[0]?.length)),
        (rows) => {
          const text = Papa.unparse(rows);
          expect(parseCsv(text, ',')).toEqual(rows);
        },
      ),
    );
  });

  it('takes another separator, keeps a blank last field, and sees a quote that is never closed', () => {
    expect(parseCsv('a;"b;c";\r\n1;;3', ';')).toEqual([
      ['a', 'b;c', ''],
      ['1', '', '3'],
    ]);
    expect(parseCsv('', ',')).toEqual([]);
    expect(parseCsv('a,b\n', ',')).toEqual([['a', 'b']]);
    expect(parseCsv('a,', ',')).toEqual([['a', '']]);
    expect(parseCsv('"open', ',')).toBeNull();
  });
});
