import type { PricedBudget } from '../../src/core/budget';
import type { CostCheck } from '../../src/core/costs';
import { columnsOf, inputTables, readTable, survey } from '../../src/workbook';
import { ORRA_LIGHT, readMistakes, readTab, tabNames } from './orra-light-files';
import { pricedBudget } from './orra-light-sums';
import { sampleBook } from './sample-book';
import { checkSample, isFoundBy, reportBeside } from './sample-check';
import { FIGURE_HEADERS, sampleIn } from './sample-files';

const orraLight = sampleIn(ORRA_LIGHT);
let check: CostCheck;
let budget: PricedBudget;
beforeAll(() => {
  ({ check, budget } = checkSample(orraLight));
});

test('every tab of the sample has the columns of the contract, in their order, and reads without a complaint but two', () => {
  const book = sampleBook(orraLight);
  const places = survey(book);
  const complaints = inputTables
    .filter(({ name }) => tabNames().includes(name))
    .flatMap((table) => {
      const names = columnsOf(table).map(([, { name }]) => name);
      const { headers } = readTab(table.name);
      expect(headers.filter((header) => names.includes(header))).toEqual(
        names.filter((name) => headers.includes(name)),
      );
      if (!table.extras) expect(names).toEqual(expect.arrayContaining([...headers]));
      return readTable(book, table, { places, decimals: 2 }).issues;
    });
  expect(complaints.map(({ where }) => `${where.tab} ${where.cell ?? ''}`)).toEqual(['Costs J62', 'Costs A139']);
});

describe('Check costs on Orra Light', () => {
  test('every deliberate mistake is found: right rule, rows, account and money at stake', () => {
    const missed = readMistakes().mistakes.filter(
      (mistake) => !check.findings.some((finding) => isFoundBy(mistake, finding)),
    );
    expect(missed).toEqual([]);
  });

  test('nothing else is found', () => {
    const { mistakes } = readMistakes();
    const others = check.findings.filter((finding) => !mistakes.some((mistake) => isFoundBy(mistake, finding)));
    expect(
      others.map(({ rule, what, account, atStake, evidence }) => ({ rule, what, account, atStake, evidence })),
    ).toEqual([]);
    expect(check.findings).toHaveLength(mistakes.length);
  });

  test('each mistake of the list is found by one finding, and each rule has one', () => {
    const { mistakes } = readMistakes();
    const found = mistakes.map((mistake) => check.findings.filter((finding) => isFoundBy(mistake, finding)).length);
    expect(found).toEqual(mistakes.map(() => 1));
    expect([...new Set(mistakes.map(({ rule }) => rule))].sort()).toEqual(
      [...new Set(check.findings.map(({ rule }) => rule))].sort(),
    );
  });

  test('the invoice that was entered twice says so in the words of the trade', () => {
    const [twice] = check.findings.filter(({ rule }) => rule === 'duplicate-invoice');
    expect(twice).toMatchObject({ account: '3500', atStake: 126_000, severity: 'high' });
    expect(twice?.what).toMatch(/^Norvane.* invoice 417 entered twice$/);
  });

  test('the cost report agrees to the cent with the one worked out by hand', () => {
    const { ours, expected } = reportBeside(check, orraLight, FIGURE_HEADERS);
    expect(ours).toEqual(expected);
  });

  test('the budget is priced to the same cents as by hand, without a complaint', () => {
    expect(budget.issues).toEqual([]);
    expect(new Map(budget.byAccount.map(({ account, budget: amount }) => [account, Number(amount)]))).toEqual(
      pricedBudget(),
    );
    expect(budget.total).toBe(17_700_000);
  });

  test('149 costs and 31 purchase orders were read; the two that cannot be read are told', () => {
    expect(check.counts).toMatchObject({ costs: 149, purchaseOrders: 31, accounts: 29, unchecked: 2 });
  });
});
