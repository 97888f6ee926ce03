import { closable, isRefusal, openBooks, periodStates, type CostInputs } from '../../../src/core/costs';
import type { Day } from '../../../src/core/calendar';
import { cents, closedFigure, cost, inputs, iso, period, SETTINGS } from './make';

const states = (given: Partial<CostInputs>): ReturnType<typeof periodStates> => {
  const made = inputs(given);
  return periodStates(made, openBooks(made));
};

/** What is said to someone who wants to close a period: the code of a refusal, or the period and its end. */
const asking = (given: Partial<CostInputs>, name: string, end: Day | null = null): readonly unknown[] => {
  const answer = closable(states(given), { period: name, end });
  return isRefusal(answer) ? [answer.code] : [answer.period, answer.end, answer.skipped.map((each) => each.period)];
};

const week = (number: number, net: number, given = {}): ReturnType<typeof cost> =>
  cost({ period: `Week ${String(number)}`, net: cents(net), date: iso(`2027-05-0${String(number)}`), ...given });

describe('the periods of a production', () => {
  test('are those of Periods, of the costs, of the history, and the one reported, in the order of their ends', () => {
    const known = states({
      settings: { ...SETTINGS, period: 'Week 5', periodEnd: iso('2027-05-21') },
      periods: [period('Week 4', '2027-05-14'), period('Week 3', '2027-05-07', 'Closed')],
      history: [closedFigure('3300')],
      costs: [
        week(2, 40),
        week(3, 7),
        cost({ period: 'week  3', net: cents(5) }),
        cost({ period: '', date: iso('2027-05-12') }),
      ],
    });
    expect(
      known.map(({ period: name, end, closed, kept, costs, total }) => [name, end, closed, kept, costs, total]),
    ).toEqual([
      ['Week 2', null, false, false, 1, cents(40)],
      ['Week 3', iso('2027-05-07'), true, true, 2, cents(12)],
      ['Week 4', iso('2027-05-14'), false, false, 1, cents(100)],
      ['Week 5', iso('2027-05-21'), false, false, 0, 0],
    ]);
  });

  test('end where their name says, if it is a date', () => {
    expect(states({ costs: [cost({ period: 'w/e 14 May 2027' })] })[0]?.end).toBe(iso('2027-05-14'));
  });
});

describe('a period can be closed', () => {
  const end = iso('2027-05-07');

  test('when it is open, known and has a last day; earlier ones that were never opened are named', () => {
    const given = { costs: [week(1, 1), week(2, 1), week(3, 1)] };
    expect(asking(given, 'week 3', end)).toEqual(['Week 3', end, ['Week 1', 'Week 2']]);
    expect(asking({ ...given, periods: [period('Week 3', '2027-05-07')] }, 'Week 3')[1]).toBe(end);
  });

  test('not without a name, by a name nobody knows, without an end, or with another end than Periods says', () => {
    expect(asking({}, ' ')).toEqual(['no-period']);
    expect(asking({ costs: [week(3, 1)] }, 'Weak 3', end)).toEqual(['no-such-period']);
    expect(asking({ costs: [week(3, 1)] }, 'Week 3')).toEqual(['no-period-end']);
    expect(asking({ periods: [period('Week 3', '2027-05-07')] }, 'Week 3', iso('2027-05-08'))).toEqual(['period-end']);
  });

  test('by any name where the costs name no period at all: it then takes its costs by date', () => {
    expect(asking({ costs: [cost()] }, 'Week 1', iso('2027-05-14'))).toEqual(['Week 1', iso('2027-05-14'), []]);
  });

  test('not twice, whether Periods or the history says so', () => {
    expect(asking({ periods: [period('Week 3', '2027-05-07', 'Closed')] }, 'Week 3')).toEqual(['period-closed']);
    const reopened = { periods: [period('Week 3', '2027-05-07', 'Open')], history: [closedFigure('3300')] };
    expect(asking(reopened, 'Week 3')).toEqual(['period-closed']);
  });

  test('only in order: not before an earlier one that is open, and not once a later one is closed', () => {
    const two = [period('Week 3', '2027-05-07'), period('Week 4', '2027-05-14')];
    expect(asking({ periods: two }, 'Week 4')).toEqual(['period-order']);
    expect(asking({ periods: two }, 'Week 3')).toEqual(['Week 3', end, []]);
    expect(asking({ costs: [week(2, 1)], history: [closedFigure('3300')] }, 'Week 2', iso('2027-04-30'))).toEqual([
      'period-order',
    ]);
  });
});
