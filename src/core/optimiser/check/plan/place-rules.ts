import { formatDay } from '../../../calendar';
import type { Found } from './found';
import type { PlanPicture } from './picture';
import { timeText } from './words';

/** Scenes without a day. */
export function sceneMissing({ problem, plan }: PlanPicture): readonly Found[] {
  const placed = new Set(plan.days.flatMap(({ scenes }) => scenes));
  return problem.scenes
    .filter(({ id }) => !placed.has(id))
    .map(({ id, row }) => ({ date: null, who: [id], text: `scene ${id} has no day`, rows: [row] }));
}

/** Scenes that stand in the plan again. */
export function sceneTwice({ days }: PlanPicture): readonly Found[] {
  const seen = new Map<string, string>();
  return days.flatMap(({ date, scenes }) =>
    scenes.flatMap(({ scene: { id, row } }) => {
      const before = seen.get(id);
      seen.set(id, before ?? formatDay(date));
      if (before === undefined) return [];
      return [
        {
          date,
          who: [id],
          text: `scene ${id} is shot once, found on ${before} and on ${formatDay(date)}`,
          rows: [row],
        },
      ];
    }),
  );
}

/** Ids in the plan that no scene has. */
export function unknownScene({ problem, plan }: PlanPicture): readonly Found[] {
  const known = new Set(problem.scenes.map(({ id }) => id));
  return plan.days.flatMap(({ date, scenes }) =>
    scenes.filter((id) => !known.has(id)).map((id) => ({ date, who: [id], text: `there is no scene ${id}`, rows: [] })),
  );
}

/** Days on which something would be shot though the calendar does not have them or has them closed. */
export function dayClosed({ days }: PlanPicture): readonly Found[] {
  return days.flatMap(({ date, listed, scenes }) => {
    const toShoot = scenes.filter(({ scene }) => !scene.shot).map(({ scene }) => scene);
    if (listed?.open === true || toShoot.length === 0) return [];
    return [
      {
        date,
        who: toShoot.map(({ id }) => id),
        text: `${formatDay(date)} is ${listed === null ? 'no day of the shoot' : 'closed'}, found scenes on it`,
        rows: toShoot.map(({ row }) => row),
      },
    ];
  });
}

/** Calls that are not offered; a day on which something was shot keeps its published call. */
export function callNotOffered({ problem, days }: PlanPicture): readonly Found[] {
  return days.flatMap(({ date, call, listed, scenes }) => {
    const shot = scenes.filter(({ scene }) => scene.shot && scene.fixedDay === date).map(({ scene }) => scene);
    const published = problem.published?.days.find((day) => day.date === date)?.call;
    const offered = shot.length > 0 && published !== undefined ? [published] : (listed?.calls ?? [call]);
    if (offered.includes(call)) return [];
    const calls = offered.map((minutes) => timeText(date, minutes)).join(' or ');
    return [
      {
        date,
        who: shot.map(({ id }) => id),
        text: `call at ${calls}, found ${timeText(date, call)}`,
        rows: shot.map(({ row }) => row),
      },
    ];
  });
}
