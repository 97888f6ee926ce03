import { driveInSlices, driveSearch, gapOf, type Rated } from '../../../src/core/optimiser/drive';
import { countdown } from '../../support/countdown-search';

/** A clock that a search's own work moves: so many milliseconds a step. */
function clockOf(search: { readonly steps: number }, millisecondsPerStep: number): () => number {
  return () => search.steps * millisecondsPerStep;
}

describe('driving a search', () => {
  it('runs until nothing is left to do where nothing limits it', () => {
    const search = countdown(1000);
    expect(driveSearch(search)).toBe('done');
    expect(search.answer).toEqual({ cost: 0, bound: 0 });
  });

  it('stops at exactly the steps given, and goes on from there when driven again', () => {
    const search = countdown(1000);
    expect(driveSearch(search, { steps: 300 })).toBe('budget');
    expect(search).toMatchObject({ steps: 300, answer: { cost: 700, bound: -700 } });
    expect(driveSearch(search, { steps: 300 })).toBe('budget');
    expect(search.steps).toBe(300);
    expect(driveSearch(search, { steps: 5000 })).toBe('done');
  });

  it('stops at the deadline of the clock it is given, no more than a slice late', () => {
    const search = countdown(1e9);
    expect(driveSearch(search, { clock: clockOf(search, 0.1), milliseconds: 2000 })).toBe('deadline');
    expect(search.steps).toBeGreaterThanOrEqual(20_000);
    expect(search.steps).toBeLessThan(20_300);
  });

  it('finds the slice that takes about the time wished for, whether steps are quick or slow', () => {
    for (const millisecondsPerStep of [0.0003, 0.02, 1, 25]) {
      const search = countdown(1e9);
      driveSearch(search, { clock: clockOf(search, millisecondsPerStep), milliseconds: 3000 });
      const lengths = search.slices.map((steps) => steps * millisecondsPerStep);
      const later = lengths.slice(8, -3);
      expect(Math.min(...later)).toBeGreaterThanOrEqual(Math.max(15, millisecondsPerStep));
      expect(Math.max(...later)).toBeLessThanOrEqual(45);
    }
  });

  it('asks between slices whether someone pressed Cancel, and keeps what was found', () => {
    const search = countdown(1e9);
    expect(driveSearch(search, { stepsPerSlice: 10, cancelled: () => search.steps >= 50 })).toBe('cancelled');
    expect(search).toMatchObject({ steps: 50, answer: { cost: 1e9 - 50 } });
  });

  it('tells each improvement of cost or bound once', () => {
    const told: Rated[] = [];
    const steps: number[] = [];
    const search = countdown(100, 30);
    driveSearch(search, {
      stepsPerSlice: 20,
      onProgress: (answer, at) => {
        told.push(answer);
        steps.push(at);
      },
    });
    expect(steps).toEqual([40, 60, 100]);
    expect(told.map(({ cost }) => cost)).toEqual([70, 40, 0]);
  });

  it('pauses after each slice where other work waits', async () => {
    let pauses = 0;
    const pause = (): Promise<void> => {
      pauses += 1;
      return Promise.resolve();
    };
    expect(await driveInSlices(countdown(100), pause, { stepsPerSlice: 10 })).toBe('done');
    expect(pauses).toBe(9);
  });

  it('refuses time without a clock, and limits that are not above 0', () => {
    expect(() => driveSearch(countdown(9), { milliseconds: 5 })).toThrow(/milliseconds \(5\) .* no clock/);
    expect(() => driveSearch(countdown(9), { steps: 0 })).toThrow('steps must be above 0; got 0');
  });

  it('says how far an answer may be from the best as a share of its cost', () => {
    expect(gapOf({ cost: 200, bound: 150 })).toBe(0.25);
    expect(gapOf({ cost: 0, bound: 0 })).toBe(0);
  });
});
