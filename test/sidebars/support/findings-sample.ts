import type { Severity } from '../../../src/core/issue';
import type { FindingsView, FindingView } from '../../../src/sidebar-api';
import { orraLightMoney } from './money-sample';

/** Made-up findings of a made-up short, *Orra Light*: names and amounts are invented. */
const made = (
  severity: Severity,
  atStake: number | null,
  what: string,
  rule: readonly [number, string],
  account: readonly [string, string],
  more: Partial<FindingView> = {},
): FindingView => ({
  key: `${rule[0]}|${what}`,
  rule: rule[1].replace(/\W+/g, '-'),
  ruleTitle: rule[1],
  ruleNumber: rule[0],
  severity,
  account: account[0],
  accountTitle: account[1],
  atStake,
  what,
  why: 'Two rows say the same thing.',
  doNext: 'Ask the vendor which of the two is right.',
  evidence: [
    { tab: 'Costs', row: 31, text: 'NV-417', value: '1,260.00' },
    { tab: 'Costs', row: 58, text: 'NV-417', value: '1,260.00' },
  ],
  status: 'Open',
  owner: '',
  comment: '',
  vendor: '',
  isNew: false,
  ...more,
});

export const eight: readonly FindingView[] = [
  made('low', 21_200, '4 petty cash receipts have no backup', [10, 'Missing backup'], ['2700', 'Set dressing']),
  made(
    'medium',
    9_000,
    'Key grip kit paid 150 a day, memo says 120',
    [7, 'Rate against deal memo'],
    ['2500', 'Set op.'],
  ),
  made('high', 126_000, 'Norvane invoice 417 entered twice', [1, 'Duplicate invoice'], ['3500', 'Transport'], {
    vendor: 'Norvane Vans',
    isNew: true,
  }),
  made(
    'high',
    185_000,
    'Crane billed on a day with no crane scene',
    [13, 'Booking with no scene'],
    ['3300', 'Camera'],
    {
      vendor: 'Arclift',
      isNew: true,
      owner: 'Dana',
      why: 'Arclift bills a crane for Wed 12 May. Day 2 shot scenes 12 and 15 on stage; no scene that day lists a crane. Scene 8, the only one that does, is on Fri 14.',
      doNext: 'Ask Arclift for a credit, or for the invoice to read Fri 14. Hold payment until then.',
      evidence: [
        { tab: 'Costs', row: 48, text: 'AL-2207', value: '1,850.00' },
        { tab: 'Schedule', row: 9, text: '', value: '12, 15, no crane' },
      ],
    },
  ),
  made('high', 64_000, 'Hanne Corrie paid for Tue 11, not worked', [22, 'Paid off the DOOD'], ['1400', 'Cast'], {
    isNew: true,
  }),
  made(
    'medium',
    38_000,
    'Cube van kept 2 days after its last scene',
    [12, 'Rental past last need'],
    ['3500', 'Transport'],
  ),
  made('medium', 82_000, 'Location EFC 13,720 is over its budget', [5, 'Line over budget'], ['3600', 'Location']),
  made('low', null, 'Halyard COI ends Wed 19, rental Thu 20', [15, 'Vendor paper'], ['3300', 'Camera']),
];

/** A check of Wednesday 12 May 2027, 18:10, with these findings. */
export function checked(findings: readonly FindingView[], more: Partial<FindingsView> = {}): FindingsView {
  return {
    currency: 'USD',
    decimals: 2,
    findings,
    checkedAt: '2027-05-12T18:10:00',
    previousCheckAt: '2027-05-11T18:05:00',
    counts: { costs: 212, purchaseOrders: 31, rulesRun: 21, rulesAll: 22 },
    unreadable: [],
    unchecked: 0,
    rulesNotRun: [{ title: 'Cut-off', reason: 'switched off' }],
    silenced: 0,
    money: orraLightMoney,
    ...more,
  };
}

/** Three cells of Costs that no one can read. */
export const unreadable: FindingsView['unreadable'] = (
  [
    ['F51', 51, 'Account', 'an account', 'tbc'],
    ['F60', 60, 'Account', 'an account', '???'],
    ['J62', 62, 'Net', 'money', 'about 40'],
  ] as const
).map(([cell, row, column, expected, received]) => ({
  code: 'unreadable-cell',
  severity: 'medium',
  where: { tab: 'Costs', row, column, cell },
  expected,
  received,
  message: `Costs ${cell}: “${received}” is not ${expected}.`,
  advice: column === 'Net' ? 'Type the amount as a number.' : 'Type an account of the chart.',
}));

/** Many findings, for lists that must stay quick. */
export function many(count: number): FindingView[] {
  const severities = ['high', 'medium', 'low'] as const;
  return Array.from({ length: count }, (_, index) =>
    made(
      severities[index % 3] ?? 'low',
      (index * 7919) % 900_000,
      `Vendor ${index} invoice ${1000 + index} entered twice`,
      [1, 'Duplicate invoice'],
      [String(2000 + (index % 50)), 'Account title'],
      { key: `many-${index}` },
    ),
  );
}
