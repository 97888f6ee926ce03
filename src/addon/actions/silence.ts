import { dayFromIso } from '../../core/calendar';
import type { Finding, SilenceRow } from '../../core/costs';
import type { Issue } from '../../core/issue';
import type { Answer, FindingsView, RulesView, SidebarCalls } from '../../sidebar-api';
import { asCell, inputOf, silencedTable, type Book, type PlannedEdit, type PlannedStep } from '../../workbook';
import { makeChange } from '../change';
import { findingsNow, findingsView, type FindingsNow } from '../findings-view';
import { ruleTitle } from '../rule-title';
import { silencedRule, silencesIn } from '../silence-views';
import { addRow, removeRows } from '../table-rows';
import { readAndCheck } from '../cost-check';
import { rulesView } from './rules';

type Wanted = SidebarCalls['silence']['argument'];

/**
 * Sets a finding aside, or all findings of its rule about its vendor, with a reason: one row of Silenced, and the rows of
 * Findings that it covers are marked as cleared, in one change. The next check drops those that carry no words of the user's.
 */
export function silence(book: Book, wanted: Wanted): Answer<FindingsView> {
  const reason = wanted.reason.trim();
  if (reason === '') return { ok: false, issues: [noReason()] };
  const outcome = makeChange(book, 'Silence', () => {
    const now = findingsNow(book);
    if ('blocked' in now) return { issues: now.blocked };
    const { check, tables } = now.checked;
    const finding = check.findings.find(({ key }) => key === wanted.key);
    if (finding === undefined)
      return { issues: [noSuchFinding(check.silenced.some((each) => each.finding.key === wanted.key))] };
    if (wanted.scope === 'vendor' && finding.vendor === '') return { issues: [noVendor(finding)] };
    const row = {
      rule: ruleTitle(finding.rule),
      vendor: wanted.scope === 'vendor' ? finding.vendor : '',
      finding: wanted.scope === 'vendor' ? '' : finding.key,
      reason,
      by: book.user(),
      since: dayFromIso(book.now().slice(0, 10)),
    };
    const added = addRow(book, tables.desk.silences, row);
    if ('issues' in added) return added;
    const asRead: SilenceRow = { ref: { tab: silencedTable.name, row: 0 }, unreadable: {}, ...row };
    const silences = silencesIn(now.checked, [asRead]);
    const covered = check.findings.filter((each) => silences.of(each) !== null);
    return { steps: [...added.steps, ...clearedRows(book, now, covered, reason)], value: null };
  });
  if (!outcome.ok) return { ok: false, issues: outcome.issues };
  const now = findingsNow(book);
  return 'blocked' in now ? { ok: false, issues: now.blocked } : { ok: true, value: findingsView(now) };
}

/** Takes a decision back: its row goes, and the next check finds again what it covered. */
export function unsilence(book: Book, wanted: SidebarCalls['unsilence']['argument']): Answer<RulesView> {
  const outcome = makeChange(book, 'Hear again', () => {
    const checked = readAndCheck(book);
    if ('blocked' in checked) return { issues: checked.blocked };
    const read = checked.tables.desk.silences;
    const rows = read.rows.filter(
      (row) => silencedRule(row) === wanted.rule && row.vendor === wanted.vendor && row.finding === wanted.finding,
    );
    if (rows.length === 0) return { issues: [noSuchSilence()] };
    return {
      steps: removeRows(
        book,
        read,
        rows.map(({ ref }) => ref.row),
      ),
      value: null,
    };
  });
  return outcome.ok ? rulesView(book) : { ok: false, issues: outcome.issues };
}

/** Up to so many findings are marked cell by cell; more are written as whole columns, behind a backup of the tab. */
const MOST_ROWS = 12;

/** The rows of Findings as cleared: they leave the list at once, with status, owner and comment where they were. */
function clearedRows(
  book: Book,
  { table, triage }: FindingsNow,
  covered: readonly Finding[],
  reason: string,
): readonly PlannedStep[] {
  const { tab, columns, headerRow, lastRow } = table;
  const rows = covered.flatMap(({ key }) => triage.get(key)?.row ?? []);
  if (tab === null || headerRow === null || rows.length === 0) return [];
  const shown = { severity: 'Cleared', atStake: '', doNext: asCell(`Silenced: ${reason}`) } as const;
  const [values, formulas] = [book.values(tab), book.formulas(tab)];
  const heldAt = (row: number, column: number): PlannedEdit['was'] => {
    const formula = formulas[row - 1]?.[column - 1] ?? '';
    return formula === '' ? { value: values[row - 1]?.[column - 1] ?? '' } : { formula };
  };
  const places = Object.entries(shown).flatMap(([field, input]) => {
    const column = columns.get(field);
    return column === undefined ? [] : [{ column, input }];
  });
  if (rows.length <= MOST_ROWS) {
    const edits = rows.flatMap((row) =>
      places.map(({ column, input }): PlannedEdit => ({ row, column, input, was: heldAt(row, column) })),
    );
    return [{ kind: 'edit-cells', tab, edits }];
  }
  const marked = new Set(rows);
  const blocks = places.map(({ column, input }) => ({
    row: headerRow + 1,
    column,
    cells: Array.from({ length: lastRow - headerRow }, (_, index) => {
      const row = headerRow + 1 + index;
      const held = heldAt(row, column);
      return [marked.has(row) ? input : 'formula' in held ? held.formula : inputOf(held.value)];
    }),
  }));
  const size = book.gridSize(tab);
  const none = { formulas: [], notes: [], styles: [], dropdowns: [], widths: [], frozenRows: null } as const;
  return [{ kind: 'rewrite-tab', tab, size, writes: { size, values: blocks, ...none } }];
}

function noReason(): Issue {
  return {
    code: 'silence-without-reason',
    severity: 'low',
    where: { tab: silencedTable.name, column: silencedTable.columns.reason.name },
    expected: 'a reason',
    received: '',
    message: 'Nothing is silenced without a reason.',
    advice: 'Type why nobody needs to hear of this: it stands in Silenced, for whoever asks.',
  };
}

function noSuchFinding(silenced: boolean): Issue {
  return {
    code: 'no-such-finding',
    severity: 'low',
    where: { tab: 'Findings' },
    expected: 'a finding of the last check',
    received: silenced ? 'one that is silenced already' : 'none',
    message: silenced
      ? 'This finding is silenced already.'
      : 'This finding is no longer there: the rows have changed since the last check.',
    advice: 'Check costs again.',
  };
}

function noVendor({ what }: Finding): Issue {
  return {
    code: 'no-vendor',
    severity: 'low',
    where: { tab: 'Findings' },
    expected: 'a finding about a vendor',
    received: what,
    message: `"${what}" is about no vendor, so there is none to be silent about.`,
    advice: 'Silence this finding alone.',
  };
}

function noSuchSilence(): Issue {
  return {
    code: 'no-such-silence',
    severity: 'low',
    where: { tab: silencedTable.name },
    expected: 'a row of Silenced',
    received: 'none',
    message: 'There is no such row in Silenced any more.',
    advice: 'Open Rules and settings again: it shows what is silenced now.',
  };
}
