import { circleOf } from '../../plan/scene-circle';
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
  const circle = circleOf(scenes);
  if (circle !== null) throw new RangeError(`plan: scenes follow each other in a circle: ${circle.join(' after ')}`);
}
