import { hotCosts } from '../../../src/core/hot-costs';
import { calendar, cents, dayOf, deal, inputs, line, person, rules } from './make';

const DAY = '2027-05-14';
const deals = [deal('Mara', 1246), deal('Jory', 300)];

/** The worked examples of DOMAIN.md §6, with their figures as rows of Rules. */
const meals = rules(
  ['First meal after call', '6', 'h'],
  ['Second meal after first', '6', 'h'],
  ['Meal length', '30', 'min'],
  ['Meal deducted at most', '60', 'min'],
  ['Meal penalty, first half hour', '25', 'USD'],
  ['Meal penalty, second half hour', '35', 'USD'],
  ['Meal penalty, further half hours', '50', 'USD'],
);
const rest = rules(['Rest between days', '12', 'h'], ['Forced call', '900', 'USD']);

const penalty = (who: string, kind: string, given: Parameters<typeof dayOf>[1]): number =>
  dayOf(who, given)
    .parts.filter((part) => part.kind === kind)
    .reduce((sum, { amount }) => sum + amount / 100, 0);

describe('meal penalties', () => {
  it('call 07:00, lunch 13:36 to 14:06: 36 min late, no grace, is 25 + 35 = 60 for each person', () => {
    const log = [line(DAY, 'Unit', '07:00', '17:00', ['13:36-14:06'])];
    const costs = hotCosts(inputs({ deals, log, workRules: meals }));
    for (const who of ['Mara', 'Jory']) {
      const [part] = person(costs, who).parts.filter(({ kind }) => kind === 'meal-penalty');
      expect(part).toMatchObject({ amount: cents(60), text: 'first meal 36 min late (25.00 + 35.00)' });
    }
  });

  it.each([
    ['13:00-13:30', 0],
    ['13:01-13:31', 25],
    ['13:30-14:00', 25],
    ['13:31-14:01', 60],
    ['14:01-14:31', 110],
    ['14:31-15:01', 160],
  ])('a first meal %s costs %d', (meal, cost) => {
    const log = [line(DAY, 'Mara', '07:00', '17:00', [meal])];
    expect(penalty('Mara', 'meal-penalty', { deals, log, workRules: meals })).toBe(cost);
  });

  it('count until wrap where there was no meal at all', () => {
    expect(
      penalty('Mara', 'meal-penalty', { deals, log: [line(DAY, 'Mara', '07:00', '13:00')], workRules: meals }),
    ).toBe(0);
    expect(
      penalty('Mara', 'meal-penalty', { deals, log: [line(DAY, 'Mara', '07:00', '14:10')], workRules: meals }),
    ).toBe(110);
  });

  it('count from the end of the first meal for the second', () => {
    const late = [line(DAY, 'Mara', '07:00', '21:00', ['12:00-12:30', '18:40-19:10'])];
    expect(penalty('Mara', 'meal-penalty', { deals, log: late, workRules: meals })).toBe(25);
    const none = [line(DAY, 'Mara', '07:00', '19:01', ['12:00-12:30'])];
    expect(penalty('Mara', 'meal-penalty', { deals, log: none, workRules: meals })).toBe(60);
  });

  it('a meal that is too short is none, and is not taken off the hours', () => {
    const log = [line(DAY, 'Mara', '07:00', '13:20', ['12:30-12:50'])];
    const mara = dayOf('Mara', { deals, log, workRules: meals });
    expect(mara.hours).toBe('6.33');
    expect(mara.why).toContain('meal of 20 min is shorter than 30 min and does not count');
    expect(penalty('Mara', 'meal-penalty', { deals, log, workRules: meals })).toBe(25);
  });

  it('takes off no more of a long meal than the rule says', () => {
    const log = [line(DAY, 'Mara', '07:00', '17:00', ['12:00-13:30'])];
    expect(dayOf('Mara', { deals, log, workRules: meals }).hours).toBe('9');
  });

  it('within the grace cost nothing, beyond it all of the lateness', () => {
    const workRules = [...meals, ...rules(['Meal grace', '12', 'min'])];
    const at = (meal: string) => ({ deals, workRules, log: [line(DAY, 'Mara', '07:00', '17:00', [meal])] });
    expect(penalty('Mara', 'meal-penalty', at('13:12-13:42'))).toBe(0);
    expect(dayOf('Mara', at('13:12-13:42')).why).toContain('first meal 12 min late, within the grace of 12 min');
    expect(penalty('Mara', 'meal-penalty', at('13:13-13:43'))).toBe(25);
  });

  it('that have no row cost nothing, and are named', () => {
    const workRules = meals.filter(({ rule }) => !rule.includes('second half'));
    const log = [line(DAY, 'Mara', '07:00', '17:00', ['13:36-14:06'])];
    expect(penalty('Mara', 'meal-penalty', { deals, log, workRules })).toBe(25);
    expect(dayOf('Mara', { deals, log, workRules }).why).toContain(
      'first meal 36 min late: no rule for the second half hour',
    );
  });

  it('run on past midnight', () => {
    const log = [line(DAY, 'Mara', '18:00', '04:00', ['00:20-00:50'])];
    const mara = dayOf('Mara', { deals, log, workRules: meals });
    expect(mara).toMatchObject({ hours: '9.5', wrap: 28 * 60 });
    expect(penalty('Mara', 'meal-penalty', { deals, log, workRules: meals })).toBe(25);
  });
});

describe('forced calls', () => {
  const log = (wrap: string, call: string, back = 1) => [
    line(`2027-05-${14 - back}`, 'Mara', '10:00', wrap),
    line(DAY, 'Mara', call, '19:00'),
  ];

  it('wrap 23:30 with 12 h of rest: a call before 11:30 is forced, one at 11:30 is not', () => {
    expect(penalty('Mara', 'forced-call', { deals, workRules: rest, log: log('23:30', '11:30') })).toBe(0);
    const forced = dayOf('Mara', { deals, workRules: rest, log: log('23:30', '11:29') });
    expect(forced.parts[1]).toMatchObject({
      kind: 'forced-call',
      amount: cents(900),
      text: 'forced call: rest of 11.98 h is 1 min short, not before 11:30',
    });
  });

  it('cost a day’s pay where that is less than the amount', () => {
    const jory = [line('2027-05-13', 'Jory', '10:00', '23:30'), line(DAY, 'Jory', '09:00', '19:00')];
    expect(penalty('Jory', 'forced-call', { deals, workRules: rest, log: jory })).toBe(300);
  });

  it('count from a wrap after midnight', () => {
    expect(penalty('Mara', 'forced-call', { deals, workRules: rest, log: log('02:00', '13:59') })).toBe(900);
    expect(penalty('Mara', 'forced-call', { deals, workRules: rest, log: log('02:00', '14:00') })).toBe(0);
  });

  it('look a day off back, where a long rest asks for it', () => {
    const weekend = rules(['Rest between days', '54', 'h'], ['Forced call', '900', 'USD']);
    expect(penalty('Mara', 'forced-call', { deals, workRules: weekend, log: log('02:00', '07:59', 3) })).toBe(900);
    expect(penalty('Mara', 'forced-call', { deals, workRules: weekend, log: log('02:00', '08:00', 3) })).toBe(0);
  });

  it('have an amount of their own for people paid by the week, where Rules has one', () => {
    const weekly = [deal('Mara', 6000, { unit: 'Week' })];
    const workRules = [...rest, ...rules(['Forced call, weekly', '950', 'USD'], ['Days in a week', '5', ''])];
    expect(penalty('Mara', 'forced-call', { deals: weekly, workRules, log: log('23:30', '08:00') })).toBe(950);
  });

  it('that have no amount cost nothing, and are named', () => {
    const mara = dayOf('Mara', { deals, workRules: rest.slice(0, 1), log: log('23:30', '08:00') });
    expect(mara.actual).toBe(cents(1246));
    expect(mara.why.join()).toMatch(/rest of 8.5 h is 3.5 h short, not before 11:30: no rule for what it costs/);
  });

  it('can’t be told where the day before has no line, which is said', () => {
    const costs = hotCosts(
      inputs({
        deals,
        workRules: rest,
        log: log('23:30', '08:00').slice(1),
        calendar: calendar('Shoot', '2027-05-13', DAY),
      }),
    );
    expect(costs.issues.map(({ code }) => code)).toContain('no-log-before');
  });
});
