import { weekday } from '../../src/core/calendar';
import type { Plan } from '../../src/core/optimiser/plan/types';
import { boardFacts, paidDays, type FilmBoard, type FilmScene } from './film-board';
import { PAID_DAY, SET_CHANGE, type FilmVariant } from './film-problems';

/** What a rebuilt board amounts to, counted from the file alone. */
export interface FilmCount {
  /** Rules of SCHEDULING.md §C that it breaks. */
  readonly broken: readonly string[];
  readonly paid: number;
  readonly work: number;
  readonly setDays: number;
  readonly setChanges: number;
  /** Most sets on a day, every set that a scene lists counted. */
  readonly mostSets: number;
  /** Paid days, or their money and that of the set changes. */
  readonly objective: number;
}

/** Counts a rebuilt board by the rules of SCHEDULING.md §C, knowing nothing of plan problems. */
export function recountFilm(board: FilmBoard, variant: FilmVariant, plan: Plan): FilmCount {
  const byId = new Map(board.days.flat().map((scene) => [scene.planId, scene]));
  const days = plan.days.map(({ scenes }) => scenes.flatMap((id) => byId.get(id) ?? []));
  const rebuilt = { ...board, days };
  const [before, after] = [boardFacts(board), boardFacts(rebuilt)];
  const real = variant === 'realistic';
  const longest = (real ? 6 : 7) * 8;
  const eighths = (scenes: readonly FilmScene[]): number =>
    scenes.reduce((sum, scene) => sum + (scene.eighths ?? 0), 0);
  const mostSets = Math.max(...days.map((scenes) => new Set(scenes.flatMap(({ sets }) => sets)).size));
  const mixes = (scenes: readonly FilmScene[]): boolean => {
    const lights = scenes.filter(({ interiorExterior }) => interiorExterior === 'EXT').map(({ dayNight }) => dayNight);
    return lights.includes('NIGHT') && (lights.includes('DAY') || lights.includes('AFTERNOON'));
  };
  const rules = {
    'a scene is missing or stands twice': days.flat().length !== byId.size || new Set(days.flat()).size !== byId.size,
    'other days than the board': plan.days.map(({ date }) => date).join() !== board.dates.join(),
    'a day without scenes': days.some((scenes) => scenes.length === 0),
    'too many pages': days.some((scenes) => scenes.length > 1 && eighths(scenes) > longest),
    'more than 3 sets a day': mostSets > 3,
    'more (day, set) pairs than the board': after.setDays > before.setDays,
    'a performer works on a day off': variant !== 'reassign' && worksOff(rebuilt),
    'day and night exteriors on a day': real && days.some(mixes),
    'more set changes than the board': real && after.setChanges > before.setChanges,
  };
  const { paid, work } = paidDays(days);
  return {
    broken: Object.entries(rules).flatMap(([rule, is]) => (is ? [rule] : [])),
    paid,
    work,
    setDays: after.setDays,
    setChanges: after.setChanges,
    mostSets,
    objective: real ? paid * PAID_DAY + after.setChanges * SET_CHANGE : paid,
  };
}

function worksOff({ days, dates, file }: FilmBoard): boolean {
  const off = new Map(file.elements.map((element) => [element.id, element]));
  return days.some((scenes, index) => {
    const date = dates[index];
    if (date === undefined) return true;
    return scenes
      .flatMap(({ cast }) => cast.map((id) => off.get(id)))
      .some((who) => who?.weekdaysOff.includes(weekday(date)) === true || who?.datesOff.includes(date) === true);
  });
}
