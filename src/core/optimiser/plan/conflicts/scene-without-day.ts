import type { Constraint } from './constraint';
import type { DaysLeft } from './days-left';

/** The smallest set of rules that leaves some scene no day at all; null where each scene has a day of its own. */
export function sceneWithoutDay({ against }: DaysLeft): readonly Constraint[] | null {
  const lonely = against.filter((byDay) => byDay.every((rules) => rules.length > 0));
  return lonely.reduce<readonly Constraint[] | null>((best, byDay) => {
    const cover = smallestCover(byDay, [], best?.length ?? Infinity);
    return cover ?? best;
  }, null);
}

/** The smallest set with a member in each list, if it is smaller than so many; tried out from the shortest list on. */
function smallestCover(
  lists: readonly (readonly Constraint[])[],
  chosen: readonly Constraint[],
  limit: number,
): readonly Constraint[] | null {
  const open = lists.filter((list) => !list.some((constraint) => chosen.includes(constraint)));
  const [shortest] = [...open].sort((a, b) => a.length - b.length);
  if (shortest === undefined) return chosen.length < limit ? chosen : null;
  if (chosen.length + 1 >= limit) return null;
  return shortest.reduce<readonly Constraint[] | null>(
    (best, constraint) => smallestCover(open, [...chosen, constraint], best?.length ?? limit) ?? best,
    null,
  );
}
