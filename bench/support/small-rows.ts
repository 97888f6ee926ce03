import { smallCosts } from '../../test/support/plan-answers';
import type { Row } from './report';

/**
 * Made-up shoots of about eight scenes, seeds 1 to `count`: what the search proves beside what trying all plans gives; a row a seed, null
 * where no plan is legal.
 * @throws Error where they differ
 */
export function* smallRows(count: number): Generator<Row> {
  for (let seed = 1; seed <= count; seed++)
    for (const { found, tried } of smallCosts(seed, seed)) {
      if (found !== tried) throw new Error(`small plan ${seed}: the search says ${found}, trying all plans ${tried}`);
      yield { name: `small-${seed}`, objective: found, bound: found, proven: true };
    }
}
