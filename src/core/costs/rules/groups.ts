/**
 * Items that share a key with another one, in lists; what stands alone is left out and costs no list, which is what makes it
 * fast where nearly everything stands alone. Items whose key is null are left out. In the order of each list's first item.
 */
export function sharing<T extends object, K>(
  items: Iterable<T>,
  keyOf: (item: T) => K | null,
): readonly (readonly T[])[] {
  const first = new Map<K, T>();
  const lists = new Map<K, T[]>();
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
