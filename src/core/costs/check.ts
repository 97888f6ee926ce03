import type { Severity } from '../issue';
import { currencyDecimals, formatMoney, sumMinor } from '../money';
import { compareText } from './codes';
import { openLedger } from './ledger';
import { periodOf } from './period';
import { costReport } from './report';
import { COST_RULES, type CostRule, type Draft, type RuleContext } from './rules';
import { DEFAULT_THRESHOLDS, type CostThresholds } from './thresholds';
import type { CostCheck, CostInputs, Finding } from './types';

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
  const decimals = currencyDecimals(inputs.settings.currency);
  if (decimals === null) throw new RangeError(`checkCosts: unknown currency "${inputs.settings.currency}"`);
  const ledger = openLedger(inputs, decimals);
  const period = periodOf(ledger.costs, inputs.settings);
  const report = costReport(ledger, inputs.settings, period);
  const context: RuleContext = { inputs, ledger, report, period, thresholds, decimals };
  const running = COST_RULES.filter(({ id }) => !off.has(id));
  const findings = running.flatMap((rule) => folded(rule, keyed(rule, rule.find(context)), context));
  const unusable = new Set(ledger.uncounted.map(({ row }) => row));
  return {
    report,
    findings: findings.sort(byWeight),
    silenced: [],
    notRun: [],
    counts: {
      costs: inputs.costs.length,
      purchaseOrders: inputs.purchaseOrders.length,
      accounts: inputs.accounts.length,
      rulesRun: running.length,
      unchecked: inputs.costs.filter((row) => unusable.has(row) || Object.keys(row.unreadable).length > 0).length,
    },
  };
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
