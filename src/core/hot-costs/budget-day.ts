import { priceBudget, type BudgetLineRow } from '../budget';
import { accountKey, type DealRow } from '../costs';
import type { Issue } from '../issue';
import type { Minor } from '../money';
import { rateUnit, type RateUnit } from './day-rate';
import { nameKey } from './roster';
import type { HotCostInputs } from './types';

/** A Budget line that pays a person, as the price of one unit. */
interface BudgetedRate {
  readonly line: BudgetLineRow;
  readonly unit: Exclude<RateUnit, 'flat'>;
  /** Price of one unit, before fringes. */
  readonly rate: Minor;
}

/** Finds the Budget line of a deal; null where there is none, or several that differ (`remark` says so). */
export type BudgetFinder = (deal: DealRow) => {
  readonly found: BudgetedRate | null;
  readonly remark: string;
};

interface Candidate extends BudgetedRate {
  /** Parts of the description between commas and dashes. */
  readonly words: readonly string[];
}

/**
 * The Budget lines that pay people by the hour, day or week. A line belongs to a deal when it is of the same account and a part of its
 * description (between commas, dashes or colons) is the person's name or role. Lines that name the person come before those of the
 * role; of them those about the shoot (`1st AC, shoot`, or Amount `Shoot days`), then those not about prep, wrap or kit, then those in
 * the unit of the deal. What is left must agree on rate and unit.
 */
export function budgetFinder(inputs: HotCostInputs): {
  readonly find: BudgetFinder;
  readonly issues: readonly Issue[];
} {
  const { budget, settings } = inputs;
  const wanted = new Set(inputs.deals.flatMap(({ name, role }) => [nameKey(name), nameKey(role)]));
  wanted.delete('');
  const lines = budget.lines.flatMap((line) => {
    const unit = rateUnit(line.unit);
    const words = line.description.split(/\s*[,:;()]\s*|\s+[-–—]\s+/).map(nameKey);
    if (unit === null || unit === 'flat' || !words.some((word) => wanted.has(word))) return [];
    // With a multiplier nothing tells whether the rate is for the week, or for each of so many days of it.
    if (unit === 'week' && line.x !== '' && line.x !== '1') return [];
    return [{ line, unit, words }];
  });
  const priced = priceBudget({
    ...budget,
    currency: settings.currency,
    lines: lines.map(({ line }) => ({ ...line, amount: '1', x: '1', fringes: [], subtotal: null })),
  });
  const rates = new Map(priced.lines.map(({ ref, subtotal }) => [ref, subtotal]));
  const byAccount = new Map<string, Candidate[]>();
  for (const { line, unit, words } of lines) {
    const rate = rates.get(line.ref);
    if (rate === undefined) continue;
    const list = byAccount.get(accountKey(line.account)) ?? [];
    list.push({ line, unit, words, rate });
    byAccount.set(accountKey(line.account), list);
  }
  const find: BudgetFinder = ({ account, name, role, unit }) => {
    const candidates = byAccount.get(accountKey(account)) ?? [];
    for (const wants of [nameKey(name), nameKey(role)]) {
      if (wants === '') continue;
      const named = candidates.filter(({ words }) => words.includes(wants));
      const [best, ...others] = closest(named, wants, rateUnit(unit));
      if (best === undefined) continue;
      const other = others.find(({ rate, unit }) => rate !== best.rate || unit !== best.unit);
      if (other === undefined) return { found: best, remark: '' };
      const rows = `${best.line.ref.row} and ${other.line.ref.row}`;
      return { found: null, remark: `${best.line.ref.tab} rows ${rows} differ, so the deal is the budget` };
    }
    return { found: null, remark: '' };
  };
  return { find, issues: priced.issues };
}

/** The lines most about a shoot day: each step keeps those it fits, unless it fits none. */
function closest(lines: readonly Candidate[], wants: string, unit: RateUnit | null): readonly Candidate[] {
  const says = ({ words, line }: Candidate, pattern: RegExp): boolean =>
    [...words, nameKey(line.amount), nameKey(line.x)].some((word) => pattern.test(word));
  const steps: readonly ((line: Candidate) => boolean)[] = [
    (line) => says(line, /^SHOOT/),
    (line) => !says(line, /^(?:PREP|WRAP|TRAVEL|HOLD|KIT|BOX|REHEARSAL|FITTING)/),
    (line) => line.unit === unit,
    ({ words }) => words.every((word) => word === wants || word === ''),
  ];
  return steps.reduce((left, fits) => (left.some(fits) ? left.filter(fits) : left), lines);
}
