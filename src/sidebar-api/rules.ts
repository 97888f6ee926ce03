import type { Issue, Severity } from '../core/issue';

/** Rules, their settings, and what was silenced. */
export interface RulesView {
  readonly rules: readonly RuleView[];
  /** Settings that belong to no rule: every rule follows them. */
  readonly general: readonly RuleSettingView[];
  readonly silenced: readonly SilenceView[];
  /** What in Check settings and Silenced could not be used. */
  readonly issues: readonly Issue[];
}

export interface RuleView {
  readonly id: string;
  readonly number: number | null;
  readonly title: string;
  readonly severity: Severity;
  readonly test: string;
  readonly guard: string;
  readonly source: string;
  readonly on: boolean;
  /** Why it can't run though it is on: a table that it needs is missing; '' = it runs. */
  readonly missing: string;
  readonly settings: readonly RuleSettingView[];
}

export interface RuleSettingView {
  readonly id: string;
  readonly title: string;
  /** `days`, `%`, `lines`, the currency's code … */
  readonly unit: string;
  readonly value: string;
  readonly standard: string;
  readonly about: string;
}

/** One decision to hear no more. `rule`, `vendor` and `finding` together name it. */
export interface SilenceView {
  readonly rule: string;
  readonly ruleTitle: string;
  readonly vendor: string;
  readonly finding: string;
  readonly reason: string;
  readonly by: string;
  /** ISO date; '' = not said. */
  readonly since: string;
  /** The findings it silences now, in a line each. */
  readonly findings: readonly string[];
}
