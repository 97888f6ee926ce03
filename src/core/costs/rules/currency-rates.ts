import { formatDayWithYear, type Day } from '../../calendar';
import { absMinor, currencyDecimals, exchange, exchangeRate, subtractMinor, sumMinor } from '../../money';
import { listAt } from '../codes';
import { statusOf } from '../commitments';
import { currencyCode } from '../conversion';
import type { Cost, OrderLine } from '../ledger';
import type { Evidence, RateRow } from '../types';
import { accountOfAll, costsAndOrders, moneyRowEvidence, sumIn, unconverted, type MoneyRow } from './foreign-lines';
import type { Draft, RuleContext } from './rule';
import { count } from './words';

/** Costs and POs of a currency that has no rate on their day: one finding a currency, and one for rows without a day. */
export function linesWithoutRate(context: RuleContext): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const [currency, rows] of unconverted(context)) {
    if (currencyDecimals(currency) === null) continue;
    const undated = rows.filter(({ date }) => date === null);
    const dated = rows.filter(({ date }) => date !== null);
    if (dated.length > 0) drafts.push(withoutRate(context, currency, dated));
    if (undated.length > 0) drafts.push(withoutDay(context, currency, undated));
  }
  return drafts;
}

function withoutRate(context: RuleContext, currency: string, rows: readonly MoneyRow[]): Draft {
  const own = context.ledger.currency;
  const first = earliest(rows);
  const firstRate = earliest(
    context.inputs.rates.filter((row) => row.rate !== null && currencyCode(row.currency) === currency),
  );
  const told =
    firstRate === null
      ? `Currency rates has no rate of ${currency}`
      : `The first rate of ${currency} in Currency rates is of ${formatDayWithYear(firstRate)}`;
  const since = first === null ? '' : `, and the earliest of these rows is of ${formatDayWithYear(first)}`;
  return {
    identity: ['no rate', currency],
    severity: 'high',
    account: accountOfAll(rows),
    atStake: null,
    what: `No rate for ${sumIn(context, currency, rows)} in ${costsAndOrders(rows)}: not counted`,
    why: `${told}${since}. A rate is never guessed: these rows are in no total of the cost report.`,
    evidence: moneyRowEvidence(context, rows),
    doNext: `Add a row to Currency rates: the day, ${currency}, and what one ${currency} is worth in ${own}. Then check again.`,
  };
}

function withoutDay(context: RuleContext, currency: string, rows: readonly MoneyRow[]): Draft {
  return {
    identity: ['no day', currency],
    severity: 'high',
    account: accountOfAll(rows),
    atStake: null,
    what: `${sumIn(context, currency, rows)} in ${costsAndOrders(rows)} without a date: not counted`,
    why: 'The rate of exchange goes by the date, and these rows have none. They are in no total of the cost report.',
    evidence: moneyRowEvidence(context, rows),
    doNext: 'Type the date of the invoice or order into Date.',
  };
}

/** Lines that were converted at a rate older than the setting: one finding a currency. */
export function staleRates(context: RuleContext): readonly Draft[] {
  const days = context.thresholds.staleRateDays;
  const stale = new Map<string, { row: MoneyRow; age: number; rateRow: RateRow }[]>();
  const look = (row: MoneyRow, foreign: Cost['foreign']): void => {
    if (foreign === null || foreign.ageDays <= days) return;
    listAt(stale, foreign.currency).push({ row, age: foreign.ageDays, rateRow: foreign.rateRow });
  };
  for (const { row, foreign } of context.ledger.costs) look(row, foreign);
  for (const order of context.ledger.orders.values()) {
    for (const line of order.lines) if (statusOf(line) === 'Open') look(asTyped(line), line.foreign);
  }
  return [...stale].map(([currency, lines]) => {
    const rows = lines.map(({ row }) => row);
    const oldest = lines.reduce((worst, line) => (line.age > worst.age ? line : worst));
    return {
      identity: ['stale', currency],
      severity: 'low',
      account: accountOfAll(rows),
      atStake: null,
      what: `${sumIn(context, currency, rows)} in ${costsAndOrders(rows)} converted at a rate up to ${count(oldest.age, 'day')} old`,
      why: `The rate that was used is more than ${count(days, 'day')} older than the row (a setting). The oldest is ${currency} ${oldest.rateRow.rate ?? ''} of ${oldest.rateRow.date === null ? '' : formatDayWithYear(oldest.rateRow.date)}. The rows are counted at it.`,
      evidence: [...moneyRowEvidence(context, rows), rateEvidence(oldest.rateRow)],
      doNext: `Add the rate of ${currency} that was paid, or of the day, to Currency rates.`,
    };
  });
}

/** Rows of Currency rates that contradict each other, or say nothing. */
export function unclearRates(context: RuleContext): readonly Draft[] {
  const { ledger } = context;
  const other = ({ currency }: RateRow): boolean => currencyCode(currency) !== ledger.currency;
  const doubles = ledger.rates.doubles.filter(([first]) => first !== undefined && other(first));
  const unusable = ledger.rates.unusable.filter((row) => other(row) && Object.keys(row.unreadable).length === 0);
  const converted = new Map<RateRow, Cost[]>(doubles.flatMap(([used]) => (used === undefined ? [] : [[used, []]])));
  if (doubles.length > 0) {
    for (const cost of ledger.costs) if (cost.foreign !== null) converted.get(cost.foreign.rateRow)?.push(cost);
  }
  return [...doubles.map((rows) => twoRates(context, rows, converted)), ...unusable.map(noRateIn)];
}

function twoRates(
  context: RuleContext,
  rows: readonly RateRow[],
  converted: ReadonlyMap<RateRow, readonly Cost[]>,
): Draft {
  const [used] = rows;
  if (used === undefined) throw new RangeError('currency: two rates without a row');
  const rates = [...new Set(rows.map(({ rate }) => rate ?? ''))];
  const lowest = exchangeRate(rows[rows.length - 1]?.rate ?? '0');
  const currency = currencyCode(used.currency);
  const { date } = used;
  const differences = (converted.get(used) ?? []).flatMap(({ foreign, net }) => {
    if (foreign === null || lowest === null) return [];
    const low = exchange(foreign.amount, lowest, { foreign: foreign.decimals, own: context.decimals });
    return [absMinor(subtractMinor(net, low ?? net))];
  });
  return {
    identity: ['two rates', currency, date ?? ''],
    severity: 'medium',
    account: '',
    atStake: sumMinor(differences),
    what: `${currency} has ${count(rates.length, 'rate')} on ${date === null ? '' : formatDayWithYear(date)}: ${rates.join(' and ')}`,
    why: `A currency has one rate a day. The highest, ${rates[0] ?? ''}, is used until one row is left, so that no cost is taken too low.`,
    evidence: rows.map(rateEvidence),
    doNext: 'Delete the row that is wrong, or give it its right date.',
  };
}

function noRateIn(row: RateRow): Draft {
  const { ref, currency, date, rate } = row;
  const code = currencyCode(currency);
  const lacks =
    code === ''
      ? 'names no currency'
      : date === null
        ? 'has no date'
        : rate === null
          ? 'has no rate'
          : `has the rate ${rate}`;
  return {
    identity: ['rate row', code, date ?? '', rate ?? ''],
    severity: 'medium',
    account: '',
    atStake: null,
    what: `${ref.tab} row ${String(ref.row)} ${lacks}`,
    why: 'A row gives a rate by its date, its currency and a rate above zero; without all three it is not used.',
    evidence: [rateEvidence(row)],
    doNext: 'Complete the row, or delete it.',
  };
}

function rateEvidence({ ref, currency, date, rate }: RateRow): Evidence {
  const label = [currencyCode(currency), date === null ? '' : formatDayWithYear(date)].filter((part) => part !== '');
  return { where: { tab: ref.tab, row: ref.row, column: 'Rate' }, label: label.join(', '), value: rate ?? '' };
}

function earliest(rows: readonly { readonly date: Day | null }[]): Day | null {
  return rows.reduce<Day | null>(
    (first, { date }) => (date !== null && (first === null || date < first) ? date : first),
    null,
  );
}

/** A line of a PO with its amount as it stands in the sheet. */
function asTyped(line: OrderLine): MoneyRow {
  return line.foreign === null ? line : { ...line, amount: line.foreign.amount };
}
