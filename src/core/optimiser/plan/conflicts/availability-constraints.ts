import type { Day } from '../../../calendar';
import { stretchText } from '../../check/plan/words';
import type { PlanProblem, PlanScene, RowRef } from '../types';
import { daysToCome, stretches, type Constraint } from './constraint';

/** When people, places and things can be had, and which days are closed: one rule a stretch of dates. */
export function availabilityConstraints(problem: PlanProblem): readonly Constraint[] {
  const { performers, locations, resources } = problem;
  return [
    ...performers.flatMap((performer) =>
      away(problem, performer, {
        rule: 'performer-unavailable',
        list: 'performers',
        name: `performer ${performer.id}`,
        uses: ({ cast }) => cast.includes(performer.id),
      }),
    ),
    ...locations.flatMap((location) =>
      away(problem, location, {
        rule: 'location-unavailable',
        list: 'locations',
        name: location.id,
        uses: (scene) => scene.location === location.id,
      }),
    ),
    ...resources.flatMap((resource) =>
      away(problem, resource, {
        rule: 'resource-unavailable',
        list: 'resources',
        name: resource.id,
        uses: ({ id }) => resource.neededBy === 'every-day' || resource.neededBy.includes(id),
      }),
    ),
    ...closedDays(problem),
  ];
}

interface Away {
  readonly rule: Constraint['rule'];
  readonly list: 'performers' | 'locations' | 'resources';
  readonly name: string;
  readonly uses: (scene: PlanScene) => boolean;
}

function away(
  problem: PlanProblem,
  { id, row, unavailable }: { readonly id: string; readonly row: RowRef; readonly unavailable: readonly Day[] },
  { rule, list, name, uses }: Away,
): readonly Constraint[] {
  const used = problem.scenes.some((scene) => !scene.shot && uses(scene));
  const dates = new Set(daysToCome(problem).map(({ date }) => date));
  const inStretch = (date: Day, { from, to }: { from: Day; to: Day }): boolean => date >= from && date <= to;
  return stretches(unavailable)
    .filter((stretch) => used && [...dates].some((date) => inStretch(date, stretch)))
    .map((stretch) => ({
      rule,
      text: `${name} not available ${stretchText(stretch.from, stretch.to)}`,
      rows: [row],
      who: [id],
      relax: (from) => ({
        ...from,
        [list]: from[list].map((thing) =>
          thing.id === id
            ? { ...thing, unavailable: thing.unavailable.filter((date) => !inStretch(date, stretch)) }
            : thing,
        ),
      }),
      excludes: (scene, { date }) => uses(scene) && inStretch(date, stretch),
    }));
}

/** Closed days that follow each other in the calendar are one rule: a lost week, a start that moved. */
function closedDays(problem: PlanProblem): readonly Constraint[] {
  const days = daysToCome(problem);
  const starts = days.filter(({ open }, index) => !open && days[index - 1]?.open !== false);
  return starts.map(({ date: from }) => {
    const next = days.find(({ date, open }) => open && date > from);
    const closed = days
      .map(({ date }) => date)
      .filter((date) => date >= from && (next === undefined || date < next.date));
    const to = closed[closed.length - 1] ?? from;
    return {
      rule: 'day-closed',
      text: `nothing can be shot ${from === to ? 'on ' : ''}${stretchText(from, to)}`,
      rows: [],
      who: [],
      relax: (without) => ({
        ...without,
        days: without.days.map((day) => (closed.includes(day.date) ? { ...day, open: true } : day)),
      }),
      excludes: (_, day) => closed.includes(day.date),
    };
  });
}
