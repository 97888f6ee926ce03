import Big from 'big.js';
import type { CancelFeeKind } from './terms';

const FREE = /^(?:(?:is |for )?free(?: of charge)?|no (?:fee|charge)|nothing|without charge)$/;
const FULL =
  /^(?:(?:the )?(?:full|whole|entire) (?:fee|price|cost|amount|hire|charge|rate)|in full|full|non-?refundable|no cancellation)$/;
const HALF = /^(?:a )?(?:half|½)(?: (?:of )?(?:the )?(?:fee|price|cost|amount|hire|charge))?$/;
const PERCENT =
  /^(\d+(?:\.\d+)?) ?(?:%|per ?cent)(?: (?:of )?(?:the )?(?:(?:full |whole )?(?:fee|price|cost|amount|hire|charge)))?$/;
const PERCENT_OF_DAY = /^(\d+(?:\.\d+)?) ?(?:%|per ?cent) of (?:a|one|1|the) day(?:['’]?s?)?(?: (?:rate|hire|fee))?$/;
const DAYS =
  /^(a|one|1|two|2|three|3|\d+(?:\.\d+)?|(?:a )?half|½|half of)(?: a)?(?: (?:full|whole))? days?(?:['’]s?)?(?: (?:rate|hire|fee|pay|rental))?$/;
const AMOUNT = /^(?:[$£€] ?)?(\d{1,3}(?:,\d{3})+|\d+)(\.\d{1,2})?$/;
const OPEN = /^(?:is |will be )?(?:charged|chargeable|a fee|a charge|by arrangement)$/;

const DAY_WORDS: Readonly<Record<string, string>> = {
  a: '1',
  one: '1',
  two: '2',
  three: '3',
  '½': '0.5',
  half: '0.5',
  'a half': '0.5',
  'half of': '0.5',
};

/**
 * Reads what cancelling costs: `free`, `1 day`, `half a day`, `50 %`, `half the fee`, `the full fee`, `150.00`, `charged`
 * (how much is not said). Null for anything else; a bare number below 100 is one: it could be days, percent or money.
 * @example readFee('half a day') // { kind: 'days', days: '0.5' }
 */
export function readFee(text: string): CancelFeeKind | null {
  const plain = text.trim().replace(/^(?:we (?:bill|charge)|you pay|pay|bill|costs?|charge) /, '');
  if (FREE.test(plain)) return { kind: 'free' };
  if (FULL.test(plain)) return { kind: 'percent', percent: '100' };
  if (HALF.test(plain)) return { kind: 'percent', percent: '50' };
  if (OPEN.test(plain)) return { kind: 'not-stated' };
  const ofDay = PERCENT_OF_DAY.exec(plain);
  if (ofDay !== null) return { kind: 'days', days: new Big(ofDay[1] ?? '0').div(100).toFixed() };
  const percent = PERCENT.exec(plain);
  if (percent !== null) return { kind: 'percent', percent: percent[1] ?? '' };
  const days = DAYS.exec(plain);
  if (days !== null) return { kind: 'days', days: DAY_WORDS[days[1] ?? ''] ?? days[1] ?? '' };
  const amount = AMOUNT.exec(plain);
  if (amount === null) return null;
  const whole = (amount[1] ?? '').replace(/,/g, '');
  return amount[2] === undefined && !/^[$£€]/.test(plain) && Number(whole) < 100
    ? null
    : { kind: 'amount', amount: whole + (amount[2] ?? '') };
}
