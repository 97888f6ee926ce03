import fc from 'fast-check';
import {
  buildCostReport,
  checkCosts,
  openLedger,
  type CostInputs,
  type CostReport,
  type CostTotals,
} from '../../../src/core/costs';
import { currencyDecimals, minor, sumMinor, type Minor } from '../../../src/core/money';
import { amounts, anyInputs, shuffled } from './any-inputs';
import { cost, inputs, iso, order, rate, SETTINGS } from './make';

const MONEY = [
  'thisPeriod',
  'actual',
  'commitments',
  'total',
  'etc',
  'efc',
  'budget',
  'variance',
] as const satisfies readonly (keyof CostTotals)[];

function allTotals({ rows, sections, grand }: CostReport): readonly CostTotals[] {
  return [...rows, ...sections.map(({ totals }) => totals), grand];
}

/** Half away from zero, in whole numbers of any size. */
function rounded(numerator: bigint, denominator: bigint): bigint {
  const size = numerator < 0n ? -numerator : numerator;
  const units = (2n * size + denominator) / (2n * denominator);
  return numerator < 0n ? -units : units;
}

/** What a cost adds to the accounts in US cents, worked out without our own code; null = nothing can be said. */
function inCents({ net, currency, date }: CostInputs['costs'][number], rates: CostInputs['rates']): bigint | null {
  const code = currency.toUpperCase();
  if (code === '' || code === 'USD') return BigInt(net ?? 0);
  const decimals = currencyDecimals(code);
  const dated = rates.filter((row) => row.currency === code && date !== null && (row.date ?? Infinity) <= date);
  const usable = dated.filter((row) => Number(row.rate) > 0);
  const latest = Math.max(...usable.map((row) => row.date ?? 0));
  const [best] = usable.filter((row) => row.date === latest).sort((a, b) => Number(b.rate) - Number(a.rate));
  if (decimals === null || best === undefined) return null;
  const [whole = '0', fraction = ''] = (best.rate ?? '').split('.');
  return rounded(BigInt(net ?? 0) * BigInt(whole + fraction) * 100n, 10n ** BigInt(decimals + fraction.length));
}

describe('the identities of the cost report', () => {
  test('hold on every row, every section and the grand total', () => {
    fc.assert(
      fc.property(anyInputs, (given) => {
        for (const totals of allTotals(buildCostReport(given))) {
          expect(totals.total).toBe(totals.actual + totals.commitments);
          expect(totals.efc).toBe(totals.total + totals.etc);
          const under = totals.budget - totals.efc;
          expect(totals.variance).toBe(given.settings.varianceSign === 'budget-minus-efc' ? under : 0 - under);
          expect(totals.etc).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  test('lines, accounts, sections and the grand total come to the same', () => {
    fc.assert(
      fc.property(anyInputs, (given) => {
        const { rows, sections, grand } = buildCostReport(given);
        for (const column of MONEY) {
          expect(sumMinor(rows.map((row) => row[column]))).toBe(grand[column]);
          expect(sumMinor(sections.map(({ totals }) => totals[column]))).toBe(grand[column]);
        }
        const known = rows.flatMap(({ lastVariance }) => (lastVariance === null ? [] : [lastVariance]));
        expect(grand.lastVariance).toBe(known.length === 0 ? null : sumMinor(known));
        const lines = given.costs.reduce((sum, row) => sum + (inCents(row, given.rates) ?? 0n), 0n);
        expect(BigInt(grand.actual)).toBe(lines);
      }),
    );
  });

  test('each cost is either in the totals or named as not counted', () => {
    fc.assert(
      fc.property(anyInputs, (given) => {
        const ledger = openLedger(given);
        const left = new Set(ledger.uncounted.map(({ row }) => row));
        for (const row of given.costs) expect(left.has(row)).toBe(inCents(row, given.rates) === null);
        expect(ledger.costs).toHaveLength(given.costs.filter((row) => !left.has(row)).length);
      }),
    );
  });

  test('transfers lose no budget: the total is the original budget and what was drawn from contingency', () => {
    fc.assert(
      fc.property(anyInputs, (given) => {
        const { chart, strayOriginal, transfers } = openLedger(given);
        const original = sumMinor([strayOriginal, ...[...chart.values()].map((account) => account.original)]);
        const typed = given.accounts.reduce((sum, row) => sum + (row.transfers ?? 0), 0);
        const moved = given.transfers.length > 0 ? transfers.drawn : typed;
        const { grand, contingency } = buildCostReport(given);
        expect(grand.budget).toBe(original + moved);
        if (contingency === null) return;
        expect(contingency.left).toBe(contingency.total - contingency.drawn - Math.max(0, grand.efc - grand.budget));
      }),
    );
  });
});

describe('commitments', () => {
  test('are never below zero', () => {
    fc.assert(
      fc.property(anyInputs, (given) => {
        for (const { commitments } of allTotals(buildCostReport(given))) expect(commitments).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  const units = fc.integer({ min: 0, max: 5_000_000 }).map(minor);
  const foreign = fc.record({
    po: fc.constantFrom('1', '2'),
    net: fc.integer({ min: 0, max: 2_000_000 }).map(minor),
    date: fc.constantFrom(iso('2027-05-04'), iso('2027-05-12')),
  });
  const rates = [rate('EUR', '2027-05-01', '1.0825'), rate('EUR', '2027-05-10', '1.3')];

  test('of a foreign PO are its amount less its invoices, in its own currency and at its own rate', () => {
    fc.assert(
      fc.property(units, fc.array(foreign, { maxLength: 8 }), (amount, lines) => {
        const purchaseOrders = [order('1', { amount, currency: 'EUR', date: iso('2027-05-02') })];
        const costs = lines.map((line) => cost({ ...line, currency: 'EUR' }));
        const invoiced = lines.filter(({ po }) => po === '1').reduce((sum, { net }) => sum + net, 0);
        const left = BigInt(Math.max(0, amount - invoiced));
        const { commitments } = buildCostReport(inputs({ rates, costs, purchaseOrders })).grand;
        expect(BigInt(commitments)).toBe(rounded(left * 10_825n, 10_000n));
      }),
    );
  });

  test('of a foreign PO that is invoiced in full are nothing, in however many parts and at whatever rates', () => {
    fc.assert(
      fc.property(fc.array(foreign, { minLength: 1, maxLength: 8 }), (lines) => {
        const amount = sumMinor(lines.map(({ net }) => net));
        const purchaseOrders = [order('1', { amount, currency: 'EUR', date: iso('2027-05-02') })];
        const costs = lines.map((line) => cost({ ...line, po: '1', currency: 'EUR' }));
        const checked = checkCosts(inputs({ rates, costs, purchaseOrders }));
        expect(checked.report.grand.commitments).toBe(0);
        expect(checked.findings.filter(({ rule }) => rule === 'po-overrun')).toEqual([]);
      }),
    );
  });
});

describe('the order of rows', () => {
  const both = anyInputs.chain((given) => fc.tuple(fc.constant(given), shuffled(given)));

  test('never changes a figure of the report', () => {
    fc.assert(
      fc.property(both, ([given, mixed]) => {
        expect(buildCostReport(mixed)).toEqual(buildCostReport(given));
      }),
    );
  });

  test('never changes which findings there are, how bad, and what is at stake', () => {
    fc.assert(
      fc.property(both, ([given, mixed]) => {
        const told = (some: CostInputs): unknown[] =>
          checkCosts(some).findings.map(({ key, severity, atStake }) => [key, severity, atStake]);
        expect(told(mixed)).toEqual(told(given));
      }),
      { numRuns: 300 },
    );
  });
});

describe('splitting a cost line in two', () => {
  const split = (given: CostInputs, at: number, part: Minor): CostInputs => ({
    ...given,
    costs: given.costs.flatMap((row, index) =>
      index === at
        ? [
            { ...row, net: part },
            { ...row, net: minor((row.net ?? 0) - part) },
          ]
        : [row],
    ),
  });
  const cases = anyInputs.chain((given) =>
    fc.tuple(fc.constant(given), fc.nat({ max: Math.max(0, given.costs.length - 1) }), amounts),
  );

  test('never changes a figure of the report, where the line is in the production’s own currency', () => {
    fc.assert(
      fc.property(cases, ([given, at, part]) => {
        const { currency } = given.costs[at] ?? { currency: '' };
        fc.pre(currency === '' || currency === 'USD');
        expect(buildCostReport(split(given, at, part))).toEqual(buildCostReport(given));
      }),
    );
  });

  test('changes the actual by no more than the rounding of its parts where it is converted, and what its own PO commits not at all', () => {
    const rates = [rate('EUR', '2027-05-01', '1.0825')];
    const purchaseOrders = [order('1', { amount: minor(4_000_000), currency: 'EUR', date: iso('2027-05-02') })];
    fc.assert(
      fc.property(amounts, amounts, (net, part) => {
        const given = inputs({ rates, purchaseOrders, costs: [cost({ net, currency: 'EUR', po: '1' })] });
        const whole = buildCostReport(given).grand;
        const parted = buildCostReport(split(given, 0, part)).grand;
        expect(Math.abs(parted.actual - whole.actual)).toBeLessThanOrEqual(1);
        expect(parted.commitments).toBe(whole.commitments);
      }),
    );
  });
});

describe('currency round trip', () => {
  /** Rates whose inverse is a decimal too, and what amounts have to be a multiple of to be exact. */
  const pairs = fc.constantFrom(
    ...([
      ['1.25', '0.8', 4],
      ['0.5', '2', 2],
      ['1.6', '0.625', 5],
      ['4', '0.25', 1],
      ['0.064', '15.625', 125],
    ] as const),
  );
  const converted = (own: string, foreign: string, worth: string, net: Minor): Minor => {
    const settings = { ...SETTINGS, currency: own };
    const costs = [cost({ net, currency: foreign })];
    return buildCostReport(inputs({ settings, costs, rates: [rate(foreign, '2027-05-01', worth)] })).grand.actual;
  };

  test('there and back at a rate and its inverse is the same amount', () => {
    fc.assert(
      fc.property(pairs, fc.integer({ min: -1_000_000, max: 1_000_000 }), ([there, back, step], steps) => {
        const amount = minor(steps * step);
        expect(converted('EUR', 'USD', back, converted('USD', 'EUR', there, amount))).toBe(amount);
      }),
    );
  });

  test('any amount comes back within half a unit at each end', () => {
    fc.assert(
      fc.property(pairs, amounts, ([there, back], amount) => {
        const returned = converted('EUR', 'USD', back, converted('USD', 'EUR', there, amount));
        expect(Math.abs(returned - amount)).toBeLessThanOrEqual(0.5 + 0.5 * Number(back));
      }),
    );
  });
});
