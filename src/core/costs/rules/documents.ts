import { sumMinor, type Minor } from '../../money';
import { listAt } from '../codes';
import type { Cost, Ledger } from '../ledger';
import { byDate } from './words';

/** The lines of one document: an invoice split over accounts is one document. */
export interface Document {
  /** By date. */
  readonly costs: readonly Cost[];
  readonly first: Cost;
  readonly net: Minor;
}

interface Documents {
  readonly all: readonly Document[];
  readonly withoutJournals: readonly Document[];
}

/** Worked out once for all rules. */
const known = new WeakMap<Ledger, Documents>();

/** All costs by document. */
export function allDocuments(ledger: Ledger): readonly Document[] {
  return documentsIn(ledger).all;
}

/** All costs but journals by document. */
export function documentsOf(ledger: Ledger): readonly Document[] {
  return documentsIn(ledger).withoutJournals;
}

function documentsIn(ledger: Ledger): Documents {
  const ready = known.get(ledger);
  if (ready !== undefined) return ready;
  const all = documentsAmong(ledger.costs);
  const withoutJournals: Document[] = [];
  for (const document of all) {
    if (!document.costs.some(isJournal)) withoutJournals.push(document);
    else {
      const others = document.costs.filter((cost) => !isJournal(cost));
      if (others.length > 0) withoutJournals.push(documentOf(others));
    }
  }
  const made = { all, withoutJournals };
  known.set(ledger, made);
  return made;
}

function isJournal({ row }: Cost): boolean {
  return row.type === 'Journal';
}

/** Costs by document: vendor and number; a line without the one or the other stands for itself. */
export function documentsAmong(costs: readonly Cost[]): readonly Document[] {
  const numbered = new Map<string, Cost | Cost[]>();
  const documents: Document[] = [];
  for (const cost of costs) {
    if (cost.doc === '' || cost.vendor === '') documents.push(documentOf([cost]));
    else {
      const same = numbered.get(cost.doc);
      if (same === undefined) numbered.set(cost.doc, cost);
      else if (Array.isArray(same)) same.push(cost);
      else numbered.set(cost.doc, [same, cost]);
    }
  }
  for (const same of numbered.values()) {
    if (!Array.isArray(same)) documents.push(documentOf([same]));
    else {
      const byVendor = new Map<string, Cost[]>();
      for (const cost of same) listAt(byVendor, cost.vendor).push(cost);
      for (const group of byVendor.values()) documents.push(documentOf(group.sort(byDate)));
    }
  }
  return documents;
}

function documentOf(costs: readonly Cost[]): Document {
  const [first] = costs;
  if (first === undefined) throw new RangeError('documentOf: a document without lines');
  return { costs, first, net: costs.length === 1 ? first.net : sumMinor(costs.map(({ net }) => net)) };
}

/** What makes a document the same one at the next check: its vendor and number, or where it has none its date, and its net. */
export function documentIdentity({ first, net }: Document): readonly (string | number)[] {
  return [first.vendor, first.doc === '' ? (first.row.date ?? '') : first.doc, net];
}
