import { dateFromSerial, serialFromYmd } from '../values';
import { UsageError } from './usage-error';

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?)?(Z|[+-]\d{2}:?\d{2})?$/;

/** A clock that starts at a time given as ISO text and runs on from there. */
export class ScriptClock {
  private readonly started = Date.now();
  private start = Date.now();

  /** `text` absent: the system's time. Throws UsageError for what is not ISO. */
  constructor(private readonly text: string | undefined) {
    if (text === undefined) return;
    const match = ISO.exec(text);
    if (match === null || serialFromYmd(Number(match[1]), Number(match[2]), Number(match[3])) === null) {
      throw new UsageError(`--now ${text} is not an ISO time such as 2026-10-02T09:00`);
    }
    this.start = instant(match, 'Etc/UTC');
  }

  /** A time without an offset is meant in this zone. */
  setZone(timeZone: string): void {
    const match = this.text === undefined ? null : ISO.exec(this.text);
    if (match !== null) this.start = instant(match, timeZone);
  }

  readonly now = (): Date => new Date(this.start + Date.now() - this.started);
}

function instant(match: RegExpExecArray, timeZone: string): number {
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '0', zone] = match;
  const days = serialFromYmd(Number(year), Number(month), Number(day)) ?? 0;
  const milliseconds =
    (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) * 1000 + Number(fraction.padEnd(3, '0'));
  const wall = dateFromSerial(days + milliseconds / 86_400_000, zone === undefined ? timeZone : 'Etc/UTC').getTime();
  if (zone === undefined || zone === 'Z') return wall;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return wall - (zone.startsWith('-') ? -minutes : minutes) * 60_000;
}
