import { formatDay, type Day } from '../../../calendar';
import type { PlanScene, RowRef } from '../../plan/types';
import type { Found } from './found';
import type { PlanPicture } from './picture';

/** Performers on days on which they cannot work. */
export function performerUnavailable(picture: PlanPicture): readonly Found[] {
  return picture.problem.performers.flatMap((performer) =>
    usedOn(picture, performer, `performer ${performer.id}`, (scene) => scene.cast.includes(performer.id)),
  );
}

/** Locations on days on which they cannot be had. */
export function locationUnavailable(picture: PlanPicture): readonly Found[] {
  return picture.problem.locations.flatMap((location) =>
    usedOn(picture, location, location.id, (scene) => scene.location === location.id),
  );
}

/** Resources needed on days on which they cannot be had. Days they only wait or travel do not matter. */
export function resourceUnavailable(picture: PlanPicture): readonly Found[] {
  return picture.problem.resources.flatMap((resource) =>
    usedOn(
      picture,
      resource,
      resource.id,
      ({ id }) => resource.neededBy === 'every-day' || resource.neededBy.includes(id),
    ),
  );
}

/** Scenes that need dry weather on days marked wet. */
export function needsDry({ days }: PlanPicture): readonly Found[] {
  return days.flatMap(({ date, listed, scenes }) =>
    scenes
      .filter(({ scene }) => listed?.wet === true && scene.needsDry && !scene.shot)
      .map(({ scene: { id, row } }) => ({
        date,
        who: [id],
        text: `scene ${id} needs dry weather, found on ${formatDay(date)}, which is marked wet`,
        rows: [row],
      })),
  );
}

/** One breach for each date on which a scene still to be shot uses what cannot be had. */
function usedOn(
  { days }: PlanPicture,
  thing: { readonly id: string; readonly row: RowRef; readonly unavailable: readonly Day[] },
  name: string,
  uses: (scene: PlanScene) => boolean,
): readonly Found[] {
  return days
    .filter(({ date }) => thing.unavailable.includes(date))
    .flatMap(({ date, scenes }) => {
      const using = scenes.map(({ scene }) => scene).filter((scene) => !scene.shot && uses(scene));
      if (using.length === 0) return [];
      const ids = using.map(({ id }) => id);
      const text = `${name} not available on ${formatDay(date)}, needed for ${ids.length === 1 ? 'scene' : 'scenes'} ${ids.join(', ')}`;
      return [{ date, who: [thing.id, ...ids], text, rows: [thing.row, ...using.map(({ row }) => row)] }];
    });
}
