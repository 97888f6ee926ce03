import { minor, sumMinor } from '../../../money';
import type { CostLine } from '../types';
import type { Compiled } from './compiled';
import type { Layout } from './layout';
import { payFor, premiumFor, rateDays } from './money';
import { paidDays } from './paid-days';
import { premiumKind } from './premium-cost';
import { countText, crewLine, moneyText } from './words';

/** Pay of each performer, the guarantee included. */
export function castLines(compiled: Compiled, layout: Layout): readonly CostLine[] {
  const { problem, days } = compiled;
  const works = worksOf(compiled, layout);
  const used = Int32Array.from(layout, (order) => order?.order.length ?? 0);
  return problem.performers.map((performer, at) => {
    const row = works.subarray(at * days.count, (at + 1) * days.count);
    const work = row.reduce((sum, on) => sum + on, 0);
    const first = row.indexOf(1);
    const paid = first < 0 ? 0 : paidDays(compiled, at, works, used, first, row.lastIndexOf(1));
    const counted = Math.max(paid, performer.guaranteedDays);
    const guarantee = counted > paid ? `, ${counted} guaranteed` : '';
    const week = performer.unit === 'week' ? ` a week of ${performer.daysInWeek}` : '';
    return {
      kind: 'cast',
      account: performer.account,
      who: performer.id,
      amount: payFor(performer, counted),
      why: `${countText(counted, 'day')} (${work} work, ${paid - work} hold${guarantee}) × ${moneyText(problem, performer.rate)}${week}`,
      rows: [performer.row],
    };
  });
}

/** Premiums of each performer, rounded day by day. */
export function premiumLines(compiled: Compiled, layout: Layout): readonly CostLine[] {
  const { problem, days } = compiled;
  const works = worksOf(compiled, layout);
  const percents = percentOfDays(compiled, layout);
  const { premiums } = problem.rules.rows;
  return problem.performers.map((performer, at) => {
    const amounts = percents.flatMap((percent, day) =>
      percent > 0 && works[at * days.count + day] === 1
        ? [premiumFor(performer.rate, percent, rateDays(performer))]
        : [],
    );
    return {
      kind: 'cast-premium',
      account: performer.account,
      who: performer.id,
      amount: sumMinor(amounts),
      why: `${countText(amounts.length, 'day')} with a premium`,
      rows: [performer.row, ...(premiums === undefined ? [] : [premiums])],
    };
  });
}

/** Premiums of the crew. */
export function dayPremiumLine(compiled: Compiled, layout: Layout): CostLine {
  const { rules } = compiled.problem;
  const percents = percentOfDays(compiled, layout).filter((percent) => percent > 0);
  const amount = sumMinor(percents.map((percent) => premiumFor(rules.dayCost, percent, 1)));
  const why = percents.map((percent) => `${percent} %`).join(', ');
  return crewLine('day-premium', rules.dayAccount, minor(amount), rules.rows.premiums, why);
}

/** Premium of each listed day in percent; 0 where there is none or nothing is shot. */
function percentOfDays({ problem, days }: Compiled, layout: Layout): readonly number[] {
  const { sixth, seventh, holiday } = problem.rules.premiums;
  const percent = [sixth, seventh, holiday];
  let week = -1;
  let nth = 0;
  return layout.map((order, day) => {
    if (days.week[day] !== week) nth = 0;
    week = days.week[day]!;
    if (order === null) return 0;
    nth++;
    return percent[premiumKind(nth, days.holiday[day] === 1, percent)] ?? 0;
  });
}

/** 1 where a performer works: performer × days + day. */
function worksOf({ cast, days }: Compiled, layout: Layout): Int32Array {
  const works = new Int32Array(cast.count * days.count);
  layout.forEach((order, day) => {
    order?.cast.forEach((performer) => {
      works[performer * days.count + day] = 1;
    });
  });
  return works;
}
