import type { Minor } from '../money';
import { documentKey } from './codes';
import type { Foreign } from './conversion';
import type { CostRow } from './types';

/** A cost whose amount is known, with everything the checks compare it by. */
export interface Cost {
  readonly row: CostRow;
  /**
   * What it adds to the account, in the production's currency: Net; where Net is blank, Gross − Tax; where that is blank
   * too, Qty × Rate; converted, where it is in another currency, and rounded once.
   */
  readonly net: Minor;
  /** Amount and rate of a cost in another currency; null for one in the production's own. */
  readonly foreign: Foreign | null;
  readonly account: string;
  /** Key of the vendor; '' where the cost names none. */
  readonly vendor: string;
  readonly doc: string;
  readonly po: string;
}

/** What is known of a cost without comparing it with others. */
export type CostEntry = Pick<Cost, 'row' | 'net' | 'foreign' | 'account' | 'po'>;

/** A cost whose vendor and number are worked out when they are first asked for: the cost report alone never asks. */
export class LedgerCost implements Cost {
  readonly row: CostRow;
  readonly net: Minor;
  readonly foreign: Foreign | null;
  readonly account: string;
  readonly po: string;
  private readonly vendorOf: (row: CostRow) => string;
  private knownVendor: string | null = null;
  private knownDoc: string | null = null;

  constructor({ row, net, foreign, account, po }: CostEntry, vendorOf: (row: CostRow) => string) {
    this.row = row;
    this.net = net;
    this.foreign = foreign;
    this.account = account;
    this.po = po;
    this.vendorOf = vendorOf;
  }

  get vendor(): string {
    this.knownVendor ??= this.vendorOf(this.row);
    return this.knownVendor;
  }

  get doc(): string {
    this.knownDoc ??= documentKey(this.row.docNo);
    return this.knownDoc;
  }
}
