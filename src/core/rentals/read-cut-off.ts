import { readClock } from './moment';
import type { CancelEvent, CutOff } from './terms';

const NUMBER_WORDS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  ten: 10,
};

const EVENTS: readonly (readonly [RegExp, CancelEvent])[] = [
  [/^(?:the )?(?:order (?:is )?)?confirm(?:ed|ation)(?: order)?$/, 'confirmed'],
  [/^(?:it is |they are |is )?load(?:ed|ing)(?: up)?$/, 'loaded'],
  [/^(?:it |they )?leav(?:es?|ing) the yard$|^(?:it has )?left the yard$/, 'left-the-yard'],
];

const BEFORE = String.raw`(?:before|prior|ahead|earlier)`;
const PICK_UP = String.raw`(?:(?:the |your )?(?:pick-?up|collection|hire|booking|start|shoot)|(?:to|of) (?:the )?(?:pick-?up|collection|hire|start|shoot))`;
const COUNT = String.raw`(\d+(?:\.5)?|one|two|three|four|five|six|seven|ten)`;

const HOURS = new RegExp(String.raw`^${COUNT} ?(?:h|hrs?|hours?)(?: (?:notice|${BEFORE}(?: ${PICK_UP})?))?$`);
const DAYS = new RegExp(
  String.raw`^${COUNT} (?:(business|working|work|calendar) )?(?:days?|(weeks?))(?: (?:notice|${BEFORE}(?: ${PICK_UP})?))?$`,
);
const THE_DAY = new RegExp(
  String.raw`^(?:on )?(?:the )?(?:(previous|prior|preceding) )?(?:(business|working|work) )?day(?: ${BEFORE}(?: ${PICK_UP})?)?$`,
);
const SAME_DAY = /^(?:on )?(?:the )?(?:same day|day itself|day of (?:the )?(?:pick-?up|collection|hire|shoot))$/;

/**
 * Reads when a fee begins or ends: `24 h before pick-up`, `15:00 the day before`, `noon the business day before`,
 * `7 days before`, `pick-up`, `loaded`. Null for anything else.
 * @example readCutOff('15:00 the day before') // { kind: 'clock', minutes: 900, daysBefore: 1, business: false }
 */
export function readCutOff(text: string): CutOff | null {
  const plain = text.trim();
  for (const [pattern, event] of EVENTS) if (pattern.test(plain)) return { kind: 'event', event };
  if (/^(?:the )?(?:pick-?up|collection)$/.test(plain)) return { kind: 'before', minutes: 0 };
  const hours = HOURS.exec(plain);
  if (hours !== null) return { kind: 'before', minutes: Math.round(countOf(hours[1]) * 60) };
  const days = wholeDays(plain);
  if (days !== null) return { kind: 'clock', minutes: null, ...days };
  // A time of day before or behind the day: `15:00 the day before`, `the day before at 15:00`.
  const timeFirst =
    /^(?:at )?((?:12 )?noon|midday|\d{1,2}(?:[:.]\d{2})? ?(?:[ap]\.?m\.?)?),? (?:(?:on|of) )?(.+)$/.exec(plain);
  const timeLast = /^(.+?),? (?:at|by) ((?:12 )?noon|midday|\d{1,2}(?:[:.]\d{2})? ?(?:[ap]\.?m\.?)?)$/.exec(plain);
  return atClock(timeFirst?.[1], timeFirst?.[2]) ?? atClock(timeLast?.[2], timeLast?.[1]);
}

type Days = Pick<Extract<CutOff, { kind: 'clock' }>, 'daysBefore' | 'business'>;

function atClock(clock: string | undefined, dayText: string | undefined): CutOff | null {
  if (clock === undefined || dayText === undefined) return null;
  const minutes = readClock(clock);
  const days = oneDay(dayText.trim()) ?? wholeDays(dayText.trim());
  return minutes === null || days === null ? null : { kind: 'clock', minutes, ...days };
}

/** `7 days before`, `2 business days before`, `a week before`; whole days only. */
function wholeDays(text: string): Days | null {
  const found = DAYS.exec(text);
  if (found === null) return null;
  const count = countOf(found[1]) * (found[3] === undefined ? 1 : 7);
  if (!Number.isInteger(count) || count < 1) return null;
  return { daysBefore: count, business: found[2] !== undefined && found[2] !== 'calendar' };
}

/** `the day before`, `the previous business day`, `the same day`. */
function oneDay(text: string): Days | null {
  if (SAME_DAY.test(text)) return { daysBefore: 0, business: false };
  const found = THE_DAY.exec(text);
  if (found === null) return null;
  const before = found[1] !== undefined || new RegExp(BEFORE).test(text);
  return before ? { daysBefore: 1, business: found[2] !== undefined } : null;
}

function countOf(text = ''): number {
  return NUMBER_WORDS[text] ?? Number(text);
}
