import { accountKey, cached, listAt } from '../codes';
import type { Cost } from '../ledger';
import type { DealRow } from '../types';
import { normaliseVendor } from '../vendors';
import type { RuleContext } from './rule';

/** What a deal's rate is for. */
export type DealUnit = 'hour' | 'day' | 'week' | 'flat';

const UNITS: readonly (readonly [RegExp, DealUnit])[] = [
  [/^(?:h|hrs?|hours?|hourly)$/i, 'hour'],
  [/^(?:d|days?|daily)$/i, 'day'],
  [/^(?:w|wks?|weeks?|weekly)$/i, 'week'],
  [/^(?:flat|allow|allowance|fee|lump sum)$/i, 'flat'],
];

/** The unit of a deal; null for a word that is none. */
export function unitOf({ unit }: DealRow): DealUnit | null {
  return UNITS.find(([pattern]) => pattern.test(unit.trim()))?.[1] ?? null;
}

/** Words that say that a line is not straight time at the memo's rate. */
const OTHER_PAY =
  /\b(?:over ?time|o\.?t\.?|penalt(?:y|ies)|premium|golden|double time|time and a half|forced call|turnaround|sixth|seventh|6th|7th|holiday|vacation|sick|night|bump|adjust\w*|retro\w*|bonus|residual|buy-?out|fittings?|rehearsals?|travel|per diem|allowance|mileage|fuel|parking|phone|expenses?|reimburse\w*|advance|fringes?|tax|pension|agent|agency|commission|meal|hold|cancel\w*)\b/i;
const KIT = /\b(?:kit|box|tool) ?(?:rental|hire|fee|allowance)?\b/i;

/** Whether a line pays for someone's kit or box. */
export function isKit({ row }: Cost): boolean {
  return KIT.test(row.description);
}

/** Whether a line pays straight time: payroll, or an invoice that names the role, and none of the words for other pay. */
export function isRegularPay({ row }: Cost, deals: readonly DealRow[]): boolean {
  if (OTHER_PAY.test(row.description)) return false;
  if (row.type === 'Payroll') return true;
  const said = row.description.toLowerCase();
  return deals.some(({ role }) => role !== '' && said.includes(role.toLowerCase()));
}

/**
 * The deals of the person that a line pays: by vendor (aliases joined), or, for the line of a payroll company, by the name that
 * its description begins with. Where a person has deals on several accounts, those on the line's account come alone.
 */
export function dealsOf({ inputs, ledger }: RuleContext): (cost: Cost) => readonly DealRow[] {
  const byVendor = new Map<string, DealRow[]>();
  const byName = new Map<string, DealRow[]>();
  const nameOf = cached(nameIn);
  for (const deal of inputs.deals) {
    if (deal.name === '') continue;
    listAt(byVendor, ledger.vendors.idOf(deal.name, null)).push(deal);
    listAt(byName, normaliseVendor(deal.name, false).key).push(deal);
  }
  return (cost) => {
    const own = cost.vendor === '' ? undefined : byVendor.get(cost.vendor);
    const deals = own ?? (cost.row.type === 'Payroll' ? byName.get(nameOf(cost.row.description)) : undefined) ?? [];
    const onAccount = deals.filter(({ account }) => accountKey(account) === cost.account);
    return onAccount.length > 0 ? onAccount : deals;
  };
}

/** The name a description begins with: all before the first comma, colon, dash or bracket. */
function nameIn(description: string): string {
  const [name = ''] = description.split(/[,:;(–—]| - /);
  return normaliseVendor(name, false).key;
}
