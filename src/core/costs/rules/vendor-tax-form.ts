import { ymdFromDay } from '../../calendar';
import { sumMinor } from '../../money';
import { cached, listAt } from '../codes';
import { currencyCode } from '../conversion';
import type { Cost } from '../ledger';
import type { VendorRow } from '../types';
import type { Draft, RuleContext } from './rule';
import { costsEvidence, money, threshold } from './words';

/** The first year of the higher amount. */
const RAISED = 2026;

/** Vendors paid so much in a calendar year that a W-9 is due, without one. */
export function withoutTaxForm(context: RuleContext): readonly Draft[] {
  const { ledger, inputs } = context;
  if (ledger.currency !== 'USD' || !inputs.vendors.some((row) => row.w9 === true)) return [];
  const asked = cached((vendor) => {
    const row = ledger.vendors.rowOf(vendor);
    return row === null || row.w9 === true || row.unreadable.w9 !== undefined ? null : row;
  });
  const byVendor = new Map<string, Cost[]>();
  for (const cost of ledger.costs) {
    const { type, date } = cost.row;
    if (cost.vendor === '' || date === null || (type !== 'Invoice' && type !== 'Petty cash')) continue;
    if (asked(cost.vendor) !== null) listAt(byVendor, cost.vendor).push(cost);
  }
  return [...byVendor].flatMap(([vendor, costs]) => {
    const row = asked(vendor);
    if (row === null || isForeign(row, costs)) return [];
    return [...byYear(costs)].flatMap(([year, paid]) => taxFormDraft(context, { row, vendor, year, costs: paid }));
  });
}

function byYear(costs: readonly Cost[]): ReadonlyMap<number, readonly Cost[]> {
  const years = new Map<number, Cost[]>();
  for (const cost of costs) if (cost.row.date !== null) listAt(years, ymdFromDay(cost.row.date).year).push(cost);
  return years;
}

interface Paid {
  readonly row: VendorRow;
  readonly vendor: string;
  readonly year: number;
  readonly costs: readonly Cost[];
}

function isForeign(row: VendorRow, costs: readonly Cost[]): boolean {
  const currency = currencyCode(row.currency);
  return currency === '' ? costs.some(({ foreign }) => foreign !== null) : currency !== 'USD';
}

function taxFormDraft(context: RuleContext, { row, vendor, year, costs }: Paid): readonly Draft[] {
  const { taxFormTo2025, taxFormFrom2026 } = context.thresholds;
  const due = threshold(context, year < RAISED ? taxFormTo2025 : taxFormFrom2026);
  const net = sumMinor(costs.map((cost) => cost.net));
  if (net <= 0 || net < due) return [];
  const name = context.ledger.vendors.nameOf(vendor);
  const where = { tab: row.ref.tab, row: row.ref.row, column: 'W-9' };
  return [
    {
      identity: ['tax form', vendor, year],
      severity: 'medium',
      account: row.account === '' ? (costs[0]?.row.account ?? '') : row.account,
      vendor: name,
      atStake: net,
      what: `${name} was paid ${money(context, net)} in ${String(year)} without a W-9`,
      why: `Who is paid ${money(context, due)} or more in ${String(year)} is reported on a 1099, for which the W-9 is needed before the first payment. Vendors ▸ W-9 ${row.w9 === false ? 'says No' : 'is blank'}.`,
      evidence: [
        { where, label: `${row.vendor}, W-9`, value: row.w9 === false ? 'No' : '' },
        ...costsEvidence(context, costs),
      ],
      doNext: `Ask ${name} for the W-9 before the next payment, and type Yes into Vendors ▸ W-9 when it is in.`,
    },
  ];
}
