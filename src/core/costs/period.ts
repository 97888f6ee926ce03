import { addDays, readDate, type Day } from '../calendar';
import { cached, compareText } from './codes';
import type { Cost } from './ledger';
import type { CostSettings, PeriodRow } from './types';

/** The period a cost report is made for. */
export interface Period {
  /** As written in Costs ▸ Period; '' where no cost has one. */
  readonly label: string;
  /** Its last day, from Production, Periods or its own label; null where none of them says. */
  readonly end: Day | null;
  /** Whether a cost falls into it. */
  readonly has: (cost: Cost) => boolean;
}

/** Days of a period that only says when it ends: cost reports go out weekly in the shoot (DOMAIN.md §10). */
export const DAYS_IN_PERIOD = 7;

/**
 * Works out the period being reported: the one the settings name, or the latest that Costs ▸ Period knows (by its End in
 * Periods, by the date in its label, such as `w/e 14 May 2027`, or else by the middle date of its costs, so that one late
 * date moves nothing). A cost belongs to it by its Period; where Period is blank, by its date: in the seven days up to the
 * period's end, or, where no end is known, up to the latest date of the period's costs (of all costs, where none has a period).
 */
export function periodOf(costs: readonly Cost[], settings: CostSettings, periods: readonly PeriodRow[] = []): Period {
  const keyOf = cached(periodKey);
  const seen = new Map<string, Seen>();
  for (const { row } of costs) if (row.period !== '') see(seen, keyOf(row.period), row);
  const endOf = periodEnds(periods);
  const key = settings.period === '' ? latest(seen, endOf) : keyOf(settings.period);
  const own = seen.get(key);
  const label = settings.period === '' ? (own?.label ?? '') : settings.period;
  const end = settings.periodEnd ?? endOf(label);
  const lastDay = end ?? own?.last ?? (key === '' ? latestDay(costs) : null);
  const firstDay = lastDay === null || lastDay < DAYS_IN_PERIOD ? null : addDays(lastDay, 1 - DAYS_IN_PERIOD);
  const has = ({ row }: Cost): boolean => {
    if (row.period !== '') return keyOf(row.period) === key;
    return row.date !== null && firstDay !== null && lastDay !== null && row.date >= firstDay && row.date <= lastDay;
  };
  return { label, end, has };
}

/** The last day of a period by its label: its End in Periods (the latest, where it stands twice), else the date in the label. */
export function periodEnds(periods: readonly PeriodRow[]): (label: string) => Day | null {
  const ends = new Map<string, Day>();
  for (const { period, end } of periods) {
    const key = periodKey(period);
    if (end !== null && end > (ends.get(key) ?? -1)) ends.set(key, end);
  }
  return (label) => ends.get(periodKey(label)) ?? endInLabel(label);
}

/**
 * The last day of a period whose label is a date, with or without `w/e`, `week ending`, `period ending` before it; null
 * for any other label (`Week 3`), and for a date whose day and month could be mixed up.
 * @example endInLabel('w/e 14 May 2027') // 46521
 */
function endInLabel(label: string): Day | null {
  const date = readDate(label.replace(/^\s*(?:w\/?e|p\/?e|(?:week|period)[- ]?end(?:ing)?)[.: ]*/i, ''));
  return date.ok ? date.day : null;
}

/** The name of a period as it is compared: without case and with single spaces. */
export function periodKey(label: string): string {
  return label.trim().toUpperCase().replace(/\s+/g, ' ');
}

/** What the costs of one period say about it. */
interface Seen {
  /** The first of its spellings by the alphabet. */
  label: string;
  last: Day | null;
  /** Each date once, so that it does not matter how many lines an invoice was split into. */
  readonly days: Set<Day>;
}

function see(seen: Map<string, Seen>, key: string, { period, date }: Cost['row']): void {
  const known = seen.get(key) ?? { label: period, last: null, days: new Set<Day>() };
  if (known.days.size === 0) seen.set(key, known);
  if (known.label !== period && compareText(period, known.label) < 0) known.label = period;
  if (date === null) return;
  known.days.add(date);
  if (known.last === null || date > known.last) known.last = date;
}

function latest(seen: ReadonlyMap<string, Seen>, endOf: (label: string) => Day | null): string {
  const ranked = [...seen].map(([key, { days }]) => ({ key, at: endOf(key) ?? middleOf(days) ?? -1 }));
  ranked.sort((a, b) => b.at - a.at || compareText(b.key, a.key));
  return ranked[0]?.key ?? '';
}

function middleOf(days: ReadonlySet<Day>): Day | null {
  const sorted = [...days].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
}

function latestDay(costs: readonly Cost[]): Day | null {
  return costs.reduce<Day | null>(
    (last, { row }) => (row.date !== null && (last === null || row.date > last) ? row.date : last),
    null,
  );
}
