import type { Issue } from '../../core/issue';
import type { Answer, FindingView, SidebarCalls } from '../../sidebar-api';
import { asCell, type Book, type PlannedEdit } from '../../workbook';
import { makeChange } from '../change';
import { heldIn } from '../table-rows';
import { findingsNow, findingsView, type FindingsNow } from '../findings-view';

type Update = SidebarCalls['updateFinding']['argument'];

/** What a person decided about a finding goes into its row of Findings, in one change. */
export function updateFinding(book: Book, update: Update): Answer<FindingView> {
  const outcome = makeChange(book, 'Triage', () => {
    const now = findingsNow(book);
    if ('blocked' in now) return { issues: now.blocked };
    const view = findingsView(now).findings.find(({ key }) => key === update.key);
    const row = now.triage.get(update.key)?.row;
    const { tab } = now.table;
    if (view === undefined || row === undefined || tab === null) return { issues: [noSuchFinding()] };
    const fields = (['status', 'owner', 'comment'] as const).filter(
      (field) => update[field] !== undefined && update[field] !== view[field],
    );
    const edits: PlannedEdit[] = [];
    for (const field of fields) {
      const column = now.table.columns.get(field);
      if (column === undefined) return { issues: [noColumn(now, field)] };
      edits.push({ row, column, input: asCell(update[field] ?? ''), was: heldIn(book, tab, row, column) });
    }
    return {
      steps: edits.length === 0 ? [] : [{ kind: 'edit-cells' as const, tab, edits }],
      value: { ...view, ...pick(update) },
    };
  });
  return outcome.ok ? { ok: true, value: outcome.value } : { ok: false, issues: outcome.issues };
}

function pick({ status, owner, comment }: Update): Partial<FindingView> {
  return {
    ...(status === undefined ? {} : { status }),
    ...(owner === undefined ? {} : { owner }),
    ...(comment === undefined ? {} : { comment }),
  };
}

/** Shows the row of one piece of evidence, where it stands now. */
export function showEvidence(book: Book, { key, evidence }: SidebarCalls['showRows']['argument']): Answer<null> {
  const now = findingsNow(book);
  if ('blocked' in now) return { ok: false, issues: now.blocked };
  const finding = now.checked.check.findings.find((each) => each.key === key);
  const where = finding?.evidence[evidence]?.where;
  if (where === undefined) return { ok: false, issues: [noSuchFinding()] };
  book.select(where.tab, where.row === undefined ? undefined : `${String(where.row)}:${String(where.row)}`);
  return { ok: true, value: null };
}

function noSuchFinding(): Issue {
  return {
    code: 'no-such-finding',
    severity: 'low',
    where: { tab: 'Findings' },
    expected: 'a finding of the last check',
    received: 'none',
    message: 'This finding is no longer there: the rows have changed since the last check.',
    advice: 'Check costs again.',
  };
}

function noColumn({ table }: FindingsNow, field: string): Issue {
  const name = field.charAt(0).toUpperCase() + field.slice(1);
  return {
    code: 'missing-column',
    severity: 'medium',
    where: { tab: table.tab ?? 'Findings', column: name },
    expected: `a column ${name}`,
    received: 'no such column',
    message: `Findings has no column ${name} to write to.`,
    advice: 'Check costs again: it adds the columns that are missing.',
  };
}
