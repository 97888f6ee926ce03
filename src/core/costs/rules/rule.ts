import type { Period } from '../period';
import type { CostThresholds } from '../thresholds';
import type { Ledger } from '../ledger';
import type { CostInputs, CostReport, Finding } from '../types';
import type { Severity } from '../../issue';

/** Everything a rule may look at. */
export interface RuleContext {
  readonly inputs: CostInputs;
  readonly ledger: Ledger;
  readonly report: CostReport;
  readonly period: Period;
  readonly thresholds: CostThresholds;
  readonly decimals: number;
}

/** A finding before its rule and key are set. */
export interface Draft extends Omit<Finding, 'key' | 'rule' | 'vendor'> {
  /** Name of the vendor it is about; left out where it is about none. */
  readonly vendor?: string;
  /** What makes this finding the same one at the next check: names, numbers, amounts; never a row number. */
  readonly identity: readonly (string | number)[];
}

/** One check: what it says, when it holds its tongue, and the function that looks. */
export interface CostRule {
  /** Kebab-case; stands in the keys of findings, so it never changes. */
  readonly id: string;
  /** Number in DOMAIN.md §19; null for a check that is not in that list. */
  readonly number: number | null;
  /** In the words of the trade, lower case: `duplicate invoice`. */
  readonly title: string;
  /** How bad it usually is; a finding may differ where the rule says so. */
  readonly severity: Severity;
  /** What is compared with what. */
  readonly test: string;
  /** What keeps it from crying wolf. */
  readonly guard: string;
  /** What the amount at stake is. */
  readonly stake: string;
  /** Where the rule comes from. */
  readonly source: string;
  /** A made-up case and what is said about it. */
  readonly example: string;
  /** Names of the tables without which it cannot run; left out where Accounts and Costs will do. */
  readonly needs?: readonly string[];
  /** Names of its settings in the table of thresholds. */
  readonly settings?: readonly (keyof CostThresholds)[];
  readonly find: (context: RuleContext) => readonly Draft[];
}
