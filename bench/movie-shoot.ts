import { gapOf } from '../src/core/optimiser/drive';
import { readMovieFolder } from './support/movie-files';
import { figure, progress, required } from './support/progress';
import { roundSeconds, type Row } from './support/report';
import { solveOrder } from './support/solve-order';

/**
 * `npm run bench -- movie-shoot --data DIR [--limit 10] [--seeds 1] [--only NAME] [--out FILE]`: every instance of the folder, once a seed.
 * `objective` is hold + cost of coming back to places; `gap` what is between it and the bound, as a share of it.
 * @throws Error where the checker or the optimum of others disagrees
 */
export function benchMovieShoot(options: ReadonlyMap<string, string>): Promise<readonly Row[]> {
  const limit = figure(options, 'limit', 10);
  const say = progress(options);
  const rows: Row[] = [];
  for (const { name, problem, optimal } of readMovieFolder(
    required(options, 'data', 'the folder of the instances'),
    options.get('only'),
  ))
    for (let seed = 1; seed <= figure(options, 'seeds', 1); seed++) {
      const { answer, seconds, steps } = solveOrder(problem, limit, { seed });
      if (optimal !== null && (answer.bound > optimal || answer.cost < optimal))
        throw new Error(`${name}: cost ${answer.cost}, bound ${answer.bound}; others worked out ${optimal}`);
      const { cost, hold, reentry, bound, proven, order } = answer;
      const row = {
        name,
        seed,
        objective: cost,
        hold,
        reentry,
        bound,
        gap: Math.round(gapOf(answer) * 10_000) / 10_000,
        proven,
        seconds: roundSeconds(seconds),
        steps,
        order,
      };
      say(row);
      rows.push(row);
    }
  return Promise.resolve(rows);
}
