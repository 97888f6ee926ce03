import { isoFromDay } from '../core/calendar';
import { ruleNamed, silencesOf, vendorDirectory, type Silences } from '../core/costs';
import type { Issue } from '../core/issue';
import type { SilenceView } from '../sidebar-api';
import type { CheckedCosts } from './cost-check';

/** The decisions of Silenced, ready to be asked about findings. */
export function silencesIn({ inputs }: CheckedCosts, rows = inputs.silences): Silences {
  return silencesOf(rows, vendorDirectory(inputs.vendors, inputs.costs, inputs.purchaseOrders));
}

/** Id of the rule that a row of Silenced is about, whether it names it or only the finding. */
export function silencedRule({ rule, finding }: { readonly rule: string; readonly finding: string }): string {
  return ruleNamed(rule === '' ? (finding.split('|')[0] ?? '') : rule)?.id ?? rule;
}

/** Every decision that holds, with the findings it sets aside now; and what is wrong with the rows that silence nothing. */
export function silenceViews(checked: CheckedCosts): {
  readonly views: readonly SilenceView[];
  readonly issues: readonly Issue[];
} {
  const { issues } = silencesIn(checked);
  const broken = new Set(issues.map(({ where }) => where.row));
  const { silenced } = checked.check;
  const views = checked.inputs.silences
    .filter(({ ref }) => !broken.has(ref.row))
    .map((row): SilenceView => {
      const rule = silencedRule(row);
      return {
        rule,
        ruleTitle: ruleNamed(rule)?.title ?? rule,
        vendor: row.vendor,
        finding: row.finding,
        reason: row.reason,
        by: row.by,
        since: row.since === null ? '' : isoFromDay(row.since),
        findings: silenced.filter(({ by }) => by.ref.row === row.ref.row).map(({ finding }) => finding.what),
      };
    });
  return { views, issues };
}
