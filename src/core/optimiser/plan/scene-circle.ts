import type { PlanScene } from './types';

/** Scenes that each must follow the next, the first again at the end; null where there are none. */
export function circleOf(scenes: readonly PlanScene[]): readonly string[] | null {
  const after = new Map(scenes.map((scene) => [scene.id, scene.after]));
  const done = new Set<string>();
  const follow = (id: string, path: readonly string[]): readonly string[] | null => {
    if (path.includes(id)) return [...path.slice(path.indexOf(id)), id];
    if (done.has(id)) return null;
    for (const earlier of after.get(id) ?? []) {
      const circle = follow(earlier, [...path, id]);
      if (circle !== null) return circle;
    }
    done.add(id);
    return null;
  };
  for (const { id } of scenes) {
    const circle = follow(id, []);
    if (circle !== null) return circle;
  }
  return null;
}
