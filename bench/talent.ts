import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gapOf } from '../src/core/optimiser/drive';
import { comparePeer } from './support/peers';
import { figure, progress, required } from './support/progress';
import { median, roundSeconds, type Row } from './support/report';
import { solveOrder, type OrderRun } from './support/solve-order';
import { readTalentFolder, type TalentInstance } from './support/talent-files';
import { benchRandomTalent } from './talent-random';

/**
 * `npm run bench -- talent --data DIR [--limit 60] [--only NAME] [--runs 1] [--seed 1] [--cache 21: two to this power states are kept] [--peers] [--out FILE]`: every instance of the folder,
 * in total pay (`objective`, `bound`) and in hold; seconds are the median of the runs. With `--peers`, Gecode and Chuffed on the folder's
 * model.mzn with the same limit, in the same process. `--random`: see talent-random.ts.
 * @throws Error where the checker or the proved optimum of others disagrees
 */
export async function benchTalent(options: ReadonlyMap<string, string>): Promise<readonly Row[]> {
  if (options.has('random')) return benchRandomTalent(options);
  const folder = required(options, 'data', 'the folder of the instances');
  const limit = figure(options, 'limit', 60);
  const say = progress(options);
  const rows: Row[] = [];
  for (const instance of readTalentFolder(folder, options.get('only'))) {
    const runs = Array.from({ length: figure(options, 'runs', 1) }, () =>
      solveOrder(instance.problem, limit, {
        seed: figure(options, 'seed', 1),
        cacheEntries: 2 ** figure(options, 'cache', 21),
      }),
    );
    const ours = talentRow(instance, runs);
    const peers = options.has('peers') ? await peersOf(instance, folder, limit, Number(ours['seconds'])) : {};
    const row = { ...ours, ...peers };
    say(row);
    rows.push(row);
  }
  return rows;
}

function talentRow(instance: TalentInstance, runs: readonly OrderRun[]): Row {
  const [run] = runs;
  if (run === undefined) throw new RangeError('--runs must be at least 1');
  const { answer, steps } = run;
  demandAgreement(instance, run);
  const { name, base, optimalHold, reportedHold } = instance;
  return {
    name,
    objective: base + answer.cost,
    hold: answer.hold,
    bound: base + answer.bound,
    gap: Math.round(gapOf(answer) * 1e4) / 1e4,
    proven: answer.proven,
    seconds: roundSeconds(median(runs.map(({ seconds }) => seconds))),
    steps,
    ...(optimalHold === null ? {} : { provedByOthers: base + optimalHold }),
    ...(reportedHold === null ? {} : { reportedHold, beaten: answer.hold < reportedHold }),
    order: answer.order,
  };
}

/** What others proved must be what we prove, and no bound may be above what anyone found. */
function demandAgreement({ name, optimalHold, knownHold }: TalentInstance, { answer }: OrderRun): void {
  if (optimalHold !== null && (answer.cost < optimalHold || (answer.proven && answer.cost !== optimalHold)))
    throw new Error(`${name}: hold ${answer.cost}, proven ${answer.proven}; others proved ${optimalHold}`);
  if (answer.bound > knownHold)
    throw new Error(`${name}: bound ${answer.bound} is above the hold ${knownHold} of others`);
}

async function peersOf(instance: TalentInstance, folder: string, limit: number, ours: number): Promise<Row> {
  const model = readFileSync(join(folder, 'model.mzn'), 'utf8');
  return {
    ...(await comparePeer('gecode', instance, model, limit, ours)),
    ...(await comparePeer('chuffed', instance, model, limit, ours)),
  };
}
