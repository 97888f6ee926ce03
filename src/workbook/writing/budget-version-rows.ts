import { lineKeys, type VersionLine } from '../../core/budget';
import type { Issue } from '../../core/issue';
import { decimalFromMinor, isDecimalText, minorFromDecimal, type Minor } from '../../core/money';
import { tabIssue } from '../reading';
import type { budgetVersionsTable, RowOf } from '../tables';
import type { NewRow } from './plan-append';

/** The rows that keep a version of the budget. `saved` is a serial number. */
export function budgetVersionRows(
  version: string,
  saved: number | null,
  lines: readonly VersionLine[],
  decimals: number,
): readonly NewRow<typeof budgetVersionsTable>[] {
  const keys = lineKeys(lines);
  return lines.map(({ elsewhere, ...line }, index) => ({
    version,
    saved,
    line: keys[index] ?? '',
    ...line,
    elsewhere: elsewhere.map(({ account, amount }) => `${account} ${decimalFromMinor(amount, decimals)}`),
  }));
}

/** A version as Budget versions has it. */
export interface SavedVersion {
  readonly name: string;
  /** Serial number; null = not readable. */
  readonly saved: number | null;
  readonly lines: readonly VersionLine[];
  /** Cells without which it can't be compared to the cent; none = it is whole. */
  readonly issues: readonly Issue[];
}

/** The versions in the order they were first saved, each with its lines in order. Rows without a name belong to none. */
export function savedVersions(
  rows: readonly RowOf<typeof budgetVersionsTable>[],
  decimals: number,
): readonly SavedVersion[] {
  const versions = new Map<string, { name: string; saved: number | null; lines: VersionLine[]; issues: Issue[] }>();
  for (const row of rows) {
    if (row.version === '') continue;
    const key = row.version.toUpperCase();
    const version = versions.get(key) ?? { name: row.version, saved: row.saved, lines: [], issues: [] };
    versions.set(key, version);
    const line = lineOf(row, decimals);
    if (line === null) version.issues.push(brokenRow(row));
    else version.lines.push(line);
  }
  return [...versions.values()];
}

function lineOf(row: RowOf<typeof budgetVersionsTable>, decimals: number): VersionLine | null {
  const { account, description, amount, unit, x, rate, subtotal, fringes, total } = row;
  const elsewhere = row.elsewhere.map((text) => carriedBy(text, decimals));
  if (subtotal === null || fringes === null || total === null || Object.keys(row.unreadable).length > 0) return null;
  const carried = elsewhere.flatMap((each) => (each === null ? [] : [each]));
  if (carried.length < elsewhere.length) return null;
  return { account, description, amount, unit, x, rate, subtotal, fringes, total, elsewhere: carried };
}

/** `4900 680.00` as account and amount; null for any other text. */
function carriedBy(text: string, decimals: number): { readonly account: string; readonly amount: Minor } | null {
  const at = text.lastIndexOf(' ');
  const decimal = text.slice(at + 1);
  const amount = isDecimalText(decimal) ? minorFromDecimal(decimal, decimals) : null;
  return at < 1 || amount === null ? null : { account: text.slice(0, at).trim(), amount };
}

function brokenRow({ ref, version, unreadable }: RowOf<typeof budgetVersionsTable>): Issue {
  const [first] = Object.values(unreadable);
  const { tab, row } = ref;
  return tabIssue(
    'version-row-broken',
    'high',
    { tab, row },
    {
      expected: 'the row as it was saved',
      received: first?.received ?? 'an amount that is blank',
      message: `${tab} row ${row}: version ${version} can't be compared, because this row was changed since it was saved.`,
      advice: 'Bring the row back from the version history, or compare another version.',
    },
  );
}
