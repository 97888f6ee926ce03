import { ensureHostBuilt } from '../support/built-host';
import { Screen } from '../support/screen';
import { withProject } from '../support/with-project';

beforeAll(ensureHostBuilt);

describe('LockService', () => {
  it('lets one execution in at a time; the second waits', async () => {
    await withProject('till-lock', async (host) => {
      const runs = await Promise.all([host.run('hold', { args: [200] }), host.run('hold', { args: [200] })]);
      const [first, second] = runs.map((run) => run.result as [number, number]).sort((a, b) => a[0] - b[0]);
      expect(runs.map((run) => run.error)).toEqual([null, null]);
      expect(second?.[0]).toBeGreaterThanOrEqual(first?.[1] ?? Infinity);
    });
  });

  it('gives up when the time is up, in the words of Google', async () => {
    await withProject('till-lock', async (host) => {
      const holding = host.run('holdToTheEnd', { args: [600] });
      await new Promise((resolve) => setTimeout(resolve, 250));
      expect((await host.run('tryIt', { args: [20] })).result).toEqual([false, false]);
      expect((await host.run('waitForIt', { args: [20] })).error?.message).toBe(
        'Lock timeout: another process was holding the lock for too long.',
      );
      expect((await host.run('otherLock')).result).toBe(true);
      expect((await holding).result).toBe(true);
    });
  });

  it('is freed at the end of the execution, however it ends', async () => {
    await withProject('till-lock', async (host) => {
      const killed = await host.run('holdToTheEnd', { args: [5000], limit: 300 });
      expect(killed.error?.message).toBe('Exceeded maximum execution time');
      expect((await host.run('tryIt', { args: [0] })).result).toEqual([true, true]);
      expect((await host.run('tryIt', { args: [0] })).result).toEqual([true, true]);
    });
  });

  it('does not survive an alert', async () => {
    await withProject('till-lock', async (host) => {
      expect((await host.run('askWhileHolding', { ui: new Screen() })).result).toBe(false);
    });
  });
});
