import type { Issue } from '../../core/issue';
import type { Book, Mark } from '../book';
import type { Table } from '../tables';
import { sameWords } from '../words';
import type { Mapped } from './header';
import { tabIssue } from './problem';

/** The workbook's tabs and what the user has mapped: read once an action, before the tables. */
export interface Places {
  readonly tabs: readonly string[];
  readonly marks: readonly Mark[];
}

/** Tabs that Wrapsheet keeps for itself begin with this; no table is ever looked for there. */
export const OWN_TABS = 'Wrapsheet ';

/** Reads which tabs there are and what is mapped. */
export function survey(book: Book): Places {
  return { tabs: book.tabs(), marks: book.marks().filter((mark) => !mark.tab.startsWith(OWN_TABS)) };
}

/** Where a table is; `tab` is null where it is missing or can't be told, and then `issue` says why. */
export type Place = { readonly tab: string; readonly issue: null } | { readonly tab: null; readonly issue: Issue };

/**
 * Finds a table's tab: the one mapped to it in *Set up*, else the one of its name, else of its name or another name for it
 * ignoring case, spaces and punctuation.
 */
export function findTab(places: Places, named: Pick<Table, 'name' | 'aliases'>): Place {
  const marked = places.marks.filter((mark) => mark.key === 'wrapsheet.table' && mark.value === named.name);
  const [mark] = marked;
  if (marked.length === 1 && mark !== undefined) return { tab: mark.tab, issue: null };
  if (marked.length > 1)
    return {
      tab: null,
      issue: twoTabs(
        named.name,
        marked.map((each) => each.tab),
      ),
    };
  const taken = new Set(places.marks.filter((each) => each.key === 'wrapsheet.table').map((each) => each.tab));
  const free = places.tabs.filter((tab) => !tab.startsWith(OWN_TABS) && !taken.has(tab));
  if (free.includes(named.name)) return { tab: named.name, issue: null };
  for (const name of [named.name, ...named.aliases]) {
    const alike = free.filter((tab) => sameWords(tab) === sameWords(name));
    const [first] = alike;
    if (alike.length > 1) return { tab: null, issue: twoTabs(named.name, alike) };
    if (first !== undefined) return { tab: first, issue: null };
  }
  return { tab: null, issue: missingTab(named.name) };
}

/** The columns of a table that the user has mapped by hand on its tab. */
export function mappedColumns(places: Places, table: Table, tab: string): Mapped {
  const mapped = new Map<string, number>();
  for (const mark of places.marks) {
    if (mark.key !== 'wrapsheet.column' || mark.tab !== tab || mark.column === null) continue;
    const entry = Object.entries(table.columns).find(
      ([, column]) => mark.value === columnMark(table.name, column.name),
    );
    if (entry !== undefined) mapped.set(entry[0], mark.column);
  }
  return mapped;
}

/** What a mapped column's mark says: `Costs/Net`. */
export function columnMark(table: string, column: string): string {
  return `${table}/${column}`;
}

function missingTab(name: string): Issue {
  return tabIssue(
    'missing-tab',
    'high',
    { tab: name },
    {
      expected: `a tab ${name}`,
      received: 'no such tab',
      message: `There is no tab ${name}.`,
      advice: `Create it with Set up workbook, or choose there the tab that holds it.`,
    },
  );
}

function twoTabs(name: string, tabs: readonly string[]): Issue {
  const list = tabs.join(' and ');
  return tabIssue(
    'duplicate-tab',
    'high',
    { tab: tabs[1] ?? name },
    {
      expected: `one tab ${name}`,
      received: list,
      message: `${list} could both be ${name}, so neither is read.`,
      advice: 'Rename one of them, or choose the tab in Set up workbook.',
    },
  );
}
