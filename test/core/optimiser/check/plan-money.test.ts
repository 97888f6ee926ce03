import { minor, sumMinor } from '../../../../src/core/money';
import { readCancelTerms, type CancelTerms } from '../../../../src/core/rentals';
import { checkPlan } from '../../../../src/core/optimiser/check/check-plan';
import type { CostKind, PlanPerformer, PlanProblem, Plan } from '../../../../src/core/optimiser/plan/types';
import { at, location, performer, planDay, planOn, planProblem, resource, scene } from '../../../support/plan-problem';

const amounts = (problem: PlanProblem, plan: Plan, kind: CostKind): readonly number[] =>
  checkPlan(problem, plan)
    .lines.filter((line) => line.kind === kind)
    .map(({ amount }) => amount);

const why = (problem: PlanProblem, plan: Plan, kind: CostKind): string =>
  checkPlan(problem, plan).lines.find((line) => line.kind === kind)?.why ?? '';

/** A shoot of three weeks, Monday to Friday, on some days of which performer 7 works; scene numbers are the days. */
const working = (
  days: readonly number[],
  parts: Partial<PlanPerformer>,
  others: readonly number[] = [],
): [PlanProblem, Plan] => {
  const all = [...new Set([...days, ...others])].sort((a, b) => a - b);
  const problem = planProblem({
    scenes: all.map((day) => scene(String(day), { cast: days.includes(day) ? ['7'] : [] })),
    performers: [performer('7', parts)],
    days: [0, 1, 2, 3, 4, 7, 8, 9, 10, 11, 14, 15, 16, 17, 18].map((day) => planDay(at(day))),
  });
  return [problem, planOn(Object.fromEntries(all.map((day) => [day, [String(day)]])))];
};

describe('Paid days of a performer', () => {
  test('are work days and the shoot days between them, weekends not', () => {
    const [problem, plan] = working([0, 2, 8], {});
    expect(amounts(problem, plan, 'cast')).toEqual([700_000]);
    expect(why(problem, plan, 'cast')).toBe('7 days (3 work, 4 hold) × 1,000.00');
  });

  test('are work days alone where the deal does not hold', () => {
    expect(amounts(...working([0, 2, 8], { holdAllowed: false }), 'cast')).toEqual([300_000]);
  });

  test('leave out a gap of exactly the least number of calendar days, and hold a day less', () => {
    const drop = { dropAllowed: true, maxDrops: 1 };
    const [problem, plan] = working([0, 9], { ...drop, minDropDays: 8 });
    expect(amounts(problem, plan, 'cast')).toEqual([200_000]);
    expect(why(problem, plan, 'cast')).toBe('2 days (2 work, 0 hold, 6 dropped) × 1,000.00');
    expect(amounts(...working([0, 9], { ...drop, minDropDays: 9 }), 'cast')).toEqual([800_000]);
  });

  test('leave out as many gaps as the deal allows, those with the most idle days first', () => {
    const deal = { dropAllowed: true, minDropDays: 1 };
    expect(amounts(...working([0, 2, 9, 11], { ...deal, maxDrops: 0 }), 'cast')).toEqual([1_000_000]);
    expect(amounts(...working([0, 2, 9, 11], { ...deal, maxDrops: 1 }), 'cast')).toEqual([600_000]);
    expect(amounts(...working([0, 2, 9, 11], { ...deal, maxDrops: 2 }), 'cast')).toEqual([500_000]);
    expect(amounts(...working([0, 2, 9, 11], { ...deal, maxDrops: 9 }), 'cast')).toEqual([400_000]);
  });

  test('are at least the guarantee, also for somebody who does not work', () => {
    const [problem, plan] = working([0, 1], { guaranteedDays: 5 });
    expect(amounts(problem, plan, 'cast')).toEqual([500_000]);
    expect(why(problem, plan, 'cast')).toBe('5 days (2 work, 0 hold, 5 guaranteed) × 1,000.00');
    expect(amounts(...working([], { guaranteedDays: 5 }, [3]), 'cast')).toEqual([500_000]);
  });

  test('are paid by the week pro rata and rounded once', () => {
    const week = { unit: 'week', rate: minor(100_001), daysInWeek: 6 } as const;
    expect(amounts(...working([0, 7], week), 'cast')).toEqual([100_001]);
    expect(amounts(...working([0, 8], week), 'cast')).toEqual([Math.round((100_001 * 7) / 6)]);
    expect(amounts(...working([0], { ...week, rate: minor(3) }), 'cast')).toEqual([1]);
  });

  test('count a lost day as held, and a day off or a holiday only where the plan shoots on it', () => {
    const [problem, plan] = working([0, 4], {}, [1]);
    const changed = (parts: Parameters<typeof planDay>[1]): PlanProblem => ({
      ...problem,
      days: problem.days.map((day) => (day.date === at(1) || day.date === at(2) ? { ...day, ...parts } : day)),
    });
    expect(amounts(changed({ open: false }), plan, 'cast')).toEqual([500_000]);
    expect(amounts(changed({ kind: 'holiday' }), plan, 'cast')).toEqual([400_000]);
    expect(amounts(changed({ kind: 'off' }), plan, 'cast')).toEqual([400_000]);
  });
});

describe('Premiums', () => {
  const days = [0, 1, 2, 3, 4, 5, 6].map((day) => planDay(at(day), day === 2 ? { kind: 'holiday' } : {}));
  const scenes = days.map((_, day) => scene(String(day), { cast: day > 1 ? ['7'] : [] }));
  const plan = planOn(Object.fromEntries(days.map((_, day) => [day, [String(day)]])));
  const rules = { dayCost: minor(1_001), premiums: { sixth: 50, seventh: 100, holiday: 12.5, weekStart: 1 } };

  test('are paid to the crew on holidays and on the sixth and the seventh day of a week, rounded day by day', () => {
    const problem = planProblem({ scenes, days, performers: [performer('7')], rules });
    expect(amounts(problem, plan, 'day')).toEqual([7_007]);
    expect(amounts(problem, plan, 'day-premium')).toEqual([125 + 501 + 1_001]);
    expect(why(problem, plan, 'day-premium')).toBe('holiday 12.5 %: 1.25; 6th day 50 %: 5.01; 7th day 100 %: 10.01');
  });

  test('are paid to those who work, on the pay of a day', () => {
    const week = performer('7', { unit: 'week', rate: minor(99_999), daysInWeek: 5 });
    const problem = planProblem({ scenes, days, performers: [week], rules });
    expect(amounts(problem, plan, 'cast-premium')).toEqual([2_500 + 10_000 + 20_000]);
  });

  test('count the days of the week that the plan shoots on', () => {
    const sunday = { ...rules, premiums: { ...rules.premiums, weekStart: 0 } };
    const problem = planProblem({ scenes, days, performers: [performer('7')], rules: sunday });
    expect(why(problem, plan, 'day-premium')).toBe('holiday 12.5 %: 1.25; 6th day 50 %: 5.01');
  });

  test('pay the highest that applies', () => {
    const both = days.map((day, index) => (index === 6 ? { ...day, kind: 'holiday' as const } : day));
    const problem = planProblem({
      scenes,
      days: both,
      performers: [],
      rules: { ...rules, premiums: { ...rules.premiums, holiday: 150 } },
    });
    expect(why({ ...problem, scenes: scenes.map((each) => ({ ...each, cast: [] })) }, plan, 'day-premium')).toBe(
      'holiday 150 %: 15.02; 6th day 50 %: 5.01; holiday 150 %: 15.02',
    );
  });
});

describe('Hires', () => {
  const needing = (days: readonly number[], parts: Parameters<typeof resource>[1]): [PlanProblem, Plan] => [
    planProblem({
      scenes: days.map((day) => scene(String(day))),
      days: [0, 1, 2, 3, 4, 7, 8, 9, 10, 11].map((day) => planDay(at(day))),
      resources: [resource('Crane', { neededBy: days.map(String), ...parts })],
    }),
    planOn(Object.fromEntries(days.map((day) => [day, [String(day)]]))),
  ];

  test('run from the first need to the last, a week at its factor', () => {
    expect(amounts(...needing([0, 8], {}), 'resource')).toEqual([60_000]);
    expect(amounts(...needing([0, 8], { weekFactor: null }), 'resource')).toEqual([90_000]);
    expect(why(...needing([0, 8], {}), 'resource')).toBe('Mon 3 May to Tue 11 May (9 days)');
  });

  test('bill the days of pick-up and return', () => {
    expect(amounts(...needing([1], { pickUpDaysBefore: 1, returnDaysAfter: 1 }), 'resource')).toEqual([30_000]);
  });

  test('are split where at least so many days lie strictly between two needs', () => {
    expect(amounts(...needing([0, 8], { splitAfterDays: 7 }), 'resource')).toEqual([20_000]);
    expect(amounts(...needing([0, 8], { splitAfterDays: 8 }), 'resource')).toEqual([60_000]);
    expect(why(...needing([0, 1, 8], { splitAfterDays: 5, returnDaysAfter: 1 }), 'resource')).toBe(
      'Mon 3 May to Wed 5 May (3 days), Tue 11 May to Wed 12 May (2 days)',
    );
  });

  test('of what is needed every day run over the whole shoot', () => {
    expect(amounts(...needing([0, 2, 4], { neededBy: 'every-day' }), 'resource')).toEqual([40_000]);
    expect(amounts(...needing([0, 2, 4], { neededBy: [] }), 'resource')).toEqual([]);
  });
});

describe('Bookings', () => {
  const terms = (text: string): CancelTerms => {
    const read = readCancelTerms(text);
    if (!read.ok) throw new Error(read.issue.message);
    return read.terms;
  };
  const booking = { row: { tab: 'POs', row: 4 }, from: at(2), to: at(3), pickUpMinutes: 600, changeFee: minor(700) };
  const booked = (
    day: number,
    cancelTerms: CancelTerms | null,
    now: { day: number; minutes: number },
  ): [PlanProblem, Plan] => [
    planProblem({
      scenes: [scene('1')],
      resources: [resource('Crane', { neededBy: ['1'], returnDaysAfter: 1, bookings: [{ ...booking, cancelTerms }] })],
      now: { day: at(now.day), minutes: now.minutes },
      prices: { movedScene: minor(0), changedCall: minor(0), touchedBooking: minor(9) },
    }),
    planOn({ [day]: ['1'] }),
  ];
  const early = { day: 0, minutes: 0 };
  const full = terms('free until 24 h before pick-up, then 50%');

  test('that equal a hire cost nothing and are not touched', () => {
    const { change, lines } = checkPlan(...booked(2, full, early));
    expect(change.bookings).toEqual([]);
    expect(lines.map(({ kind }) => kind)).toEqual(['resource']);
  });

  test('that overlap a hire are changed', () => {
    const { change, lines, money, cost } = checkPlan(...booked(3, full, early));
    expect(lines.map(({ kind, amount }) => [kind, amount])).toEqual([
      ['resource', 20_000],
      ['booking', 700],
    ]);
    expect(lines[1]?.rows).toEqual([booking.row]);
    expect([money, cost]).toEqual([20_700, 20_709]);
    expect(change.bookings).toEqual([
      { resource: 'Crane', row: booking.row, change: 'change', freeUntil: { day: at(1), minutes: 600 } },
    ]);
  });

  test('that touch no hire are cancelled as of now: free on the dot, and paid a minute later', () => {
    const free = checkPlan(...booked(0, full, { day: 1, minutes: 600 }));
    expect(free.change.bookings[0]).toMatchObject({ change: 'cancel', freeUntil: { day: at(1), minutes: 600 } });
    expect(amounts(...booked(0, full, { day: 1, minutes: 600 }), 'booking')).toEqual([]);
    const late = checkPlan(...booked(0, full, { day: 1, minutes: 601 }));
    expect(late.change.bookings[0]).toMatchObject({ change: 'cancel', freeUntil: null });
    expect(amounts(...booked(0, full, { day: 1, minutes: 601 }), 'booking')).toEqual([10_000]);
  });

  test('without terms are free to cancel; those that ended before today are history', () => {
    expect(checkPlan(...booked(0, null, early)).change.bookings).toHaveLength(1);
    expect(amounts(...booked(0, null, early), 'booking')).toEqual([]);
    expect(checkPlan(...booked(0, full, { day: 4, minutes: 0 })).change.bookings).toEqual([]);
  });

  test('whose fee the terms leave open have a line of no money that says so', () => {
    const open: CancelTerms = {
      windows: [{ until: null, fee: { kind: 'not-stated' } }],
      weatherFreeUntil: null,
      unless: '',
    };
    const [line] = checkPlan(...booked(0, open, early)).lines.filter(({ kind }) => kind === 'booking');
    expect(line).toMatchObject({
      amount: 0,
      why: 'Wed 5 May to Thu 6 May cancelled: the terms do not say what is owed',
    });
  });
});

describe('Days, moves and overtime', () => {
  const problem = planProblem({
    scenes: [scene('1'), scene('2', { location: 'Field' }), scene('3', { minutes: 180 }), scene('4', { minutes: 115 })],
    locations: [location('House', { dayFee: minor(500) }), location('Field', { dayFee: minor(300) })],
    rules: {
      moveCost: minor(40),
      dayCost: minor(10_000),
      overtime: { after: 400, step: 30, cost: minor(7), account: '2090' },
    },
  });

  test('a day with moves and a meal, to the minute', () => {
    // 120, move 30, 120, move 30: the third scene would end 480 minutes after call, so the meal of 60 stands before it.
    const plan = planOn({ 0: ['1', '2', '3'], 1: ['4'] });
    expect(checkPlan(problem, plan).lines.map(({ kind, who, amount }) => [kind, who, amount])).toEqual([
      ['location', 'House', 1_000],
      ['location', 'Field', 300],
      ['move', '', 80],
      ['day', '', 20_000],
      ['overtime', '', 21],
    ]);
    expect(why(problem, plan, 'overtime')).toBe('3 × 30 min begun, 1 h 20 min over');
  });

  test('overtime begins with the first minute, and a step is paid once it has begun', () => {
    const over = (after: number): readonly number[] =>
      amounts(
        { ...problem, rules: { ...problem.rules, overtime: { ...problem.rules.overtime, after } } },
        planOn({ 0: ['1', '2', '3'], 1: ['4'] }),
        'overtime',
      );
    expect([480, 479, 450, 449].map((after) => over(after)[0] ?? 0)).toEqual([0, 7, 7, 14]);
  });

  test('moves over night count where the rules say so', () => {
    const nightly = { ...problem, rules: { ...problem.rules, overnightMoves: true } };
    const plan = planOn({ 0: ['1'], 1: ['2'], 2: ['3', '4'] });
    expect(amounts(problem, plan, 'move')).toEqual([]);
    expect(amounts(nightly, plan, 'move')).toEqual([80]);
  });

  test('the lines add up', () => {
    const { lines, money } = checkPlan(problem, planOn({ 0: ['1', '2'], 2: ['3'], 3: ['4'] }));
    expect(sumMinor(lines.map(({ amount }) => amount))).toBe(money);
  });
});

describe('The distance from what is published', () => {
  const problem = planProblem({
    scenes: [scene('1', { cast: ['7'] }), scene('2', { cast: ['7', '8'] }), scene('3', { cast: ['8'] }), scene('4')],
    performers: [performer('7'), performer('8', { callBefore: 30 })],
    published: planOn({ 0: ['1', '2'], 1: ['3'] }),
    prices: { movedScene: minor(100), changedCall: minor(10), touchedBooking: minor(1) },
  });

  test('names scenes on other days, and each call that comes, goes or moves', () => {
    const { change, cost, money } = checkPlan(problem, planOn({ 0: ['2', '1'], 2: ['3', '4'] }));
    expect(change.moved).toEqual([
      { scene: '3', from: at(1), to: at(2) },
      { scene: '4', from: null, to: at(2) },
    ]);
    expect(change.calls).toEqual([{ performer: '8', dates: [at(0), at(1), at(2)] }]);
    expect(cost - money).toBe(230);
  });

  test('is nothing for the published plan, and where nothing is published', () => {
    const three = { ...problem, scenes: problem.scenes.slice(0, 3) };
    expect(checkPlan(three, planOn({ 0: ['1', '2'], 1: ['3'] })).change).toEqual({
      moved: [],
      calls: [],
      bookings: [],
    });
    expect(checkPlan({ ...three, published: null }, planOn({ 3: ['1', '2', '3'] })).change.moved).toEqual([]);
  });

  test('counts from the published plan also what is no more in the calendar or the script', () => {
    const gone = { ...problem, scenes: problem.scenes.slice(0, 2), days: problem.days.slice(2) };
    expect(checkPlan(gone, planOn({ 2: ['1', '2'] })).change.calls).toEqual([
      { performer: '7', dates: [at(0), at(2)] },
      { performer: '8', dates: [at(0), at(2)] },
    ]);
  });
});
