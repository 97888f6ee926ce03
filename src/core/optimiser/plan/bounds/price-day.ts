import type { PlanRules, PlanScene } from '../types';
import type { DayColumns } from './day-columns';

/** Combinations looked at before a pricing is given up: a bound must not take longer than the search it is for. */
const COMBINATIONS = 6_000_000;

/** Choices at one location kept at most. */
const CHOICES = 600;

/** What each scene is worth, and what each performer's and location's day costs. */
export interface DayPrices {
  readonly scenes: ArrayLike<number>;
  readonly performers: ArrayLike<number>;
  readonly locations: ArrayLike<number>;
}

/** The most that a day can be worth beyond its cost, and good days met on the way, the best last. */
export interface PricedDays {
  readonly gain: number;
  /** False: given up, so that a better day may exist. */
  readonly exact: boolean;
  readonly days: readonly (readonly number[])[];
}

/** Scenes of one location that may stand on one day. */
interface Choice {
  readonly location: number;
  readonly scenes: readonly number[];
  /** A bit for each performer who costs something. */
  readonly cast: Int32Array;
  readonly eighths: number;
  readonly minutes: number;
  readonly light: PlanScene['light'];
  /** Worth of the scenes. */
  readonly worth: number;
}

/** A choice in the order in which days are put together. */
interface Candidate extends Choice {
  /** Worth less the location's day. */
  readonly value: number;
  /** The same less a share of its cast's cost, who may be needed at each location still to be added: a day gains no more than the sum. */
  readonly share: number;
}

/**
 * Finds the day on which scenes are worth most beyond the pay of those they need: all choices of scenes at one location, then all
 * combinations of locations that could beat the best so far. Limits of a day as the checker holds them, dates left aside.
 */
export function priceDay(of: DayColumns, rules: PlanRules, prices: DayPrices): PricedDays {
  const words = Math.max(1, Math.ceil(of.performers.length / 32));
  const places = Math.max(1, Math.min(rules.maxMoves + 1, of.locations.length));
  const days: (readonly number[])[] = [];
  let best = -Infinity;
  let left = COMBINATIONS;
  let exact = true;

  const found = (gain: number, scenes: readonly number[]): void => {
    if (gain <= best + 1e-9) return;
    best = gain;
    days.push(scenes);
  };
  const costOf = (cast: Int32Array, but: Int32Array | null): number => {
    let cost = 0;
    for (let word = 0; word < words; word++)
      for (let bits = cast[word]! & ~(but === null ? 0 : but[word]!); bits !== 0; bits &= bits - 1)
        cost += prices.performers[word * 32 + 31 - Math.clz32(bits & -bits)]!;
    return cost;
  };
  const maskOf = (scene: number): Int32Array => {
    const mask = new Int32Array(words);
    for (const who of of.castOf[scene]!) if (prices.performers[who]! > 1e-12) mask[who >> 5]! |= 1 << (who & 31);
    return mask;
  };
  const joinedLight = (one: PlanScene['light'], other: PlanScene['light']): PlanScene['light'] | null =>
    one === 'any' || one === other ? other : other === 'any' ? one : rules.mixDayAndNight ? 'any' : null;
  const inTime = (eighths: number, minutes: number, moves: number): boolean => {
    const bare = minutes + moves * rules.moveMinutes;
    return eighths <= rules.maxEighths && bare + (bare > rules.mealAfter ? rules.mealMinutes : 0) <= rules.maxMinutes;
  };
  /** Whether having the first is never worse than having the second. */
  const covers = (one: Choice, other: Choice): boolean =>
    one.minutes <= other.minutes &&
    (one.light === 'any' || one.light === other.light) &&
    one.worth - costOf(one.cast, other.cast) >= other.worth - 1e-12;

  const choicesAt = (location: number): readonly Choice[] => {
    const empty = { location, scenes: [], cast: new Int32Array(words), eighths: 0, minutes: 0, worth: 0 };
    let choices: readonly Choice[] = [{ ...empty, light: 'any' }];
    for (const [index, scene] of of.scenes.entries()) {
      if (of.locationOf[index] !== location) continue;
      const worth = prices.scenes[index]!;
      const mask = maskOf(index);
      found(worth - prices.locations[location]! - costOf(mask, null), [index]);
      if (worth <= 1e-9) continue;
      const more = [...choices];
      for (const choice of choices) {
        const light = joinedLight(choice.light, scene.light);
        const eighths = choice.eighths + scene.eighths;
        const minutes = choice.minutes + scene.minutes;
        if (light === null || !inTime(eighths, minutes, 0)) continue;
        const cast = choice.cast.map((bits, word) => bits | mask[word]!);
        more.push({
          location,
          scenes: [...choice.scenes, index],
          cast,
          eighths,
          minutes,
          light,
          worth: choice.worth + worth,
        });
      }
      more.sort((a, b) => a.eighths - b.eighths || b.worth - a.worth);
      const kept: Choice[] = [];
      for (const choice of more) if (!kept.some((other) => covers(other, choice))) kept.push(choice);
      if (kept.length > CHOICES) exact = false;
      choices = kept.slice(0, CHOICES);
    }
    return choices.filter(({ scenes }) => scenes.length > 0);
  };

  const fits = (day: Choice, next: Choice, moves: number): boolean =>
    inTime(day.eighths + next.eighths, day.minutes + next.minutes, moves) &&
    joinedLight(day.light, next.light) !== null;
  const join = (day: Candidate, next: Candidate, value: number): Candidate => ({
    location: -1,
    scenes: [...day.scenes, ...next.scenes],
    cast: day.cast.map((bits, word) => bits | next.cast[word]!),
    eighths: day.eighths + next.eighths,
    minutes: day.minutes + next.minutes,
    light: joinedLight(day.light, next.light) ?? 'any',
    worth: day.worth + next.worth,
    value,
    share: 0,
  });
  /** All days made of this one and up to `room` of the candidates; `value` of a day is what is left after its whole cast. */
  const extend = (day: Candidate, candidates: readonly Candidate[], room: number): void => {
    const moves = places - room;
    const rated = candidates
      .filter((next) => fits(day, next, moves))
      .map((next) => ({ ...next, share: next.value - costOf(next.cast, day.cast) / room }))
      .sort((one, other) => other.share - one.share);
    left -= rated.length;
    for (const [index, next] of rated.entries()) {
      if (day.value + next.share + (room - 1) * Math.max(0, next.share) <= best + 1e-9) return;
      if (left < 0) {
        exact = false;
        return;
      }
      const joined = join(day, next, day.value + next.value - costOf(next.cast, day.cast));
      found(joined.value, joined.scenes);
      const others = rated.slice(index + 1).filter(({ location }) => location !== next.location);
      if (room > 2) extend(joined, others, room - 1);
      else if (room === 2)
        for (const last of others) {
          if (day.value + next.share + last.share <= best + 1e-9) break;
          left -= 1;
          if (joined.value + last.value <= best + 1e-9 || !fits(joined, last, moves + 1)) continue;
          const value = joined.value + last.value - costOf(last.cast, joined.cast);
          if (value > best + 1e-9) found(value, [...joined.scenes, ...last.scenes]);
        }
    }
  };
  const none = { location: -1, scenes: [], cast: new Int32Array(words), eighths: 0, minutes: 0, worth: 0, value: 0 };
  const candidates = of.locations.flatMap((_, location) =>
    choicesAt(location).flatMap((choice) => {
      const value = choice.worth - prices.locations[location]!;
      return value > 0 ? [{ ...choice, value, share: 0 }] : [];
    }),
  );
  extend({ ...none, light: 'any', share: 0 }, candidates, places);
  return { gain: best, exact, days: days.slice(-12) };
}
