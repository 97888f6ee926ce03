/** Position of each id in a list of the problem; a second item of the same id throws RangeError. */
export function indexOf(what: string, items: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  items.forEach(({ id }, at) => {
    if (found.has(id)) throw new RangeError(`plan: ${what} ${id} is listed twice`);
    found.set(id, at);
  });
  return found;
}

/** Position of an id; throws RangeError where the list does not have it. */
export function positionOf(what: string, id: string, index: ReadonlyMap<string, number>): number {
  const found = index.get(id);
  if (found === undefined) throw new RangeError(`plan: ${what} ${id} is not listed`);
  return found;
}

/** Lists of lists, flat: those of item `i` lie from `start[i]` to before `start[i + 1]`. */
export function flat(lists: readonly (readonly number[])[]): {
  readonly start: Int32Array;
  readonly items: Int32Array;
} {
  const start = new Int32Array(lists.length + 1);
  lists.forEach((list, at) => {
    start[at + 1] = (start[at] ?? 0) + list.length;
  });
  return { start, items: Int32Array.from(lists.flat()) };
}
