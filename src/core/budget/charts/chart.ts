import type { Section } from '../../costs';

/** An account as a chart has it: number and title. */
type ChartEntry = readonly [account: string, title: string];

/** A chart of accounts as data: what a production may start from. */
export interface ChartData {
  readonly id: string;
  /** As it is offered: `Feature film`. */
  readonly name: string;
  readonly sections: Readonly<Record<Section, readonly ChartEntry[]>>;
  /** Accounts that only gather others: nothing may be coded to them. */
  readonly headings: readonly string[];
}
