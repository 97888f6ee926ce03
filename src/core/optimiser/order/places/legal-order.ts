import type { PlacesModel } from './model';

/**
 * The order nearest to the one wanted in which every block comes after those that must precede it: again and again the first wanted
 * block that may come now. Without a wish, the blocks as the problem lists them.
 * @param wanted is an order of all the problem's blocks
 * @throws RangeError where it is not
 */
export function legalOrder(model: PlacesModel, wanted?: readonly number[]): number[] {
  const left = new Set(wanted === undefined ? model.members.keys() : inModel(model, wanted));
  const order: number[] = [];
  while (left.size > 0) {
    const next = [...left].find((block) => (model.before[block] ?? []).every((earlier) => !left.has(earlier)));
    if (next === undefined) throw new RangeError(`precedence goes in a circle among blocks ${[...left].join(', ')}`);
    left.delete(next);
    order.push(next);
  }
  return order;
}

function inModel(model: PlacesModel, wanted: readonly number[]): number[] {
  const blockOf = new Map(model.members.flatMap((members, at) => members.map((block) => [block, at] as const)));
  const blocks = wanted.map((block) => blockOf.get(block));
  if (wanted.length !== blockOf.size || new Set(wanted).size !== blockOf.size || blocks.includes(undefined))
    throw new RangeError(`start must name each of the ${blockOf.size} blocks once; got ${wanted.join(', ')}`);
  return blocks.filter((block) => block !== undefined);
}
