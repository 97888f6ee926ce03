import { ensureHostBuilt } from '../support/built-host';
import { Screen } from '../support/screen';
import { withProject } from '../support/with-project';

beforeAll(ensureHostBuilt);

/** Runs a function of the hostile project and shows what a caller sees. */
async function outcome(name: string, limit = 10_000): Promise<unknown> {
  return withProject('hostile', async (host) => {
    const { result, error } = await host.run(name, { limit });
    return error === null ? result : `${error.name}: ${error.message}`;
  });
}

describe('a script that misbehaves', () => {
  it('is stopped when its time is up, with its log kept', async () => {
    await withProject('hostile', async (host) => {
      const run = await host.run('loopForEver', { limit: 300 });
      expect(run.error).toMatchObject({ name: 'Exception', message: 'Exceeded maximum execution time' });
      expect(run.logs).toEqual(['going']);
      expect(run.ms).toBeLessThan(3000);
      expect((await host.run('freshGlobals')).result).toBe(1);
    });
  });

  it('is stopped in an endless chain of promises too', async () => {
    expect(await outcome('loopOfMicrotasks', 300)).toBe('Exception: Exceeded maximum execution time');
  });

  it('gets nothing from a promise that can never settle', async () => {
    expect(await outcome('neverSettles')).toBeNull();
  });

  it('may throw anything', async () => {
    expect(await outcome('throwsObject')).toBe('Error: {"code":7,"why":"because"}');
    expect(await outcome('throwsText')).toBe('Error: just text');
    expect(await outcome('throwsNothing')).toBe('Error: null');
    expect(await outcome('rejects')).toBe('TypeError: not today');
    expect(await outcome('overflows')).toBe('RangeError: Maximum call stack size exceeded');
  });

  it('returns only what can be written as JSON', async () => {
    expect(await outcome('returnsCycle')).toMatch(/^TypeError: Converting circular structure to JSON/);
    expect(await outcome('returnsFunction')).toBeNull();
  });

  it('has arguments refused that no service takes', async () => {
    expect(await outcome('deepArgument')).toBe('RangeError: The value is nested too deeply or contains itself.');
    expect(await outcome('passesFunction')).toMatch(/^Exception: /);
    expect(await outcome('detached')).toMatch(/^TypeError: /);
  });

  it('finds neither process nor require, even by way of a constructor', async () => {
    expect(await outcome('reachesOut')).toBe('undefinedundefined');
  });

  it('cannot break the boundary by changing prototypes', async () => {
    expect(await outcome('breaksPrototypes')).toBe('Sheet1');
  });

  it('can shadow the names of services', async () => {
    expect(await outcome('shadows')).toEqual([true, 'my browser', 'letters']);
  });

  it('has fresh globals each time', async () => {
    await withProject('hostile', async (host) => {
      expect((await host.run('freshGlobals')).result).toBe(1);
      expect((await host.run('freshGlobals')).result).toBe(1);
    });
  });

  it('learns that a service is not here, as an error it can catch', async () => {
    expect(await outcome('catchesAll')).toEqual(['Exception', 'UrlFetchApp.fetch is not in the local host', true]);
  });

  it('is ended when it hoards memory, and the host lives on', async () => {
    await withProject('hostile', async (host) => {
      expect((await host.run('eats')).error?.message).toBe('Exceeded memory limit');
      expect((await host.run('freshGlobals')).result).toBe(1);
    });
  });

  it('has 30 seconds where it is a simple trigger', async () => {
    await withProject('hostile', async (host) => {
      const started = Date.now();
      const run = await host.run('loopForEver', { authMode: 'LIMITED', limit: 200, ui: new Screen() });
      expect(run.error?.message).toBe('Exceeded maximum execution time');
      expect(Date.now() - started).toBeLessThan(5000);
    });
  });
});
