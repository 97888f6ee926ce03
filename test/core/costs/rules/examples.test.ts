import {
  checkCosts,
  COST_RULES,
  ruleNamed,
  SETTING_LIST,
  settingNamed,
  settingValue,
  type Finding,
} from '../../../../src/core/costs';
import { formatMoney } from '../../../../src/core/money';
import { inputs } from '../make';
import { EXAMPLE_CASES } from './example-cases';

const foundBy = (rule: string, given: Parameters<typeof inputs>[0]): readonly Finding[] =>
  checkCosts(inputs(given)).findings.filter((finding) => finding.rule === rule);

describe.each(COST_RULES.map((rule) => [rule.id, rule] as const))('the documentation of %s', (id, rule) => {
  const example = EXAMPLE_CASES[id];

  test('has an example that is found as it says', () => {
    if (example === undefined) throw new Error(`rule ${id} has no case in example-cases.ts`);
    const found = foundBy(id, example.given);
    expect(found.map(({ atStake }) => atStake)).toEqual([example.atStake]);
    expect(found[0]?.what).toContain(example.says);
    expect(rule.example).toContain('(Made up.)');
    if (example.atStake !== null) expect(rule.example).toContain(formatMoney(example.atStake, { decimals: 2 }));
  });

  test('has a neighbour of the example that is not called', () => {
    if (example === undefined) throw new Error(`rule ${id} has no case in example-cases.ts`);
    expect(foundBy(id, example.quiet)).toEqual([]);
  });

  test('says everything about the rule in sentences', () => {
    for (const text of [rule.test, rule.guard, rule.stake, rule.example]) expect(text).toMatch(/^[A-Z0-9].*[.)]$/s);
    expect(rule.source).not.toBe('');
  });

  test('names every setting that belongs to it', () => {
    const own = SETTING_LIST.filter(([, setting]) => setting.rule === id).map(([name]) => name);
    expect(rule.settings ?? []).toEqual(expect.arrayContaining(own));
  });

  test('finds nothing where there is nothing', () => {
    expect(foundBy(id, {})).toEqual([]);
  });
});

describe('the table of rules', () => {
  test('has each id, title and number once', () => {
    for (const values of [COST_RULES.map(({ id }) => id), COST_RULES.map(({ title }) => title.toLowerCase())]) {
      expect(new Set(values).size).toBe(values.length);
    }
    const numbers = COST_RULES.flatMap(({ number }) => (number === null ? [] : [number]));
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
  });

  test('are those of DOMAIN.md §19 but the three that need the schedule, in their order, and three of our own', () => {
    const numbers = COST_RULES.flatMap(({ number }) => (number === null ? [] : [number]));
    const needSchedule = [12, 13, 22];
    const all = Array.from({ length: 22 }, (_, index) => index + 1);
    expect(numbers).toEqual(all.filter((number) => !needSchedule.includes(number)));
    const own = COST_RULES.filter(({ number }) => number === null).map(({ id }) => id);
    expect(own).toEqual(['closed-period', 'burn-rate', 'unreadable-row']);
  });

  test('every example belongs to a rule, and every setting to a rule or to all', () => {
    const ids = new Set(COST_RULES.map(({ id }) => id));
    expect(Object.keys(EXAMPLE_CASES).filter((id) => !ids.has(id))).toEqual([]);
    const homeless = SETTING_LIST.filter(([, { rule }]) => rule !== '' && !ids.has(rule)).map(([name]) => name);
    expect(homeless).toEqual([]);
  });

  test('every setting has a title of its own and a standard that it would take itself', () => {
    const titles = SETTING_LIST.map(([, { title }]) => title.toLowerCase());
    expect(new Set(titles).size).toBe(titles.length);
    for (const [name, { kind, standard, about }] of SETTING_LIST) {
      expect([name, settingValue(kind, String(standard))]).toEqual([name, standard]);
      expect(about).toMatch(/^[A-Z].*\.$/);
      expect(settingNamed(name)?.name).toBe(name);
    }
    expect(titles.filter((title) => ruleNamed(title) !== undefined)).toEqual([]);
  });
});
