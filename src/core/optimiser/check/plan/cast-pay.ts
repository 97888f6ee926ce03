import { weekday, type Day } from '../../../calendar';
import { decimalFromNumber, sumMinor, type Minor } from '../../../money';
import type { CostLine, PlanPerformer, PlanProblem } from '../../plan/types';
import { workDays, type DayPicture, type PlanPicture } from './picture';
import { roundedShare } from './rounded-share';
import { countText, moneyText } from './words';

/** The days a performer is paid for (DOMAIN.md §5), before the guarantee. */
interface PaidDays {
  readonly work: readonly Day[];
  /** Idle days that are paid. */
  readonly held: readonly Day[];
  /** Idle days of gaps over which the performer is dropped and picked up again: not paid. */
  readonly dropped: readonly Day[];
}

/**
 * Work days and held days of a performer. Between two neighbouring work days the idle days are the listed shoot days, shot on or not,
 * and those days off and holidays on which the plan shoots. The dearest gaps are dropped where the deal allows it.
 */
function paidDays(picture: PlanPicture, performer: PlanPerformer): PaidDays {
  const work = workDays(picture, performer).map(({ day }) => day.date);
  const planned = new Set(picture.days.map(({ date }) => date));
  const gaps = work.slice(1).map((next, index) => {
    const previous = work[index] ?? next;
    const idle = picture.problem.days
      .filter(({ date }) => date > previous && date < next)
      .filter(({ date, kind }) => kind === 'shoot' || planned.has(date))
      .map(({ date }) => date);
    return { idle, mayDrop: performer.dropAllowed && next - previous - 1 >= performer.minDropDays };
  });
  const dropped = gaps
    .filter(({ mayDrop }) => mayDrop)
    .sort((a, b) => b.idle.length - a.idle.length)
    .slice(0, performer.maxDrops);
  return {
    work,
    held: performer.holdAllowed ? gaps.filter((gap) => !dropped.includes(gap)).flatMap(({ idle }) => idle) : [],
    dropped: dropped.flatMap(({ idle }) => idle),
  };
}

/** What each performer is paid: one line a performer, the guarantee included. */
export function castLines(picture: PlanPicture): readonly CostLine[] {
  const { problem } = picture;
  return problem.performers.map((performer) => {
    const { work, held, dropped } = paidDays(picture, performer);
    const paid = Math.max(work.length + held.length, performer.guaranteedDays);
    const guarantee = paid > work.length + held.length ? `, ${paid} guaranteed` : '';
    const unpaid = dropped.length > 0 ? `, ${dropped.length} dropped` : '';
    const week = performer.unit === 'week' ? ` a week of ${performer.daysInWeek}` : '';
    return {
      kind: 'cast',
      account: performer.account,
      who: performer.id,
      amount: roundedShare(performer.rate, paid, weekDays(performer)),
      why: `${countText(paid, 'day')} (${work.length} work, ${held.length} hold${unpaid}${guarantee}) × ${moneyText(problem, performer.rate)}${week}`,
      rows: [performer.row],
    };
  });
}

/** Premiums of the cast: one line a performer, the sum of what each day adds, rounded day by day. */
export function castPremiumLines(picture: PlanPicture): readonly CostLine[] {
  const { problem } = picture;
  return problem.performers.map((performer) => {
    const days = workDays(picture, performer).flatMap(({ day }) => {
      const { percent, why } = premium(picture, day);
      return percent === 0 ? [] : [{ amount: premiumOf(performer.rate, percent, weekDays(performer)), why }];
    });
    return {
      kind: 'cast-premium',
      account: performer.account,
      who: performer.id,
      amount: sumMinor(days.map(({ amount }) => amount)),
      why: days.map(({ why, amount }) => `${why}: ${moneyText(problem, amount)}`).join('; '),
      rows: [performer.row, ...premiumRows(problem)],
    };
  });
}

/** Premiums of the crew: so many percent of a shoot day's cost. One line. */
export function dayPremiumLine(picture: PlanPicture): CostLine {
  const { problem } = picture;
  const days = picture.days.flatMap((day) => {
    const { percent, why } = premium(picture, day);
    return percent === 0 ? [] : [{ amount: premiumOf(problem.rules.dayCost, percent, 1), why }];
  });
  return {
    kind: 'day-premium',
    account: problem.rules.dayAccount,
    who: '',
    amount: sumMinor(days.map(({ amount }) => amount)),
    why: days.map(({ why, amount }) => `${why}: ${moneyText(problem, amount)}`).join('; '),
    rows: premiumRows(problem),
  };
}

/** The highest premium that applies to a day, in percent. */
function premium({ problem, days }: PlanPicture, day: DayPicture): { readonly percent: number; readonly why: string } {
  const { sixth, seventh, holiday, weekStart } = problem.rules.premiums;
  const weekBegins = day.date - ((weekday(day.date) - weekStart + 7) % 7);
  const count = days.filter(({ date }) => date >= weekBegins && date <= day.date).length;
  const inWeek = count === 6 ? sixth : count === 7 ? seventh : 0;
  const onHoliday = day.listed?.kind === 'holiday' ? holiday : 0;
  const percent = Math.max(inWeek, onHoliday);
  const name = onHoliday >= inWeek ? 'holiday' : count === 6 ? '6th day' : '7th day';
  return { percent, why: `${name} ${percent} %` };
}

/** So many percent of an amount for `parts` days, for one of them, rounded once. */
function premiumOf(amount: Minor, percent: number, parts: number): Minor {
  const [whole = '', fraction = ''] = decimalFromNumber(percent).split('.');
  return roundedShare(amount, Number(whole + fraction), 100 * parts * 10 ** fraction.length);
}

function premiumRows({ rules }: PlanProblem): CostLine['rows'] {
  return rules.rows.premiums === undefined ? [] : [rules.rows.premiums];
}

/** Days that one rate pays for. */
function weekDays({ unit, daysInWeek }: PlanPerformer): number {
  return unit === 'week' ? daysInWeek : 1;
}
