import type { Day } from '../calendar';
import type { WorkRuleRow } from '../costs';
import type { Issue } from '../issue';
import { agreementKey, readFigure, ruleNames, wordsKey, type RuleFigure, type RuleMoney } from './figures';
import { WORK_RULES, type WorkRuleId } from './vocabulary';

/** A row of Rules, understood. */
export interface DatedRule {
  readonly id: WorkRuleId;
  readonly figure: RuleFigure;
  /** First and last day in force; null = no end on that side. */
  readonly from: Day | null;
  readonly to: Day | null;
  /** '' = whoever's. */
  readonly agreement: string;
}

/** The Rules of a workbook, read once. */
export interface RuleBook {
  /** Agreements by their `agreementKey`; '' gathers the rows that hold for everyone. */
  readonly byAgreement: ReadonlyMap<string, readonly DatedRule[]>;
  /** Rows whose rule no vocabulary knows: other programs may use them, nothing is charged for them. */
  readonly unknown: readonly WorkRuleRow[];
  readonly issues: readonly Issue[];
}

/**
 * Reads the rows of Rules. A row that can't be read (figure, unit, date) is an issue, and nothing is charged for it; a row of a
 * rule that is not in the vocabulary is in `unknown`.
 * @example readWorkRules(inputs.workRules, { currency: 'USD', decimals: 2 })
 */
export function readWorkRules(rows: readonly WorkRuleRow[], money: RuleMoney): RuleBook {
  const names = ruleNames();
  const byAgreement = new Map<string, DatedRule[]>();
  const unknown: WorkRuleRow[] = [];
  const issues: Issue[] = [];
  for (const row of rows) {
    if (row.rule === '') continue;
    const id = names.get(wordsKey(row.rule));
    if (id === undefined) {
      unknown.push(row);
      continue;
    }
    // A cell that could not be read has its issue already, from the reading of the tab.
    if (Object.keys(row.unreadable).some((field) => field !== 'source')) continue;
    const figure = readFigure(row, WORK_RULES[id].kind, money);
    if ('code' in figure) {
      issues.push(figure);
      continue;
    }
    if (row.from !== null && row.to !== null && row.to < row.from) {
      issues.push(endsBeforeItBegins(row));
      continue;
    }
    const { from, to, agreement } = row;
    const key = agreementKey(agreement);
    const known = byAgreement.get(key) ?? [];
    known.push({ id, figure, from, to, agreement });
    byAgreement.set(key, known);
  }
  return { byAgreement, unknown, issues };
}

function endsBeforeItBegins({ ref, rule }: WorkRuleRow): Issue {
  return {
    code: 'rule-dates',
    severity: 'medium',
    where: { tab: ref.tab, row: ref.row, column: 'To' },
    expected: 'a day on or after From',
    received: 'an earlier day',
    message: `${ref.tab} row ${ref.row}, ${rule}: To is before From. Nothing is charged for the rule.`,
    advice: 'Correct From or To in that row.',
  };
}
