import type { PlanPerformer, PlanProblem } from '../types';
import type { CompiledCast, CompiledDays, CompiledScenes } from './compiled';
import { runDay } from './run-day';
import { payFor } from './money';

/** Performers with their pay by paid days, their published calls, and the limits of minors by day. */
export function compileCast(problem: PlanProblem, scenes: CompiledScenes, days: CompiledDays): CompiledCast {
  const { performers } = problem;
  const count = performers.length;
  const numbers = (of: (performer: PlanPerformer) => number): Int32Array => Int32Array.from(performers, of);
  const callBefore = numbers((performer) => performer.callBefore);
  const guaranteed = numbers((performer) => performer.guaranteedDays);
  const pay = new Float64Array(count * (days.count + 1));
  performers.forEach((performer, at) => {
    for (let paid = 0; paid <= days.count; paid += 1) {
      pay[at * (days.count + 1) + paid] = payFor(performer, Math.max(paid, performer.guaranteedDays));
    }
  });
  const publishedCall = publishedCalls(problem, scenes, days, callBefore);
  return {
    count,
    hold: Uint8Array.from(performers, ({ holdAllowed }) => (holdAllowed ? 1 : 0)),
    drop: Uint8Array.from(performers, ({ dropAllowed, maxDrops }) => (dropAllowed && maxDrops > 0 ? 1 : 0)),
    minDropDays: numbers(({ minDropDays }) => minDropDays),
    maxDrops: numbers(({ maxDrops }) => maxDrops),
    guaranteed,
    rest: numbers(({ rest }) => rest),
    callBefore,
    scenesOf: performers.map(({ id }) =>
      Int32Array.from(problem.scenes.flatMap(({ cast }, scene) => (cast.includes(id) ? [scene] : []))),
    ),
    pay,
    publishedCall,
    publishedOn: Array.from({ length: days.count }, (_, day) =>
      performers.flatMap((_performer, at) => (publishedCall[at * days.count + day] === NO_CALL ? [] : [at])),
    ),
    minors: minorLimits(problem),
  };
}

/** No published call: no call can be that early. */
export const NO_CALL = -1_000_000;

function publishedCalls(
  { rules, performers }: PlanProblem,
  scenes: CompiledScenes,
  days: CompiledDays,
  callBefore: Int32Array,
): Int32Array {
  const calls = new Int32Array(performers.length * days.count).fill(NO_CALL);
  days.published.forEach((order, day) => {
    const { begin } = runDay(scenes, rules, days.publishedCall[day] ?? 0, order);
    order.forEach((scene, at) => {
      for (const performer of scenes.cast.subarray(scenes.castStart[scene], scenes.castStart[scene + 1])) {
        const cell = performer * days.count + day;
        if (calls[cell] === NO_CALL) calls[cell] = (begin[at] ?? 0) - (callBefore[performer] ?? 0);
      }
    });
  });
  return calls;
}

function minorLimits({ performers, days }: PlanProblem): CompiledCast['minors'] {
  if (performers.every(({ minorLimits: limits }) => limits.length === 0)) return null;
  const cells = performers.length * days.length;
  const atPlace = new Int32Array(cells).fill(1_000_000);
  const call = new Int32Array(cells).fill(-1_000_000);
  const release = new Int32Array(cells).fill(1_000_000);
  performers.forEach(({ minorLimits: limits }, at) => {
    days.forEach(({ date }, day) => {
      const limit = limits.filter(({ from }) => from <= date).pop();
      if (limit === undefined) return;
      const cell = at * days.length + day;
      atPlace[cell] = limit.maxAtPlace;
      call[cell] = limit.earliestCall;
      release[cell] = limit.latestRelease;
    });
  });
  return { atPlace, call, release };
}
