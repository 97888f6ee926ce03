import {
  absMinor,
  currencyDecimals,
  exchange,
  exchangeRate,
  NO_CURRENCY,
  subtractMinor,
  sumMinor,
  type Minor,
} from '../../money';
import type { Day } from '../../calendar';
import { statusOf } from '../commitments';
import { currencyCode } from '../conversion';
import type { Foreign } from '../ledger';
import type { VendorRow } from '../types';
import { accountOfAll, costsAndOrders, moneyRowEvidence, sumIn, type MoneyRow } from './foreign-lines';
import type { Draft, RuleContext } from './rule';
import { money } from './words';

/** A line, as typed and as counted. */
interface Line {
  /** With its amount as it stands in the sheet. */
  readonly row: MoneyRow;
  readonly date: Day | null;
  readonly net: Minor;
  readonly foreign: Foreign | null;
}

interface Unusual {
  readonly vendor: string;
  readonly row: VendorRow;
  readonly usual: string;
  readonly currency: string;
  readonly costs: Line[];
  readonly orders: Line[];
}

const ONE = exchangeRate('1');

/** Invoices and open POs in another currency than Vendors ▸ Currency: one finding a vendor and currency. */
export function unusualCurrency(context: RuleContext): readonly Draft[] {
  const { ledger } = context;
  if (ledger.currency === NO_CURRENCY || !context.inputs.vendors.some(({ currency }) => currency !== '')) return [];
  const groups = new Map<string, Unusual>();
  const groupOf = (vendor: string, foreign: Foreign | null): Unusual | null => {
    const row = vendor === '' ? null : ledger.vendors.rowOf(vendor);
    const usual = currencyCode(row?.currency ?? '');
    const currency = foreign?.currency ?? ledger.currency;
    if (row === null || usual === '' || usual === currency || currencyDecimals(usual) === null) return null;
    const key = `${vendor}|${currency}`;
    const known = groups.get(key) ?? { vendor, row, usual, currency, costs: [], orders: [] };
    groups.set(key, known);
    return known;
  };
  for (const { row, net, foreign, vendor } of ledger.costs) {
    if (row.type !== 'Invoice' && row.type !== null) continue;
    groupOf(vendor, foreign)?.costs.push({ row, date: row.date, net, foreign });
  }
  for (const order of ledger.orders.values()) {
    for (const line of order.lines) {
      if (statusOf(line) !== 'Open') continue;
      const { amount: net, foreign, date } = line;
      const row = { ...line, amount: foreign?.amount ?? net };
      groupOf(ledger.vendors.idOf(line.vendor, null), foreign)?.orders.push({ row, date, net, foreign });
    }
  }
  return [...groups.values()].map((group) => draft(context, group));
}

function draft(context: RuleContext, { vendor, row, usual, currency, costs, orders }: Unusual): Draft {
  const name = context.ledger.vendors.nameOf(vendor);
  const lines = [...costs, ...orders];
  const rows = lines.map((line) => line.row);
  const off = offBy(context, usual, costs.length > 0 ? costs : orders);
  const where = { tab: row.ref.tab, row: row.ref.row, column: 'Currency' };
  const blank = rows.every((typed) => currencyCode(typed.currency) === '');
  const offText = off === null ? '' : ` If they are in ${usual}, the accounts are off by ${money(context, off)}.`;
  return {
    identity: ['vendor', vendor, currency, usual],
    severity: 'medium',
    account: accountOfAll(rows),
    vendor: name,
    atStake: off,
    what: `${name} is booked in ${currency}, and bills in ${usual}`,
    why: `${costsAndOrders(rows)} of ${name}, ${sumIn(context, currency, rows)}, ${rows.length === 1 ? 'is' : 'are'} in ${currency}${blank ? ', because Currency is blank' : ''}; Vendors ▸ Currency says ${usual}.${offText}`,
    evidence: [...moneyRowEvidence(context, rows), { where, label: `${row.vendor}, Vendors`, value: usual }],
    doNext: `Look at the invoice, then correct Currency there, or in Vendors if ${name} bills in ${currency} now.`,
  };
}

/** What the accounts differ by if amounts were typed in the vendor's usual currency; null where a rate for that is missing. */
function offBy(context: RuleContext, usual: string, lines: readonly Line[]): Minor | null {
  const { ledger, decimals } = context;
  const differences: Minor[] = [];
  for (const { net, foreign, date } of lines) {
    const rate = usual === ledger.currency ? ONE : date === null ? null : (ledger.rates.on(usual, date)?.rate ?? null);
    if (rate === null) return null;
    const meant = exchange(foreign?.amount ?? net, rate, { foreign: foreign?.decimals ?? decimals, own: decimals });
    if (meant === null) return null;
    differences.push(subtractMinor(net, meant));
  }
  return absMinor(sumMinor(differences));
}
