import type { PlanProblem, PlanScene } from '../types';
import { leastPaidDays } from './least-paid-days';
import type { Calendar } from './possible-days';

/** Someone or something paid by the day, and the least of its days. */
export interface DayPay {
  readonly id: string;
  /** Minor units for a day; a week's pay divided by its days. */
  readonly pay: number;
  /** Least paid days in any plan. */
  readonly least: number;
  /** Of these, days of history on which nothing can be added. */
  readonly past: number;
}

/** What can be put together on one day, for the bound by whole days. Indexes are those of the lists. */
export interface DayColumns {
  readonly scenes: readonly PlanScene[];
  /** Performers whose days are not settled by having one scene. */
  readonly performers: readonly DayPay[];
  /** The performers of each scene. */
  readonly castOf: readonly (readonly number[])[];
  readonly locations: readonly DayPay[];
  readonly locationOf: readonly number[];
  /** Least and most days on which these scenes may stand. */
  readonly days: { readonly least: number; readonly most: number };
  /** Most (day, location) pairs. */
  readonly pairs: number;
}

/** The scenes still to be shot, those who are paid for them, and the days there are for them. */
export function dayColumns(problem: PlanProblem, calendar: Calendar): DayColumns {
  const { rules, days } = problem;
  const scenes = problem.scenes.filter(({ shot }) => !shot);
  const shot = problem.scenes.filter((scene) => scene.shot);
  const open = new Set(days.flatMap((day) => (day.open ? [day.date] : [])));
  const closed = (history: readonly PlanScene[]): number =>
    new Set(history.flatMap(({ fixedDay }) => (fixedDay === null || open.has(fixedDay) ? [] : [fixedDay]))).size;
  const performers = problem.performers.flatMap((performer) => {
    const own = problem.scenes.filter(({ cast }) => cast.includes(performer.id));
    if (own.filter((scene) => !scene.shot).length < 2) return [];
    const pay = performer.unit === 'day' ? performer.rate : performer.rate / performer.daysInWeek;
    const least = leastPaidDays(performer, own, problem, calendar);
    return [{ id: performer.id, pay, least, past: closed(own.filter((scene) => scene.shot)) }];
  });
  const used = [...new Set(scenes.map(({ location }) => location))];
  const locations = used.map((id) => {
    const there = problem.scenes.filter(({ location }) => location === id);
    const pay = problem.locations.find((location) => location.id === id)?.dayFee ?? 0;
    return { id, pay, least: calendar.leastDays(there), past: closed(there.filter((scene) => scene.shot)) };
  });
  const begun = new Set(shot.flatMap(({ fixedDay }) => (fixedDay === null ? [] : [fixedDay])));
  const toFill = rules.everyDayShoots ? [...open].filter((date) => !begun.has(date)).length : 0;
  const past = new Set(
    shot.flatMap(({ fixedDay, location }) =>
      fixedDay === null || open.has(fixedDay) ? [] : [`${fixedDay} ${location}`],
    ),
  );
  const places = new Map(performers.map(({ id }, index) => [id, index]));
  return {
    scenes,
    performers,
    castOf: scenes.map(({ cast }) => cast.flatMap((id) => places.get(id) ?? [])),
    locations,
    locationOf: scenes.map(({ location }) => used.indexOf(location)),
    days: { least: Math.max(toFill, scenes.length > 0 ? 1 : 0), most: open.size },
    pairs: rules.maxLocationDays === null ? Infinity : Math.max(0, rules.maxLocationDays - past.size),
  };
}
