import * as fc from 'fast-check';
import { checkOrder } from '../../../../../src/core/optimiser/check/check-order';
import { createAllSets } from '../../../../../src/core/optimiser/order/places/all-sets';
import { createEndsBound } from '../../../../../src/core/optimiser/order/places/ends-bound';
import { createLayers } from '../../../../../src/core/optimiser/order/places/layers';
import { packPlaces, visitsOf } from '../../../../../src/core/optimiser/order/places/model';
import { leastPlacedCost, placedProblems } from '../../../../support/placed-orders';

const smallProblems = placedProblems(6, 5).filter((problem) => packPlaces(problem).blocks >= 2);

describe.each([
  ['layers of sets worth looking at', createLayers],
  ['all sets', (model: ReturnType<typeof packPlaces>) => createAllSets(model, 2 ** 29)],
  ['all sets, of large costs', (model: ReturnType<typeof packPlaces>) => createAllSets(model, 2 ** 40)],
] as const)('the proof by %s', (_name, create) => {
  it('finds an order of least cost where it knows none', () => {
    fc.assert(
      fc.property(smallProblems, (problem) => {
        const model = packPlaces(problem);
        const proof = create(model, Infinity);
        while (proof.work(50, Infinity) > 0);
        const order = [...(proof.found ?? [])].flatMap((block) => model.members[block] ?? []);
        expect(checkOrder(problem, order)).toMatchObject({ cost: leastPlacedCost(problem), breaches: [] });
      }),
      { numRuns: 60 },
    );
  });
});

describe('the proof by layers', () => {
  it('finds nothing cheaper than the least cost, and raises the bound to it', () => {
    fc.assert(
      fc.property(smallProblems, (problem) => {
        const model = packPlaces(problem);
        const least = leastPlacedCost(problem) + model.firstVisits;
        const layers = createLayers(model, Infinity);
        while (layers.work(1, least) > 0) expect(Math.min(layers.bound, least)).toBeLessThanOrEqual(least);
        expect(layers.found).toBeNull();
        expect(layers.bound).toBeGreaterThanOrEqual(least);
      }),
      { numRuns: 60 },
    );
  });

  it('gives up, with what it knows, when it may keep no more sets', () => {
    fc.assert(
      fc.property(smallProblems, (problem) => {
        const model = packPlaces(problem);
        const layers = createLayers(model, 8);
        while (layers.work(1, Infinity) > 0);
        if (layers.found === null)
          expect(layers.bound).toBeLessThanOrEqual(leastPlacedCost(problem) + model.firstVisits);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the bound by both ends', () => {
  it('never exceeds the least hold, at any step', () => {
    fc.assert(
      fc.property(placedProblems(6, 6), (problem) => {
        const least = leastPlacedCost({ ...problem, places: { placeOf: [], reentryCosts: [] } });
        const ends = createEndsBound(packPlaces(problem), 100);
        do expect(ends.hold).toBeLessThanOrEqual(least);
        while (ends.work(1) > 0);
      }),
      { numRuns: 100 },
    );
  });

  it('is the least hold where nobody can be spared at either end', () => {
    const everyOther = packPlaces({
      durations: [1, 1, 1, 1],
      pays: [10, 10],
      blocksOf: [
        [0, 2, 3],
        [0, 1, 3],
      ],
      precedence: [
        [0, 1],
        [0, 2],
        [1, 3],
        [2, 3],
      ],
    });
    const ends = createEndsBound(everyOther, 100);
    while (ends.work(10) > 0);
    expect(ends.hold).toBe(20);
  });
});

describe('packing a problem', () => {
  it('joins blocks of one cast at one place, actors of the same blocks, and places that never cost anything', () => {
    const model = packPlaces({
      durations: [1, 2, 3, 4, 5],
      pays: [10, 20, 40, 0],
      blocksOf: [[0, 1, 3], [0, 1, 3], [4], [2, 4]],
      places: { placeOf: [0, 0, 1, 0, 2], reentryCosts: [50, 60, 0] },
      precedence: [[3, 4]],
    });
    expect(model.members).toEqual([[0, 1], [2], [3], [4]]);
    expect([...model.durations]).toEqual([3, 3, 4, 5]);
    expect([...model.pays]).toEqual([30]);
    expect([...model.placeOf]).toEqual([0, 1, 0, 1]);
    expect([...model.visitCosts]).toEqual([50, 0]);
    expect(visitsOf(model, Int32Array.of(0, 1, 2, 3)) - model.firstVisits).toBe(50);
  });
});
