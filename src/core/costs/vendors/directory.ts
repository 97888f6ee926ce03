import { compareText, listAt } from '../codes';
import type { CostType, VendorRow } from '../types';
import { normaliseVendor } from './normalise';
import { truncatedNames, type Spelling } from './truncated';

/** A firm and the spellings taken for it. */
interface VendorGroup {
  readonly id: string;
  /** The name in Vendors where it stands there, else its most frequent spelling. */
  readonly name: string;
  readonly spellings: readonly string[];
}

/** Who is who among the vendors of a production. */
export interface VendorDirectory {
  /** Identity of a name on a line of this type; '' for a blank name. Same firm, same id. */
  readonly idOf: (name: string, type: CostType | null) => string;
  /** The name to show for an identity; the identity itself where it is unknown. */
  readonly nameOf: (id: string) => string;
  /** The row in Vendors of an identity, where there is one. */
  readonly rowOf: (id: string) => VendorRow | null;
  /** Firms that are spelled in more than one way, by name: what was taken to be the same, for the user to judge. */
  readonly joined: readonly VendorGroup[];
}

interface Named {
  readonly vendor: string;
  readonly type?: CostType | null;
}

/** A spelling met, how often, and its identity once somebody asked for it. */
interface Known extends Spelling {
  count: number;
  id: string | null;
}

/**
 * Learns every vendor name of a production and which are one firm: by `normaliseVendor`, by Vendors ▸ Aliases, and by
 * `truncatedNames`. An alias that two vendors claim joins nothing. Fast: each different spelling is looked at once.
 */
export function vendorDirectory(
  vendors: readonly VendorRow[],
  ...tables: readonly (readonly Named[])[]
): VendorDirectory {
  const onPaper = new Map<string, Known>();
  const onCards = new Map<string, Known>();
  const learn = (raw: string, card: boolean): void => {
    const spellings = card ? onCards : onPaper;
    const known = spellings.get(raw);
    if (known === undefined) spellings.set(raw, { raw, normal: normaliseVendor(raw, card), count: 1, id: null });
    else known.count += 1;
  };
  for (const table of tables)
    for (const { vendor, type } of table) if (vendor !== '') learn(vendor, isCard(type ?? null));
  for (const { vendor } of vendors) if (vendor !== '') learn(vendor, false);
  const spellings = [...onPaper.values(), ...onCards.values()];

  const aliases = aliasKeys(vendors);
  const cut = truncatedNames(spellings);
  const resolve = (key: string): string => {
    const whole = aliases.has(key) ? key : (cut.get(key) ?? key);
    return aliases.get(whole) ?? whole;
  };
  const rows = new Map<string, VendorRow>();
  for (const row of vendors) {
    const id = resolve(normaliseVendor(row.vendor, false).key);
    if (id !== '' && !rows.has(id)) rows.set(id, row);
  }
  const groups = new Map<string, { raw: string; count: number }[]>();
  for (const { raw, normal, count } of spellings) {
    if (normal.key !== '') listAt(groups, resolve(normal.key)).push({ raw, count });
  }
  const names = new Map<string, string>();
  const joined: VendorGroup[] = [];
  for (const [id, found] of groups) {
    found.sort((a, b) => b.count - a.count || compareText(a.raw, b.raw));
    const name = rows.get(id)?.vendor ?? found[0]?.raw ?? id;
    names.set(id, name);
    const different = [...new Set(found.map(({ raw }) => raw))].sort(compareText);
    if (different.length > 1) joined.push({ id, name, spellings: different });
  }
  joined.sort((a, b) => compareText(a.id, b.id));
  return {
    idOf: (name, type) => {
      const card = isCard(type);
      const known = (card ? onCards : onPaper).get(name);
      if (known === undefined) return resolve(normaliseVendor(name, card).key);
      known.id ??= resolve(known.normal.key);
      return known.id;
    },
    nameOf: (id) => names.get(id) ?? id,
    rowOf: (id) => rows.get(id) ?? null,
    joined,
  };
}

/** Lines that carry a merchant's name as a till or a card statement prints it. */
function isCard(type: CostType | null): boolean {
  return type === 'P-card' || type === 'Petty cash';
}

/** Alias key → vendor key, as on paper and as on a card statement; aliases that two vendors claim are left out. */
function aliasKeys(vendors: readonly VendorRow[]): ReadonlyMap<string, string> {
  const claims = new Map<string, Set<string>>();
  for (const row of vendors) {
    const own = normaliseVendor(row.vendor, false).key;
    if (own === '') continue;
    for (const name of [row.vendor, ...row.aliases]) {
      for (const card of [false, true]) {
        const key = normaliseVendor(name, card).key;
        if (key === '') continue;
        const claim = claims.get(key) ?? new Set();
        claims.set(key, claim.add(own));
      }
    }
  }
  const keys = new Map<string, string>();
  for (const [key, owners] of claims) {
    const [owner] = owners;
    if (owner !== undefined && (owners.size === 1 || owners.has(key))) keys.set(key, owners.has(key) ? key : owner);
  }
  return keys;
}
