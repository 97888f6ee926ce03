import { openBooks, rankOversAndUnders, type CostInputs } from '../../../src/core/costs';
import { account, cents, closedFigure, inputs, iso, SETTINGS } from './make';

const over = (code: string, amount: number): ReturnType<typeof account> =>
  account(code, { budget: cents(1000), etc: cents(1000 + amount) });

const ranked = (given: Partial<CostInputs>): readonly unknown[] =>
  rankOversAndUnders(openBooks(inputs(given)).report).map(({ kind, row, amount, lastAmount }) => [
    ...[kind, row.account, amount, lastAmount],
  ]);

test('overs come first, the furthest on top; then unders, the furthest on top; accounts on budget are left out', () => {
  const accounts = [over('1', 20), over('2', -50), over('3', 0), over('4', 300), over('5', -400)];
  expect(ranked({ accounts })).toEqual([
    ['Over', '4', cents(300), null],
    ['Over', '1', cents(20), null],
    ['Under', '5', cents(400), null],
    ['Under', '2', cents(50), null],
  ]);
});

test('how far it was at the last close is told the same way round, whatever the sign of the variance', () => {
  const history = [closedFigure('4', { budget: cents(1000), efc: cents(1100) })];
  for (const varianceSign of ['budget-minus-efc', 'efc-minus-budget'] as const) {
    const settings = { ...SETTINGS, varianceSign, period: 'Week 4', periodEnd: iso('2027-05-14') };
    expect(ranked({ settings, history, accounts: [over('4', 300)] })).toEqual([['Over', '4', cents(300), cents(100)]]);
  }
});
