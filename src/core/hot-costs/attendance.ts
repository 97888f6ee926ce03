import { formatDay, type Day } from '../calendar';
import type { DealRow } from '../costs';
import type { Issue } from '../issue';
import { dealsOn, nameKey, type Roster, type RosterPerson } from './roster';
import type { HotLogRow } from './types';

/** A person at work on a day, with the line that says so. */
export interface Attendance {
  readonly key: string;
  readonly person: RosterPerson;
  readonly line: HotLogRow;
  /** Null where several deals could hold, or two lines speak of one person: `why` then says what. */
  readonly deal: DealRow | null;
  readonly why: string;
}

/** Who worked on a day, in the order of Deals, and the lines that name nobody. */
export interface DayAttendance {
  readonly people: readonly Attendance[];
  readonly issues: readonly Issue[];
}

const UNIT = new Set(['UNIT', 'MAIN UNIT']);

/**
 * Who the lines of a day stand for. A line of a person's own comes first, then that of the department, then "Unit"; the two last
 * stand for people whose deal runs that day.
 */
export function attendanceOn(date: Day, lines: readonly HotLogRow[], roster: Roster): DayAttendance {
  const issues: Issue[] = [];
  const own = new Map<string, HotLogRow[]>();
  const shared = new Map<string, HotLogRow[]>();
  const put = (to: Map<string, HotLogRow[]>, key: string, line: HotLogRow): void => {
    to.set(key, [...(to.get(key) ?? []), line]);
  };
  for (const line of lines) {
    const who = nameKey(line.who);
    if (roster.people.has(who)) put(own, who, line);
    else if (UNIT.has(who)) put(shared, 'UNIT', line);
    else if (roster.departments.has(who)) put(shared, who, line);
    else issues.push(nobody(line, roster.crew.has(who)));
  }
  const people: Attendance[] = [];
  for (const [key, person] of roster.people) {
    const running = dealsOn(person, date);
    const mine = own.get(key);
    const found =
      mine ??
      (running.length === 0
        ? undefined
        : (shared.get(nameKey(person.department)) ?? (person.inUnit ? shared.get('UNIT') : undefined)));
    const [line, second] = found ?? [];
    if (line === undefined) continue;
    const candidates = running.length > 0 ? running : person.deals;
    const [deal, another] = candidates;
    if (second !== undefined) {
      const why = `${line.ref.tab} rows ${line.ref.row} and ${second.ref.row} both speak of this day`;
      people.push({ key, person, line, deal: null, why });
      issues.push(twoLines(person.name, line, second, date));
    } else if (another !== undefined && deal !== undefined) {
      people.push({ key, person, line, deal: null, why: `two deals, rows ${deal.ref.row} and ${another.ref.row}` });
      issues.push(twoDeals(person.name, deal, another, date));
    } else {
      if (deal !== undefined && running.length === 0) issues.push(outsideDeal(person.name, deal, date));
      people.push({ key, person, line, deal: deal ?? null, why: '' });
    }
  }
  return { people, issues };
}

function nobody(line: HotLogRow, inCrew: boolean): Issue {
  const { tab, row } = line.ref;
  const said = line.who === '' ? 'nothing' : `"${line.who}"`;
  return {
    code: inCrew ? 'no-deal' : 'unknown-person',
    severity: 'medium',
    where: { tab, row, column: 'Who' },
    expected: 'a name from Deals, a department or Unit',
    received: said,
    message: inCrew
      ? `${tab} row ${row}: ${line.who} is in Crew but has no deal in Deals, so there is no rate and the line is not costed.`
      : `${tab} row ${row}: ${said} is no name in Deals, no department and not Unit, so the line is not costed.`,
    advice: inCrew ? `Add the deal of ${line.who} to Deals.` : 'Write the name as it stands in Deals.',
  };
}

function twoLines(name: string, first: HotLogRow, second: HotLogRow, date: Day): Issue {
  const { tab, row } = second.ref;
  return {
    code: 'log-twice',
    severity: 'medium',
    where: { tab, row, column: 'Who' },
    expected: 'one line a day',
    received: `rows ${first.ref.row} and ${row}`,
    message: `${tab} rows ${first.ref.row} and ${row} both speak of ${name} on ${formatDay(date)}; neither is costed.`,
    advice: 'Keep one line.',
  };
}

function twoDeals(name: string, first: DealRow, second: DealRow, date: Day): Issue {
  const { tab, row } = second.ref;
  return {
    code: 'two-deals',
    severity: 'medium',
    where: { tab, row, column: 'Name' },
    expected: 'one deal a day',
    received: `rows ${first.ref.row} and ${row}`,
    message: `${tab}: ${name} has two deals for ${formatDay(date)} (rows ${first.ref.row} and ${row}), so the day is not costed.`,
    advice: 'Fill Start and Finish so that one of them runs that day.',
  };
}

function outsideDeal(name: string, deal: DealRow, date: Day): Issue {
  const { tab, row } = deal.ref;
  return {
    code: 'outside-deal',
    severity: 'medium',
    where: { tab, row, column: 'Finish' },
    expected: `a deal that runs on ${formatDay(date)}`,
    received: 'a deal that does not',
    message: `${tab} row ${row}: ${name} worked on ${formatDay(date)}, outside the dates of the deal; the deal’s rate is used.`,
    advice: 'Correct Start or Finish, or ask who called the extra day.',
  };
}
