import { checkPlan } from '../../src/core/optimiser/check/check-plan';
import type { CostLine, PlanProblem, PricedPlan } from '../../src/core/optimiser/plan/types';

/**
 * Lets the checker look at a plan: legality, every money line to the cent, the change, the cost.
 * @throws Error where it disagrees: no such row is ever printed
 */
export function demandHonestPlan(problem: PlanProblem, priced: PricedPlan): void {
  const found = checkPlan(problem, priced.plan);
  if (found.breaches.length > 0)
    throw new Error(`the plan is illegal: ${found.breaches.map(({ rule, text }) => `${rule}: ${text}`).join('; ')}`);
  const [said, checked] = [claims(priced), claims({ ...priced, ...found, finish: found.finish ?? priced.finish })];
  for (const [name, claim] of Object.entries(said))
    if (claim !== checked[name]) throw new Error(`${name}: the search says ${claim}, the checker ${checked[name]}`);
}

/** What is said about a plan, each claim as a text; lists in one order, words for people left out. */
function claims(priced: PricedPlan): Readonly<Record<string, string>> {
  const { moved, calls, bookings } = priced.change;
  return {
    money: String(priced.money),
    cost: String(priced.cost),
    finish: String(priced.finish),
    lines: sorted(priced.lines.filter(({ amount }) => amount !== 0).map(lineText)),
    moved: sorted(moved.map((move) => JSON.stringify([move.scene, move.from, move.to]))),
    calls: sorted(calls.map((call) => JSON.stringify([call.performer, call.dates]))),
    bookings: sorted(bookings.map((each) => JSON.stringify([each.resource, each.row, each.change, each.freeUntil]))),
  };
}

function lineText({ kind, account, who, amount }: CostLine): string {
  return JSON.stringify([kind, account, who, amount]);
}

function sorted(texts: readonly string[]): string {
  return [...texts].sort().join('\n');
}
