import {
  priceBudget,
  type BudgetInputs,
  type BudgetLineRow,
  type FringeRow,
  type GlobalRow,
  type PricedBudget,
} from '../../../src/core/budget';

let next = 2;

/** A made-up budget line: one day at 100 on account 3300, unless told. */
export function line(given: Partial<BudgetLineRow>): BudgetLineRow {
  next += 1;
  const ref = { tab: 'Budget', row: next };
  const blank = { description: '', amount: '1', unit: 'Day', x: '1', rate: '100', currency: '', fringes: [] } as const;
  return { ref, account: '3300', ...blank, subtotal: null, ...given };
}

export function fringe(name: string, given: Partial<FringeRow>): FringeRow {
  next += 1;
  const ref = { tab: 'Fringes', row: next };
  return { ref, name, percent: null, flat: null, cutOff: null, account: '', ...given };
}

export function global(name: string, value: string | null): GlobalRow {
  next += 1;
  return { ref: { tab: 'Globals', row: next }, name, value };
}

/** A budget in US dollars, priced. */
export function price(given: Partial<BudgetInputs>): PricedBudget {
  return priceBudget({ currency: 'USD', lines: [], globals: [], fringes: [], ...given });
}

export function codes({ issues }: Pick<PricedBudget, 'issues'>): readonly string[] {
  return issues.map(({ code }) => code);
}
