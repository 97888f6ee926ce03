import type { WorkRuleRow } from '../../../src/core/costs';
import { dayFromIso, type Day } from '../../../src/core/calendar';
import { readWorkRules, rulesOn, WORK_RULES } from '../../../src/core/work-rules';

/** Agreements and figures are made up. */
const iso = (text: string): Day => {
  const found = dayFromIso(text);
  if (found === null) throw new RangeError(text);
  return found;
};
let at = 1;
function rule(name: string, value: string, unit: string, given: Partial<WorkRuleRow> = {}): WorkRuleRow {
  at += 1;
  const dates = { from: iso('2027-01-01'), to: iso('2027-12-31') };
  return {
    ref: { tab: 'Rules', row: at },
    unreadable: {},
    rule: name,
    value,
    unit,
    ...dates,
    agreement: 'Handbook',
    source: 'made up',
    ...given,
  };
}
const USD = { currency: 'USD', decimals: 2 };
const on = (rows: readonly WorkRuleRow[], day = '2027-05-14', agreement = 'Handbook') =>
  rulesOn(readWorkRules(rows, USD), agreement, iso(day));
const codes = (issues: readonly { readonly code: string }[]): readonly string[] => issues.map(({ code }) => code);

describe('reading the rows of Rules', () => {
  it('reads lengths of time in hours, minutes and tenths of an hour as minutes', () => {
    const { rules } = on([
      rule('Rest between days', '10.5', 'h'),
      rule('Meal length', '30', 'min'),
      rule('Overtime step', '1', 'tenth of an hour'),
    ]);
    expect(rules.restBetweenDays?.value).toBe(630);
    expect(rules.mealLength?.value).toBe(30);
    expect(rules.overtimeStep?.value).toBe(6);
  });

  it('reads amounts in minor units, factors as decimals, percent as a factor', () => {
    const { rules } = on([
      rule('Forced call', '$900', ''),
      rule('Meal penalty', '25.00', 'USD per half hour'),
      rule('Overtime factor', '1.5x', ''),
      rule('6th day', '150', '%'),
      rule('Days in a week', '5', 'days'),
    ]);
    expect(rules.forcedCall?.value).toBe(90_000);
    expect(rules.mealPenaltyFirst?.value).toBe(2_500);
    expect(rules.overtimeFactor?.value).toBe('1.5');
    expect(rules.sixthDay?.value).toBe('1.5');
    expect(rules.daysInWeek?.value).toBe(5);
  });

  it('knows a rule by its other names, whatever the case and punctuation', () => {
    expect(on([rule('TURNAROUND', '11', 'hours')]).rules.restBetweenDays?.value).toBe(660);
    expect(on([rule('golden-time  after', '14', 'h')]).rules.thirdOvertimeAfter?.value).toBe(840);
  });

  it('has no name twice in its vocabulary', () => {
    const words = Object.values(WORK_RULES).flatMap(({ name, aliases }) => [name, ...aliases]);
    const plain = words.map((word) => word.toLowerCase().replace(/[^a-z0-9]/g, ''));
    expect(plain.filter((word, index) => plain.indexOf(word) !== index)).toEqual([]);
  });

  it.each([
    ['no figure', rule('Rest between days', 'ten', 'h'), 'Value', '"ten"'],
    ['a length without unit', rule('Rest between days', '10', ''), 'Unit', 'nothing'],
    ['money in another currency', rule('Forced call', '900', 'EUR'), 'Unit', '"EUR"'],
    ['a negative figure', rule('Forced call', '-900', 'USD'), 'Value', '"-900"'],
    ['a part of a minute', rule('Meal grace', '0.005', 'h'), 'Value', '"0.005"'],
  ])('makes an issue of %s, and charges nothing for it', (_, row, column, found) => {
    const book = readWorkRules([row], USD);
    expect(book.issues).toHaveLength(1);
    expect(book.issues[0]).toMatchObject({
      code: 'unreadable-rule',
      where: { tab: 'Rules', row: row.ref.row, column },
    });
    expect(book.issues[0]?.message).toContain(found);
    expect(rulesOn(book, 'Handbook', iso('2027-05-14')).known).toBe(false);
  });

  it('keeps rules it does not know apart, and calls them no mistake', () => {
    const book = readWorkRules([rule('Work of a minor, 9 to 15', '5', 'h')], USD);
    expect(book.unknown.map((row) => row.rule)).toEqual(['Work of a minor, 9 to 15']);
    expect(book.issues).toEqual([]);
  });
});

describe('the rules in force on a day', () => {
  const old = rule('Forced call', '900', 'USD', { from: iso('2026-01-01'), to: iso('2027-04-30') });
  const next = rule('Forced call', '950', 'USD', { from: iso('2027-05-01'), to: iso('2028-04-30') });

  it('takes the row whose dates hold the day, first and last day included', () => {
    expect(on([old, next], '2027-04-30').rules.forcedCall?.value).toBe(90_000);
    expect(on([old, next], '2027-05-01').rules.forcedCall?.value).toBe(95_000);
    expect(on([old, next], '2027-05-01').issues).toEqual([]);
  });

  it('goes on with the last row after its end, and says since when the rule set may be out of date', () => {
    const { rules, issues } = on([old, next], '2028-06-01');
    expect(rules.forcedCall?.value).toBe(95_000);
    expect(codes(issues)).toEqual(['rules-out-of-date']);
    expect(issues[0]?.message).toMatch(/^Rule set may be out of date: Handbook ended on Sun 30 Apr 2028/);
  });

  it('does not use a row that begins later', () => {
    const { rules, missing } = on([next], '2027-04-30');
    expect(rules.forcedCall).toBeNull();
    expect(missing).toContain('Forced call');
  });

  it('keeps agreements apart, and lets a row without agreement hold for everyone who has no row of their own', () => {
    const rows = [
      rule('Meal grace', '12', 'min', { agreement: '' }),
      rule('Meal grace', '6', 'min', { agreement: 'Drivers' }),
    ];
    expect(on(rows, '2027-05-14', ' drivers ').rules.mealGrace?.value).toBe(6);
    expect(on(rows, '2027-05-14', 'Handbook').rules.mealGrace?.value).toBe(12);
  });

  it('says so where two rows of the same days differ', () => {
    const { rules, issues } = on([rule('Meal grace', '12', 'min'), rule('Meal grace', '15', 'min')]);
    expect(rules.mealGrace?.value).toBe(12);
    expect(codes(issues)).toEqual(['rule-twice']);
  });
});
