import type { Breach } from '../../plan/types';
import type { DayPicture } from './picture';

/** A breach found; the table of rules knows which rule it breaks. */
export type Found = Omit<Breach, 'rule'>;

/** Whether something is still to be shot on a day: a day of history breaks no limits. */
export function hasSceneToShoot({ scenes }: DayPicture): boolean {
  return scenes.some(({ scene }) => !scene.shot);
}
