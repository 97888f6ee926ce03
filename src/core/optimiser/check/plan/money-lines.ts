import { minor, NO_MONEY, type Minor } from '../../../money';
import type { CostKind, CostLine, RowRef } from '../../plan/types';
import { castLines, castPremiumLines, dayPremiumLine } from './cast-pay';
import { bookingLines, resourceLines } from './hires';
import { locationDates, paidMoves, type PlanPicture } from './picture';
import { countText, moneyText, spanText } from './words';

/**
 * Every line of what a plan costs: kinds in the order of `CostKind`, inside a kind in the problem's order. Lines of no money are
 * left out, but for a booking whose fee the terms leave open.
 */
export function moneyLines(picture: PlanPicture): readonly CostLine[] {
  const lines: Readonly<Record<CostKind, readonly CostLine[]>> = {
    cast: castLines(picture),
    'cast-premium': castPremiumLines(picture),
    location: locationLines(picture),
    resource: resourceLines(picture),
    booking: bookingLines(picture),
    move: [moveLine(picture)],
    day: [dayLine(picture)],
    'day-premium': [dayPremiumLine(picture)],
    overtime: [overtimeLine(picture)],
  };
  return Object.values(lines)
    .flat()
    .filter(({ kind, amount }) => kind === 'booking' || amount !== NO_MONEY);
}

function locationLines(picture: PlanPicture): readonly CostLine[] {
  const { problem } = picture;
  const dates = new Map(locationDates(picture).map((location) => [location.id, location.dates]));
  return problem.locations.map(({ id, account, dayFee, row }) => {
    const days = dates.get(id)?.length ?? 0;
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

function moveLine(picture: PlanPicture): CostLine {
  const { problem } = picture;
  const { moveCost, moveAccount, rows } = problem.rules;
  const moves = paidMoves(picture);
  return crewLine('move', moveAccount, minor(moves * moveCost), rows.moves, [
    `${countText(moves, 'company move')} × ${moneyText(problem, moveCost)}`,
  ]);
}

function dayLine({ problem, days }: PlanPicture): CostLine {
  const { dayCost, dayAccount, rows } = problem.rules;
  return crewLine('day', dayAccount, minor(days.length * dayCost), rows.day, [
    `${countText(days.length, 'shoot day')} × ${moneyText(problem, dayCost)}`,
  ]);
}

function overtimeLine({ problem, days }: PlanPicture): CostLine {
  const { after, step, cost, account } = problem.rules.overtime;
  const late = days
    .map(({ call, wrap, meal }) => wrap - call - meal - after)
    .filter((minutes) => minutes > 0)
    .map((minutes) => ({ minutes, steps: Math.ceil(minutes / step) }));
  const steps = late.reduce((sum, day) => sum + day.steps, 0);
  return crewLine('overtime', account, minor(steps * cost), problem.rules.rows.overtime, [
    `${steps} × ${spanText(step)} begun`,
    ...late.map(({ minutes }) => `${spanText(minutes)} over`),
  ]);
}

function crewLine(
  kind: CostKind,
  account: string,
  amount: Minor,
  row: RowRef | undefined,
  why: readonly string[],
): CostLine {
  return { kind, account, who: '', amount, why: why.join(', '), rows: row === undefined ? [] : [row] };
}
