import { sumMinor, type Minor } from '../../money';
import { listAt } from '../codes';
import type { Cost, Ledger } from '../ledger';
import { byDate } from './words';

/** The lines of one document: an invoice split over accounts is one document. */
export interface Document {
  readonly key: string;
  /** By date. */
  readonly costs: readonly Cost[];
  readonly first: Cost;
  readonly net: Minor;
}

const known = new WeakMap<Ledger, readonly Document[]>();

/** All costs but journals by document; worked out once for all rules. */
export function documentsOf(ledger: Ledger): readonly Document[] {
  const documents = known.get(ledger) ?? documentsAmong(ledger.costs.filter(({ row }) => row.type !== 'Journal'));
  known.set(ledger, documents);
  return documents;
}

/**
 * Costs by document: vendor and number; a line without the one or the other stands for itself. The order is that of each
 * document's first row.
 */
export function documentsAmong(costs: readonly Cost[]): readonly Document[] {
  const groups = new Map<string, Cost[]>();
  for (const cost of costs) listAt(groups, documentKeyOf(cost)).push(cost);
  const documents: Document[] = [];
  for (const [key, group] of groups) {
    const sorted = group.length === 1 ? group : [...group].sort(byDate);
    const [first] = sorted;
    if (first !== undefined) documents.push({ key, costs: sorted, first, net: sumMinor(group.map(({ net }) => net)) });
  }
  return documents;
}

/** What makes a document the same one at the next check: its vendor and number, or where it has none its date, and its net. */
export function documentIdentity({ first, net }: Document): readonly (string | number)[] {
  return [first.vendor, first.doc === '' ? (first.row.date ?? '') : first.doc, net];
}

function documentKeyOf(cost: Cost): string {
  return cost.doc === '' || cost.vendor === '' ? `row ${String(cost.row.ref.row)}` : `${cost.vendor}|${cost.doc}`;
}
