import type { Fault, LocalHost } from '../../host/src';
import type { WorkbookSnapshot } from '../../host/src/snapshot';
import { recordedUser, value, withHost, summaryOf } from '../support/local-host';
import { workbook } from '../support/small-workbook';

const clock = (): Date => new Date('2027-05-12T18:10:00-07:00');

const small = workbook({
  Production: [
    ['Setting', 'Value'],
    ['Currency', 'USD'],
  ],
  Accounts: [
    ['Account', 'Title', 'Section', 'Budget'],
    ['3300', 'Camera', 'Production', 1000],
  ],
  Costs: [
    ['Date', 'Type', 'Vendor', 'Doc no', 'Account', 'Net'],
    [{ date: '2027-05-10' }, 'Invoice', 'Made-up Lenses', 'L-1', '3300', 250],
    [{ date: '2027-05-10' }, 'Invoice', 'Made-up Lenses', 'L-1', '3300', 250],
  ],
});

/** A workbook checked once, with a word of the user's beside a finding and one more cost since: there is something to lose. */
async function prepared(): Promise<WorkbookSnapshot> {
  return withHost({ snapshot: small, now: clock }, async (host) => {
    await host.run('checkCosts');
    const view = value(await host.run('sidebarCall', { args: ['findings', null] })) as {
      value: { findings: { key: string }[] };
    };
    const key = view.value.findings[0]?.key ?? '';
    const update = { key, comment: 'Called them at nine' };
    expect(value(await host.run('sidebarCall', { args: ['updateFinding', update] }))).toMatchObject({ ok: true });
    await host.run('importCosts', {
      args: [{ name: 'tape.csv', text: 'Date,Vendor,Doc no,Account,Net\n2027-05-11,Made-up Tapes,T-1,3300,900\n' }],
    });
    return host.snapshot();
  });
}

/** What belongs to the user: everything but the journal's hidden tabs. */
function users(snapshot: WorkbookSnapshot): string {
  return JSON.stringify({ ...snapshot, sheets: snapshot.sheets.filter(({ name }) => !name.startsWith('Wrapsheet ')) });
}

async function isBroken(host: LocalHost): Promise<boolean> {
  const home = value(await host.run('sidebarCall', { args: ['home', null] })) as { value: { broken: unknown } };
  return home.value.broken !== null;
}

const ledger =
  'Date,Vendor,Doc no,Account,Description,Net\n2027-05-12,Made-up Ropes,R-1,3300,Rope,12.50\n2027-05-12,Made-up Ropes,R-2,3300,Rope,13.50\n';
const actions: readonly (readonly [name: string, args: readonly unknown[]])[] = [
  ['checkCosts', []],
  ['importCosts', [{ name: 'ropes.csv', text: ledger }]],
  ['undoLastChange', []],
];

describe.each(actions)('%s with a fault at each service call in turn', (name, args) => {
  it.each(['throw', 'timeout'] as const)(
    '%s: the old state, the new state, or one that the next action repairs',
    async (kind) => {
      const start = await prepared();
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
    },
    300_000,
  );
});
