import type { Issue } from '../issue';
import {
  addMinor,
  minor,
  minorFromDecimal,
  NO_MONEY,
  percentOf,
  productOf,
  subtractMinor,
  decimalFromMinor,
  type DecimalText,
  type Minor,
} from '../money';
import { nameKey } from './globals';
import type { BudgetLineRow, FringeRow, PricedFringe } from './types';

/** What one line brings to its fringes. */
interface FringeBase {
  readonly line: BudgetLineRow;
  readonly subtotal: Minor;
  /** Amount × X: the units a flat fringe is charged for. */
  readonly units: DecimalText;
}

/** Works out fringes line after line, remembering what each person has earned under each cut-off. */
export interface FringeDesk {
  readonly charge: (base: FringeBase) => {
    readonly fringes: readonly PricedFringe[];
    readonly issues: readonly Issue[];
  };
}

/**
 * Opens a desk for a budget's fringes. The percent of a fringe with a cut-off is charged on a person's earnings up to the
 * cut-off, in the order of the lines; a person is a Description, and a line without one is a person of its own. A flat
 * fringe is charged for every unit and knows no cut-off. Each fringe of each line is rounded once.
 */
export function openFringeDesk(fringes: readonly FringeRow[], decimals: number): FringeDesk {
  const byName = new Map<string, FringeRow>();
  for (const fringe of fringes) if (!byName.has(nameKey(fringe.name))) byName.set(nameKey(fringe.name), fringe);
  const earned = new Map<string, Minor>();

  const percentBase = (fringe: FringeRow, { line, subtotal }: FringeBase): Minor => {
    if (fringe.cutOff === null) return subtotal;
    const person = line.description === '' ? `row ${line.ref.row}` : nameKey(line.description);
    const place = `${nameKey(fringe.name)}|${person}`;
    const before = earned.get(place) ?? NO_MONEY;
    const after = addMinor(before, subtotal);
    earned.set(place, after);
    return subtractMinor(minor(Math.min(after, fringe.cutOff)), minor(Math.min(before, fringe.cutOff)));
  };

  const charge: FringeDesk['charge'] = (base) => {
    const charged: PricedFringe[] = [];
    const issues: Issue[] = [];
    const seen = new Set<string>();
    for (const name of base.line.fringes) {
      const key = nameKey(name);
      if (key === '' || seen.has(key)) continue;
      seen.add(key);
      const fringe = byName.get(key);
      if (fringe === undefined || (fringe.percent === null && fringe.flat === null)) {
        issues.push(unknownFringe(base.line, name, fringe !== undefined));
        continue;
      }
      const share = fringe.percent === null ? NO_MONEY : percentOf(percentBase(fringe, base), fringe.percent);
      const flat =
        fringe.flat === null
          ? NO_MONEY
          : minorFromDecimal(productOf([base.units, decimalFromMinor(fringe.flat, decimals)]), decimals);
      const account = fringe.account === '' ? base.line.account : fringe.account;
      charged.push({ name: fringe.name, account, amount: addMinor(share, flat ?? NO_MONEY) });
    }
    return { fringes: charged, issues };
  };
  return { charge };
}

function unknownFringe(line: BudgetLineRow, name: string, listed: boolean): Issue {
  const { tab, row } = line.ref;
  return {
    code: listed ? 'empty-fringe' : 'unknown-fringe',
    severity: 'medium',
    where: { tab, row, column: 'Fringes' },
    expected: listed ? 'a fringe with a percent or a flat amount' : 'names from Fringes',
    received: name,
    message: `${tab} row ${row}: fringe "${name}" ${listed ? 'has neither percent nor flat amount' : 'is not in Fringes'}, so nothing was added for it.`,
    advice: listed ? 'Fill Percent or Flat in Fringes.' : 'Correct the name, or add the fringe to Fringes.',
  };
}
