import type { PlanProblem } from '../types';
import { columnMaster, type ColumnMaster } from './column-master';
import { dayColumns, type DayColumns, type DayPay } from './day-columns';
import { sum } from './days-needed';
import { leastCosts, type LeastCost } from './plan-bound';
import { calendarOf } from './possible-days';
import { priceDay, type DayPrices } from './price-day';

/** Pivots of the master between two looks for better days. */
const PIVOTS = 400;

/** A bound that rises while it is worked on. */
export interface PlanBound {
  /** Looks so many times for days that would make the bound false, and moves its prices until they do not; returns whether it can rise no more. */
  readonly advance: (steps: number) => boolean;
  /** No legal plan costs less, stability prices included. Minor units; true whenever it is read. */
  readonly bound: number;
}

/**
 * A bound on what a plan costs by whole days. Pay and location days of a plan are those of its days; each scene stands on one of
 * them, none is empty where none may be, and pairs of day and location are limited. Give each scene a worth, and each performer
 * and location a price for a day between nothing and the pay: what is left of the pay is owed for the least days in any case, and
 * if no day that the limits allow is worth more than `gain` beyond the prices of those it needs, a plan of n days costs at least
 * the scenes' worth − n × gain. That holds for any prices (Lagrange); the best are looked for by a linear programme over the days
 * met so far. It never falls below `planBound`: there, scenes are worth nothing. Dates are left aside but for the least days.
 * One step takes some milliseconds on a feature, some hundred steps are needed.
 */
export function createPlanBound(problem: PlanProblem): PlanBound {
  const lines = leastCosts(problem);
  const base = sum(lines.map(({ amount }) => amount));
  const of = dayColumns(problem, calendarOf(problem));
  const settled = base - listedCost(lines, of);
  const master = masterOf(of);
  const known = new Set<string>();
  let best = base;
  let nearest = base / 2;
  let steady: Prices | null = null;
  let done = of.scenes.length < 2 || of.days.most === 0;

  /** Looks for the best day at these prices; returns whether it brought days the master did not know. */
  const look = (prices: Prices): boolean => {
    const { gain, exact, days } = priceDay(of, problem.rules, prices);
    const bound = settled + roundUp(boundAt(of, prices, gain), of);
    if (exact && bound > nearest) {
      nearest = bound;
      steady = prices;
      best = Math.max(best, Math.ceil(bound - 1e-6));
    }
    const before = known.size;
    for (const scenes of days) {
      const key = scenes.join();
      if (!known.has(key)) addDay(master, of, scenes);
      known.add(key);
    }
    return known.size > before;
  };
  return {
    get bound() {
      return best;
    },
    advance: (steps) => {
      for (let step = 0; step < steps && !done; step++) {
        const finished = master.solve(PIVOTS);
        const sharp = pricesOf(master, of);
        const fresh = (steady !== null && look(between(sharp, steady))) || look(sharp);
        done = finished && !fresh;
      }
      return done;
    },
  };
}

interface Prices extends DayPrices {
  /** Price of a pair of day and location, part of `locations` as well. */
  readonly pair: number;
}

/** Rows: a scene each, most days, least days, pairs, a performer each, a location each. */
function masterOf(of: DayColumns): ColumnMaster {
  const { scenes, performers, locations, days, pairs } = of;
  const paid = [...performers, ...locations];
  const count = scenes.length;
  const master = columnMaster([
    ...scenes.map(() => 1),
    days.most,
    days.least,
    pairs === Infinity ? 3 * count : pairs,
    ...paid.map(({ least, past }) => Math.max(0, least - past)),
  ]);
  // To begin with, scenes and days are missing, and days beyond the most are bought: all dearer than they can be worth.
  const alone = scenes.map((_, scene) => costAlone(of, scene));
  const dear = 1 + Math.max(...alone);
  for (let row = 0; row < count + 3 + paid.length; row++)
    master.add(row < count ? alone[row]! + 2 * dear : row === count + 1 ? dear : 0, [row], [1]);
  master.add(dear, [count, count + 1, count + 2], [-1, -1, -3]);
  master.add(0, [count + 1], [-1]);
  paid.forEach(({ pay }, index) => {
    master.add(pay, [count + 3 + index], [-1]);
  });
  return master;
}

function costAlone({ performers, castOf, locations, locationOf }: DayColumns, scene: number): number {
  return sum(castOf[scene]!.map((who) => performers[who]!.pay)) + locations[locationOf[scene]!]!.pay;
}

function addDay(master: ColumnMaster, of: DayColumns, day: readonly number[]): void {
  const count = of.scenes.length;
  const places = new Set(day.map((scene) => of.locationOf[scene]!));
  const cast = new Set(day.flatMap((scene) => of.castOf[scene]!));
  const rows = [
    ...day,
    ...[count, count + 1],
    ...[...cast].map((who) => count + 3 + who),
    ...[...places].map((place) => count + 3 + of.performers.length + place),
  ];
  master.add(0, [...rows, count + 2], [...rows.map(() => 1), places.size]);
}

/** The master's prices, kept within what makes a bound: no price below 0, none above the pay. */
function pricesOf({ prices }: ColumnMaster, of: DayColumns): Prices {
  const count = of.scenes.length;
  const paid = [...of.performers, ...of.locations].map(({ pay }, index) =>
    Math.min(pay, Math.max(0, -prices[count + 3 + index]!)),
  );
  const pair = of.pairs === Infinity ? 0 : Math.max(0, -prices[count + 2]!);
  return {
    scenes: [...prices.slice(0, count)],
    performers: paid.slice(0, of.performers.length),
    locations: paid.slice(of.performers.length).map((price) => price + pair),
    pair,
  };
}

/** Half way: prices of the master alone jump about. */
function between(one: Prices, other: Prices): Prices {
  const half = (a: ArrayLike<number>, b: ArrayLike<number>): readonly number[] =>
    Array.from(a, (price, index) => (price + b[index]!) / 2);
  return {
    scenes: half(one.scenes, other.scenes),
    performers: half(one.performers, other.performers),
    locations: half(one.locations, other.locations),
    pair: (one.pair + other.pair) / 2,
  };
}

/** What those of the lists cost at least, if no day gains more than this at the prices. */
function boundAt({ performers, locations, days, pairs }: DayColumns, prices: Prices, gain: number): number {
  const owed = (pays: readonly DayPay[], price: (index: number) => number): number =>
    sum(pays.map(({ pay, least, past }, index) => (pay - price(index)) * least + price(index) * past));
  return (
    sum(Array.from(prices.scenes)) +
    owed(performers, (who) => prices.performers[who]!) +
    owed(locations, (place) => prices.locations[place]! - prices.pair) -
    (prices.pair > 0 ? prices.pair * pairs : 0) -
    gain * (gain > 0 ? days.most : days.least)
  );
}

/** Where all pays are whole, what is paid is a multiple of what they have in common; else each may have been rounded down by a half. */
function roundUp(bound: number, { performers, locations }: DayColumns): number {
  const pays = [...performers, ...locations].map(({ pay }) => pay);
  if (!pays.every((pay) => Number.isInteger(pay))) return bound - performers.length / 2;
  const common = pays.reduce((a, b) => {
    while (b > 0) [a, b] = [b, a % b];
    return a;
  }, 0);
  return common === 0 ? 0 : common * Math.ceil(bound / common - 1e-6);
}

/** The part of `planBound` that is for the performers and locations of the lists. */
function listedCost(lines: readonly LeastCost[], { performers, locations }: DayColumns): number {
  const listed = { cast: new Set(performers.map(({ id }) => id)), location: new Set(locations.map(({ id }) => id)) };
  return sum(
    lines.flatMap(({ kind, who, amount }) =>
      (kind === 'cast' || kind === 'location') && listed[kind].has(who) ? [amount] : [],
    ),
  );
}
