import type { PlanScene } from '../../plan/types';

/** Throws RangeError for a number that is not whole or is below the least one. */
export function requireNumbers(name: string, numbers: Readonly<Record<string, number>>, least = 0): void {
  for (const [what, value] of Object.entries(numbers)) {
    if (!Number.isSafeInteger(value) || value < least) {
      throw new RangeError(`plan: ${name}: ${what} is ${value}; it must be a whole number, at least ${least}`);
    }
  }
}

/** Throws RangeError for an id that is named twice, or is not among those that are known. */
export function requireOnce(name: string, ids: readonly string[], known: readonly string[] = ids): void {
  const seen = new Set<string>();
  const all = new Set(known);
  for (const id of ids) {
    if (!all.has(id)) throw new RangeError(`plan: ${name} names ${id}, which is not listed`);
    if (seen.has(id)) throw new RangeError(`plan: ${name} names ${id} twice`);
    seen.add(id);
  }
}

/** Throws RangeError for scenes that each must follow the next, in a circle. */
export function requireNoCircle(scenes: readonly PlanScene[]): void {
  const after = new Map(scenes.map((scene) => [scene.id, scene.after]));
  const done = new Set<string>();
  const follow = (id: string, path: readonly string[]): void => {
    if (path.includes(id)) {
      const circle = [...path.slice(path.indexOf(id)), id].join(' after ');
      throw new RangeError(`plan: scenes follow each other in a circle: ${circle}`);
    }
    if (done.has(id)) return;
    for (const earlier of after.get(id) ?? []) follow(earlier, [...path, id]);
    done.add(id);
  };
  for (const { id } of scenes) follow(id, []);
}
