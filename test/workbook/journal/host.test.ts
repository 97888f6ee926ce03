import { rmSync } from 'node:fs';
import { openHost, type LocalHost, type RunResult } from '../../../host/src';
import { contractProject } from '../../support/contract-project';

describe('undo on the local host', () => {
  const project = contractProject();
  let host: LocalHost;
  beforeEach(async () => {
    host = await openHost({ project });
    expect((await host.run('layOut')).error).toBeNull();
  }, 30_000);
  afterEach(() => host.close());
  afterAll(() => {
    rmSync(project, { recursive: true });
  });
  const change = async (name: string, ...keys: readonly string[]): Promise<RunResult> => {
    const run = await host.run('change', { args: [name, keys] });
    expect(run.error).toBeNull();
    return run;
  };

  test.each(['findings', 'append', 'edit'])('%s: everything a workbook holds is as before', async (name) => {
    const before = host.snapshot();
    expect((await change(name, 'a', 'b')).result).toMatchObject({ ok: true });
    expect(host.snapshot()).not.toEqual(before);
    expect((await change('undo')).result).toMatchObject({ ok: true });
    expect(host.snapshot()).toEqual(before);
  });

  test('a second check is taken back to the first, with what was typed in between', async () => {
    await change('findings', 'a', 'b');
    await host.run('typeInto', { args: ['Findings', 3, 10, 'called them'] });
    const before = host.snapshot();
    expect((await change('findings', 'b', 'c', 'd')).result).toMatchObject({ ok: true });
    expect((await host.evaluate('Findings!J2'))[0]?.[0]).toBe('called them');
    expect((await change('undo')).result).toMatchObject({ ok: true });
    expect(host.snapshot()).toEqual(before);
  });

  test('service calls are as many for two findings as for two thousand', async () => {
    const counts = async (many: number): Promise<RunResult['service'][]> => {
      const keys = Array.from({ length: many }, (_, index) => `key ${String(index)}`);
      const first = await change('findings', ...keys);
      const second = await change('findings', ...keys.slice(1), 'new');
      while ((await change('undo')).result !== null) if (host.snapshot().sheets.length === 2) break;
      return [first.service, second.service];
    };
    const few = await counts(2);
    expect(few[1]?.total).toBeLessThan(60);
    expect(await counts(900)).toEqual(few);
  }, 60_000);

  test('an execution that ends at any one of its service calls leaves the old state, the new one, or one that repair takes back', async () => {
    const start = host.snapshot();
    const before = seen(start);
    const { service } = await change('findings', 'a', 'b');
    const after = seen(host.snapshot());
    const outcomes = new Set<string>();
    for (let call = 1; call <= service.total; call += 1) {
      const dying = await openHost({ project, snapshot: start });
      await dying.run('change', { args: ['findings', ['a', 'b']], fault: { call, kind: 'timeout' } });
      const { result } = await dying.run('change', { args: ['state', []] });
      const isBroken = (result as { readonly broken: unknown }).broken !== null;
      if (isBroken) expect((await dying.run('change', { args: ['repair', []] })).result).toMatchObject({ ok: true });
      const now = seen(dying.snapshot());
      const outcome = now === before ? 'before' : now === after ? 'after' : `neither, at call ${String(call)}`;
      outcomes.add(`${isBroken ? 'repaired' : 'whole'}: ${outcome}`);
      await dying.close();
    }
    expect([...outcomes].sort()).toEqual(['repaired: before', 'whole: after', 'whole: before']);
  }, 180_000);
});

/** The workbook without the tabs that Wrapsheet keeps for itself. */
function seen(snapshot: ReturnType<LocalHost['snapshot']>): string {
  return JSON.stringify({ ...snapshot, sheets: snapshot.sheets.filter(({ name }) => !name.startsWith('Wrapsheet ')) });
}
