import fc from 'fast-check';
import type { CostInputs, CostRow, PoStatus } from '../../../src/core/costs';
import { minor, type Minor } from '../../../src/core/money';
import {
  account,
  cents,
  closedFigure,
  cost,
  inputs,
  iso,
  order,
  rate,
  SETTINGS,
  shootDay,
  transfer,
  vendor,
} from './make';

/** Any amount, credits too. */
export const amounts: fc.Arbitrary<Minor> = fc.integer({ min: -500_000, max: 5_000_000 }).map(minor);

/** Accounts of the chart, two that it does not have, and none. */
const codes = fc.constantFrom('3300', '3500', '5000', '33 00', '9999', '8888', '');
const days = fc.constantFrom(...['2027-04-20', '2027-05-03', '2027-05-10', '2027-05-14', '2027-05-21'].map(iso), null);
/** Own, foreign with and without rates, without decimals, unknown. */
const currencies = fc.constantFrom('', '', '', 'USD', 'EUR', 'eur', 'GBP', 'JPY', 'CHF', 'MOON');
const numbers = fc.constantFrom('1', 'PO-2', '3', '04');

const costRow = (po: fc.Arbitrary<string>): fc.Arbitrary<CostRow> =>
  fc
    .record({
      net: amounts,
      account: codes,
      po,
      date: days,
      currency: currencies,
      vendor: fc.constantFrom('Arclift', 'ARCLIFT LTD', 'Norvane', 'Halyard', ''),
      docNo: fc.constantFrom('', '417', 'INV-0417', '418', 'X9001'),
      type: fc.constantFrom('Invoice' as const, 'Invoice' as const, 'P-card' as const, 'Journal' as const, null),
      period: fc.constantFrom('', 'Week 4', 'week 4', 'w/e 14 May 2027', 'Week 5'),
    })
    .map(cost);

const orderRow = fc
  .record({
    account: codes,
    amount: fc.oneof(amounts, fc.constant(null)),
    status: fc.constantFrom<(PoStatus | null)[]>('Open', 'Open', 'Closed', 'Void', null),
    currency: currencies,
    date: days,
  })
  .chain((given) => numbers.map((po) => order(po, given)));

const rateRow = fc
  .tuple(
    fc.constantFrom('EUR', 'EUR', 'GBP', 'JPY'),
    fc.constantFrom('2027-04-01', '2027-05-03', '2027-05-10', '2027-05-20'),
    fc.constantFrom('1.0825', '1.1', '0.0067', '1.25', '0'),
  )
  .map(([currency, date, worth]) => rate(currency, date, worth));

const transferRow = fc
  .tuple(fc.oneof(codes, fc.constant('Contingency')), fc.oneof(codes, fc.constant('contingency')), fc.option(amounts))
  .map(([from, to, amount]) => transfer(from, to, amount));

const figure = fc
  .tuple(codes, fc.constantFrom('Week 3', 'Week 4'), fc.option(amounts))
  .map(([code, period, variance]) =>
    closedFigure(code, { period, end: iso(period === 'Week 3' ? '2027-05-07' : '2027-05-14'), variance }),
  );

const chart = fc
  .tuple(
    fc.array(fc.option(amounts), { minLength: 3, maxLength: 3 }),
    fc.array(fc.option(amounts), { minLength: 3, maxLength: 3 }),
  )
  .map(([budgets, estimates]) =>
    (['3300', '3500', '5000'] as const).map((code, at) =>
      account(code, {
        section: code === '5000' ? 'Post' : 'Production',
        budget: budgets[at] ?? null,
        etc: estimates[at] ?? null,
        transfers: at === 1 ? cents(100) : null,
      }),
    ),
  );

const settings = fc.record({
  varianceSign: fc.constantFrom('budget-minus-efc' as const, 'efc-minus-budget' as const),
  contingency: fc.constantFrom('10', '7.5', null),
  period: fc.constantFrom('', 'Week 4', 'Week 5'),
  warnAt: fc.constantFrom('80', null),
  approvalLimit: fc.constantFrom(cents(2500), null),
});

/** Any production: foreign rows, credits, unknown accounts, closed POs, transfers, closed periods. Made up. */
export const anyInputs: fc.Arbitrary<CostInputs> = fc
  .record({
    settings: settings.map((given) => ({ ...SETTINGS, ...given })),
    accounts: chart,
    budgets: fc.array(
      fc.tuple(codes, amounts).map(([code, budget]) => ({ account: code, budget, rows: [] })),
      { maxLength: 4 },
    ),
    costs: fc.array(costRow(fc.oneof(fc.constant(''), numbers)), { maxLength: 24 }),
    purchaseOrders: fc.array(orderRow, { maxLength: 8 }),
    rates: fc.array(rateRow, { maxLength: 6 }),
    transfers: fc.array(transferRow, { maxLength: 4 }),
    history: fc.array(figure, { maxLength: 4 }),
  })
  .map((given) =>
    inputs({
      ...given,
      vendors: [vendor('Norvane', { currency: 'EUR' }), vendor('Arclift')],
      calendar: [shootDay(iso('2027-05-10')), shootDay(iso('2027-05-17'))],
    }),
  );

/** The same production with the rows of every table but the chart in another order, and so in other rows of the sheet. */
export function shuffled(given: CostInputs): fc.Arbitrary<CostInputs> {
  const table = <R extends { readonly ref: { readonly tab: string } }>(rows: readonly R[]): fc.Arbitrary<R[]> =>
    fc
      .shuffledSubarray([...rows], { minLength: rows.length })
      .map((mixed) => mixed.map((row, at) => ({ ...row, ref: { tab: row.ref.tab, row: at + 2 } })));
  return fc
    .record({
      costs: table(given.costs),
      purchaseOrders: table(given.purchaseOrders),
      rates: table(given.rates),
      transfers: table(given.transfers),
      history: table(given.history),
      vendors: table(given.vendors),
      calendar: table(given.calendar),
      budgets: fc.shuffledSubarray([...given.budgets], { minLength: given.budgets.length }),
    })
    .map((tables) => ({ ...given, ...tables }));
}
