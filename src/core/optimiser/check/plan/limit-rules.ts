import { formatDay } from '../../../calendar';
import type { RowRef } from '../../plan/types';
import { hasSceneToShoot, type Found } from './found';
import { locationDates, paidMoves, type DayPicture, type PlanPicture } from './picture';
import { countText, spanText } from './words';

/** Days with too many eighths; one single scene may be as long as it is. */
export function eighths({ problem, days }: PlanPicture): readonly Found[] {
  const { maxEighths, rows } = problem.rules;
  return days.flatMap((day) => {
    const sum = day.scenes.reduce((total, { scene }) => total + scene.eighths, 0);
    if (sum <= maxEighths || day.scenes.length === 1) return [];
    return overLimit(day, rows.capacity, `at most ${countText(maxEighths, 'eighth')}, found ${sum}`);
  });
}

/** Days that last too long. */
export function minutes({ problem, days }: PlanPicture): readonly Found[] {
  const { maxMinutes, rows } = problem.rules;
  return days.flatMap((day) => {
    const length = day.wrap - day.call;
    if (length <= maxMinutes) return [];
    return overLimit(
      day,
      rows.capacity,
      `at most ${spanText(maxMinutes)} from call to wrap, found ${spanText(length)}`,
    );
  });
}

/** Days with too many company moves. */
export function moves({ problem, days }: PlanPicture): readonly Found[] {
  const { maxMoves, rows } = problem.rules;
  return days.flatMap((day) => {
    if (day.moves <= maxMoves) return [];
    return overLimit(day, rows.moves, `at most ${countText(maxMoves, 'company move')} a day, found ${day.moves}`);
  });
}

/** Too many company moves over the whole plan, counted as they are paid. */
export function movesInAll(picture: PlanPicture): readonly Found[] {
  const { maxMovesInAll, rows } = picture.problem.rules;
  const found = paidMoves(picture);
  if (maxMovesInAll === null || found <= maxMovesInAll) return [];
  return overAll(picture, rows.moves, `at most ${countText(maxMovesInAll, 'company move')} in all, found ${found}`);
}

/** Too many days at locations over the whole plan. */
export function locationDays(picture: PlanPicture): readonly Found[] {
  const { maxLocationDays } = picture.problem.rules;
  const found = locationDates(picture).reduce((sum, { dates }) => sum + dates.length, 0);
  if (maxLocationDays === null || found <= maxLocationDays) return [];
  return overAll(picture, undefined, `at most ${countText(maxLocationDays, 'location day')} in all, found ${found}`);
}

/** Open days on which nothing is shot, where each must be used. */
export function emptyDay(picture: PlanPicture): readonly Found[] {
  const { problem, days } = picture;
  if (!problem.rules.everyDayShoots || problem.scenes.every(({ shot }) => shot)) return [];
  return problem.days
    .filter(({ date, open }) => open && !days.some((day) => day.date === date && day.scenes.length > 0))
    .map(({ date }) => ({
      date,
      who: [],
      text: `at least one scene each open day, found none on ${formatDay(date)}`,
      rows: rowList(problem.rules.rows.day),
    }));
}

/** A limit of a day is held where something is still to be shot on it. */
function overLimit(day: DayPicture, row: RowRef | undefined, text: string): readonly Found[] {
  if (!hasSceneToShoot(day)) return [];
  return [
    {
      date: day.date,
      who: day.scenes.map(({ scene }) => scene.id),
      text: `${formatDay(day.date)}: ${text}`,
      rows: [...rowList(row), ...day.scenes.map(({ scene }) => scene.row)],
    },
  ];
}

/** A limit of the plan is held where anything is still to be shot. */
function overAll({ problem }: PlanPicture, row: RowRef | undefined, text: string): readonly Found[] {
  return problem.scenes.every(({ shot }) => shot) ? [] : [{ date: null, who: [], text, rows: rowList(row) }];
}

function rowList(row: RowRef | undefined): readonly RowRef[] {
  return row === undefined ? [] : [row];
}
