import type { Issue, Severity } from '../core/issue';
import type { MoneyView } from './money';

export type FindingStatus = 'Open' | 'Chasing' | 'Solved' | 'Not a fault';

/** A finding as its sidebar shows it. Money is in minor units of `currency`; null where nothing can be named. */
export interface FindingView {
  readonly key: string;
  readonly rule: string;
  readonly ruleTitle: string;
  readonly ruleNumber: number | null;
  readonly severity: Severity;
  readonly account: string;
  readonly accountTitle: string;
  readonly atStake: number | null;
  readonly what: string;
  readonly why: string;
  readonly doNext: string;
  readonly evidence: readonly EvidenceView[];
  readonly status: FindingStatus;
  readonly owner: string;
  readonly comment: string;
  /** Vendor it is about; '' = none, and then it can't be silenced by vendor. */
  readonly vendor: string;
  /** True when it was not there at the check before. */
  readonly isNew: boolean;
}

export interface EvidenceView {
  readonly tab: string;
  /** Sheet row; null where the evidence is the whole tab. */
  readonly row: number | null;
  readonly text: string;
  readonly value: string;
}

export interface FindingsView {
  readonly currency: string;
  /** Number of decimals in the currency: 2 for USD, 0 for JPY. */
  readonly decimals: number;
  readonly findings: readonly FindingView[];
  /** ISO date and time in the spreadsheet's zone of the last check and the one before; '' = never. */
  readonly checkedAt: string;
  readonly previousCheckAt: string;
  readonly counts: {
    readonly costs: number;
    readonly purchaseOrders: number;
    readonly rulesRun: number;
    readonly rulesAll: number;
  };
  /** Cells that could not be read. */
  readonly unreadable: readonly Issue[];
  /** How many costs were not checked because of them. */
  readonly unchecked: number;
  /** Rules that did not run (`rulesAll - rulesRun` of them), by title, with the reason: switched off, or a table it needs is missing. */
  readonly rulesNotRun: readonly { readonly title: string; readonly reason: string }[];
  /** How many findings are silenced by a decision. */
  readonly silenced: number;
  readonly money: MoneyView;
}
