import type { Issue } from '../issue';
import { ruleNamed } from './rules';
import type { Finding, SilencedFinding, SilenceRow } from './types';
import type { VendorDirectory } from './vendors';

/** The decisions to hear no more, ready to be asked, and what is wrong with the rows that silence nothing. */
export interface Silences {
  /** The decision that covers this finding; null = none. */
  readonly of: (finding: Finding) => SilenceRow | null;
  readonly issues: readonly Issue[];
}

/**
 * Reads the rows of Silenced: each is for one finding by its key, or for a rule and a vendor under any of its spellings. A row
 * without a reason, for a rule that nobody knows, or for neither vendor nor finding silences nothing and becomes an issue.
 * Where two rows cover a finding, the one for the finding itself counts, else the upper one.
 */
export function silencesOf(rows: readonly SilenceRow[], vendors: VendorDirectory): Silences {
  const byFinding = new Map<string, SilenceRow>();
  const byVendor = new Map<string, SilenceRow>();
  const issues: Issue[] = [];
  for (const row of rows) {
    const rule = row.rule === '' && row.finding !== '' ? ruleOfKey(row.finding) : (ruleNamed(row.rule)?.id ?? null);
    const wrong = problemOf(row, rule);
    if (wrong !== null) issues.push(wrong);
    else if (row.finding !== '') keepFirst(byFinding, row.finding, row);
    else for (const id of identities(vendors, row.vendor)) keepFirst(byVendor, `${rule ?? ''}|${id}`, row);
  }
  return {
    issues,
    of: (finding) => {
      const own = byFinding.get(finding.key);
      if (own !== undefined || finding.vendor === '' || byVendor.size === 0) return own ?? null;
      for (const id of identities(vendors, finding.vendor)) {
        const found = byVendor.get(`${finding.rule}|${id}`);
        if (found !== undefined) return found;
      }
      return null;
    },
  };
}

/** Findings parted into those that stand and those set aside. Together they are the findings given. */
export function setAside(
  findings: readonly Finding[],
  silences: Silences,
): { readonly standing: readonly Finding[]; readonly silenced: readonly SilencedFinding[] } {
  const standing: Finding[] = [];
  const silenced: SilencedFinding[] = [];
  for (const finding of findings) {
    const by = silences.of(finding);
    if (by === null) standing.push(finding);
    else silenced.push({ finding, by });
  }
  return { standing, silenced };
}

/** A name on paper and as a card statement has it may come down to different words: either will do. */
function identities(vendors: VendorDirectory, name: string): readonly string[] {
  const [paper, card] = [vendors.idOf(name, null), vendors.idOf(name, 'P-card')];
  return [...new Set([paper, card])].filter((id) => id !== '');
}

function keepFirst(map: Map<string, SilenceRow>, key: string, row: SilenceRow): void {
  if (!map.has(key)) map.set(key, row);
}

function ruleOfKey(key: string): string | null {
  return ruleNamed(key.split('|')[0] ?? '')?.id ?? null;
}

function problemOf(row: SilenceRow, rule: string | null): Issue | null {
  if (rule === null) {
    return problem(row, 'Rule', {
      code: 'silence-unknown-rule',
      expected: 'the name of a rule',
      received: row.rule,
      message: `names ${row.rule === '' ? 'no rule' : `the rule "${row.rule}", which there is none of`}`,
      advice: 'Correct the name (Rules and settings lists them all), or delete the row.',
    });
  }
  if (row.finding !== '' && ruleOfKey(row.finding) !== rule) {
    return problem(row, 'Finding', {
      code: 'silence-other-rule',
      expected: `the key of a finding of ${row.rule}`,
      received: row.finding,
      message: `names ${row.rule} and the finding of another rule`,
      advice: 'Correct the one or the other, or delete the row.',
    });
  }
  if (row.finding === '' && row.vendor === '') {
    return problem(row, 'Vendor', {
      code: 'silence-of-nothing',
      expected: 'a vendor, or the key of a finding',
      received: '',
      message: 'names neither a vendor nor a finding',
      advice: 'Type the vendor to be silent about. To switch the whole rule off, choose Rules and settings.',
    });
  }
  if (row.reason === '') {
    return problem(row, 'Reason', {
      code: 'silence-without-reason',
      expected: 'a reason',
      received: '',
      message: 'gives no reason',
      advice: 'Type why this is to be silent, or delete the row.',
    });
  }
  return null;
}

function problem(
  { ref }: SilenceRow,
  column: string,
  { message, ...rest }: Pick<Issue, 'code' | 'expected' | 'received' | 'message' | 'advice'>,
): Issue {
  const where = { tab: ref.tab, row: ref.row, column };
  return {
    severity: 'low',
    where,
    message: `${ref.tab} row ${String(ref.row)} ${message}: it silences nothing.`,
    ...rest,
  };
}
