import { openBooks, rankOversAndUnders, RULE_SETTINGS, trendsOf, DEFAULT_THRESHOLDS } from '../../../src/core/costs';
import { addDays } from '../../../src/core/calendar';
import {
  oversAndUndersRows,
  oversAndUndersTable,
  planOutput,
  readTable,
  runChange,
  survey,
} from '../../../src/workbook';
import { account, cents, cost, inputs, iso, SETTINGS, shootDay } from '../../core/costs/make';
import { MemoryBook } from '../../support/memory-book';

test('Overs and unders ranks both ways, tells the pace of accounts that have one, and keeps the user’s notes', () => {
  const first = iso('2027-05-01');
  const made = inputs({
    settings: { ...SETTINGS, periodEnd: addDays(first, 7) },
    accounts: [
      account('3300', { title: 'Camera', budget: cents(900), etc: cents(1000) }),
      account('3500', { title: 'Transport', budget: cents(9000), etc: cents(4000) }),
      account('3600', { title: 'Location', budget: cents(9000), etc: cents(1000) }),
    ],
    calendar: Array.from({ length: 20 }, (_, index) => shootDay(addDays(first, index))),
    costs: [0, 1, 2, 3, 4, 5, 6, 7].flatMap((index) => [
      cost({ account: '3500', net: cents(250), date: addDays(first, index) }),
      cost({ account: '3600', net: cents(250), date: addDays(first, index) }),
    ]),
  });
  const { report, ledger } = openBooks(made);
  expect(RULE_SETTINGS.burnRateFromDays.standard).toBeLessThanOrEqual(8);
  const trends = trendsOf(report, ledger, made.calendar, DEFAULT_THRESHOLDS);
  const rows = oversAndUndersRows(rankOversAndUnders(report), trends, 2);
  const book = new MemoryBook();
  const build = (): void => {
    runChange(book, 'Cost report', () => {
      const plan = planOutput(book, survey(book), oversAndUndersTable, () => rows, 2);
      return plan.kind === 'refuse' ? { issues: plan.issues } : { steps: [plan], value: null };
    });
  };
  build();
  book.type('Overs and unders', 3, 9, 'could pay for the camera');
  build();
  const read = readTable(book, oversAndUndersTable);
  expect(read.rows.map((row) => [row.kind, row.account, row.amount, row.trend, row.notes])).toEqual([
    ['Over', '3300', cents(100), '', ''],
    [
      'Under',
      '3600',
      cents(6000),
      '250.00 a shoot day, 12 to go: ends at 5,000.00, 2,000.00 past the EFC',
      'could pay for the camera',
    ],
    ['Under', '3500', cents(3000), '250.00 a shoot day, 12 to go: ends at 5,000.00, within the EFC', ''],
  ]);
});
