import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import * as fc from 'fast-check';

import { randomTalent } from '../../../../bench/support/random-talent';
import { checkOrder } from '../../../../src/core/optimiser/check/check-order';
import { createOrderSearch } from '../../../../src/core/optimiser/order/create-order-search';
import { createBranchAndBound } from '../../../../src/core/optimiser/order/exact/branch-and-bound';
import type { OrderAnswer, OrderProblem } from '../../../../src/core/optimiser/order/types';
import { leastHold, leastHoldBySets, orderProblems } from '../../../support/hold-oracle';
import { sharedData } from '../../../support/root';

/** The proved answer. */
function solve(problem: OrderProblem): OrderAnswer {
  const search = createOrderSearch(problem);
  while (!search.advance(100_000));
  const { answer } = search;
  if (answer === null) throw new Error('no answer');
  return answer;
}

/** What the proof finds by itself, without an order to start from. */
function prove(problem: OrderProblem): number {
  const proof = createBranchAndBound(problem, 2 ** 16);
  while (!proof.advance(100_000));
  return proof.found?.hold ?? NaN;
}

test('the proof alone finds the least hold of every order tried out', () => {
  fc.assert(
    fc.property(orderProblems(7, 6), (problem) => {
      expect(prove(problem)).toBe(leastHold(problem));
    }),
    { numRuns: 150 },
  );
});

test('the proof alone finds the least hold over sets of blocks, ties in pay and days included', () => {
  const ties = orderProblems(12, 9).map(({ durations, pays, blocksOf }) => ({
    durations: durations.map((days) => days % 2),
    pays: pays.map((pay) => pay % 3),
    blocksOf,
  }));
  fc.assert(
    fc.property(fc.oneof(orderProblems(12, 9), ties), (problem) => {
      expect(prove(problem)).toBe(leastHoldBySets(problem));
    }),
    { numRuns: 400 },
  );
});

test('the order that the proof finds costs what the proof says', () => {
  fc.assert(
    fc.property(orderProblems(13, 16), (problem) => {
      const proof = createBranchAndBound(problem, 2 ** 16);
      while (!proof.advance(100_000));
      expect(checkOrder(problem, proof.found?.order ?? [])).toMatchObject({ hold: proof.found?.hold, breaches: [] });
    }),
    { numRuns: 300 },
  );
});

test('with more than 32 actors and more than 32 blocks nothing is left out', () => {
  // Eleven blocks of the oracle's size, each cut into four of the same cast; 40 actors in pairs that nobody can tell apart.
  fc.assert(
    fc.property(orderProblems(11, 20), (few) => {
      const many: OrderProblem = {
        durations: few.durations.flatMap((days) => [days, days, days, days]),
        pays: [...few.pays, ...few.pays],
        blocksOf: [...few.blocksOf, ...few.blocksOf].map((blocks) =>
          blocks.flatMap((block) => [4 * block, 4 * block + 1, 4 * block + 2, 4 * block + 3]),
        ),
      };
      expect(prove(many)).toBe(8 * leastHoldBySets(few));
    }),
    { numRuns: 60 },
  );
});

test('a proved answer costs what the checker says, and its bound is its cost', () => {
  fc.assert(
    fc.property(orderProblems(14, 12), (problem) => {
      const answer = solve(problem);
      const { hold, cost, breaches } = checkOrder(problem, answer.order);
      expect(breaches).toEqual([]);
      expect(answer).toMatchObject({ hold, cost, reentry: 0, bound: cost, proven: true });
    }),
    { numRuns: 60 },
  );
});

test('naming blocks and actors otherwise, or reversing the order, never changes what it costs', () => {
  const renamed = orderProblems(12, 9).chain((problem) =>
    fc.record({
      problem: fc.constant(problem),
      blocks: fc.shuffledSubarray([...problem.durations.keys()], { minLength: problem.durations.length }),
      actors: fc.shuffledSubarray([...problem.pays.keys()], { minLength: problem.pays.length }),
    }),
  );
  fc.assert(
    fc.property(renamed, ({ problem, blocks, actors }) => {
      const other: OrderProblem = {
        durations: blocks.map((block) => problem.durations[block] ?? NaN),
        pays: actors.map((actor) => problem.pays[actor] ?? NaN),
        blocksOf: actors.map((actor) => (problem.blocksOf[actor] ?? []).map((block) => blocks.indexOf(block))),
      };
      const { order, cost } = solve(problem);
      expect(solve(other).cost).toBe(cost);
      expect(checkOrder(problem, [...order].reverse()).cost).toBe(cost);
    }),
    { numRuns: 60 },
  );
});

test('stopped at any step, the answer is legal and its bound is no more than the least hold', () => {
  fc.assert(
    fc.property(
      orderProblems(13, 10),
      fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 12 }),
      (problem, slices) => {
        const least = leastHoldBySets(problem);
        const search = createOrderSearch(problem);
        const whole = createOrderSearch(problem);
        for (const steps of slices) {
          const done = search.advance(steps);
          const answer = search.answer;
          if (answer === null) throw new Error('no answer');
          const { cost, breaches } = checkOrder(problem, answer.order);
          expect(breaches).toEqual([]);
          expect(answer.cost).toBe(cost);
          expect(answer.bound).toBeLessThanOrEqual(least);
          expect(answer.cost).toBeGreaterThanOrEqual(least);
          if (done) expect(answer.proven).toBe(true);
        }
        if (slices.length > 0) whole.advance(slices.reduce((sum, steps) => sum + steps, 0));
        expect(whole.answer).toEqual(search.answer);
        expect(whole.steps).toBe(search.steps);
      },
    ),
    { numRuns: 100 },
  );
});

test('a proof that takes long hands its turns round: the cost never rises, the bound never falls, and it ends', () => {
  const problem = randomTalent(32, 18, 5);
  const search = createOrderSearch(problem, { cacheEntries: 2 ** 20 });
  let last = search.answer;
  while (!search.advance(20_000)) {
    const now = search.answer;
    expect(now?.cost).toBeLessThanOrEqual(last?.cost ?? Infinity);
    expect(now?.bound).toBeGreaterThanOrEqual(last?.bound ?? 0);
    last = now;
  }
  expect(search.steps).toBeGreaterThan(2 ** 16);
  // What the proof finds without anybody else's turns.
  expect(checkOrder(problem, search.answer?.order ?? []).cost).toBe(10_817);
});

const folder = join(sharedData, 'talent');
const known = existsSync(folder)
  ? readdirSync(folder).filter((name) => name.endsWith('.json') && !name.startsWith('qin'))
  : [];

(known.length > 0 ? test : test.skip)(
  'the published talent scheduling instances (data/talent) are proved at their published optimum',
  () => {
    for (const name of known) {
      const { duration, cost, inScene, computedHere } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as {
        duration: number[];
        cost: number[];
        inScene: number[][];
        computedHere: { hold: number };
      };
      const answer = solve({ durations: duration, pays: cost, blocksOf: inScene });
      expect({ name, hold: answer.hold, proven: answer.proven }).toEqual({
        name,
        hold: computedHere.hold,
        proven: true,
      });
    }
  },
);
