import type { WorkbookSnapshot } from '../../host/src/snapshot';
import { clock, walk } from '../support/fault-walk';
import { value, withHost } from '../support/local-host';
import { workbook } from '../support/small-workbook';

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
      await walk(await prepared(), [name, args], kind);
    },
    300_000,
  );
});
