/**
 * A smallest part of a list that still collides: it does, and without any one of its members it does not (Junker's QuickXplain; few
 * questions where few members matter). Null where the whole list does not collide; empty where nothing at all already does.
 * Members that stand early are the last to be named.
 */
export function quickExplain<T>(all: readonly T[], collide: (part: readonly T[]) => boolean): readonly T[] | null {
  if (!collide(all)) return null;
  if (all.length === 0 || collide([])) return [];
  const explain = (background: readonly T[], grown: boolean, rest: readonly T[]): readonly T[] => {
    if (grown && collide(background)) return [];
    if (rest.length === 1) return rest;
    const half = Math.floor(rest.length / 2);
    const [first, second] = [rest.slice(0, half), rest.slice(half)];
    const late = explain([...background, ...first], true, second);
    const early = explain([...background, ...late], late.length > 0, first);
    return [...early, ...late];
  };
  return explain([], false, all);
}
