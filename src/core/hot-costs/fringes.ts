import Big from 'big.js';
import type { FringeRow } from '../budget';
import type { Issue } from '../issue';
import { addMinor, minor, minorFromDecimal, NO_MONEY, type Minor } from '../money';
import { nameKey } from './roster';

/** Fringes of one day's pay. */
export interface DayFringes {
  readonly amount: Minor;
  readonly names: readonly string[];
}

/**
 * What fringes add to a day's pay, each rounded once as in a budget: percent of the pay up to the cut-off, and flat for the part of a unit that a day
 * is. **A cut-off is looked at for the day alone**: hot costs do not know what a person has earned before, so they count as if the
 * ceiling of the year were not reached, for budget and actual alike.
 */
export function fringesOf(
  pay: Minor,
  names: readonly string[],
  part: { readonly of: number },
  byName: ReadonlyMap<string, FringeRow>,
): DayFringes {
  let amount = NO_MONEY;
  const found: string[] = [];
  const seen = new Set<string>();
  for (const name of names) {
    const key = nameKey(name);
    const fringe = byName.get(key);
    if (fringe === undefined || seen.has(key)) continue;
    seen.add(key);
    found.push(fringe.name);
    const base = fringe.cutOff === null ? pay : minor(Math.min(pay, fringe.cutOff));
    amount = addMinor(amount, chargeOf(base, fringe, part.of));
  }
  return { amount, names: found };
}

function chargeOf(base: Minor, { percent, flat }: FringeRow, unitDays: number): Minor {
  const share = new Big(base).times(percent ?? 0).times('0.01');
  const units = minorFromDecimal(share.plus(new Big(flat ?? 0).div(unitDays)).toFixed(), 0);
  if (units === null) throw new RangeError(`fringesOf(${base}): too large an amount`);
  return units;
}

/** Fringes by the key of their name; the first row of a name counts. */
export function fringesByName(rows: readonly FringeRow[]): ReadonlyMap<string, FringeRow> {
  const byName = new Map<string, FringeRow>();
  for (const row of rows) if (!byName.has(nameKey(row.name))) byName.set(nameKey(row.name), row);
  return byName;
}

/** An issue for each name that is not in Fringes. */
export function unknownFringes(
  deal: {
    readonly name: string;
    readonly fringes: readonly string[];
    readonly ref: { readonly tab: string; readonly row: number };
  },
  byName: ReadonlyMap<string, FringeRow>,
): readonly Issue[] {
  const { tab, row } = deal.ref;
  return deal.fringes
    .filter((name) => name.trim() !== '' && !byName.has(nameKey(name)))
    .map((name) => ({
      code: 'unknown-fringe',
      severity: 'medium',
      where: { tab, row, column: 'Fringes' },
      expected: 'names from Fringes',
      received: name,
      message: `${tab} row ${row}, ${deal.name}: fringe "${name}" is not in Fringes, so nothing is added for it.`,
      advice: 'Correct the name, or add the fringe to Fringes.',
    }));
}
