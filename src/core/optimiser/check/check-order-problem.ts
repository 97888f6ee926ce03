import type { OrderProblem } from '../order/types';

/**
 * Whether a problem can be searched at all: every list as long as it must be, every index in range and named once, every
 * number whole and not negative, no circle of blocks that each must come before the next.
 * @throws RangeError which names the list and the value at fault.
 * @example checkOrderProblem({ durations: [1], pays: [10], blocksOf: [[1]] }) // throws: blocksOf[0] names block 1, but there are 1
 */
export function checkOrderProblem(problem: OrderProblem): void {
  const { durations, pays, blocksOf, places, precedence = [] } = problem;
  durations.forEach((value, at) => {
    requireWhole(`durations[${at}]`, value);
  });
  pays.forEach((value, at) => {
    requireWhole(`pays[${at}]`, value);
  });
  requireLength('blocksOf', blocksOf.length, pays.length, 'actors');
  blocksOf.forEach((blocks, actor) => {
    const seen = new Set<number>();
    for (const block of blocks) {
      requireIndex(`blocksOf[${actor}]`, 'block', block, durations.length);
      if (seen.has(block)) throw new RangeError(`blocksOf[${actor}] names block ${block} twice`);
      seen.add(block);
    }
  });
  if (places !== undefined) {
    requireLength('places.placeOf', places.placeOf.length, durations.length, 'blocks');
    places.reentryCosts.forEach((value, at) => {
      requireWhole(`places.reentryCosts[${at}]`, value);
    });
    places.placeOf.forEach((place, block) => {
      requireIndex(`places.placeOf[${block}]`, 'place', place, places.reentryCosts.length);
    });
  }
  precedence.forEach((pair, at) => {
    for (const block of pair) requireIndex(`precedence[${at}]`, 'block', block, durations.length);
  });
  requireNoCircle(durations.length, precedence);
}

function requireWhole(name: string, value: number): void {
  if (!Number.isSafeInteger(value) || value < 0)
    throw new RangeError(`${name} is ${value}; it must be a whole number, at least 0`);
}

function requireLength(name: string, length: number, expected: number, of: string): void {
  if (length !== expected) throw new RangeError(`${name} has ${length} entries, but there are ${expected} ${of}`);
}

function requireIndex(name: string, what: string, index: number, limit: number): void {
  if (!Number.isInteger(index) || index < 0 || index >= limit)
    throw new RangeError(`${name} names ${what} ${index}, but there are ${limit}`);
}

/** Takes blocks away that nothing left must precede, until none is left; what cannot be taken away contains a circle. */
function requireNoCircle(blocks: number, precedence: readonly (readonly [number, number])[]): void {
  const left = new Set(Array.from({ length: blocks }, (_, block) => block));
  for (;;) {
    const waiting = new Set(precedence.filter(([earlier]) => left.has(earlier)).map(([, later]) => later));
    const free = [...left].filter((block) => !waiting.has(block));
    if (free.length === 0) break;
    for (const block of free) left.delete(block);
  }
  if (left.size === 0) return;
  const circle: number[] = [];
  let block = Math.min(...left);
  while (!circle.includes(block)) {
    circle.push(block);
    block = precedence.find(([earlier, later]) => later === block && left.has(earlier))?.[0] ?? block;
  }
  circle.splice(0, circle.indexOf(block));
  throw new RangeError(
    `precedence goes in a circle: ${[block, ...circle.reverse()].join(' before ')}; maybe one of these pairs is the wrong way round?`,
  );
}
