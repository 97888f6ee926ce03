import type { BudgetView, WhatIfView } from '../../../src/sidebar-api';

/** The made-up budget of *Orra Light*, in cents. */
export const orraBudget: BudgetView = {
  currency: 'USD',
  decimals: 2,
  globals: [
    { name: 'Shoot days', value: '8', note: '', lines: 31 },
    { name: 'Prep weeks', value: '3', note: 'was 2 in March', lines: 6 },
    { name: 'EUR', value: '1.08', note: '', lines: 0 },
  ],
  budget: 177_000_00,
  contingency: 17_700_00,
  bond: 0,
  grand: 194_700_00,
  versions: [
    { name: 'Greenlit', saved: '2027-03-02T09:00:00', lines: 118, total: 171_400_00 },
    { name: 'After the recce', saved: '2027-04-19T17:30:00', lines: 121, total: 177_000_00 },
  ],
  charts: [],
  hasAccounts: true,
  issues: [],
};

/** Nothing there yet. */
export const emptyBudget: BudgetView = {
  ...orraBudget,
  globals: [],
  budget: 0,
  contingency: 0,
  grand: 0,
  versions: [],
  hasAccounts: false,
  charts: [
    { id: 'feature', name: 'Feature film', accounts: 52 },
    { id: 'television', name: 'Television', accounts: 58 },
    { id: 'commercial', name: 'Commercial (AICP A to P)', accounts: 16 },
  ],
};

/** Accounts, but nothing else. */
export const bareBudget: BudgetView = { ...emptyBudget, hasAccounts: true, charts: [] };

/** One more shoot day. */
export const ninthDay: WhatIfView = {
  before: 177_000_00,
  after: 188_420_50,
  difference: 11_420_50,
  byAccount: [
    { account: '1400', title: 'Cast', before: 20_000_00, after: 22_000_00, difference: 2_000_00, lines: 4 },
    { account: '3300', title: 'Camera', before: 18_000_00, after: 20_250_00, difference: 2_250_00, lines: 1 },
    { account: '3600', title: 'Location', before: 9_000_00, after: 8_900_00, difference: -100_00, lines: 2 },
    { account: '2000', title: 'Production staff', before: 30_000_00, after: 37_270_50, difference: 7_270_50, lines: 9 },
    { account: '5000', title: 'Editing', before: 9_000_00, after: 9_000_00, difference: 0, lines: 1 },
  ],
  issues: [],
};
