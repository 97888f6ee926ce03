import { minor } from '../../../money';
import { seededRandom } from '../../random';
import type { Search } from '../../search';
import { planBound } from '../bounds/plan-bound';
import type { PlanProblem, PricedPlan } from '../types';
import { Annealing } from './anneal';
import { compile } from './compile';
import type { Compiled } from './compiled';
import { startFromPublished } from './construct';
import { ExactPlan, MOST_EXACT } from './exact';
import { isLegal, layoutOfPlan, publishedLayout, type Layout } from './layout';
import type { Objective } from './objective';
import { isNowhereWorse, meritsOf, optionOf, type OptionName, type PlanOption } from './option';
import { PlanState } from './plan-state';
import { price } from './price';

/** The set of options so far. */
export interface PlanOptions {
  /** None is at least as good as another in money, finish and changes together. Least change first. */
  readonly options: readonly PlanOption[];
  /** Money of the cheapest of them. */
  readonly cost: number;
  /** No legal plan costs less money. */
  readonly bound: number;
}

/** A search for options, which may also find that there is none. */
export interface OptionsSearch extends Search<PlanOptions> {
  /** True: it is proven that no plan is legal. */
  readonly impossible: boolean;
}

/** Steps for one wish before the next has its turn. */
const TURN = 500;

/**
 * Searches a small set of legal plans to choose from: the one that changes least, the cheapest, the one that ends first, and one in
 * between. One search serves four wishes in turn and keeps every plan that no other is better than. Same problem, seed and steps:
 * same options. Throws RangeError for a problem that refers to what it does not list.
 * @example createOptionsSearch(problem, { seed: 7 }).answer?.options.map(({ name }) => name) // ['Least change', 'Cheapest']
 */
export function createOptionsSearch(
  problem: PlanProblem,
  { seed = 1 }: { readonly seed?: number } = {},
): OptionsSearch {
  const compiled = compile(problem);
  const hopeless = compiled.scenes.domainStart.some((from, scene, all) => scene > 0 && from === all[scene - 1]);
  const start = startFromPublished(compiled);
  const wishes = hopeless
    ? []
    : wishesOf(compiled).map(
        (wish, at) => new Annealing(compiled, new PlanState(compiled, wish), start, seededRandom(seed + at * 7919)),
      );
  const toShoot = problem.scenes.filter(({ shot }) => !shot).length;
  const exact = !hopeless && toShoot <= MOST_EXACT ? new ExactPlan(compiled, MONEY_ONLY) : null;
  const free = { movedScene: minor(0), changedCall: minor(0), touchedBooking: minor(0) };
  const leastMoney = planBound({ ...problem, prices: free });
  const published = problem.published === null ? null : price(compiled, publishedLayout(compiled, problem.published));
  const archive = new Archive(compiled);
  if (problem.published !== null && !hopeless) archive.take(layoutOfPlan(compiled, problem.published));
  let steps = 0;
  let finished = hopeless;
  const collect = (into: Archive): Archive => {
    for (const wish of wishes) into.takeBest(wish);
    into.take(exact?.bestLayout ?? null);
    return into;
  };
  const step = (): void => {
    const wish = wishes[Math.floor(steps / TURN) % wishes.length];
    if (exact?.done === false && steps % 2 === 0) exact.step(Infinity);
    else if (wish?.idle === false) wish.step();
    else if (exact?.done !== false) finished = true;
    steps++;
    if (steps % (TURN * wishes.length) === 0) collect(archive);
    if (exact?.done === true && !exact.failed && exact.bestLayout === null) finished = true;
  };
  const proven = (): boolean => exact?.done === true && !exact.failed;
  return {
    advance(count) {
      for (let todo = Math.max(1, Math.floor(count)); todo > 0 && !finished; todo--) step();
      return finished;
    },
    get steps() {
      return steps;
    },
    get impossible() {
      return hopeless || (proven() && collect(archive.copy()).plans.length === 0);
    },
    get answer(): PlanOptions | null {
      const plans = collect(archive.copy()).plans;
      if (plans.length === 0) return null;
      const cost = Math.min(...plans.map(({ money }) => money));
      const bound = Math.min(cost, proven() ? Math.max(leastMoney, exact?.bestValue ?? 0) : leastMoney);
      return {
        cost,
        bound,
        options: choose(plans, problem).map(({ names, plan }, at) =>
          optionOf(String(at + 1), names, plan, { published, bound, steps, seed }),
        ),
      };
    },
  };
}

const MONEY_ONLY: Objective = { movedScene: 0, changedCall: 0, touchedBooking: 0, laterFinish: 0 };

/** What each wish makes least; the scale of a change is a performer's day. */
function wishesOf({ problem, unit }: Compiled): readonly Objective[] {
  const { prices, rules } = problem;
  const priced = prices.movedScene + prices.changedCall + prices.touchedBooking > 0;
  const mild = { movedScene: unit / 4, changedCall: unit / 20, touchedBooking: unit / 2 };
  const balanced = priced ? prices : mild;
  return [
    { movedScene: unit * 8, changedCall: unit * 8, touchedBooking: unit * 8, laterFinish: 0 },
    MONEY_ONLY,
    { ...MONEY_ONLY, laterFinish: unit * 20 + rules.dayCost },
    { ...balanced, laterFinish: unit / 2 },
  ];
}

/** Legal plans of which none is nowhere worse than another. */
class Archive {
  private readonly seen = new WeakMap<Annealing, number>();

  constructor(
    private readonly compiled: Compiled,
    public plans: readonly PricedPlan[] = [],
  ) {}

  copy(): Archive {
    return new Archive(this.compiled, this.plans);
  }

  takeBest(wish: Annealing): void {
    if (wish.bestValue === Infinity || this.seen.get(wish) === wish.bestValue) return;
    this.seen.set(wish, wish.bestValue);
    this.take(wish.layout());
  }

  take(layout: Layout | null): void {
    if (layout === null || !isLegal(this.compiled, layout)) return;
    const plan = price(this.compiled, layout);
    const merits = meritsOf(plan);
    if (this.plans.some((other) => isNowhereWorse(meritsOf(other), merits))) return;
    this.plans = [...this.plans.filter((other) => !isNowhereWorse(merits, meritsOf(other))), plan];
  }
}

interface Chosen {
  readonly names: readonly [OptionName, ...OptionName[]];
  readonly plan: PricedPlan;
}

/** The best plan by each wish; a plan that is best by several stands once. */
function choose(plans: readonly PricedPlan[], { prices }: PlanProblem): readonly Chosen[] {
  const all = plans.map((plan) => ({ plan, ...meritsOf(plan) }));
  const [money, finish, changes] = (['money', 'finish', 'changes'] as const).map((merit) => {
    const values = all.map((each) => each[merit]);
    const least = Math.min(...values);
    return { least, span: Math.max(1, Math.max(...values) - least) };
  });
  const ownPrices = prices.movedScene + prices.changedCall + prices.touchedBooking > 0;
  const share = (value: number, of: { readonly least: number; readonly span: number } | undefined): number =>
    of === undefined ? 0 : (value - of.least) / of.span;
  const balance = (each: (typeof all)[number]): number =>
    share(each.money, money) + share(each.changes, changes) + share(each.finish, finish) / 2;
  const by = (key: (each: (typeof all)[number]) => readonly number[]): PricedPlan | undefined =>
    [...all].sort((a, b) => {
      const [x, y] = [key(a), key(b)];
      const at = x.findIndex((value, i) => value !== y[i]);
      return at < 0 ? 0 : (x[at] ?? 0) - (y[at] ?? 0);
    })[0]?.plan;
  const wishes: readonly (readonly [OptionName, PricedPlan | undefined])[] = [
    ['Least change', by(({ changes: count, money: amount }) => [count, amount])],
    ['Cheapest', by(({ money: amount, changes: count }) => [amount, count])],
    ['Earliest finish', by(({ finish: date, money: amount }) => [date, amount])],
    ['Balanced', by((each) => [ownPrices ? each.plan.cost : balance(each)])],
  ];
  const chosen: { names: [OptionName, ...OptionName[]]; plan: PricedPlan }[] = [];
  for (const [name, plan] of wishes) {
    const same = chosen.find((each) => each.plan === plan);
    if (same !== undefined) same.names.push(name);
    else if (plan !== undefined) chosen.push({ names: [name], plan });
  }
  return chosen;
}
