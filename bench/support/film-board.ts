import { addDays, weekday, type Day } from '../../src/core/calendar';
import type { UssBoard, UssFile, UssScene } from '../../src/core/formats';

/** A board of a film: its days, their dates and its scenes. */
export interface FilmBoard {
  readonly name: string;
  readonly dates: readonly Day[];
  readonly days: readonly (readonly FilmScene[])[];
  readonly file: UssFile;
}

/** A scene under an id of its own: two strips may carry one number. */
export interface FilmScene extends UssScene {
  readonly planId: string;
}

/** What a board amounts to, in the figures the variants are held against. */
export interface BoardFacts {
  readonly work: number;
  readonly idle: number;
  /** Distinct pairs of a day and a set, the first set of each scene counted. */
  readonly setDays: number;
  /** Places in the board where the set changes from one scene to the next, nights between counted as well. */
  readonly setChanges: number;
}

/** The board of this name with its dates by its calendar: from its start, without days off and holidays. */
export function filmBoard(file: UssFile, board: UssBoard): FilmBoard {
  const scenes = new Map(file.scenes.map((scene) => [scene.id, scene]));
  const seen = new Map<string, number>();
  const days = board.days.map((ids) =>
    ids.flatMap((id) => {
      const scene = scenes.get(id);
      if (scene === undefined) return [];
      const number = scene.number === '' ? 'no number' : scene.number;
      const times = (seen.get(number) ?? 0) + 1;
      seen.set(number, times);
      return [{ ...scene, planId: times === 1 ? number : `${number} (${times})` }];
    }),
  );
  const calendar = file.calendars.find(({ id }) => id === board.calendar);
  const start = calendar?.start ?? null;
  if (calendar === undefined || start === null)
    throw new RangeError(`board ${board.name} has no calendar with a start`);
  const dates: Day[] = [];
  for (let date = start; dates.length < days.length; date = addDays(date, 1))
    if (!calendar.weekdaysOff.includes(weekday(date)) && !calendar.holidays.includes(date)) dates.push(date);
  return { name: board.name, dates, days, file };
}

export function boardFacts({ days }: FilmBoard): BoardFacts {
  const { work, paid } = paidDays(days);
  const sets = days.map((scenes) => scenes.map(setOf));
  const inOrder = sets.flat();
  return {
    work,
    idle: paid - work,
    setDays: sets.reduce((sum, names) => sum + new Set(names).size, 0),
    setChanges: inOrder.filter((name, index) => index > 0 && name !== inOrder[index - 1]).length,
  };
}

/** Work days, and work days with the days between, of the whole cast. */
export function paidDays(days: FilmBoard['days']): { readonly work: number; readonly paid: number } {
  const worked = new Map<string, number[]>();
  for (const [index, scenes] of days.entries())
    for (const who of new Set(scenes.flatMap(({ cast }) => cast))) worked.set(who, [...(worked.get(who) ?? []), index]);
  const all = [...worked.values()];
  return {
    work: all.reduce((sum, on) => sum + on.length, 0),
    paid: all.reduce((sum, on) => sum + (on[on.length - 1] ?? 0) - (on[0] ?? 0) + 1, 0),
  };
}

/** The set a scene is counted under: the first that is listed (one scene of the film lists two). */
export function setOf({ sets }: UssScene): string {
  return sets[0] ?? '';
}
