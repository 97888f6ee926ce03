import type { Day } from '../calendar';
import { currencyDecimals, exchange, exchangeRate, NO_CURRENCY, type ExchangeRate, type Minor } from '../money';
import { compareText, listAt } from './codes';
import type { CostInputs, RateRow } from './types';

/** What a line in another currency says itself, and the rate that turned it into the production's currency. */
export interface Foreign {
  /** ISO 4217, in capitals. */
  readonly currency: string;
  /** Decimals of that currency. */
  readonly decimals: number;
  /** The amount in that currency, in its own minor units. */
  readonly amount: Minor;
  readonly rate: ExchangeRate;
  /** The row of Currency rates that was used. */
  readonly rateRow: RateRow;
  /** Days from the rate to the line. */
  readonly ageDays: number;
}

/** A rate of exchange from its day on. */
interface DatedRate {
  readonly date: Day;
  readonly rate: ExchangeRate;
  readonly row: RateRow;
}

/** Rates of exchange by currency and day. */
export interface RateTable {
  /** The latest rate of a currency (in capitals) dated on or before a day; null where there is none. */
  readonly on: (currency: string, date: Day) => DatedRate | null;
  /** Rows that give no rate: currency, date or rate blank or unreadable, or a rate that is not above zero. */
  readonly unusable: readonly RateRow[];
  /** Rows of one currency and day that give different rates; the highest is used. Highest first. */
  readonly doubles: readonly (readonly RateRow[])[];
}

/** Reads Currency rates. The order of rows means nothing; only their dates do. */
export function openRates(rows: readonly RateRow[]): RateTable {
  const byCurrency = new Map<string, DatedRate[]>();
  const unusable: RateRow[] = [];
  for (const row of rows) {
    const rate = row.rate === null ? null : exchangeRate(row.rate);
    const currency = currencyCode(row.currency);
    if (rate === null || row.date === null || currency === '') unusable.push(row);
    else listAt(byCurrency, currency).push({ date: row.date, rate, row });
  }
  const doubles: RateRow[][] = [];
  const ladders = new Map<string, readonly DatedRate[]>();
  for (const [currency, rates] of byCurrency) {
    rates.sort((a, b) => a.date - b.date || worth(b) - worth(a) || a.row.ref.row - b.row.ref.row);
    const steps: DatedRate[] = [];
    const byDay = new Map<Day, DatedRate[]>();
    for (const rate of rates) listAt(byDay, rate.date).push(rate);
    for (const sameDay of byDay.values()) {
      const [first] = sameDay;
      if (first === undefined) continue;
      steps.push(first);
      if (sameDay.some((rate) => worth(rate) !== worth(first))) doubles.push(sameDay.map(({ row }) => row));
    }
    ladders.set(currency, steps);
  }
  doubles.sort((a, b) => compareText(nameOf(a), nameOf(b)));
  return { on: (currency, date) => latestOn(ladders.get(currency) ?? [], date), unusable, doubles };
}

/** A currency as it is compared: ` eur ` is EUR. */
export function currencyCode(text: string): string {
  return text.trim().toUpperCase();
}

/**
 * The currency that amounts are in. Where the production states none it is the one that all rows with a currency agree on;
 * where they do not agree, rows that name a currency cannot be added to anything.
 */
export function ownCurrency({ settings, costs, purchaseOrders }: CostInputs): string {
  if (settings.currency !== NO_CURRENCY) return currencyCode(settings.currency);
  const named = new Set<string>();
  for (const table of [costs, purchaseOrders]) for (const { currency } of table) named.add(currencyCode(currency));
  named.delete('');
  const [only] = named;
  return named.size === 1 && only !== undefined ? only : NO_CURRENCY;
}

/**
 * An amount of another currency in the production's own, at the rate of a day, rounded once; `no-rate` where the currency
 * is unknown, or has no rate on or before that day, or the line has no day; `too-large` past what is exact.
 */
export function convert(
  rates: RateTable,
  line: { readonly currency: string; readonly amount: Minor; readonly date: Day | null },
  ownDecimals: number,
): { readonly net: Minor; readonly foreign: Foreign } | 'no-rate' | 'too-large' {
  const { currency, amount, date } = line;
  const decimals = currencyDecimals(currency);
  const found = date === null || decimals === null ? null : rates.on(currency, date);
  if (date === null || decimals === null || found === null) return 'no-rate';
  const net = exchange(amount, found.rate, { foreign: decimals, own: ownDecimals });
  if (net === null) return 'too-large';
  const ageDays = date - found.date;
  return { net, foreign: { currency, decimals, amount, rate: found.rate, rateRow: found.row, ageDays } };
}

/** For sorting only: what is used is exact. */
function worth({ rate }: DatedRate): number {
  return rate.mantissa / 10 ** rate.scale;
}

function nameOf(rows: readonly RateRow[]): string {
  const [first] = rows;
  return first === undefined ? '' : `${currencyCode(first.currency)} ${String(first.date)}`;
}

function latestOn(steps: readonly DatedRate[], date: Day): DatedRate | null {
  let low = 0;
  let high = steps.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((steps[middle]?.date ?? 0) <= date) low = middle + 1;
    else high = middle;
  }
  return steps[low - 1] ?? null;
}
