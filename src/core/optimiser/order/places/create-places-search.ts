import type { Search } from '../../search';
import type { OrderAnswer, OrderOptions, OrderProblem } from '../types';
import { createGroupBound, type GroupBound } from '../cast-groups/create-group-bound';
import { createAllSets, fitsAllSets, type AllSets } from './all-sets';
import { createAnnealer, FIRST_ROUND } from './anneal';
import { createEndsBound, type EndsBound } from './ends-bound';
import { createLayers } from './layers';
import { legalOrder } from './legal-order';
import { packPlaces, visitsOf } from './model';

/** Steps of annealing before a proof has its turn; of a proof, where there are many blocks and where there are few. */
const TURN = 4096;
const LONG_TURN = 8 * TURN;
/** States kept at most, unless the options say otherwise. */
const STATES = 2 ** 21;
/** With more blocks than this a proof is unlikely, and better orders are worth as much of the time. */
const FEW = 30;
/** With more than this the sets worth looking at are far too many. */
const MOST_LAYERED = 64;
/** What a step of the bound by groups counts for: about as much work as so many others. */
const GROUP_STEP = 4096;

/**
 * Searches the cheapest order where coming back to places costs, or some blocks must come before others. There is an answer at
 * once. Annealing makes it better; in turn with it an exact search over sets of blocks proves it where it can (surely up to 20 blocks,
 * mostly up to 22) and the bound rises. A step is one change of order tried, or one set of blocks or cast looked at. Where
 * no proof is found it never ends.
 * @param problem is a legal one (`checkOrderProblem`)
 * @throws RangeError where `options.start` is not an order of all blocks; one that breaks precedence is put right
 * @example createPlacesSearch({ durations: [1, 2, 1], pays: [10], blocksOf: [[0, 2]], precedence: [[0, 1], [1, 2]] }).answer // cost 20
 */
export function createPlacesSearch(problem: OrderProblem, options: OrderOptions = {}): Search<OrderAnswer> {
  const model = packPlaces(problem);
  const capacity = options.cacheEntries ?? STATES;
  const annealer = createAnnealer(model, legalOrder(model, options.start), options.seed ?? 1);
  const layers = createLayers(model, capacity);
  let ends: EndsBound | null = null;
  let groups: GroupBound | null = null;
  let sets: AllSets | null = null;
  const [byAllSets, byLayers, byEnds, byGroups] = [
    (most: number): number => {
      const worked = (sets ??= createAllSets(model, annealer.cost)).work(most);
      if (sets.found !== null) annealer.offer(sets.found);
      return worked;
    },
    (most: number): number => {
      const worked = layers.work(most, annealer.cost);
      if (layers.found !== null) annealer.offer(layers.found);
      return worked;
    },
    (most: number): number => (ends ??= createEndsBound(model, capacity)).work(most),
    (most: number): number => {
      const { durations, pays, blocksOf } = problem;
      groups ??= createGroupBound({ durations, pays, blocksOf });
      const before = groups.steps;
      groups.advance(Math.ceil(most / GROUP_STEP));
      return (groups.steps - before) * GROUP_STEP;
    },
  ];
  const proofs = fitsAllSets(model, annealer.cost, capacity) ? [byAllSets] : [byEnds, byGroups];
  if (proofs.length > 1 && model.blocks <= MOST_LAYERED) proofs.unshift(byLayers);
  let [steps, turnLeft, annealing] = [0, FIRST_ROUND * model.blocks, true];
  let answer: OrderAnswer | null = null;

  function bound(): number {
    if (sets?.finished === true) return annealer.cost;
    const hold = Math.max(ends?.hold ?? 0, groups?.bound ?? 0);
    return Math.min(annealer.cost, Math.max(layers.bound, hold + model.firstVisits));
  }

  function work(most: number): number {
    const [proof] = proofs;
    if (annealing || proof === undefined) {
      annealer.work(most);
      return most;
    }
    const worked = proof(most);
    if (worked === 0) proofs.shift();
    return worked;
  }

  function advance(wanted: number): boolean {
    for (let todo = Math.max(1, wanted); todo > 0 && bound() < annealer.cost;) {
      const worked = work(Math.min(todo, turnLeft));
      todo -= worked;
      steps += worked;
      turnLeft -= worked;
      if (turnLeft > 0) continue;
      annealing = !annealing;
      if (annealing) proofs.push(...proofs.splice(0, 1));
      turnLeft = annealing || model.blocks > FEW ? TURN : LONG_TURN;
    }
    return bound() === annealer.cost;
  }

  function currentAnswer(): OrderAnswer {
    const [cost, least] = [annealer.cost - model.firstVisits, bound() - model.firstVisits];
    if (answer?.cost === cost && answer.bound === least) return answer;
    const reentry = visitsOf(model, annealer.best) - model.firstVisits;
    const order = [...annealer.best].flatMap((block) => model.members[block] ?? []);
    answer = { order, hold: cost - reentry, reentry, cost, bound: least, proven: least === cost };
    return answer;
  }

  return {
    advance,
    get steps() {
      return steps;
    },
    get answer() {
      return currentAnswer();
    },
  };
}
