import { priceBudget, type PricedBudget } from '../../src/core/budget';
import { checkCosts, type CostCheck, type CostTotals, type Finding } from '../../src/core/costs';
import { columnsOf, costInputs, inputTables, readCostTables, readTable, survey } from '../../src/workbook';
import { orraLightBook } from './orra-light-book';
import { cell, centsOf, readMistakes, readTab, tabNames, type Mistake } from './orra-light-files';
import { FIGURE_HEADERS, pricedBudget } from './orra-light-sums';

let check: CostCheck;
let budget: PricedBudget;
beforeAll(() => {
  const tables = readCostTables(orraLightBook());
  expect(tables.blocking).toEqual([]);
  budget = priceBudget({
    currency: tables.settings.currency,
    lines: tables.budget.rows,
    globals: tables.globals.rows,
    fringes: tables.fringes.rows,
  });
  check = checkCosts(costInputs(tables, budget.byAccount, budget.issues));
});

/** A finding in the terms of the list: the rows of a tab that it rests on. */
function rowsIn(finding: Finding, tab: string): readonly number[] {
  const rows = finding.evidence.flatMap(({ where }) =>
    where.tab === tab && where.row !== undefined ? [where.row] : [],
  );
  return [...new Set(rows)].sort((a, b) => a - b);
}

function isFoundBy(mistake: Mistake, finding: Finding): boolean {
  return (
    finding.rule === mistake.rule &&
    finding.account === mistake.account &&
    finding.atStake === mistake.atStake &&
    JSON.stringify(rowsIn(finding, mistake.tab)) === JSON.stringify([...mistake.rows].sort((a, b) => a - b))
  );
}

test('every tab of the sample has the columns of the contract, in their order, and reads without a complaint but two', () => {
  const book = orraLightBook();
  const places = survey(book);
  const complaints = inputTables
    .filter(({ name }) => tabNames().includes(name))
    .flatMap((table) => {
      const names = columnsOf(table).map(([, { name }]) => name);
      const { headers } = readTab(table.name);
      expect(headers.slice(0, names.length)).toEqual(names);
      if (!table.extras) expect(headers).toHaveLength(names.length);
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
    const columns = Object.entries(FIGURE_HEADERS) as readonly (readonly [keyof CostTotals, string])[];
    const expected = readTab('expected-cost-report').rows.map((row) => ({
      account: cell(row, 'Account'),
      section: cell(row, 'Section'),
      ...Object.fromEntries(columns.map(([figure, header]) => [figure, centsOf(row, header)])),
    }));
    const figures = (totals: CostTotals): Record<string, number | null> =>
      Object.fromEntries(columns.map(([figure]) => [figure, totals[figure]]));
    const { rows, sections, grand } = check.report;
    expect([
      ...rows.map((row) => ({ account: row.account, section: row.section, ...figures(row) })),
      ...sections.map(({ section, totals }) => ({ account: '', section, ...figures(totals) })),
      { account: '', section: '', ...figures(grand) },
    ]).toEqual(expected);
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
