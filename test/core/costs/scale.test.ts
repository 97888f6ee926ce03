import { checkCosts, type CostRow } from '../../../src/core/costs';
import { minor } from '../../../src/core/money';
import { addDays } from '../../../src/core/calendar';
import { cents, cost, inputs, iso, order, SETTINGS } from './make';

const START = iso('2027-01-04');

/** Made-up costs, the same at every run: many vendors with few lines, and a few with thousands at one price. */
function madeUp(count: number): readonly CostRow[] {
  return Array.from({ length: count }, (_, at) =>
    cost({
      vendor: at % 3 === 0 ? `Regular ${at % 7}` : `Vendor ${at % 4001} Ltd`,
      docNo: at % 11 === 0 ? '' : `D-${(at * 7919) % count}`,
      net: minor(at % 3 === 0 ? 64_000 : 1000 + ((at * 104_729) % 500_000)),
      date: addDays(START, at % 120),
      account: ['3300', '3500', '5000', '9999'][at % 4] ?? '',
      po: at % 5 === 0 ? String(at % 900) : '',
      type: at % 9 === 0 ? 'P-card' : 'Invoice',
      ...(at % 100 === 0 ? { qty: '2', rate: '12.5', tax: minor(100), gross: minor(0) } : {}),
    }),
  );
}

test('of 50,000 costs none is lost from the totals, and the list of findings stays readable', () => {
  const purchaseOrders = Array.from({ length: 900 }, (_, at) => order(String(at), { amount: cents(at * 10) }));
  const settings = { ...SETTINGS, approvalLimit: cents(2500), warnAt: '90' };
  const given = inputs({ costs: madeUp(50_000), purchaseOrders, settings });
  const { report, findings } = checkCosts(given);
  expect(findings.length).toBeLessThan(3000);
  expect(report.grand.actual).toBe(given.costs.reduce((sum, { net }) => sum + (net ?? 0), 0));
});
