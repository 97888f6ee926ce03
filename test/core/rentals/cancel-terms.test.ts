import { dayFromIso, type Day } from '../../../src/core/calendar';
import { minor, type Minor } from '../../../src/core/money';
import {
  cancelFee,
  momentText,
  readCancelTerms,
  WEEKEND,
  type Cancellation,
  type CancelCost,
  type CancelTerms,
  type Moment,
} from '../../../src/core/rentals';
import { readTab } from '../../acceptance/orra-light-files';

const day = (iso: string): Day => {
  const found = dayFromIso(iso);
  if (found === null) throw new RangeError(`${iso} is no date`);
  return found;
};

/** `2027-05-14 09:00` */
const at = (text: string): Moment => {
  const [date = '', clock = '00:00'] = text.split(' ');
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return { day: day(date), minutes: hours * 60 + minutes };
};

const terms = (text: string): CancelTerms => {
  const read = readCancelTerms(text);
  if (!read.ok) throw new Error(`${text}: ${read.issue.message}`);
  return read.terms;
};

// Friday 14 May 2027, 09:00; 200.00 a day, 600.00 in all. All made up.
const cost = (text: string, actedAt: string, given: Partial<Cancellation> = {}): CancelCost =>
  cancelFee(terms(text), {
    pickUp: at('2027-05-14 09:00'),
    actedAt: at(actedAt),
    dayRate: minor(20_000),
    total: minor(60_000),
    decimals: 2,
    ...given,
  });

describe('cancel terms', () => {
  test.each([
    'Free until 15:00 the day before; then 1 day',
    'Free until 3 pm the day before, then a day',
    'free till 3pm on the day before. Then one day’s hire',
    'Free up to 15.00 the previous day; 1 day after that',
    'After 15:00 the day before: 1 day',
    '1 day after 3:00 pm the day before',
  ])('"%s": a day from 15:00 on the day before', (text) => {
    expect(terms(text).windows).toEqual([
      { until: { kind: 'clock', minutes: 900, daysBefore: 1, business: false }, fee: { kind: 'free' } },
      { until: null, fee: { kind: 'days', days: '1' } },
    ]);
  });

  test.each([
    '< 24 h: full fee',
    'Less than 24 hours before pick-up: the full fee',
    'full fee < 24 h',
    'within 24 hrs: 100 %',
    'Cancel < 24 h: the whole fee',
  ])('"%s": all of it in the last day', (text) => {
    expect(terms(text).windows).toEqual([
      { until: { kind: 'before', minutes: 1440 }, fee: { kind: 'free' } },
      { until: null, fee: { kind: 'percent', percent: '100' } },
    ]);
  });

  test('several windows, percents, halves, business days and amounts', () => {
    expect(
      terms(
        'Free until 7 days before; then 50 % until 48 h before; then half a day until 12:00 the business day before; then 150.00',
      ).windows,
    ).toEqual([
      { until: { kind: 'clock', minutes: null, daysBefore: 7, business: false }, fee: { kind: 'free' } },
      { until: { kind: 'before', minutes: 2880 }, fee: { kind: 'percent', percent: '50' } },
      { until: { kind: 'clock', minutes: 720, daysBefore: 1, business: true }, fee: { kind: 'days', days: '0.5' } },
      { until: null, fee: { kind: 'amount', amount: '150.00' } },
    ]);
    expect(terms('< 48 h: half; < 24 h: full fee').windows).toEqual([
      { until: { kind: 'before', minutes: 2880 }, fee: { kind: 'free' } },
      { until: { kind: 'before', minutes: 1440 }, fee: { kind: 'percent', percent: '50' } },
      { until: null, fee: { kind: 'percent', percent: '100' } },
    ]);
    expect(terms('Free until 2 business days before; then the full fee').windows[0]?.until).toEqual({
      kind: 'clock',
      minutes: null,
      daysBefore: 2,
      business: true,
    });
  });

  test('what is owed later is not guessed where the words end', () => {
    expect(terms('Free until 48 h before').windows[1]).toEqual({ until: null, fee: { kind: 'not-stated' } });
    expect(terms('Head-count open until 16:00 the day before').windows).toEqual([
      { until: { kind: 'clock', minutes: 960, daysBefore: 1, business: false }, fee: { kind: 'free' } },
      { until: null, fee: { kind: 'not-stated' } },
    ]);
    expect(terms('after noon the day before: charged').windows[1]?.fee).toEqual({ kind: 'not-stated' });
  });

  test('conditions are kept as words', () => {
    expect(terms('< 24 h: full fee unless re-booked').unless).toBe('unless re-booked');
    expect(
      terms('Free until 14:00 the business day before; then the full fee; weather free if before it leaves the yard'),
    ).toMatchObject({
      weatherFreeUntil: { kind: 'event', event: 'left-the-yard' },
    });
  });

  test.each([
    ['', ''],
    ['Ask Jo', 'ask jo'],
    ['24 h: full fee', '24 h: full fee'],
    ['Free until the evening before; then 1 day', 'free until the evening before'],
    ['Free until 15 the day before', 'free until 15 the day before'],
    ['Free until 24 h before; then 5', '5'],
    ['Free until midnight the day before', 'free until midnight the day before'],
    ['Free until 24 h before; then 1 day until 48 h before', '1 day until 48 h before'],
    ['1 day; then 2 days', '2 days'],
    ['Free until 24 h before; 1 day after 12 h before', '1 day after 12 h before'],
    ['Free until 25:00 the day before', 'free until 25:00 the day before'],
    ['Weather: free before it leaves the yard', 'Weather: free before it leaves the yard'],
  ])('"%s" is not understood, and it says where: "%s"', (text, received) => {
    const read = readCancelTerms(text);
    expect(read).toMatchObject({ ok: false, issue: { received } });
  });

  test('every term used in the sample is understood', () => {
    const used = [...readTab('Vendors').rows, ...readTab('Resources').rows]
      .map((row) => row.cells['Cancel terms'] ?? '')
      .filter((text) => text !== '');
    expect(used.length).toBeGreaterThan(8);
    expect(used.filter((text) => !readCancelTerms(text).ok)).toEqual([]);
  });
});

describe('what cancelling costs', () => {
  // The houses of DOMAIN.md §12, in our words; pick-up Friday 14 May 2027, 09:00.
  test.each([
    ['< 24 h: full fee unless re-booked', '2027-05-13 09:00', 0, 'Thu 13 May 09:00'],
    ['< 24 h: full fee unless re-booked', '2027-05-13 09:01', 60_000, 'Thu 13 May 09:00'],
    ['< 24 h before pick-up: a full day', '2027-05-13 18:00', 20_000, 'Thu 13 May 09:00'],
    ['Crew cancel < 48 h: a full day', '2027-05-12 09:01', 20_000, 'Wed 12 May 09:00'],
    ['after noon the day before: 1 day', '2027-05-13 12:00', 0, 'Thu 13 May 12:00'],
    ['after noon the day before: 1 day', '2027-05-13 12:01', 20_000, 'Thu 13 May 12:00'],
    ['Free until 14:00 the business day before; then the full fee', '2027-05-13 14:00', 0, 'Thu 13 May 14:00'],
    ['Free until 7 days before; then half', '2027-05-07 09:00', 0, 'Fri 7 May 09:00'],
    ['Free until 7 days before; then half', '2027-05-07 09:01', 30_000, 'Fri 7 May 09:00'],
    ['Free until 24 h before; then 33.3 %', '2027-05-14 08:00', 19_980, 'Thu 13 May 09:00'],
    ['Free until 24 h before; then half a day', '2027-05-14 08:00', 10_000, 'Thu 13 May 09:00'],
    ['Free until 24 h before; then 1,250.00', '2027-05-14 08:00', 125_000, 'Thu 13 May 09:00'],
  ])('%s, on %s: %d, free until %s', (text, actedAt, fee, freeUntil) => {
    const found = cost(text, actedAt);
    expect(found.fee).toBe(fee);
    expect(found.freeUntil === null ? null : momentText(found.freeUntil)).toBe(freeUntil);
  });

  test('business days leave out weekends and holidays', () => {
    const text = 'Free until 12:00 the business day before; then the full fee';
    const monday = { pickUp: at('2027-05-17 07:00') };
    expect(cost(text, '2027-05-14 12:00', monday)).toMatchObject({ fee: 0, freeUntil: at('2027-05-14 12:00') });
    expect(cost(text, '2027-05-16 11:00', monday).fee).toBe(60_000);
    const holiday = { ...monday, daysOff: { ...WEEKEND, days: new Set([day('2027-05-14')]) } };
    expect(cost(text, '2027-05-13 12:01', holiday)).toMatchObject({ fee: 60_000, freeUntil: at('2027-05-13 12:00') });
    const never = { ...monday, daysOff: { weekly: [0, 1, 2, 3, 4, 5, 6], days: new Set<Day>() } };
    expect(cost(text, '2027-05-13 12:01', never)).toMatchObject({ fee: null, freeUntil: null });
  });

  test('what hangs on an event is told, not guessed; at pick-up it is loaded', () => {
    const text = 'Half the fee once loaded';
    expect(cost(text, '2027-05-13 12:00')).toEqual({
      fee: null,
      freeUntil: null,
      why: 'it depends on whether it is loaded',
    });
    expect(cost(text, '2027-05-13 12:00', { happened: { loaded: false } }).fee).toBe(0);
    expect(cost(text, '2027-05-13 12:00', { happened: { loaded: true } }).fee).toBe(30_000);
    expect(cost(text, '2027-05-14 09:00').fee).toBe(30_000);
    expect(cost('Confirmed order: ½ day', '2027-05-01', { happened: { confirmed: true } }).fee).toBe(10_000);
  });

  test('weather is free until it leaves the yard, where the terms say so', () => {
    const text = 'Free until 14:00 the business day before; then the full fee; weather free before it leaves the yard';
    const late = '2027-05-14 05:00';
    expect(cost(text, late).fee).toBe(60_000);
    expect(cost(text, late, { weather: true, happened: { 'left-the-yard': false } }).fee).toBe(0);
    expect(cost(text, late, { weather: true, happened: { 'left-the-yard': true } }).fee).toBe(60_000);
    expect(cost('< 24 h: full fee', late, { weather: true }).fee).toBe(60_000);
  });

  test('a fee that needs a rate or a total which is not known is null, with the reason', () => {
    const none: Minor | null = null;
    expect(cost('< 24 h: 2 days', '2027-05-14 08:00', { dayRate: none })).toMatchObject({
      fee: null,
      why: '2 days, but the day rate is not known',
    });
    expect(cost('< 24 h: 50 %', '2027-05-14 08:00', { total: none }).fee).toBeNull();
    expect(cost('Free until 48 h before', '2027-05-14 08:00')).toMatchObject({
      fee: null,
      why: 'the terms do not say what is owed',
    });
  });
});
