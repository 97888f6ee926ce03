import { NO_MONEY, subtractMinor } from '../../money';
import { documentKey } from '../codes';
import type { CostRow } from '../types';
import { normaliseVendor } from '../vendors';
import type { ImportedCost } from './types';

/** What of a file is new. `fresh` and `already` together are all its lines. */
export interface Match {
  /** Not in Costs yet. */
  readonly fresh: readonly ImportedCost[];
  /** In Costs already: as many as Costs has of each. */
  readonly already: readonly ImportedCost[];
  /** Lines that repeat another line of the same file; they stay in `fresh` or `already`, and the user is told. */
  readonly repeated: readonly ImportedCost[];
}

type Line = Pick<CostRow, 'date' | 'vendor' | 'docNo' | 'net' | 'gross' | 'tax'>;

/**
 * Finds which lines of a file stand in Costs already: same date, vendor, document number and net. Account, type and
 * description do not count, for they are what people change after an import. Equal lines are counted, not merged: two in
 * the file against one in Costs is one new line.
 */
export function matchExisting(existing: readonly Line[], incoming: readonly ImportedCost[]): Match {
  const keyOf = lineKeys();
  const there = new Map<string, number>();
  for (const row of existing) {
    const key = keyOf(row);
    there.set(key, (there.get(key) ?? 0) + 1);
  }
  const met = new Set<string>();
  const fresh: ImportedCost[] = [];
  const already: ImportedCost[] = [];
  const repeated: ImportedCost[] = [];
  for (const line of incoming) {
    const key = keyOf(line);
    if (met.has(key)) repeated.push(line);
    met.add(key);
    const left = there.get(key) ?? 0;
    if (left > 0) {
      there.set(key, left - 1);
      already.push(line);
    } else fresh.push(line);
  }
  return { fresh, already, repeated };
}

/** What lines are compared by; each vendor's name is taken down once. */
function lineKeys(): (line: Line) => string {
  const vendors = new Map<string, string>();
  return ({ date, vendor, docNo, net, gross, tax }) => {
    const known = vendors.get(vendor) ?? normaliseVendor(vendor, false).key;
    vendors.set(vendor, known);
    const amount = net ?? (gross === null ? '' : subtractMinor(gross, tax ?? NO_MONEY));
    return `${date ?? ''}|${known}|${documentKey(docNo)}|${amount}`;
  };
}
