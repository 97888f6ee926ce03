import type { Issue } from '../../core/issue';
import { columnLetters } from '../a1';
import type { Book, Mark } from '../book';
import { runChange, type Outcome, type PlannedStep } from '../journal';
import { columnMark, readTable, survey, tabIssue, type Places } from '../reading';
import { production, tableNamed } from '../tables';
import { sameWords } from '../words';

/**
 * Remembers which tab holds a table, in the tab itself, so that it may be renamed; null forgets it. One undoable change.
 */
export function mapTab(book: Book, table: string, actualTab: string | null): Outcome<null> {
  return runChange(book, 'Set up workbook', () => {
    if (tableNamed(table) === undefined && table !== production.name)
      throw new Error(`mapTab: there is no table "${table}"`);
    const places = survey(book);
    if (actualTab !== null && !places.tabs.includes(actualTab)) return { issues: [noTab(actualTab)] };
    const old = places.marks.filter(
      (mark) => mark.key === 'wrapsheet.table' && (mark.value === table || mark.tab === actualTab),
    );
    const mark: Mark | null =
      actualTab === null ? null : { key: 'wrapsheet.table', value: table, tab: actualTab, column: null };
    return { steps: exchange(old, mark), value: null };
  });
}

/**
 * Remembers which column of a table's tab holds a column, in the column itself, so that it may be moved and its header changed;
 * null forgets it. `header` is the header's text, or the column's letters where two headers are alike. One undoable change.
 */
export function mapColumn(book: Book, table: string, column: string, header: string | null): Outcome<null> {
  return runChange(book, 'Set up workbook', () => {
    const places = survey(book);
    const target = tableNamed(table);
    if (target === undefined) throw new Error(`mapColumn: there is no table "${table}"`);
    if (!Object.values(target.columns).some(({ name }) => name === column)) {
      throw new Error(`mapColumn: ${table} has no column "${column}"`);
    }
    const read = readTable(book, target, { places });
    if (read.tab === null) return { issues: read.issues };
    const value = columnMark(table, column);
    const old = marksOn(places, read.tab).filter((mark) => mark.value === value);
    if (header === null) return { steps: exchange(old, null), value: null };
    const texts = read.headers.length > 0 ? read.headers : firstRow(book, read.tab);
    const alike = texts.filter(({ text }) => text === header || sameWords(text) === sameWords(header));
    const exact = alike.filter(({ text }) => text === header);
    const [found, second] =
      exact.length > 0
        ? exact
        : alike.length > 0
          ? alike
          : texts.filter((each) => columnLetters(each.column) === header);
    if (found === undefined || second !== undefined)
      return { issues: [noHeader(read.tab, header, found !== undefined)] };
    const taken = marksOn(places, read.tab).filter((mark) => mark.column === found.column);
    const mark: Mark = { key: 'wrapsheet.column', value, tab: read.tab, column: found.column };
    return { steps: exchange([...new Set([...old, ...taken])], mark), value: null };
  });
}

function marksOn(places: Places, tab: string): readonly Mark[] {
  return places.marks.filter((mark) => mark.key === 'wrapsheet.column' && mark.tab === tab);
}

/** The headers to choose from where no header row was found: the texts of the first row. */
function firstRow(book: Book, tab: string): readonly { readonly text: string; readonly column: number }[] {
  return (book.values(tab)[0] ?? []).flatMap((cell, index) =>
    typeof cell === 'string' && cell.trim() !== '' ? [{ text: cell.trim(), column: index + 1 }] : [],
  );
}

function exchange(old: readonly Mark[], mark: Mark | null): readonly PlannedStep[] {
  const same = (each: Mark): boolean =>
    each.tab === mark?.tab && each.column === mark.column && each.value === mark.value;
  const steps: PlannedStep[] = old.filter((each) => !same(each)).map((each) => ({ kind: 'remove-mark', mark: each }));
  if (mark !== null && !old.some(same)) steps.push({ kind: 'set-mark', mark });
  return steps;
}

function noTab(tab: string): Issue {
  return tabIssue(
    'missing-tab',
    'medium',
    { tab },
    {
      expected: 'a tab of this workbook',
      received: tab,
      message: `There is no tab ${tab}.`,
      advice: 'Choose one of the tabs that are there.',
    },
  );
}

function noHeader(tab: string, header: string, twice: boolean): Issue {
  return tabIssue(
    twice ? 'duplicate-column' : 'missing-column',
    'medium',
    { tab, column: header },
    {
      expected: 'one header of the tab',
      received: header,
      message: twice ? `${tab} has more than one column ${header}.` : `${tab} has no column ${header}.`,
      advice: twice ? 'Rename one of them first.' : 'Choose one of the headers that are there.',
    },
  );
}
