import type { PlanProblem } from '../types';
import type { Compiled, Uses } from './compiled';
import { compileCast } from './compile-cast';
import { compileDays } from './compile-days';
import { compileResources } from './compile-resources';
import { compileScenes } from './compile-scenes';
import { indexOf } from './index-of';

/**
 * The problem as typed arrays. Throws RangeError for ids and days that are not in the problem's lists: that is a
 * programmer's mistake.
 */
export function compile(problem: PlanProblem): Compiled {
  const performers = indexOf('performer', problem.performers);
  const locations = indexOf('location', problem.locations);
  const scenes = compileScenes(problem, performers, locations);
  const days = compileDays(problem);
  const hours = problem.locations.map(({ hours: at }) => at);
  const cast = compileCast(problem, scenes, days);
  return {
    problem,
    scenes,
    cast,
    days,
    locations: {
      count: problem.locations.length,
      fee: Float64Array.from(problem.locations, ({ dayFee }) => dayFee),
      from: Int32Array.from(hours, (at) => at?.from ?? -1_000_000),
      to: Int32Array.from(hours, (at) => at?.to ?? 1_000_000),
    },
    resources: compileResources(problem),
    uses: usesOf(problem),
    unit: unitOf(problem),
  };
}

function usesOf(problem: PlanProblem): Uses {
  const { rules, scenes, days, performers, locations, prices } = problem;
  const all = scenes.reduce((sum, { minutes }) => sum + minutes, rules.mealMinutes) + rules.moveMinutes * scenes.length;
  const longest = Math.min(all, rules.maxMinutes);
  const pairs = Math.min(scenes.length, days.length * locations.length);
  const weekly = rules.premiums.sixth !== 0 || rules.premiums.seventh !== 0;
  const holidays = rules.premiums.holiday !== 0 && days.some(({ kind }) => kind === 'holiday');
  const precedence = scenes.some(({ after }) => after.length > 0);
  const times =
    precedence ||
    scenes.some(({ shot }) => shot) ||
    (scenes.some(({ light }) => light !== 'any') && !lightIsFree(problem, longest)) ||
    locations.some(({ hours }) => hours !== null) ||
    performers.some(({ minorLimits, rest }) => minorLimits.length > 0 || rest > 0) ||
    rules.crewRest > 0 ||
    (rules.overtime.cost > 0 && longest > rules.overtime.after) ||
    prices.changedCall > 0;
  return {
    times,
    minutes: !times && all > rules.maxMinutes,
    hires: problem.resources.length > 0,
    premiums: weekly || holidays,
    precedence,
    mixing: !rules.mixDayAndNight && scenes.some(({ light }) => light !== 'any'),
    moves: rules.moveCost > 0 || rules.maxMovesInAll !== null || rules.maxMoves < scenes.length - 1,
    locationDays:
      (rules.maxLocationDays !== null && rules.maxLocationDays < pairs) || locations.some(({ dayFee }) => dayFee > 0),
    unplainDays: days.some(({ kind }) => kind !== 'shoot'),
  };
}

/** Whether each day has a call from which all of it lies in daylight, and one from which all of it lies in the dark. */
function lightIsFree({ days, rules }: PlanProblem, longest: number): boolean {
  if (rules.mixDayAndNight) return false;
  return days.every(
    ({ calls, sunrise, sunset }) =>
      calls.some((call) => call >= sunrise && call + longest <= sunset) &&
      calls.some((call) => call + longest <= sunrise || (call >= sunset && call + longest <= sunrise + 1440)),
  );
}

function unitOf({ performers, rules }: PlanProblem): number {
  const rates = performers.map(({ rate, unit, daysInWeek }) => (unit === 'day' ? rate : rate / daysInWeek));
  const mean = rates.reduce((sum, rate) => sum + rate, 0) / Math.max(1, rates.length);
  return Math.max(1, mean, (rules.dayCost + rules.moveCost) / 20);
}
