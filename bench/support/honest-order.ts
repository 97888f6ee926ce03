import { checkOrder } from '../../src/core/optimiser/check/check-order';
import type { OrderAnswer, OrderProblem } from '../../src/core/optimiser/order/types';

/**
 * Lets the checker look at an answer.
 * @throws Error where the order is illegal, costs other than it says, or its bound and proof do not go with its cost
 */
export function demandHonestOrder(problem: OrderProblem, answer: OrderAnswer): void {
  const { hold, reentry, cost, breaches } = checkOrder(problem, answer.order);
  const said = { hold: answer.hold, reentry: answer.reentry, cost: answer.cost };
  const found = JSON.stringify({ hold, reentry, cost });
  if (breaches.length > 0) throw new Error(`the order is illegal: ${breaches.join('; ')}`);
  if (JSON.stringify(said) !== found) throw new Error(`the search says ${JSON.stringify(said)}, the checker ${found}`);
  if (answer.bound > cost || answer.proven !== (answer.bound === cost))
    throw new Error(`bound ${answer.bound} and proven ${answer.proven} do not go with cost ${cost}`);
}
