import { ymdFromDay } from '../calendar';
import type { Issue } from '../issue';
import {
  addMinor,
  minor,
  minorFromDecimal,
  minorFromProduct,
  NO_MONEY,
  productOf,
  subtractMinor,
  sumOf,
  type DecimalText,
  type Minor,
} from '../money';
import { fringeTwice, tooLarge, twoYears, unknownFringe } from './fringe-issues';
import { nameKey } from './globals';
import type { BudgetInputs, BudgetLineRow, FringeRow, PricedFringe } from './types';

/** What one line brings to its fringes. */
interface FringeBase {
  readonly line: BudgetLineRow;
  readonly subtotal: Minor;
  /** Amount and X: their product is the units a flat fringe is charged for. */
  readonly units: readonly DecimalText[];
}

/** Works out fringes line after line, remembering what each person has earned under each cut-off. */
export interface FringeDesk {
  readonly charge: (base: FringeBase) => {
    readonly fringes: readonly PricedFringe[];
    readonly issues: readonly Issue[];
  };
  /** What is to be said of the fringes once all lines are charged. */
  readonly closing: (deals: NonNullable<BudgetInputs['deals']>) => readonly Issue[];
}

/** What one person has earned under one fringe. */
interface Earned {
  readonly fringe: FringeRow;
  readonly line: BudgetLineRow;
  readonly cutOff: Minor;
  amount: Minor;
}

/**
 * Opens a desk for a budget's fringes (DOMAIN.md §9). The percent of a fringe with a cut-off is charged on a person's earnings
 * up to the cut-off, in the order of the lines. A person is a Description; a line without one is a person of its own. A cut-off
 * holds for a calendar year; lines carry no dates, so a budget counts as one year: who is under contract in two years by Deals
 * is told (`closing`), and gets a second ceiling by a second Description. A flat fringe is charged for every unit and knows no
 * cut-off. Each fringe of each line is rounded once.
 */
export function openFringeDesk(fringes: readonly FringeRow[], decimals: number): FringeDesk {
  const byName = new Map<string, FringeRow>();
  const twice: Issue[] = [];
  for (const fringe of fringes) {
    const known = byName.get(nameKey(fringe.name));
    if (known === undefined) byName.set(nameKey(fringe.name), fringe);
    else if (!isSame(known, fringe)) twice.push(fringeTwice(known, fringe));
  }
  const earned = new Map<string, Earned>();

  const percentBase = (fringe: FringeRow, { line, subtotal }: FringeBase): Minor => {
    const { cutOff } = fringe;
    if (cutOff === null) return subtotal;
    const place = `${nameKey(fringe.name)}\u001f${personOf(line)}`;
    const person = earned.get(place) ?? { fringe, line, cutOff, amount: NO_MONEY };
    const before = person.amount;
    person.amount = addMinor(before, subtotal);
    earned.set(place, person);
    return subtractMinor(minor(Math.min(person.amount, cutOff)), minor(Math.min(before, cutOff)));
  };

  const amountOf = (fringe: FringeRow, base: FringeBase): Minor | null => {
    const { percent, flat } = fringe;
    const earnings = percent === null ? NO_MONEY : percentBase(fringe, base);
    const share = [String(earnings), percent ?? '0', '0.01'];
    if (flat === null) return minorFromProduct(share, 0);
    return minorFromDecimal(sumOf([productOf(share), productOf([...base.units, String(flat)])]), 0);
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
      const amount = amountOf(fringe, base);
      if (amount === null) {
        issues.push(tooLarge(base.line, name));
        continue;
      }
      charged.push({
        name: fringe.name,
        account: fringe.account === '' ? base.line.account : fringe.account,
        amount,
      });
    }
    return { fringes: charged, issues };
  };

  const closing: FringeDesk['closing'] = (deals) => {
    const reached = [...earned.values()].filter(({ amount, cutOff }) => amount > cutOff);
    const years = yearsOf(deals);
    return [
      ...twice,
      ...reached.flatMap((person) => {
        const span = years.get(nameKey(person.line.description));
        return span === undefined ? [] : [twoYears(person, span, decimals)];
      }),
    ];
  };
  return { charge, closing };
}

/** Whose earnings a line adds to. */
function personOf({ description, ref }: BudgetLineRow): string {
  return description === '' ? `\u001f${ref.row}` : nameKey(description);
}

function isSame(a: FringeRow, b: FringeRow): boolean {
  return a.percent === b.percent && a.flat === b.flat && a.cutOff === b.cutOff && a.account === b.account;
}

/** First and last year of everyone who is under contract in more than one. */
function yearsOf(deals: NonNullable<BudgetInputs['deals']>): ReadonlyMap<string, readonly [number, number]> {
  const years = new Map<string, readonly [number, number]>();
  for (const { name, start, finish } of deals) {
    for (const date of [start, finish]) {
      if (name === '' || date === null) continue;
      const { year } = ymdFromDay(date);
      const [first, last] = years.get(nameKey(name)) ?? [year, year];
      years.set(nameKey(name), [Math.min(first, year), Math.max(last, year)]);
    }
  }
  return new Map([...years].filter(([, [first, last]]) => first !== last));
}
