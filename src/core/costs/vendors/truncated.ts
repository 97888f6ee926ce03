import { compareText } from '../codes';
import type { NormalName } from './normalise';

/** Statements and ledgers cut names at some width; no width met is below this many characters. */
const NARROWEST = 17;

/** One spelling: the name as typed and what it came down to. */
export interface Spelling {
  readonly raw: string;
  readonly normal: NormalName;
}

/**
 * Finds names that are another name cut off in mid-word (`THE PLASTIC BOX COMPAN` → `The Plastic Box Company Ltd`):
 * short key → long key. Joined only where it is safe: the cut name is at least 17 characters long as typed, all its words
 * but the last stand in the longer name, the last is a true beginning of the next word there, and exactly one firm fits.
 * A name that ends with a whole word is not taken for a cut one: `Michael Page` and `Michael Page International` stay two.
 */
export function truncatedNames(spellings: readonly Spelling[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const { normal } of spellings) texts.set(normal.words.join(' '), normal.key);
  const sorted = [...texts.keys()].sort(compareText);
  const joined = new Map<string, string>();
  for (const { raw, normal } of spellings) {
    if (raw.trim().length < NARROWEST || normal.words.length < 2) continue;
    const text = normal.words.join(' ');
    const fits = new Set<string>();
    for (let at = firstAfter(sorted, text); at < sorted.length; at += 1) {
      const longer = sorted[at] ?? '';
      if (!longer.startsWith(text)) break;
      const key = texts.get(longer);
      if (longer.charAt(text.length) !== ' ' && key !== undefined) fits.add(key);
      if (fits.size > 1) break;
    }
    const [only] = fits;
    if (fits.size === 1 && only !== undefined && only !== normal.key) joined.set(normal.key, only);
  }
  return joined;
}

function firstAfter(sorted: readonly string[], text: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') <= text) low = middle + 1;
    else high = middle;
  }
  return low;
}
