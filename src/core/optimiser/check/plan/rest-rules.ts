import type { Day } from '../../../calendar';
import type { Found } from './found';
import { workDays, type PlanPicture } from './picture';
import { spanText, timeText } from './words';

/** Performers who are called again too soon. A rest between two scenes that have both been shot is history. */
export function performerRest(picture: PlanPicture): readonly Found[] {
  return picture.problem.performers.flatMap((performer) => {
    if (performer.rest === 0) return [];
    const days = workDays(picture, performer);
    return days.slice(1).flatMap((next, index) => {
      const before = days[index];
      if (before === undefined || (before.last.shot && next.first.shot)) return [];
      const [released, called] = [
        { date: before.day.date, minutes: before.release },
        { date: next.day.date, minutes: next.call },
      ];
      if (between(released, called) >= performer.rest) return [];
      return [
        {
          date: next.day.date,
          who: [performer.id, before.last.id, next.first.id],
          text: `performer ${performer.id}: ${restText(performer.rest, 'release', released, called)}`,
          rows: [performer.row, before.last.row, next.first.row],
        },
      ];
    });
  });
}

/** Shoot days that begin too soon after the wrap of the one before. */
export function crewRest({ problem, days }: PlanPicture): readonly Found[] {
  const { crewRest: rest, rows } = problem.rules;
  return days.slice(1).flatMap((next, index) => {
    const before = days[index];
    const last = before?.scenes[before.scenes.length - 1]?.scene;
    const first = next.scenes[0]?.scene;
    if (before === undefined || last === undefined || first === undefined || (last.shot && first.shot)) return [];
    const [wrapped, called] = [
      { date: before.date, minutes: before.wrap },
      { date: next.date, minutes: next.call },
    ];
    if (between(wrapped, called) >= rest) return [];
    return [
      {
        date: next.date,
        who: [last.id, first.id],
        text: `crew: ${restText(rest, 'wrap', wrapped, called)}`,
        rows: [...(rows.rest === undefined ? [] : [rows.rest]), last.row, first.row],
      },
    ];
  });
}

interface Time {
  readonly date: Day;
  readonly minutes: number;
}

function between(end: Time, begin: Time): number {
  return (begin.date - end.date) * 1440 + begin.minutes - end.minutes;
}

function restText(rest: number, ending: string, end: Time, begin: Time): string {
  return `at least ${spanText(rest)} from ${ending} to call, found ${spanText(between(end, begin))} from ${timeText(end.date, end.minutes)} to ${timeText(begin.date, begin.minutes)}`;
}
