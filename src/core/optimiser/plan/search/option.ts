import { minor, subtractMinor, sumMinor, type Minor } from '../../../money';
import type { PlanChange, PricedPlan } from '../types';
import { changeCount } from './change';
import { countText } from './words';

/** What an option is best at. */
export type OptionName = 'Least change' | 'Cheapest' | 'Earliest finish' | 'Balanced';

/** An account in the published plan and in the option. */
export interface AccountDifference {
  readonly account: string;
  readonly published: Minor;
  readonly option: Minor;
  /** option − published: below zero saves. */
  readonly difference: Minor;
}

/** A legal plan to choose, with what it means for money, people and bookings. */
export interface PlanOption {
  /** `1`, `2` …: its place in the set. */
  readonly id: string;
  readonly name: OptionName;
  /** What else it is best at. */
  readonly also: readonly OptionName[];
  readonly priced: PricedPlan;
  /** No legal plan costs less money. */
  readonly bound: Minor;
  /** How far its money lies above the bound, as a share of its money. */
  readonly gap: number;
  /** Accounts whose money differs from the published plan's, in order of their first line; empty where nothing is published. */
  readonly againstPublished: readonly AccountDifference[];
  /** Performers whose calls change, with the dates. */
  readonly affected: PlanChange['calls'];
  /** Bookings to cancel or change, and until when cancelling is free. */
  readonly bookings: PlanChange['bookings'];
  /** What is given up of the wish that nothing changes, in words: `3 scenes on another day`. */
  readonly bent: readonly string[];
  readonly steps: number;
  readonly seed: number;
}

/** What an option is made from beside its plan. */
export interface OptionContext {
  readonly published: PricedPlan | null;
  readonly bound: number;
  readonly steps: number;
  readonly seed: number;
}

/** Works out what a plan means beside the published one. */
export function optionOf(
  id: string,
  [name, ...also]: readonly [OptionName, ...OptionName[]],
  priced: PricedPlan,
  { published, bound, steps, seed }: OptionContext,
): PlanOption {
  const least = minor(Math.min(priced.money, Math.max(0, bound)));
  return {
    id,
    name,
    also,
    priced,
    bound: least,
    gap: priced.money === least ? 0 : (priced.money - least) / priced.money,
    againstPublished: published === null ? [] : differences(published, priced),
    affected: priced.change.calls,
    bookings: priced.change.bookings,
    bent: bentWords(priced, published),
    steps,
    seed,
  };
}

function differences(published: PricedPlan, option: PricedPlan): readonly AccountDifference[] {
  const accounts = [...new Set([...published.lines, ...option.lines].map(({ account }) => account))];
  const sumOf = ({ lines }: PricedPlan, account: string): Minor =>
    sumMinor(lines.filter((line) => line.account === account).map(({ amount }) => amount));
  return accounts
    .map((account) => {
      const [before, after] = [sumOf(published, account), sumOf(option, account)];
      return { account, published: before, option: after, difference: subtractMinor(after, before) };
    })
    .filter(({ difference }) => difference !== 0);
}

function bentWords({ change, finish }: PricedPlan, published: PricedPlan | null): readonly string[] {
  const { moved, calls, bookings } = change;
  const dates = calls.reduce((sum, call) => sum + call.dates.length, 0);
  const later = published === null ? 0 : finish - published.finish;
  return [
    ...(moved.length > 0 ? [`${countText(moved.length, 'scene')} on another day`] : []),
    ...(dates > 0 ? [`calls of ${countText(calls.length, 'performer')} on ${countText(dates, 'date')}`] : []),
    ...(bookings.length > 0 ? [`${countText(bookings.length, 'booking')} changed or cancelled`] : []),
    ...(later > 0 ? [`ends ${countText(later, 'calendar day')} later`] : []),
  ];
}

/** What plans are ranked by: less of each is better. */
export interface Merits {
  readonly money: number;
  readonly finish: number;
  readonly changes: number;
}

export function meritsOf({ money, finish, change }: PricedPlan): Merits {
  return { money, finish, changes: changeCount(change) };
}

/** Whether `a` is nowhere worse than `b`. */
export function isNowhereWorse(a: Merits, b: Merits): boolean {
  return a.money <= b.money && a.finish <= b.finish && a.changes <= b.changes;
}
