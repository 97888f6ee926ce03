import { checkOrder } from '../../src/core/optimiser/check/check-order';
import { driveSearch } from '../../src/core/optimiser/drive';
import { createOrderSearch } from '../../src/core/optimiser/order/create-order-search';
import type { OrderAnswer, OrderOptions, OrderProblem } from '../../src/core/optimiser/order/types';

/** An answer the checker agrees with, and what it took. */
export interface OrderRun {
  readonly answer: OrderAnswer;
  readonly seconds: number;
  readonly steps: number;
}

/**
 * Searches for so long and lets the checker look at the answer.
 * @throws Error where the checker disagrees: no such row is ever printed
 */
export function solveOrder(problem: OrderProblem, limitSeconds: number, options: OrderOptions = {}): OrderRun {
  const began = performance.now();
  const search = createOrderSearch(problem, options);
  driveSearch(search, { clock: () => performance.now(), milliseconds: limitSeconds * 1000 });
  const seconds = (performance.now() - began) / 1000;
  const { answer, steps } = search;
  if (answer === null) throw new Error(`no order after ${steps} steps and ${seconds} s`);
  demandHonest(problem, answer);
  return { answer, seconds, steps };
}

/** Throws where the order is illegal, costs other than it says, or its bound cannot be. */
export function demandHonest(problem: OrderProblem, answer: OrderAnswer): void {
  const { hold, reentry, cost, breaches } = checkOrder(problem, answer.order);
  const said = { hold: answer.hold, reentry: answer.reentry, cost: answer.cost };
  const found = JSON.stringify({ hold, reentry, cost });
  if (breaches.length > 0) throw new Error(`the order is illegal: ${breaches.join('; ')}`);
  if (JSON.stringify(said) !== found) throw new Error(`the search says ${JSON.stringify(said)}, the checker ${found}`);
  if (answer.bound > cost || answer.proven !== (answer.bound === cost))
    throw new Error(`bound ${answer.bound} and proven ${answer.proven} do not go with cost ${cost}`);
}
