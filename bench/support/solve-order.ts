import { driveSearch } from '../../src/core/optimiser/drive';
import { createOrderSearch } from '../../src/core/optimiser/order/create-order-search';
import type { OrderAnswer, OrderOptions, OrderProblem } from '../../src/core/optimiser/order/types';
import { demandHonestOrder } from './honest-order';

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
  demandHonestOrder(problem, answer);
  return { answer, seconds, steps };
}
