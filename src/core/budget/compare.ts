import { accountKey } from '../costs';
import { addMinor, formatMoney, NO_MONEY, subtractMinor, sumMinor, type Minor } from '../money';
import { nameKey } from './globals';
import { lineKeys, type VersionLine } from './versions';

/** One line that differs between two versions; the side it is not on is null. */
interface ComparedLine {
  readonly key: string;
  readonly account: string;
  readonly description: string;
  readonly before: Minor | null;
  readonly after: Minor | null;
  readonly difference: Minor;
  /** `Added`, `Removed`, or what changed: `Amount Shoot days (8) → Shoot days (9)`. */
  readonly change: string;
}

/** Two totals and what lies between them. */
interface ComparedTotal {
  readonly before: Minor;
  readonly after: Minor;
  /** after − before. */
  readonly difference: Minor;
}

/** Two versions of a budget side by side. */
export interface BudgetComparison {
  /** Lines that differ, in the order of the later version; then those that it no longer has. */
  readonly lines: readonly ComparedLine[];
  /** Every account of either, fringes on the account that carries them. */
  readonly accounts: readonly (ComparedTotal & { readonly account: string })[];
  readonly total: ComparedTotal;
}

/**
 * Compares two versions line by line. Lines are matched by account and description, and where a name stands more than once by
 * its turn; so a renamed line is one removed and one added. The differences of the lines add up to that of the total, and so do
 * those of the accounts.
 */
export function compareVersions(
  before: readonly VersionLine[],
  after: readonly VersionLine[],
  decimals: number,
): BudgetComparison {
  const old = byKey(before);
  const now = byKey(after);
  const lines: ComparedLine[] = [];
  for (const [id, { key, line }] of now) {
    const was = old.get(id)?.line;
    const change = was === undefined ? 'Added' : changeOf(was, line, decimals);
    if (change !== '') lines.push(compared(key, was, line, change));
  }
  for (const [id, { key, line }] of old) {
    if (!now.has(id)) lines.push(compared(key, line, undefined, 'Removed'));
  }
  return {
    lines,
    accounts: comparedAccounts(before, after),
    total: between(sumMinor(before.map(({ total }) => total)), sumMinor(after.map(({ total }) => total))),
  };
}

function byKey(
  lines: readonly VersionLine[],
): ReadonlyMap<string, { readonly key: string; readonly line: VersionLine }> {
  const keys = lineKeys(lines);
  return new Map(
    lines.map((line, index) => {
      const key = keys[index] ?? '';
      return [nameKey(key), { key, line }];
    }),
  );
}

function compared(
  key: string,
  was: VersionLine | undefined,
  is: VersionLine | undefined,
  change: string,
): ComparedLine {
  const { account = '', description = '' } = is ?? was ?? {};
  const difference = subtractMinor(is?.total ?? NO_MONEY, was?.total ?? NO_MONEY);
  return { key, account, description, before: was?.total ?? null, after: is?.total ?? null, difference, change };
}

const TEXTS = [
  ['amount', 'Amount'],
  ['unit', 'Unit'],
  ['x', 'X'],
  ['rate', 'Rate'],
] as const;

/** What changed in a line; '' = nothing. Money is named where no typed figure explains it. */
function changeOf(was: VersionLine, is: VersionLine, decimals: number): string {
  const told = TEXTS.filter(([field]) => was[field] !== is[field]).map(
    ([field, name]) => `${name} ${was[field] || 'blank'} → ${is[field] || 'blank'}`,
  );
  const money = (name: string, from: Minor, to: Minor): void => {
    if (from !== to) told.push(`${name} ${formatMoney(from, { decimals })} → ${formatMoney(to, { decimals })}`);
  };
  if (told.length === 0) money('Subtotal', was.subtotal, is.subtotal);
  money('Fringes', was.fringes, is.fringes);
  const [from, to] = [placesOf(was), placesOf(is)];
  if (from !== to) told.push(`Fringes carried by ${from} → ${to}`);
  return told.join('; ');
}

/** The accounts that carry a line's fringes, in words. */
function placesOf({ account, fringes, elsewhere }: VersionLine): string {
  const own = fringes === sumMinor(elsewhere.map(({ amount }) => amount)) ? [] : [account];
  const places = [...own, ...elsewhere.map((other) => other.account)];
  return places.length === 0 ? account : places.sort().join(', ');
}

function comparedAccounts(before: readonly VersionLine[], after: readonly VersionLine[]): BudgetComparison['accounts'] {
  const sums = new Map<string, { account: string; before: Minor; after: Minor }>();
  const add = (account: string, side: 'before' | 'after', amount: Minor): void => {
    const known = sums.get(accountKey(account)) ?? { account, before: NO_MONEY, after: NO_MONEY };
    known[side] = addMinor(known[side], amount);
    sums.set(accountKey(account), known);
  };
  for (const [side, lines] of [
    ['after', after],
    ['before', before],
  ] as const) {
    for (const { account, total, elsewhere } of lines) {
      const carried = sumMinor(elsewhere.map(({ amount }) => amount));
      add(account, side, subtractMinor(total, carried));
      for (const other of elsewhere) add(other.account, side, other.amount);
    }
  }
  return [...sums.values()].map((each) => ({ account: each.account, ...between(each.before, each.after) }));
}

function between(before: Minor, after: Minor): ComparedTotal {
  return { before, after, difference: subtractMinor(after, before) };
}
