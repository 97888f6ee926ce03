import { addDays, readDate, type Day } from '../calendar';
import { compareText, listAt } from './codes';
import type { Cost } from './ledger';
import type { CostSettings } from './types';

/** The period a cost report is made for. */
export interface Period {
  /** As written in Costs ▸ Period; '' where no cost has one. */
  readonly label: string;
  /** Its last day; null where neither the settings nor the label say. */
  readonly end: Day | null;
  /** Whether a cost falls into it. */
  readonly has: (cost: Cost) => boolean;
}

/** Cost reports go out weekly in the shoot (DOMAIN.md §10). */
const DAYS_IN_PERIOD = 7;

/**
 * Works out the period being reported: the one the settings name, or the latest that Costs ▸ Period knows (by the date in
 * its label, such as `w/e 14 May 2027`, or else by the middle date of its costs, so that one late date moves nothing).
 * A cost belongs to it by its Period; where Period is blank, by its date: in the seven days up to the period's end, or,
 * where no end is known, up to the latest date of the period's costs (of all costs, where none has a period).
 */
export function periodOf(costs: readonly Cost[], settings: CostSettings): Period {
  const byLabel = new Map<string, Cost[]>();
  for (const cost of costs) if (cost.row.period !== '') listAt(byLabel, periodKey(cost.row.period)).push(cost);
  const key = settings.period === '' ? latest(byLabel) : periodKey(settings.period);
  const own = byLabel.get(key) ?? [];
  const label =
    settings.period === '' ? (own.map((cost) => cost.row.period).sort(compareText)[0] ?? '') : settings.period;
  const end = settings.periodEnd ?? endInLabel(label);
  const lastDay = end ?? latestDay(own) ?? (key === '' ? latestDay(costs) : null);
  const firstDay = lastDay === null || lastDay < DAYS_IN_PERIOD ? null : addDays(lastDay, 1 - DAYS_IN_PERIOD);
  const has = ({ row }: Cost): boolean => {
    if (row.period !== '') return periodKey(row.period) === key;
    return row.date !== null && firstDay !== null && lastDay !== null && row.date >= firstDay && row.date <= lastDay;
  };
  return { label, end, has };
}

/**
 * The last day of a period whose label is a date, with or without `w/e`, `week ending`, `period ending` before it; null
 * for any other label (`Week 3`), and for a date whose day and month could be mixed up.
 * @example endInLabel('w/e 14 May 2027') // 46521
 */
export function endInLabel(label: string): Day | null {
  const date = readDate(label.replace(/^\s*(?:w\/?e|p\/?e|(?:week|period)[- ]?end(?:ing)?)[.: ]*/i, ''));
  return date.ok ? date.day : null;
}

function periodKey(label: string): string {
  return label.trim().toUpperCase().replace(/\s+/g, ' ');
}

function latest(byLabel: ReadonlyMap<string, readonly Cost[]>): string {
  const ranked = [...byLabel].map(([key, costs]) => ({ key, at: endInLabel(key) ?? middleDay(costs) ?? -1 }));
  ranked.sort((a, b) => b.at - a.at || compareText(b.key, a.key));
  return ranked[0]?.key ?? '';
}

function daysOf(costs: readonly Cost[]): Day[] {
  const days: Day[] = [];
  for (const { row } of costs) if (row.date !== null) days.push(row.date);
  return days.sort((a, b) => a - b);
}

function middleDay(costs: readonly Cost[]): Day | null {
  const days = daysOf(costs);
  return days[Math.floor(days.length / 2)] ?? null;
}

function latestDay(costs: readonly Cost[]): Day | null {
  const days = daysOf(costs);
  return days[days.length - 1] ?? null;
}
