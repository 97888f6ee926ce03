import { sumMinor, type Minor } from '../../money';
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
  const made = { all, withoutJournals: narrowed(all, (cost) => !isJournal(cost)) };
  known.set(ledger, made);
  return made;
}

/** The documents with those of their lines alone that hold; what is left without a line falls away. */
export function documentsWith(ledger: Ledger, holds: (cost: Cost) => boolean): readonly Document[] {
  return narrowed(documentsIn(ledger).all, holds);
}

function narrowed(documents: readonly Document[], holds: (cost: Cost) => boolean): readonly Document[] {
  const kept: Document[] = [];
  for (const document of documents) {
    if (document.costs.length === 1) {
      if (holds(document.first)) kept.push(document);
      continue;
    }
    const lines = document.costs.filter(holds);
    if (lines.length === document.costs.length) kept.push(document);
    else if (lines.length > 0) kept.push(documentOf(lines));
  }
  return kept;
}

function isJournal({ row }: Cost): boolean {
  return row.type === 'Journal';
}

/**
 * Costs by document: vendor and number; a line without the one or the other stands for itself. Vendors first: many small tables
 * are filled in half the time of one large one.
 */
export function documentsAmong(costs: readonly Cost[]): readonly Document[] {
  const byVendor = new Map<string, Map<string, Cost | Cost[]>>();
  const documents: Document[] = [];
  for (const cost of costs) {
    const { doc, vendor } = cost;
    if (doc === '' || vendor === '') {
      documents.push(documentOf([cost]));
      continue;
    }
    let own = byVendor.get(vendor);
    if (own === undefined) byVendor.set(vendor, (own = new Map<string, Cost | Cost[]>()));
    const same = own.get(doc);
    if (same === undefined) own.set(doc, cost);
    else if (Array.isArray(same)) same.push(cost);
    else own.set(doc, [same, cost]);
  }
  for (const own of byVendor.values())
    for (const same of own.values()) documents.push(documentOf(Array.isArray(same) ? same.sort(byDate) : [same]));
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
