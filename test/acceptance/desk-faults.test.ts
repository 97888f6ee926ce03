import { walk } from '../support/fault-walk';
import { withHost } from '../support/local-host';
import { workbook } from '../support/small-workbook';

/** Explicit actions on the user's own tabs: they append, edit single cells, and create tabs, all in one change. */
const deskActions: readonly (readonly [name: string, args: readonly unknown[]])[] = [
  ['closePeriod', [{ period: 'Week 1', end: '2027-05-14' }]],
  ['changeGlobals', [{ changes: [{ name: 'Shoot days', value: '9' }] }]],
  ['saveBudgetVersion', [{ name: 'Locked' }]],
  ['sidebarCall', ['setRule', { rule: 'likely-duplicate', on: false }]],
];

const desk = workbook({
  Production: [
    ['Setting', 'Value'],
    ['Currency', 'USD'],
  ],
  Accounts: [
    ['Account', 'Title', 'Section'],
    ['3300', 'Camera', 'Production'],
  ],
  Globals: [
    ['Name', 'Value'],
    ['Shoot days', 8],
  ],
  Budget: [
    ['Account', 'Description', 'Amount', 'Unit', 'X', 'Rate'],
    ['3300', 'Lenses', 'Shoot days', 'Day', 1, 125],
  ],
  Costs: [
    ['Date', 'Type', 'Vendor', 'Doc no', 'Account', 'Net', 'Period'],
    [{ date: '2027-05-10' }, 'Invoice', 'Made-up Lenses', 'L-1', '3300', 250, 'Week 1'],
  ],
});

describe.each(deskActions)('%s of a run that dies at each service call in turn', (name, args) => {
  it('leaves the old state, the new state, or one that the next action repairs', async () => {
    const start = await withHost({ snapshot: desk }, (host) => Promise.resolve(host.snapshot()));
    await walk(start, [name, args], 'timeout');
  }, 300_000);
});
