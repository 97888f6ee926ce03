import { formatDayWithYear, isoFromDay, type Day } from '../calendar';
import type { Issue } from '../issue';
import { agreementKey, type RuleFigure } from './figures';
import type { DatedRule, RuleBook } from './read-rules';
import { WORK_RULES, type WorkRuleId } from './vocabulary';

/** The figure of every rule; null = there is no row for it, so nothing is charged. */
export type WorkRules = { readonly [R in WorkRuleId]: RuleFigure<(typeof WORK_RULES)[R]['kind']> | null };

/** An agreement's rules on a day. */
export interface RulesOnDay {
  /** As asked for. */
  readonly agreement: string;
  readonly rules: WorkRules;
  /** True where Rules has at least one row for it (or for everyone) that has begun. */
  readonly known: boolean;
  /** Names of the rules without a row. */
  readonly missing: readonly string[];
  /** `rules-out-of-date`: the rows used ended before the day; and `rule-twice`: two rows say different things. */
  readonly issues: readonly Issue[];
}

/**
 * The rules of an agreement on a day. A row of the agreement itself comes before one that holds for everyone (Agreement blank);
 * of several in force the one that began last counts. Where the last row ended before the day its figure still counts, and an
 * issue says that the rule set may be out of date; a row that begins later does not count.
 * @example rulesOn(book, 'Handbook (made up)', day).rules.restBetweenDays?.value // 600 (minutes)
 */
export function rulesOn(book: RuleBook, agreement: string, date: Day): RulesOnDay {
  const key = agreementKey(agreement);
  const own = book.byAgreement.get(key) ?? [];
  const everyones = key === '' ? [] : (book.byAgreement.get('') ?? []);
  const rules: Partial<Record<WorkRuleId, RuleFigure | null>> = {};
  const issues: Issue[] = [];
  const ended: DatedRule[] = [];
  const missing: string[] = [];
  for (const id of Object.keys(WORK_RULES) as WorkRuleId[]) {
    const found = choose(own, id, date, issues) ?? choose(everyones, id, date, issues);
    rules[id] = found?.figure ?? null;
    if (found === null) missing.push(WORK_RULES[id].name);
    else if (found.to !== null && found.to < date) ended.push(found);
  }
  if (ended.length > 0) issues.unshift(outOfDate(agreement, ended, date));
  const known = missing.length < Object.keys(WORK_RULES).length;
  return { agreement, rules: rules as WorkRules, known, missing, issues };
}

function choose(rows: readonly DatedRule[], id: WorkRuleId, date: Day, issues: Issue[]): DatedRule | null {
  const begun = rows.filter((row) => row.id === id && (row.from === null || row.from <= date));
  const inForce = begun.filter(({ to }) => to === null || to >= date);
  const [first, ...others] =
    inForce.length > 0 ? latest(inForce, ({ from }) => from ?? 0) : latest(begun, ({ to }) => to ?? 0);
  if (first === undefined) return null;
  const other = others.find(({ figure }) => figure.value !== first.figure.value);
  if (other !== undefined) issues.push(twice(first, other));
  return first;
}

function latest(rows: readonly DatedRule[], dayOf: (row: DatedRule) => number): readonly DatedRule[] {
  const last = Math.max(...rows.map(dayOf));
  return rows.filter((row) => dayOf(row) === last);
}

function outOfDate(agreement: string, ended: readonly DatedRule[], date: Day): Issue {
  const [first] = latest(ended, ({ to }) => to ?? 0);
  const to = first?.to ?? date;
  const names = ended.map(({ id }) => WORK_RULES[id].name);
  const { tab, row } = first?.figure.ref ?? { tab: 'Rules', row: 0 };
  const whose = agreement === '' ? 'Rules without an agreement' : agreement;
  return {
    code: 'rules-out-of-date',
    severity: 'medium',
    where: { tab, row, column: 'To' },
    expected: `rows in force on ${isoFromDay(date)}`,
    received: `rows that ended on ${isoFromDay(to)}`,
    message: `Rule set may be out of date: ${whose} ended on ${formatDayWithYear(to)} (${names.join(', ')}). Its last figures are used.`,
    advice: 'Add rows with the figures now in force to Rules, or correct To where they still hold.',
  };
}

function twice(first: DatedRule, other: DatedRule): Issue {
  const { tab, row } = other.figure.ref;
  const { name } = WORK_RULES[first.id];
  return {
    code: 'rule-twice',
    severity: 'medium',
    where: { tab, row, column: 'Value' },
    expected: 'one row a rule and day',
    received: `${first.figure.text} in row ${first.figure.ref.row}, ${other.figure.text} in row ${row}`,
    message: `${tab} row ${row}, ${name}: row ${first.figure.ref.row} says ${first.figure.text} for the same days, which is used.`,
    advice: 'Delete one of the rows, or correct From and To.',
  };
}
