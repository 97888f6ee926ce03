import type { Day } from '../../../calendar';
import type { PlanProblem } from '../types';
import { noDaysFrom, unknownDate } from './event-issues';
import { changeList, eventResult, unknownIn, type EventResult } from './event-result';
import { loseBooking, loseDates, loseLocation } from './lose';
import { overrun } from './overrun';
import type { PlanEvent } from './plan-event';
import { changeScript } from './script-change';

/**
 * What is to be planned once something has happened. The published plan stays as it is: the difference is measured from it. An event
 * that changes nothing gives the very same problem back; one that names what is not there gives issues and changes nothing.
 * @example applyEvent(problem, { kind: 'lost-days', dates: [friday] }) // Friday is closed; its scenes need another day
 */
export function applyEvent(problem: PlanProblem, event: PlanEvent): EventResult {
  const { days, performers, locations, resources } = problem;
  switch (event.kind) {
    case 'lost-days': {
      const unknown = event.dates.filter((lost) => !days.some(({ date }) => date === lost));
      return eventResult(problem, unknown.map(unknownDate), () =>
        closeDays(problem, (date) => event.dates.includes(date)),
      );
    }
    case 'unavailable':
      return eventResult(problem, unknownIn('cast', performers, event.cast), () => ({
        ...problem,
        performers: changeList(performers, (performer) =>
          event.cast.includes(performer.id) ? loseDates(performer, event.dates) : performer,
        ),
      }));
    case 'location-lost': {
      const named = event.alternate === null ? [event.location] : [event.location, event.alternate];
      return eventResult(problem, unknownIn('location', locations, named), () => loseLocation(problem, event));
    }
    case 'overrun':
      return overrun(problem, event);
    case 'script-change':
      return changeScript(problem, event);
    case 'start-moved': {
      const left = days.some(({ date, open }) => open && date >= event.date);
      return eventResult(problem, left ? [] : [noDaysFrom(event.date)], () =>
        closeDays(problem, (date) => date < event.date),
      );
    }
    case 'booking-lost':
      return eventResult(problem, unknownIn('resource', resources, [event.resource]), () =>
        loseBooking(problem, event),
      );
    case 'cheaper':
      return { ok: true, problem };
  }
}

function closeDays(problem: PlanProblem, closes: (date: Day) => boolean): PlanProblem {
  const days = changeList(problem.days, (day) => (day.open && closes(day.date) ? { ...day, open: false } : day));
  return { ...problem, days };
}
