import type { Issue } from '../issue';
import { formatMoney, type Minor } from '../money';
import { budgetIssue, rowOf } from './budget-issue';
import type { BudgetLineRow, FringeRow } from './types';

/** A person's lines under a fringe whose cut-off was reached. */
interface Reached {
  readonly fringe: FringeRow;
  readonly line: BudgetLineRow;
  readonly cutOff: Minor;
}

/** A name that stands twice in Fringes with other figures. */
export function fringeTwice(known: FringeRow, { ref, name }: FringeRow): Issue {
  return budgetIssue('fringe-twice', ref, 'Name', {
    expected: 'each name once',
    received: name,
    message: `${rowOf(ref)}: "${name}" stands in row ${known.ref.row} too, with other figures; row ${known.ref.row} is used.`,
    advice: 'Keep one row for it.',
  });
}

/** A cut-off that was reached by someone whose deal runs over more than one calendar year. */
export function twoYears(
  { fringe, line, cutOff }: Reached,
  [first, last]: readonly [number, number],
  decimals: number,
): Issue {
  const ceiling = formatMoney(cutOff, { decimals });
  return budgetIssue('cut-off-over-years', line.ref, 'Description', {
    severity: 'low',
    expected: 'earnings of one calendar year',
    received: `a deal from ${first} to ${last}`,
    message: `${line.description}: the cut-off ${ceiling} of ${fringe.name} was applied once, but Deals runs from ${first} to ${last}, and the ceiling begins anew each year.`,
    advice: `Give the lines of ${last} a description of their own (such as "${line.description} ${last}") if the fringe is due again.`,
  });
}

/** A fringe past what is exact. */
export function tooLarge({ ref }: BudgetLineRow, name: string): Issue {
  return budgetIssue('amount-too-large', ref, 'Fringes', {
    expected: 'a fringe below ten thousand million',
    received: name,
    message: `${rowOf(ref)}: fringe "${name}" comes to more than ten thousand million, so nothing was added for it.`,
    advice: 'Check Percent and Flat in Fringes, and Amount and X of the line.',
  });
}

/** A name on a line that Fringes does not have, or has without a figure. */
export function unknownFringe({ ref }: BudgetLineRow, name: string, listed: boolean): Issue {
  return budgetIssue(listed ? 'empty-fringe' : 'unknown-fringe', ref, 'Fringes', {
    expected: listed ? 'a fringe with a percent or a flat amount' : 'names from Fringes',
    received: name,
    message: `${rowOf(ref)}: fringe "${name}" ${listed ? 'has neither percent nor flat amount' : 'is not in Fringes'}, so nothing was added for it.`,
    advice: listed ? 'Fill Percent or Flat in Fringes.' : 'Correct the name, or add the fringe to Fringes.',
  });
}
