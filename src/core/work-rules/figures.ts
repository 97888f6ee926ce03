import type { RowRef, WorkRuleRow } from '../costs';
import type { Issue } from '../issue';
import { currencyDecimals, minorFromDecimal, productOf, readDecimal, type DecimalText, type Minor } from '../money';
import { WORK_RULES, type RuleKind, type WorkRuleId } from './vocabulary';

/** What the figure of each kind of rule is. */
interface Figures {
  /** Whole minutes. */
  readonly minutes: number;
  readonly money: Minor;
  /** `1.5`. */
  readonly factor: DecimalText;
  readonly days: number;
}

/** A rule's figure with the row it stands in. */
export interface RuleFigure<K extends RuleKind = RuleKind> {
  readonly value: Figures[K];
  readonly ref: RowRef;
  /** As typed, with its unit: `10 h`. */
  readonly text: string;
}

/** Money of a rule is in this currency. */
export interface RuleMoney {
  readonly currency: string;
  readonly decimals: number;
}

const MINUTES: readonly (readonly [factor: DecimalText, units: readonly string[]])[] = [
  ['60', ['h', 'hr', 'hrs', 'hour', 'hours']],
  ['1', ['min', 'mins', 'minute', 'minutes', 'm']],
  ['6', ['tenth', 'tenths', 'tenth of an hour', 'tenths of an hour']],
];
const TIMES = ['', 'x', '×', 'times', 'factor', 'times pay'];
const PERCENT = ['%', 'percent', 'per cent'];
const DAYS = ['', 'day', 'days', 'd'];

/** A name as it is compared: letters and digits alone, without case. @example wordsKey('6th day') === wordsKey('6TH-DAY') */
export function wordsKey(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** An agreement's name as it is compared with another: without case and with single spaces. */
export function agreementKey(agreement: string): string {
  return agreement.trim().replace(/\s+/g, ' ').toUpperCase();
}

/** The vocabulary by every name a rule goes by, for looking names up. */
export function ruleNames(): ReadonlyMap<string, WorkRuleId> {
  const names = new Map<string, WorkRuleId>();
  for (const [id, { name, aliases }] of Object.entries(WORK_RULES)) {
    for (const word of [name, ...aliases]) names.set(wordsKey(word), id as WorkRuleId);
  }
  return names;
}

/** A rule's figure; an issue where value and unit do not make one, and nothing is guessed. */
export function readFigure(row: WorkRuleRow, kind: RuleKind, money: RuleMoney): RuleFigure | Issue {
  const { value: typed, unit: typedUnit, ref } = row;
  const text = [typed, typedUnit].filter((part) => part !== '').join(' ');
  const unit = typedUnit.trim().toLowerCase().replace(/\.$/, '');
  const read = readDecimal(kind === 'factor' ? typed.replace(/\s*[x×]$/i, '') : typed, 'point');
  const refuse = (column: 'Value' | 'Unit', expected: string): Issue =>
    ruleIssue(row, column, expected, column === 'Value' ? typed : typedUnit);
  if (!read.ok || read.decimal.startsWith('-')) return refuse('Value', EXPECTED[kind]);
  if (read.currency !== null && (kind !== 'money' || read.currency !== money.currency.toUpperCase())) {
    return refuse('Value', kind === 'money' ? `an amount in ${money.currency}` : EXPECTED[kind]);
  }
  switch (kind) {
    case 'minutes': {
      const factor = MINUTES.find(([, units]) => units.includes(unit))?.[0];
      if (factor === undefined) return refuse('Unit', 'h or min');
      const minutes = Number(productOf([read.decimal, factor]));
      return Number.isInteger(minutes) ? { value: minutes, ref, text } : refuse('Value', 'a whole number of minutes');
    }
    case 'money': {
      if (!isMoneyUnit(unit, money.currency)) return refuse('Unit', money.currency);
      const amount = minorFromDecimal(read.decimal, money.decimals);
      return amount === null ? refuse('Value', EXPECTED.money) : { value: amount, ref, text };
    }
    case 'factor': {
      if (TIMES.includes(unit)) return { value: read.decimal, ref, text };
      if (PERCENT.includes(unit)) return { value: productOf([read.decimal, '0.01']), ref, text };
      return refuse('Unit', 'x or %');
    }
    case 'days': {
      if (!DAYS.includes(unit)) return refuse('Unit', 'days');
      const days = Number(read.decimal);
      return Number.isInteger(days) && days > 0 ? { value: days, ref, text } : refuse('Value', EXPECTED.days);
    }
  }
}

const EXPECTED: Readonly<Record<RuleKind, string>> = {
  minutes: 'a length of time such as 10',
  money: 'an amount such as 25.00',
  factor: 'a factor such as 1.5',
  days: 'a whole number of days',
};

/** The production's currency, a bare symbol or nothing; a trailing `per …` says what the amount is for. Another currency is none. */
function isMoneyUnit(unit: string, currency: string): boolean {
  const bare = unit.replace(/\s*(?:per|a|an|each|\/)\s.*$/, '').trim();
  if (['', '$', '£', '€', '¥', 'money', 'amount', 'per', 'each'].includes(bare)) return true;
  return currencyDecimals(bare) !== null && bare.toUpperCase() === currency.toUpperCase();
}

function ruleIssue(row: WorkRuleRow, column: 'Value' | 'Unit', expected: string, received: string): Issue {
  const { tab, row: at } = row.ref;
  const found = received === '' ? 'nothing' : `"${received}"`;
  return {
    code: 'unreadable-rule',
    severity: 'medium',
    where: { tab, row: at, column },
    expected,
    received,
    message: `${tab} row ${at}, ${row.rule}: ${column} should be ${expected}, but there is ${found}. Nothing is charged for the rule.`,
    advice: `Correct ${column} in that row.`,
  };
}
