/** Half of this is the longest time between two changes of a zone's clock that could go unnoticed; 2^30 ms are 12.4 days. */
const BUCKET = 2 ** 30;

/** Offset inside a bucket of time: `before` up to the instant `change`, `after` from it. */
interface Bucket {
  readonly change: number;
  readonly before: number;
  readonly after: number;
}

class Zone {
  private readonly buckets = new Map<number, Bucket>();
  private readonly clock: Intl.DateTimeFormat;

  constructor(timeZone: string) {
    this.clock = new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  }

  offset(instant: number): number {
    const key = Math.floor(instant / BUCKET);
    let bucket = this.buckets.get(key);
    if (bucket === undefined) {
      bucket = this.survey(key * BUCKET);
      this.buckets.set(key, bucket);
    }
    return instant < bucket.change ? bucket.before : bucket.after;
  }

  /** Finds the change of the clock inside one bucket by halving, to the second. */
  private survey(start: number): Bucket {
    const before = this.measure(start);
    const after = this.measure(start + BUCKET);
    if (before === after) return { change: start, before, after };
    let low = start;
    let high = start + BUCKET;
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (this.measure(middle) === before) low = middle;
      else high = middle;
    }
    return { change: high, before, after };
  }

  private measure(instant: number): number {
    const parts: Record<string, string> = {};
    for (const { type, value } of this.clock.formatToParts(instant)) parts[type] = value;
    const number = (name: string): number => Number(parts[name]);
    const year = parts['era'] === 'BC' ? 1 - number('year') : number('year');
    const wall = new Date(0);
    wall.setUTCFullYear(year, number('month') - 1, number('day'));
    wall.setUTCHours(number('hour'), number('minute'), number('second'));
    return wall.getTime() - Math.floor(instant / 1000) * 1000;
  }
}

const zones = new Map<string, Zone>();

/**
 * Milliseconds by which the wall clock of an IANA zone is ahead of UTC at an instant, daylight saving and history included.
 * The first call near a moment asks Intl, later ones read a table. An unknown zone throws a RangeError.
 */
export function zoneOffset(instant: number, timeZone: string): number {
  let zone = zones.get(timeZone);
  if (zone === undefined) {
    zone = new Zone(timeZone);
    zones.set(timeZone, zone);
  }
  return zone.offset(instant);
}
