import { currencyDecimals } from '../../money';
import { listAt } from '../codes';
import { currencyCode } from '../conversion';
import type { RowRef } from '../types';
import { accountOfAll, costsAndOrders, moneyRowEvidence, sumIn, unconverted } from './foreign-lines';
import type { Draft, RuleContext } from './rule';

/** Currencies that nobody issues: in costs and POs, which then are in no total, and in the tables that go with them. */
export function unknownCodes(context: RuleContext): readonly Draft[] {
  const drafts: Draft[] = [];
  const lost = new Set<string>();
  for (const [code, rows] of unconverted(context)) {
    if (currencyDecimals(code) !== null) continue;
    lost.add(code);
    drafts.push({
      identity: ['code', code],
      severity: 'high',
      account: accountOfAll(rows),
      atStake: null,
      what: `${code} is not a currency: ${sumIn(context, code, rows)} in ${costsAndOrders(rows)} is not counted`,
      why: `ISO 4217 has no currency "${code}", so nothing can be converted. What cannot be converted is in no total.`,
      evidence: moneyRowEvidence(context, rows),
      doNext: ADVICE,
    });
  }
  for (const [code, places] of elsewhere(context)) {
    if (lost.has(code)) continue;
    drafts.push({
      identity: ['code', code],
      severity: 'low',
      account: '',
      atStake: null,
      what: `${code} in ${places[0]?.tab ?? ''} is not a currency`,
      why: `ISO 4217 has no currency "${code}". The row is of no use until it is corrected.`,
      evidence: places.map((ref) => ({ where: { ...ref, column: 'Currency' }, label: ref.tab, value: code })),
      doNext: ADVICE,
    });
  }
  return drafts;
}

const ADVICE = 'Type the three letters of the currency, such as EUR, GBP or CNY, into Currency.';

function elsewhere({ inputs }: RuleContext): ReadonlyMap<string, readonly RowRef[]> {
  const places = new Map<string, RowRef[]>();
  for (const table of [inputs.rates, inputs.vendors]) {
    for (const { ref, currency } of table) {
      const code = currencyCode(currency);
      if (code !== '' && currencyDecimals(code) === null) listAt(places, code).push(ref);
    }
  }
  return places;
}
