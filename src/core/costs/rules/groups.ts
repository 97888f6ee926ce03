/**
 * Items that share a key with another one, in lists; what stands alone is left out and costs no list, which is what makes it
 * fast where nearly everything stands alone. Items whose key is null are left out. In the order of each list's second item.
 */
export function sharing<T extends object>(
  items: Iterable<T>,
  keyOf: (item: T) => string | null,
): readonly (readonly T[])[] {
  const first = new Map<string, T>();
  const lists = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const known = first.get(key);
    if (known === undefined) first.set(key, item);
    else {
      const list = lists.get(key);
      if (list === undefined) lists.set(key, [known, item]);
      else list.push(item);
    }
  }
  return [...lists.values()];
}
