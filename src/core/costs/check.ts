import type { Severity } from '../issue';
import { formatMoney, sumMinor } from '../money';
import { openBooks } from './books';
import { compareText } from './codes';
import { COST_RULES, type CostRule, type Draft, type RuleContext } from './rules';
import { setAside, silencesOf } from './silence';
import { DEFAULT_THRESHOLDS, type CostThresholds } from './thresholds';
import type { CostCheck, CostInputs, Finding, RuleNotRun, SilencedFinding } from './types';

/** How the checks are to run: where the lines are drawn, and which rules are switched off (by id). */
export interface CheckOptions {
  readonly thresholds: CostThresholds;
  readonly off: ReadonlySet<string>;
}

const DEFAULT_OPTIONS: CheckOptions = { thresholds: DEFAULT_THRESHOLDS, off: new Set() };

const RANK: Readonly<Record<Severity, number>> = { high: 0, medium: 1, low: 2 };

/**
 * Makes the cost report and runs every rule over the costs. The result does not depend on the order of rows, only the
 * choice of rows shown as evidence does. Throws RangeError for a currency code nobody issues: the sheet boundary tells
 * the user before.
 * @example checkCosts(inputs).findings[0]?.what // 'Norvane invoice 417 entered twice'
 */
export function checkCosts(inputs: CostInputs, { thresholds, off }: CheckOptions = DEFAULT_OPTIONS): CostCheck {
  const { ledger, period, report } = openBooks(inputs);
  const silences = silencesOf(inputs.silences, ledger.vendors);
  const told: CostInputs = { ...inputs, issues: [...inputs.issues, ...silences.issues] };
  const context: RuleContext = { inputs: told, ledger, report, period, thresholds, decimals: ledger.decimals };
  const notRun = COST_RULES.flatMap((rule) => notRunning(rule, off, inputs.absent));
  const resting = new Set(notRun.map(({ rule }) => rule));
  const running = COST_RULES.filter(({ id }) => !resting.has(id));
  const findings: Finding[] = [];
  const silenced: SilencedFinding[] = [];
  for (const rule of running) {
    const heard = setAside(keyed(rule, rule.find(context)), silences);
    const listed = setAside(folded(rule, heard.standing, context), silences);
    findings.push(...listed.standing);
    silenced.push(...heard.silenced, ...listed.silenced);
  }
  const unusable = new Set(ledger.uncounted.map(({ row }) => row));
  return {
    report,
    findings: findings.sort(byWeight),
    silenced: silenced.sort((a, b) => byWeight(a.finding, b.finding)),
    notRun,
    counts: {
      costs: inputs.costs.length,
      purchaseOrders: inputs.purchaseOrders.length,
      accounts: inputs.accounts.length,
      rulesRun: running.length,
      unchecked: inputs.costs.filter((row) => unusable.has(row) || Object.keys(row.unreadable).length > 0).length,
    },
  };
}

/** Why a rule does not run: switched off, or a table that it needs is not in the workbook. Nothing where it runs. */
function notRunning(
  { id, needs = [] }: CostRule,
  off: CheckOptions['off'],
  absent: readonly string[],
): readonly RuleNotRun[] {
  if (off.has(id)) return [{ rule: id, reason: 'off', needs: [] }];
  const missing = needs.filter((table) => absent.includes(table));
  return missing.length > 0 ? [{ rule: id, reason: 'no-table', needs: missing }] : [];
}

/** Gives drafts their keys. Findings that are alike in everything but their rows are told apart by a counter. */
function keyed(rule: CostRule, drafts: readonly Draft[]): readonly Finding[] {
  const used = new Map<string, number>();
  return drafts.map(({ identity, vendor = '', ...draft }) => {
    const key = [
      rule.id,
      ...identity.map((part) =>
        String(part)
          .replace(/[|#\s]+/g, ' ')
          .trim(),
      ),
    ].join('|');
    const times = (used.get(key) ?? 0) + 1;
    used.set(key, times);
    return { key: times === 1 ? key : `${key}#${times}`, rule: rule.id, vendor, ...draft };
  });
}

/**
 * Past the most that one rule may say, the lightest findings are told in one line, with their number and money: nothing
 * is dropped in silence, and a wholly miscoded ledger still makes a list that can be read.
 */
function folded(rule: CostRule, findings: readonly Finding[], context: RuleContext): readonly Finding[] {
  const most = context.thresholds.mostOfOneRule;
  if (findings.length <= most) return findings;
  const sorted = [...findings].sort(byWeight);
  const rest = sorted.slice(most - 1);
  const [heaviest] = rest;
  const atStake = sumMinor(rest.flatMap((finding) => (finding.atStake === null ? [] : [finding.atStake])));
  const more: Finding = {
    key: `${rule.id}|more`,
    rule: rule.id,
    severity: heaviest?.severity ?? rule.severity,
    account: '',
    vendor: '',
    atStake: null,
    what: `${rest.length} more findings of this kind: ${rule.title}`,
    why: `This rule found ${findings.length}. The ${most - 1} that weigh most are listed; the others have ${formatMoney(atStake, { decimals: context.decimals })} at stake between them.`,
    evidence: heaviest?.evidence ?? [],
    doNext: 'So many have one cause more often than not: look at the first few, mend it, and check again.',
  };
  return [...sorted.slice(0, most - 1), more];
}

/** Worst first: severity, then amount at stake, then key. */
function byWeight(a: Finding, b: Finding): number {
  return RANK[a.severity] - RANK[b.severity] || (b.atStake ?? -1) - (a.atStake ?? -1) || compareText(a.key, b.key);
}
