import { checkOrder } from '../../src/core/optimiser/check/check-order';
import { solveWithMiniZinc, type Solver } from './minizinc';
import { roundSeconds, type Row } from './report';
import type { TalentInstance } from './talent-files';

/**
 * One solver on one instance: its seconds of solving, whether it proved its order, and how many times as long as we it took (`at least`,
 * where it was still without a proof at the limit). Its order is checked like ours.
 */
export async function comparePeer(
  solver: Solver,
  { name, problem, base }: TalentInstance,
  model: string,
  limitSeconds: number,
  ourSeconds: number,
): Promise<Row> {
  const data = {
    n: problem.durations.length,
    m: problem.pays.length,
    dur: problem.durations,
    pay: problem.pays,
    plays: problem.blocksOf.map((blocks) => ({ set: blocks.map((block) => block + 1) })),
  };
  const { solution, proven, seconds } = await solveWithMiniZinc(solver, model, data, limitSeconds);
  const order = (solution?.['order'] as readonly number[] | undefined)?.map((scene) => scene - 1) ?? null;
  const check = order === null ? null : checkOrder(problem, order);
  if (check !== null && check.breaches.length > 0)
    throw new Error(`${name}: ${solver}'s order is illegal: ${check.breaches.join('; ')}`);
  const times = Math.round(seconds / ourSeconds);
  return {
    [solver]: check === null ? null : base + check.cost,
    [`${solver}Proven`]: proven,
    [`${solver}Seconds`]: roundSeconds(seconds),
    [`${solver}TimesOurs`]: proven ? times : `at least ${times}`,
  };
}
