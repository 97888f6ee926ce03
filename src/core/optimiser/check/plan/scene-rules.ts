import { formatDay, type Day } from '../../../calendar';
import type { PlanScene } from '../../plan/types';
import type { Found } from './found';
import type { PlanPicture } from './picture';

/** Scenes on another day than their fixed one, and history that was shuffled: shot scenes come first on their day, in their order. */
export function fixedDay({ problem, days }: PlanPicture): readonly Found[] {
  return days.flatMap(({ date, scenes }) => {
    const ofDay = scenes.map(({ scene }) => scene);
    const published = problem.published?.days.find((day) => day.date === date)?.scenes ?? [];
    const shotToday = problem.scenes.filter((scene) => scene.shot && scene.fixedDay === date && ofDay.includes(scene));
    const history = [
      ...published.flatMap((id) => shotToday.find((scene) => scene.id === id) ?? []),
      ...shotToday.filter(({ id }) => !published.includes(id)),
    ];
    const elsewhere = ofDay.flatMap((scene) => {
      if (scene.fixedDay === null || scene.fixedDay === date) return [];
      const what = scene.shot ? 'was shot' : 'is fixed';
      return [
        found(scene, date, `scene ${scene.id} ${what} on ${formatDay(scene.fixedDay)}, found on ${formatDay(date)}`),
      ];
    });
    if (history.every((scene, index) => ofDay[index] === scene)) return elsewhere;
    const [wanted, instead] = [history, ofDay].map((list) => list.map(({ id }) => id).join(', '));
    const text = `${formatDay(date)} begins with what was shot, ${wanted}; found ${instead}`;
    return [...elsewhere, { date, who: history.map(({ id }) => id), text, rows: history.map(({ row }) => row) }];
  });
}

/** Scenes before their earliest date. */
export function notBefore(picture: PlanPicture): readonly Found[] {
  return sceneDates(picture).flatMap(({ scene, date }) => {
    if (scene.shot || scene.notBefore === null || date >= scene.notBefore) return [];
    return [
      found(scene, date, `scene ${scene.id} not before ${formatDay(scene.notBefore)}, found on ${formatDay(date)}`),
    ];
  });
}

/** Scenes after their latest date. */
export function notAfter(picture: PlanPicture): readonly Found[] {
  return sceneDates(picture).flatMap(({ scene, date }) => {
    if (scene.shot || scene.notAfter === null || date <= scene.notAfter) return [];
    return [
      found(scene, date, `scene ${scene.id} not after ${formatDay(scene.notAfter)}, found on ${formatDay(date)}`),
    ];
  });
}

/** Scenes that are shot before one they must follow. */
export function afterScene(picture: PlanPicture): readonly Found[] {
  const order = sceneDates(picture);
  return order.flatMap(({ scene, date }, place) =>
    scene.after.flatMap((id) => {
      const earlier = order.findIndex((other) => other.scene.id === id);
      const first = order[earlier];
      if (first === undefined || earlier < place || (scene.shot && first.scene.shot)) return [];
      const text =
        first.date === date
          ? `scene ${scene.id} after scene ${id}, found earlier on ${formatDay(date)}`
          : `scene ${scene.id} after scene ${id}, found on ${formatDay(date)} and ${formatDay(first.date)}`;
      return [{ date, who: [scene.id, id], text, rows: [scene.row, first.scene.row] }];
    }),
  );
}

/** All scenes in shooting order, with their dates. */
function sceneDates({ days }: PlanPicture): readonly { readonly scene: PlanScene; readonly date: Day }[] {
  return days.flatMap(({ date, scenes }) => scenes.map(({ scene }) => ({ scene, date })));
}

function found(scene: PlanScene, date: Day, text: string): Found {
  return { date, who: [scene.id], text, rows: [scene.row] };
}
