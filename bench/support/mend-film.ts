import type { Plan } from '../../src/core/optimiser/plan/types';
import { setOf, type FilmBoard } from './film-board';
import type { FilmVariant } from './film-problems';
import { recountFilm } from './recount-film';

/**
 * Sees to it that no day has a fourth set. A plan knows one location a scene, and one scene of the film plays in two sets: where
 * its second set is one too many for its day, the cheapest move of one scene of that day, or exchange of one with a scene of
 * another day, that keeps every rule is made. Null where none does.
 */
export function mendFilm(board: FilmBoard, variant: FilmVariant, plan: Plan): Plan | null {
  if (recountFilm(board, variant, plan).broken.length === 0) return plan;
  const two = board.days.flat().find(({ sets }) => sets.length > 1)?.planId ?? '';
  const from = plan.days.findIndex(({ scenes }) => scenes.includes(two));
  const sets = new Map(board.days.flat().map((scene) => [scene.planId, setOf(scene)]));
  const setOfId = (id: string): string => sets.get(id) ?? '';
  let best: { readonly plan: Plan; readonly objective: number } | null = null;
  const consider = (other: Plan): void => {
    const { broken, objective } = recountFilm(board, variant, other);
    if (broken.length === 0 && (best === null || objective < best.objective)) best = { plan: other, objective };
  };
  for (const goes of plan.days[from]?.scenes ?? [])
    for (const [to, { scenes }] of plan.days.entries())
      if (to !== from)
        for (const comes of [null, ...scenes]) consider(exchanged(plan, setOfId, [from, goes], [to, comes]));
  return (best as { readonly plan: Plan } | null)?.plan ?? null;
}

type Place = readonly [day: number, scene: string | null];

/** Each scene takes the other's day, after the scenes of its own set there. */
function exchanged(plan: Plan, setOfId: (id: string) => string, [from, goes]: Place, [to, comes]: Place): Plan {
  return {
    days: plan.days.map((day, index) => {
      const [out, into] = index === from ? [goes, comes] : index === to ? [comes, goes] : [null, null];
      const scenes = day.scenes.filter((id) => id !== out);
      if (into === null) return { ...day, scenes };
      const place = scenes.map(setOfId).lastIndexOf(setOfId(into));
      const after = place < 0 ? scenes.length : place + 1;
      return { ...day, scenes: [...scenes.slice(0, after), into, ...scenes.slice(after)] };
    }),
  };
}
