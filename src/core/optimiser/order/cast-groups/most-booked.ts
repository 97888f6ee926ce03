import type { MergedBlocks } from '../start/merge-blocks';
import { createClimb } from './climb';
import { bookedFirst, castAlone } from './group-values';
import { raiseShares } from './shares';

const NODES_A_STEP = 200;
const CACHE_ENTRIES = 1 << 20;
/** Steps of the first group's proof for each step of the others' bound. */
const MOST_BOOKED_STEPS = 3;

/**
 * Bounds the hold by the actors with the most pay for own days, as one group, and the shares of all others: most of the hold is that of
 * the few who are booked nearly every day, and what they alone are held is worth more than what any parting of them adds up to. As soon as
 * the first group's least hold is proved, the group takes the next actor in; its bound stays, as another actor can only add hold.
 * @param report Told the sum of both bounds after every step.
 */
export function* raiseMostBooked(problem: MergedBlocks, report: (sum: number) => void): Generator<undefined, void> {
  const actors = bookedFirst(problem);
  let value = 0;
  for (let size = 1; size <= actors.length; size++) {
    let others = 0;
    const most = createClimb(castAlone(problem, actors.slice(0, size)), value, CACHE_ENTRIES);
    const work = raiseShares(castAlone(problem, actors.slice(size)), (sum) => {
      others = Math.max(others, sum);
    });
    for (let turn = 0; !most.proved; turn++) {
      if (turn % (MOST_BOOKED_STEPS + 1) === 0) work.next();
      else most.advance(NODES_A_STEP);
      report(most.value + others);
      yield undefined;
    }
    value = most.value;
    report(value + others);
    yield undefined;
  }
}
