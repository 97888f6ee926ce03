import { formatDay } from '../../../calendar';
import type { PlanDay } from '../../plan/types';
import type { Found } from './found';
import { workDays, type DayPicture, type PlacedScene, type PlanPicture } from './picture';
import { spanText, timeText } from './words';

/** Scenes outside the hours of their location. */
export function locationHours({ problem, days }: PlanPicture): readonly Found[] {
  return toShoot(days).flatMap(({ day, placed: { scene, begin, end } }) => {
    const location = problem.locations.find(({ id }) => id === scene.location);
    const hours = location?.hours ?? null;
    if (location === undefined || hours === null || (begin >= hours.from && end <= hours.to)) return [];
    const allowed = `${location.id} from ${timeText(day.date, hours.from)} to ${timeText(day.date, hours.to)}`;
    return [
      {
        date: day.date,
        who: [scene.id, location.id],
        text: `${allowed}, found scene ${scene.id} from ${timeText(day.date, begin)} to ${timeText(day.date, end)}`,
        rows: [scene.row, location.row],
      },
    ];
  });
}

/** Day exteriors in the dark, night exteriors in daylight. */
export function light({ days }: PlanPicture): readonly Found[] {
  return toShoot(days).flatMap(({ day, placed }) => {
    const { scene, begin, end } = placed;
    if (day.listed === null || isLit(placed, day.listed)) return [];
    const { sunrise, sunset } = day.listed;
    const allowed =
      scene.light === 'day'
        ? `daylight from ${timeText(day.date, sunrise)} to ${timeText(day.date, sunset)}`
        : `dark before ${timeText(day.date, sunrise)} and after ${timeText(day.date, sunset)}`;
    return [
      {
        date: day.date,
        who: [scene.id],
        text: `${allowed}, found scene ${scene.id} from ${timeText(day.date, begin)} to ${timeText(day.date, end)}`,
        rows: [scene.row],
      },
    ];
  });
}

/** Whether a scene has its light. The next sunrise is taken as 24 hours after that day's. */
function isLit({ scene, begin, end }: PlacedScene, { sunrise, sunset }: PlanDay): boolean {
  switch (scene.light) {
    case 'any':
      return true;
    case 'day':
      return begin >= sunrise && end <= sunset;
    case 'night':
      return end <= sunrise || (begin >= sunset && end <= sunrise + 1440);
  }
}

/** Days with both day and night exteriors, one of them still to be shot. */
export function mixedLight({ problem, days }: PlanPicture): readonly Found[] {
  if (problem.rules.mixDayAndNight) return [];
  return days.flatMap(({ date, scenes }) => {
    const lit = scenes.map(({ scene }) => scene).filter((scene) => scene.light !== 'any');
    const mixed = lit.some((a) => !a.shot && lit.some((b) => b.light !== a.light));
    if (!mixed) return [];
    const list = lit.map((scene) => `${scene.id} ${scene.light}`).join(', ');
    return [
      {
        date,
        who: lit.map(({ id }) => id),
        text: `day or night exteriors, found both on ${formatDay(date)}: ${list}`,
        rows: lit.map(({ row }) => row),
      },
    ];
  });
}

/** Minors called too early, released too late, or kept too long. */
export function minorHours(picture: PlanPicture): readonly Found[] {
  return picture.problem.performers.flatMap((performer) =>
    workDays(picture, performer).flatMap(({ day: { date }, call, release, first, last }) => {
      const limit = performer.minorLimits.filter(({ from }) => from <= date).pop();
      if (limit === undefined) return [];
      const found = (scenes: readonly string[], text: string): Found => ({
        date,
        who: [performer.id, ...scenes],
        text: `performer ${performer.id}: ${text}`,
        rows: [performer.row],
      });
      const early = !first.shot && call < limit.earliestCall;
      const late = !last.shot && release > limit.latestRelease;
      const long = !last.shot && release - call > limit.maxAtPlace;
      return [
        ...(early
          ? [found([first.id], `call not before ${timeText(date, limit.earliestCall)}, found ${timeText(date, call)}`)]
          : []),
        ...(late
          ? [found([last.id], `release by ${timeText(date, limit.latestRelease)}, found ${timeText(date, release)}`)]
          : []),
        ...(long
          ? [
              found(
                [...new Set([first.id, last.id])],
                `at most ${spanText(limit.maxAtPlace)} from call to release on ${formatDay(date)}, found ${spanText(release - call)}`,
              ),
            ]
          : []),
      ];
    }),
  );
}

/** Scenes still to be shot, with their days. */
function toShoot(days: readonly DayPicture[]): readonly { readonly day: DayPicture; readonly placed: PlacedScene }[] {
  return days.flatMap((day) => day.scenes.filter(({ scene }) => !scene.shot).map((placed) => ({ day, placed })));
}
