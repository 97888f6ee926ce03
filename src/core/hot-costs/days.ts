import { addDays, type Day } from '../calendar';
import { attendanceOn, type Attendance, type DayAttendance } from './attendance';
import type { Roster } from './roster';
import { readTimes, type Times } from '../day-log';
import type { HotCostInputs, HotLogRow } from './types';

/** The log by day, each day's attendance worked out when it is first asked for. */
export interface LogBook {
  readonly dates: readonly Day[];
  readonly lines: (date: Day) => readonly HotLogRow[];
  readonly attendance: (date: Day) => DayAttendance;
  /** Days at work in a row up to a day, that day included. */
  readonly inARow: (key: string, date: Day) => number;
  /** Minutes from the last wrap in the days before to this call; null where the log does not tell. */
  readonly rest: (attendance: Attendance, date: Day, times: Times, least: number) => number | null;
}

const DAY = 1440;

/** Opens the log. */
export function openLog({ log }: Pick<HotCostInputs, 'log'>, roster: Roster): LogBook {
  const byDay = new Map<Day, HotLogRow[]>();
  for (const line of log) {
    if (line.date === null) continue;
    const list = byDay.get(line.date) ?? [];
    list.push(line);
    byDay.set(line.date, list);
  }
  const known = new Map<Day, { readonly day: DayAttendance; readonly byKey: ReadonlyMap<string, Attendance> }>();
  const look = (date: Day): { readonly day: DayAttendance; readonly byKey: ReadonlyMap<string, Attendance> } => {
    const earlier = known.get(date);
    if (earlier !== undefined) return earlier;
    const day = attendanceOn(date, byDay.get(date) ?? [], roster);
    const found = { day, byKey: new Map(day.people.map((each) => [each.key, each])) };
    known.set(date, found);
    return found;
  };
  return {
    dates: [...byDay.keys()].sort((a, b) => a - b),
    lines: (date) => byDay.get(date) ?? [],
    attendance: (date) => look(date).day,
    inARow: (key, date) => {
      let days = 0;
      for (let at = date; look(at).byKey.has(key); at = addDays(at, -1)) days += 1;
      return days;
    },
    rest: ({ key }, date, times, least) => {
      // A wrap may lie up to a day after its date, so look that much further back.
      const furthest = Math.ceil(least / DAY) + 1;
      for (let back = 1; back <= furthest; back += 1) {
        const earlier = look(addDays(date, -back)).byKey.get(key);
        if (earlier === undefined) continue;
        const then = readTimes(earlier.line);
        return 'why' in then ? null : times.call + back * DAY - then.wrap;
      }
      return null;
    },
  };
}
