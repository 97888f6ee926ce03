import type { Issue } from '../../core/issue';
import type { Book } from '../book';
import { runChange, type Outcome, type Plan, type PlannedStep } from '../journal';
import { findHeader, findTab, readGrid, survey, tabIssue, type Places } from '../reading';
import { production, tableNamed, type Column, type Table } from '../tables';
import { sameWords } from '../words';
import { declaredColumns, newProductionTab, newTableTab, type NewColumn, type TabWrites } from '../writing';
import { inputFromText } from './text-input';

/** The content of a tab as text, header row first, as a CSV file holds it. */
export interface SheetText {
  /** Name of a table, or `Production`. */
  readonly tab: string;
  readonly rows: readonly (readonly string[])[];
}

/** Creates the tabs of these tables, each with its header, in one change. Tabs that are there already are left alone. Answers with the names created. */
export function createTabs(book: Book, names: readonly string[]): Outcome<readonly string[]> {
  return runChange(book, 'Set up workbook', () => {
    const places = survey(book);
    const missing = [...new Set(names)].filter((name) => {
      const place = findTab(places, named(name));
      return place.tab === null && place.issue.code === 'missing-tab';
    });
    const steps = missing.map((tab): PlannedStep => ({ kind: 'create-tab', tab, writes: emptyTab(tab) }));
    return { steps, value: missing };
  });
}

/**
 * Works out how whole tabs are filled from text. Each goes into a new tab, or into its own if that is empty; a tab that holds
 * something already is a reason to do nothing at all.
 */
export function planTabs(book: Book, sheets: readonly SheetText[], places: Places = survey(book)): Plan<number> {
  const issues: Issue[] = [];
  const steps: PlannedStep[] = [];
  for (const { tab, rows } of sheets) {
    const writes = tab === production.name ? productionTab(rows) : tableTab(named(tab), rows);
    const place = findTab(places, named(tab));
    if (place.tab === null) steps.push({ kind: 'create-tab', tab, writes });
    else if (isVacant(book, place.tab, tab))
      steps.push({ kind: 'rewrite-tab', tab: place.tab, size: book.gridSize(place.tab), writes });
    else issues.push(notEmpty(place.tab));
  }
  const value = sheets.reduce((sum, { rows }) => sum + Math.max(0, rows.length - 1), 0);
  return issues.length > 0 ? { issues } : { steps, value };
}

/** True for a tab without content, or with nothing but its header. */
function isVacant(book: Book, tab: string, name: string): boolean {
  const grid = book.values(tab);
  if (grid.every((cells) => cells.every((cell) => cell === ''))) return true;
  const table = tableNamed(name);
  return (
    table !== undefined && findHeader(grid, table, tab) !== null && readGrid(grid, table, { tab }).rows.length === 0
  );
}

function named(name: string): Table {
  const table = tableNamed(name);
  if (table !== undefined) return table;
  if (name !== production.name) throw new Error(`There is no table "${name}".`);
  return {
    name,
    aliases: production.aliases,
    kind: 'input',
    about: production.about,
    columns: {},
    key: [],
    extras: false,
  };
}

function emptyTab(name: string): TabWrites {
  if (name === production.name) return newProductionTab(settingRows(new Map()));
  const table = named(name);
  return newTableTab(table.kind, declaredColumns(table), []);
}

function settingRows(values: ReadonlyMap<string, string>): readonly (readonly (string | number | boolean)[])[] {
  return Object.values(production.settings).map((setting) => {
    const value = values.get(sameWords(setting.name)) ?? '';
    return [setting.name, inputFromText(value, setting), setting.about];
  });
}

function productionTab(rows: readonly (readonly string[])[]): TabWrites {
  const known = new Map(Object.values(production.settings).map((setting) => [sameWords(setting.name), setting]));
  return newProductionTab(
    rows.slice(1).map(([name = '', value = '']) => {
      const setting = known.get(sameWords(name));
      return [setting?.name ?? inputFromText(name, null), inputFromText(value, setting ?? null), setting?.about ?? ''];
    }),
  );
}

/** A table's tab with the columns of the text, in its order; those of the table that the text lacks stay out. */
function tableTab(table: Table, rows: readonly (readonly string[])[]): TabWrites {
  const [header = [], ...body] = rows;
  const fields = new Map<number, Column>();
  for (const [field, at] of findHeader([header], table, table.name)?.columns ?? []) {
    const column = table.columns[field];
    if (column !== undefined) fields.set(at, column);
  }
  const columns = header.map((text, index): NewColumn => ({ header: text, column: fields.get(index + 1) ?? null }));
  const cells = body.map((row) => columns.map(({ column }, index) => inputFromText(row[index] ?? '', column)));
  return newTableTab(table.kind, columns, cells);
}

function notEmpty(tab: string): Issue {
  return tabIssue(
    'tab-not-empty',
    'high',
    { tab },
    {
      expected: 'an empty tab, or none',
      received: 'a tab with content',
      message: `${tab} holds rows already, so nothing was written.`,
      advice: 'Open an empty spreadsheet for the sample production.',
    },
  );
}
