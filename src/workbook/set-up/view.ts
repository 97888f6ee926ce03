import type { SetUpView, TableView } from '../../sidebar-api';
import type { Book } from '../book';
import { essentialTables, findTab, OWN_TABS, readProduction, readTable, survey, type Places } from '../reading';
import { allTables, columnsOf, inputTables, production, type Table } from '../tables';

/** What *Set up* shows: every table that the user fills, Production first, and the tabs that are none of ours. Reads only. */
export function setUpView(book: Book): SetUpView {
  const places = survey(book);
  const tables = [productionState(book, places), ...inputTables.map((table) => tableState(book, places, table))];
  const taken = new Set([production, ...allTables].map((table) => findTab(places, table).tab));
  return { tables, otherTabs: places.tabs.filter((tab) => !taken.has(tab) && !tab.startsWith(OWN_TABS)) };
}

const MISSING = new Set(['missing-tab', 'duplicate-tab']);

function tableState(book: Book, places: Places, table: Table): TableView {
  const read = readTable(book, table, { places });
  const structural = read.issues.filter(
    ({ where }) => where.cell === undefined || where.row === read.headerRow || read.headerRow === null,
  );
  const state =
    read.tab === null
      ? 'missing'
      : read.issues.some(({ code }) => code === 'empty-tab')
        ? 'empty'
        : structural.length > 0
          ? 'incomplete'
          : read.rows.length === 0
            ? 'empty'
            : 'ready';
  return {
    tab: table.name,
    purpose: table.about,
    state,
    essential: essentialTables.includes(table),
    actualTab: read.tab === null || read.tab === table.name ? '' : read.tab,
    rows: read.rows.length,
    columns: columnsOf(table).map(([field, column]) => {
      const at = read.columns.get(field);
      const header = at === undefined ? null : (read.headers.find((each) => each.column === at)?.text ?? '');
      return { name: column.name, required: column.required, header };
    }),
    unknownHeaders: table.extras ? [] : read.headers.filter(({ field }) => field === null).map(({ text }) => text),
    issues: read.issues.filter(({ code }) => code !== 'missing-tab'),
  };
}

function productionState(book: Book, places: Places): TableView {
  const place = findTab(places, production);
  const read = readProduction(book, places);
  const found = read.found.size;
  return {
    tab: production.name,
    purpose: production.about,
    state:
      place.tab === null ? 'missing' : found === 0 ? 'empty' : read.settings.currency === '' ? 'incomplete' : 'ready',
    essential: false,
    actualTab: place.tab === null || place.tab === production.name ? '' : place.tab,
    rows: found,
    columns: Object.entries(production.settings).map(([name, setting]) => ({
      name: setting.name,
      required: name === 'currency',
      header: read.found.has(name) ? setting.name : null,
    })),
    unknownHeaders: [],
    issues: read.issues.filter(({ code }) => !MISSING.has(code)),
  };
}
