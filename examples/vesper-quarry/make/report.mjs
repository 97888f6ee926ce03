/** The cost report and its history, worked out in whole cents from the rows alone. */
import { CHART } from './chart.mjs';
import { money, times } from './tools.mjs';
import { endOf, label, NOW } from './weeks.mjs';

const NUMBERS = new Map(CHART.map(([account, title, section]) => [account, { title, section }]));

/** The rate of a currency on a day: the latest row on or before it; of two on one day the higher. */
export function rateOn(rates, currency, day) {
  if (currency === '' || currency === 'USD') return '1';
  const known = rates
    .filter((row) => row.Currency === currency && row.Date <= day)
    .sort((a, b) => (a.Date < b.Date ? 1 : a.Date > b.Date ? -1 : Number(b.Rate) - Number(a.Rate)));
  return known[0]?.Rate ?? null;
}

/** What a cost adds to its account, in cents; null where it cannot be told. */
export function netOf(film, cost, until = NOW) {
  if (cost.unreadable) return null;
  const amount = until < NOW ? (cost.Was ?? cost.Net) : cost.Net;
  const rate = rateOn(film.rates, cost.Currency ?? 'USD', cost.Date);
  return rate === null || typeof amount !== 'number' ? null : times(amount, rate);
}

/** What every open order still commits, by account; `until` looks back at the end of an earlier week. */
export function commitments(film, until = NOW) {
  const byPo = new Map();
  for (const order of film.orders) {
    if (order.Date > endOf(until)) continue;
    const known = byPo.get(order.PO) ?? [];
    known.push(order);
    byPo.set(order.PO, known);
  }
  const byAccount = new Map();
  for (const [po, rows] of byPo) {
    const [first] = rows;
    if (first.Status === 'Void') continue;
    const costs = film.costs.filter((cost) => cost.PO === po && netOf(film, cost) !== null);
    const billed = costs.filter((cost) => weekOf(cost) <= until && !cost.late);
    // A closed order was closed with its last bill.
    if (first.Status === 'Closed' && billed.length === costs.length) continue;
    const used = billed.reduce((sum, cost) => sum + (until < NOW ? (cost.Was ?? cost.Net) : cost.Net), 0);
    const ordered = rows.reduce((sum, row) => sum + row.Amount, 0);
    const left = times(Math.max(0, ordered - used), rateOn(film.rates, first.Currency, first.Date) ?? '0');
    byAccount.set(first.Account, (byAccount.get(first.Account) ?? 0) + left);
  }
  return byAccount;
}

export const weekOf = (cost) => Number(cost.Period.replace('Week ', ''));

/** Money moved to and from accounts by the end of a week. */
export function movedBy(film, until = NOW) {
  const moved = new Map();
  for (const { Date: date, From, To, Amount } of film.transfers) {
    if (date > endOf(until)) continue;
    moved.set(From, (moved.get(From) ?? 0) - Amount);
    moved.set(To, (moved.get(To) ?? 0) + Amount);
  }
  return moved;
}

/** Every account's figures at the end of a week. `plan` says what is left under (or over) the budget. */
export function figures(film, until = NOW) {
  const open = commitments(film, until);
  const moved = movedBy(film, until);
  const spent = new Map();
  for (const cost of film.costs) {
    const net = netOf(film, cost, until);
    if (net === null || weekOf(cost) > until || (until < NOW && cost.late)) continue;
    const account = NUMBERS.has(cost.Account) ? cost.Account : '';
    const known = spent.get(account) ?? { actual: 0, thisPeriod: 0, costs: 0 };
    known.actual += net;
    if (weekOf(cost) === until) {
      known.thisPeriod += net;
      known.costs += 1;
    }
    spent.set(account, known);
  }
  const rows = [];
  const put = (account, title, section) => {
    const { actual, thisPeriod, costs } = spent.get(account) ?? { actual: 0, thisPeriod: 0, costs: 0 };
    const committed = open.get(account) ?? 0;
    const total = actual + committed;
    const budget = (film.budget.get(account) ?? 0) + (moved.get(account) ?? 0);
    const etc = estimate(film, account, until, budget, total);
    rows.push({
      account,
      title,
      section,
      thisPeriod,
      actual,
      commitments: committed,
      total,
      etc,
      efc: total + etc,
      budget,
      variance: budget - total - etc,
      costs,
    });
  };
  for (const [account, title, section] of CHART) put(account, title, section);
  if (spent.has('') || open.has('')) put('', 'Not in the chart', 'Other');
  return rows;
}

/**
 * The estimate to complete. By the plan of the account: `blank`, what is left of the budget; `under`, that less a saving (bigger, the nearer
 * the end); `over`, so many cents past the budget (this week only); `etc`, an amount.
 */
function estimate(film, account, until, budget, total) {
  const plan = film.plans.get(account) ?? { blank: true };
  const left = Math.max(0, budget - total);
  if (plan.blank) return left;
  if (until === NOW && plan.etc !== undefined) return plan.etc;
  if (until === NOW && plan.over !== undefined) return Math.max(0, budget - total + plan.over);
  return Math.max(0, left - Math.floor(((plan.under ?? 0) * until) / NOW));
}

export const PERIOD_STATUS = (week) => (week < NOW ? 'Closed' : 'Open');

/** The rows of Period history: every account at the close of every closed week. */
export function history(film) {
  const rows = [];
  for (let week = 1; week < NOW; week += 1) {
    for (const figure of figures(film, week)) {
      rows.push({
        Period: label(week),
        End: endOf(week),
        Account: figure.account,
        Title: figure.title,
        Costs: figure.costs,
        'This period': figure.thisPeriod,
        Actual: figure.actual,
        Commitments: figure.commitments,
        ETC: figure.etc,
        EFC: figure.efc,
        Budget: figure.budget,
        Variance: figure.variance,
      });
    }
  }
  return rows;
}

const FIGURES = {
  thisPeriod: 'This period',
  actual: 'Actual',
  commitments: 'Commitments',
  total: 'Total',
  etc: 'ETC',
  efc: 'EFC',
  budget: 'Budget',
  variance: 'Variance',
  lastVariance: 'Last variance',
};

export const REPORT_HEADERS = ['Row', 'Account', 'Title', 'Section', ...Object.values(FIGURES)];

/** The rows of the cost report that is expected: accounts, sections, all of it. */
export function expectedReport(film) {
  const before = new Map(figures(film, NOW - 1).map((row) => [row.account, row.variance]));
  const rows = figures(film).map((row) => ({ ...row, lastVariance: before.get(row.account) ?? null }));
  const line = (Row, { account = '', title = '', section = '' }, sums) => ({
    Row,
    Account: account,
    Title: title,
    Section: section,
    ...Object.fromEntries(Object.entries(FIGURES).map(([name, header]) => [header, money(sums[name])])),
  });
  const added = (list) =>
    Object.fromEntries(
      Object.keys(FIGURES).map((name) => [name, list.reduce((sum, row) => sum + (row[name] ?? 0), 0)]),
    );
  return [
    ...rows.map((row) => line('account', row, row)),
    ...['Above', 'Production', 'Post', 'Other'].map((section) =>
      line('section', { section }, added(rows.filter((row) => row.section === section))),
    ),
    line('grand', {}, added(rows)),
  ];
}
