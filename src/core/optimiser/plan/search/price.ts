import { minor, NO_MONEY, sumMinor } from '../../../money';
import type { CostLine, PricedPlan } from '../types';
import { changeOf, changePrice } from './change';
import type { Compiled } from './compiled';
import { movesOf, type Layout } from './layout';
import { castLines, dayPremiumLine, premiumLines } from './price-cast';
import { bookingLines, resourceLines } from './price-hires';
import { countText, crewLine, moneyText } from './words';

/**
 * A layout as a plan with all its money lines: kinds in the order of `CostKind`, inside a kind in the problem's order. Lines of
 * no money are left out, but for a booking whose fee the terms leave open.
 */
export function price(compiled: Compiled, layout: Layout): PricedPlan {
  const { problem } = compiled;
  const days = layout.flatMap((order, day) =>
    order === null
      ? []
      : [
          {
            date: problem.days[day]!.date,
            call: order.call,
            scenes: Array.from(order.order, (scene) => problem.scenes[scene]!.id),
          },
        ],
  );
  const lines = [
    ...castLines(compiled, layout),
    ...premiumLines(compiled, layout),
    ...locationLines(compiled, layout),
    ...resourceLines(compiled, layout),
    ...bookingLines(compiled, layout),
    moveLine(compiled, layout),
    dayLine(compiled, layout),
    dayPremiumLine(compiled, layout),
    overtimeLine(compiled, layout),
  ].filter(({ kind, amount }) => kind === 'booking' || amount !== NO_MONEY);
  const money = sumMinor(lines.map(({ amount }) => amount));
  const change = changeOf(compiled, layout);
  const finish = days[days.length - 1]?.date ?? problem.days[0]?.date;
  if (finish === undefined) throw new RangeError('plan: the calendar has no days');
  return { plan: { days }, lines, money, change, cost: minor(money + changePrice(change, problem.prices)), finish };
}

function locationLines({ problem, scenes }: Compiled, layout: Layout): readonly CostLine[] {
  return problem.locations.map(({ id, account, dayFee, row }, place) => {
    const days = layout.filter((order) => order?.order.some((scene) => scenes.location[scene] === place)).length;
    return {
      kind: 'location',
      account,
      who: id,
      amount: minor(dayFee * days),
      why: `${countText(days, 'day')} × ${moneyText(problem, dayFee)}`,
      rows: [row],
    };
  });
}

function moveLine(compiled: Compiled, layout: Layout): CostLine {
  const { problem } = compiled;
  const { moveCost, moveAccount, rows } = problem.rules;
  const moves = movesOf(compiled, layout);
  const why = `${countText(moves, 'company move')} × ${moneyText(problem, moveCost)}`;
  return crewLine('move', moveAccount, minor(moves * moveCost), rows.moves, why);
}

function dayLine({ problem }: Compiled, layout: Layout): CostLine {
  const { dayCost, dayAccount, rows } = problem.rules;
  const days = layout.filter((order) => order !== null).length;
  const why = `${countText(days, 'shoot day')} × ${moneyText(problem, dayCost)}`;
  return crewLine('day', dayAccount, minor(days * dayCost), rows.day, why);
}

function overtimeLine({ problem }: Compiled, layout: Layout): CostLine {
  const { step, cost, account } = problem.rules.overtime;
  const steps = layout.reduce((sum, order) => sum + (order?.overtime ?? 0), 0);
  const why = `${steps} × ${countText(step, 'minute')} begun × ${moneyText(problem, cost)}`;
  return crewLine('overtime', account, minor(steps * cost), problem.rules.rows.overtime, why);
}
