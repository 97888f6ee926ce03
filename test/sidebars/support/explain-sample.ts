import type { ExplainPart, ExplainView } from '../../../src/sidebar-api';

const cost = (label: string, row: number, amount: number): ExplainPart => ({
  label,
  group: 'actual',
  amount,
  tab: 'Costs',
  row,
});

/** The made-up transport account, in cents: the parts add up to the figure. */
export const transport: ExplainView = {
  currency: 'USD',
  decimals: 2,
  title: '3500 Transport, EFC',
  amount: 14_340_00,
  identity: 'EFC = actual + commitments + estimate to complete',
  parts: [
    cost('Norvane Vans 0417', 31, 1_260_00),
    cost('Norvane Vans 0417', 58, 1_260_00),
    cost('Arclift credit AL-2209', 60, -120_00),
    { label: 'PO 114, Norvane Vans, open', group: 'commitments', amount: 4_940_00, tab: 'Purchase orders', row: 9 },
    { label: 'Typed in Accounts', group: 'etc', amount: 7_000_00, tab: 'Accounts', row: 22 },
  ],
  accounts: [
    { account: '1400', title: 'Cast' },
    { account: '3300', title: 'Camera' },
    { account: '3500', title: 'Transport' },
  ],
  account: '3500',
  figure: 'efc',
};

/** Many parts, one of them without a row, and a sum that is not the figure's. */
export const manyParts: ExplainView = {
  ...transport,
  title: '3500 Transport and everything that rolls, this period',
  figure: 'thisPeriod',
  amount: 100_000_00,
  parts: Array.from({ length: 140 }, (_, index) => ({
    label: `Norvane Vans, ${index}th day of the cube van with driver, invoice NV-2027-000${index}`,
    group: index % 7 === 0 ? 'accruals' : 'actual',
    amount: 71_428 + index,
    tab: index === 3 ? '' : 'Costs',
    row: index === 4 ? null : 30 + index,
  })),
};
