import type { Fault, LocalHost } from '../../host/src';
import type { WorkbookSnapshot } from '../../host/src/snapshot';
import { recordedUser, summaryOf, value, withHost } from './local-host';

/** The time at which all of it happens. */
export const clock = (): Date => new Date('2027-05-12T18:10:00-07:00');

/** What belongs to the user: everything but the journal's hidden tabs. */
function users(snapshot: WorkbookSnapshot): string {
  return JSON.stringify({ ...snapshot, sheets: snapshot.sheets.filter(({ name }) => !name.startsWith('Wrapsheet ')) });
}

async function isBroken(host: LocalHost): Promise<boolean> {
  const home = value(await host.run('sidebarCall', { args: ['home', null] })) as { value: { broken: unknown } };
  return home.value.broken !== null;
}

/** One fault at every service call in turn: the old state, the new state, or one that the next action repairs. */
export async function walk(
  start: WorkbookSnapshot,
  [name, args]: readonly [name: string, args: readonly unknown[]],
  kind: Fault['kind'],
): Promise<void> {
  const old = users(start);
  const { total, made } = await withHost({ snapshot: start, now: clock }, async (host) => {
    const run = await host.run(name, { args });
    expect(summaryOf(run)).toMatchObject({ ok: true });
    return { total: run.service.total, made: users(host.snapshot()) };
  });
  expect(made).not.toBe(old);
  const outcomes = { old: 0, made: 0, repaired: 0 };
  for (let call = 1; call <= total; call++) {
    const fault: Fault = { call, kind };
    await withHost({ snapshot: start, now: clock }, async (host) => {
      await host.run(name, { args, fault });
      if (await isBroken(host)) {
        const user = recordedUser([{ button: 'YES' }]);
        const next = summaryOf(await host.run('buildCostReport', { ui: user }));
        expect({ call, next: next.ok, asked: user.questions.length }).toEqual({ call, next: true, asked: 1 });
        expect(summaryOf(await host.run('undoLastChange'))).toMatchObject({ ok: true });
        expect({ call, whole: [old, made].includes(users(host.snapshot())) }).toEqual({ call, whole: true });
        outcomes.repaired += 1;
        return;
      }
      const now = users(host.snapshot());
      expect({ call, state: now === old || now === made }).toEqual({ call, state: true });
      outcomes[now === old ? 'old' : 'made'] += 1;
    });
  }
  expect(outcomes.old + outcomes.made + outcomes.repaired).toBe(total);
  expect(outcomes.old).toBeGreaterThan(0);
  if (kind === 'timeout') expect(outcomes.repaired).toBeGreaterThan(0);
}
