import type { CostCheck, Finding } from '../../core/costs';
import type { Severity } from '../../core/issue';
import { formatMoney, sumMinor, type Minor } from '../../core/money';
import {
  costReportRows,
  costReportTable,
  findingRows,
  findingsTable,
  planOutput,
  type Book,
  type Outcome,
} from '../../workbook';
import { makeChange, stepsOf } from '../change';
import { readAndCheck, type CheckedCosts } from '../cost-check';
import { googleBook } from '../google-book';
import { toast } from '../pages';
import { ruleTitle } from '../rule-title';
import { done, failed, type Summary } from '../summary';

/** Checks the costs and rebuilds Cost report and Findings, in one change. */
export function rebuildCostTabs(book: Book): Outcome<CheckedCosts> {
  return makeChange(book, 'Check costs', () => {
    const checked = readAndCheck(book);
    if ('blocked' in checked) return { issues: checked.blocked };
    const { check, places, tables } = checked;
    const { decimals } = tables.production;
    const context = {
      ruleTitle,
      silenced: check.silenced.length,
      at: book.now(),
      tabId: (tab: string) => (places.tabs.includes(tab) ? book.tabId(tab) : null),
    };
    const { steps, issues } = stepsOf([
      planOutput(book, places, costReportTable, costReportRows(check.report), decimals),
      planOutput(book, places, findingsTable, findingRows(check.findings, context), decimals),
    ]);
    return issues.length > 0 ? { issues } : { steps, value: checked };
  });
}

/** *Check costs*: rebuilds, says the outcome in one line, answers with counts. */
export function checkCostsAction(): Summary {
  const outcome = rebuildCostTabs(googleBook());
  if (!outcome.ok) return failed(outcome.issues);
  const { check, inputs, tables } = outcome.value;
  toast(inOneLine(check, tables.production.decimals));
  return done(countsOf(check), inputs.issues);
}

function countsOf({ counts, findings, silenced, notRun, report }: CostCheck): Summary['counts'] {
  const bySeverity = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  return {
    ...counts,
    findings: findings.length,
    silenced: silenced.length,
    rulesNotRun: notRun.length,
    high: bySeverity('high'),
    medium: bySeverity('medium'),
    low: bySeverity('low'),
    atStake: atStakeOf(findings),
    actual: report.grand.actual,
    commitments: report.grand.commitments,
    efc: report.grand.efc,
    budget: report.grand.budget,
    variance: report.grand.variance,
  };
}

/** Money at stake in all findings that name an amount. */
function atStakeOf(findings: readonly Finding[]): Minor {
  return sumMinor(findings.flatMap(({ atStake }) => (atStake === null ? [] : [atStake])));
}

function inOneLine({ counts, findings, silenced }: CostCheck, decimals: number): string {
  const costs = `${String(counts.costs)} ${counts.costs === 1 ? 'cost' : 'costs'} checked`;
  const aside = silenced.length === 0 ? '' : `, ${String(silenced.length)} silenced`;
  if (findings.length === 0) return `${costs}: nothing found${aside}.`;
  const found = `${String(findings.length)} ${findings.length === 1 ? 'finding' : 'findings'}`;
  const high = findings.filter(({ severity }) => severity === 'high').length;
  return `${costs}: ${found}, ${String(high)} high, ${formatMoney(atStakeOf(findings), { decimals })} at stake${aside}.`;
}
