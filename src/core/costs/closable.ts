import { formatDayWithYear, type Day } from '../calendar';
import type { Issue } from '../issue';
import type { PeriodState } from './closing';
import { periodKey } from './period';

/** A period that can be closed now: its name, its last day, and whoever ought to have been closed before. */
export interface Closable {
  readonly period: string;
  readonly end: Day;
  /** Null = Periods, the costs and the report do not know it yet: it takes its costs by their dates. */
  readonly state: PeriodState | null;
  /** Periods that end earlier and were never opened in Periods nor closed: their costs are in Actual all the same. */
  readonly skipped: readonly PeriodState[];
}

/**
 * Whether a period can be closed: it must be known, have a last day, be open, and periods are closed in the order of their ends. `end` is
 * what the user says, null = nothing. A production whose costs name no period at all may name one here.
 */
export function closable(
  states: readonly PeriodState[],
  asked: { readonly period: string; readonly end: Day | null },
): Closable | Issue {
  const { period } = asked;
  if (period.trim() === '') return nameless();
  const state = states.find((each) => periodKey(each.period) === periodKey(period)) ?? null;
  const named = states.filter((each) => each.costs > 0 || each.row !== null);
  if (state === null && named.length > 0) return unknown(period, named);
  if (state?.closed === true) return alreadyClosed(state);
  if (state !== null && state.end !== null && asked.end !== null && state.end !== asked.end)
    return endDiffers(state, state.end, asked.end);
  const end = state?.end ?? asked.end;
  if (end === null) return endless(period);
  const earlier = states.filter((each) => each !== state && !each.closed && each.about !== null && each.about < end);
  const open = earlier.find(({ row, end: known }) => row !== null && known !== null);
  if (open !== undefined) return outOfOrder(period, open);
  const later = states.find((each) => each.kept && each.end !== null && each.end > end);
  if (later !== undefined) return tooLate(period, later);
  return { period: state?.period ?? period.trim(), end, state, skipped: earlier.filter(({ costs }) => costs > 0) };
}

/** True for the reason why a period can't be closed. */
export function isRefusal(answer: Closable | Issue): answer is Issue {
  return 'code' in answer;
}

function issue(
  code: string,
  where: Issue['where'],
  texts: Pick<Issue, 'expected' | 'received' | 'message' | 'advice'>,
): Issue {
  return { code, severity: 'high', where, ...texts };
}

function placeOf(state: PeriodState | null, column: string): Issue['where'] {
  const ref = state?.row?.ref;
  return ref === undefined ? { tab: 'Periods' } : { tab: ref.tab, row: ref.row, column };
}

function nameless(): Issue {
  return issue(
    'no-period',
    { tab: 'Production', column: 'Period' },
    {
      expected: 'the name of a period',
      received: 'none',
      message: 'There is no period to close: neither Production ▸ Period nor Costs ▸ Period names one.',
      advice: 'Say which period to close, and its last day.',
    },
  );
}

function unknown(period: string, known: readonly PeriodState[]): Issue {
  const names = known.map((each) => each.period);
  const list = names.length > 8 ? `… ${names.slice(-8).join(', ')}` : names.join(', ');
  return issue(
    'no-such-period',
    { tab: 'Periods' },
    {
      expected: 'a period of Periods or Costs',
      received: period,
      message: `There is no period "${period}". There are ${list}.`,
      advice: 'Choose one of these, or add the period to Periods.',
    },
  );
}

function alreadyClosed(state: PeriodState): Issue {
  const { period, closedOn, kept } = state;
  const since = closedOn === null ? '' : ` on ${formatDayWithYear(closedOn)}`;
  return issue('period-closed', placeOf(state, 'Status'), {
    expected: 'an open period',
    received: period,
    message: `${period} was closed${since} already. Nothing was changed.`,
    advice: kept
      ? 'A closed period stays closed: book what is late in the period that is open.'
      : 'Nothing was kept of it. Set its Status in Periods to Open, then close it here.',
  });
}

function endDiffers({ period, ...state }: PeriodState, known: Day, asked: Day): Issue {
  return issue('period-end', placeOf({ period, ...state }, 'End'), {
    expected: formatDayWithYear(known),
    received: formatDayWithYear(asked),
    message: `${period} ends on ${formatDayWithYear(known)}, not on ${formatDayWithYear(asked)}.`,
    advice: 'Correct the End in Periods (or Period end in Production) first, if that is wrong.',
  });
}

function endless(period: string): Issue {
  return issue(
    'no-period-end',
    { tab: 'Periods', column: 'End' },
    {
      expected: `the last day of ${period}`,
      received: '',
      message: `The last day of ${period} is not known, so it can't be closed.`,
      advice: 'Say it here, or type it into Periods ▸ End.',
    },
  );
}

function outOfOrder(period: string, open: PeriodState): Issue {
  return issue('period-order', placeOf(open, 'Status'), {
    expected: `${open.period} to be closed before ${period}`,
    received: `${open.period} is open`,
    message: `${open.period} ends before ${period} and is still open.`,
    advice: `Close ${open.period} first: periods are closed in order.`,
  });
}

function tooLate(period: string, later: PeriodState): Issue {
  return issue('period-order', placeOf(later, 'Status'), {
    expected: `${period} to be closed before ${later.period}`,
    received: `${later.period} is closed`,
    message: `${later.period} ends after ${period} and is closed already: what it kept holds ${period} too.`,
    advice: 'There is nothing left to close. Book what is late in the period that is open.',
  });
}
