import type { HotCostInputs } from '../../core/hot-costs';
import type { Issue } from '../../core/issue';
import { currencyDecimals, NO_CURRENCY } from '../../core/money';
import type { Book } from '../book';
import {
  accountsTable,
  budgetTable,
  calendarTable,
  crewTable,
  dailyLogTable,
  dealsTable,
  fringesTable,
  globalsTable,
  resourcesTable,
  rulesTable,
  scenesTable,
  type Table,
} from '../tables';
import { inCells } from './issue-cells';
import { survey, type Places } from './places';
import { readProduction } from './read-production';
import { readTable, type TableRead } from './read-table';

/** The tabs that hot costs read, ready for any day. */
export interface HotCostTables {
  readonly places: Places;
  readonly decimals: number;
  /** Everything but the day. */
  readonly inputs: Omit<HotCostInputs, 'date'>;
  readonly issues: readonly Issue[];
  /** Those of `issues` without whose mending no day can be costed. */
  readonly blocking: readonly Issue[];
  /** Adds the cell to issues that name a row and a column of these tabs. */
  readonly inCells: (issues: readonly Issue[]) => readonly Issue[];
}

/** Reads the tabs that hot costs are made from: a fixed number of service calls. Without Daily log and Deals nothing can be costed. */
export function readHotCostTables(book: Book, places: Places = survey(book)): HotCostTables {
  const production = readProduction(book, places);
  const options = { places, decimals: production.decimals };
  const read = <T extends Table>(table: T): TableRead<T> => readTable(book, table, options);
  const optional = <T extends Table>(table: T): TableRead<T> => {
    const found = read(table);
    return found.tab === null ? { ...found, issues: found.issues.filter(({ code }) => code !== 'missing-tab') } : found;
  };
  const log = read(dailyLogTable);
  const deals = read(dealsTable);
  const rules = optional(rulesTable);
  const crew = optional(crewTable);
  const accounts = optional(accountsTable);
  const calendar = optional(calendarTable);
  const resources = optional(resourcesTable);
  const scenes = optional(scenesTable);
  const lines = optional(budgetTable);
  const globals = optional(globalsTable);
  const fringes = optional(fringesTable);
  const needed = [log, deals];
  const tables = [...needed, rules, crew, calendar, fringes, lines, globals];
  const { currency, dayLength, ruleSet, pagesPerDay } = production.settings;
  return {
    places,
    decimals: production.decimals,
    inputs: {
      settings: {
        currency: currencyDecimals(currency) === null ? NO_CURRENCY : currency,
        dayLength,
        ruleSet,
        pagesPerDay,
      },
      log: log.rows,
      deals: deals.rows,
      workRules: rules.rows,
      crew: crew.rows,
      accounts: accounts.rows,
      calendar: calendar.rows,
      resources: resources.rows,
      scenes: scenes.rows,
      budget: { lines: lines.rows, globals: globals.rows, fringes: fringes.rows },
    },
    issues: [...production.issues, ...tables.flatMap(({ issues }) => issues)],
    blocking: needed.flatMap(({ issues }) => issues.filter(isBlocking)),
    inCells: (issues) => inCells(issues, tables),
  };
}

const NO_TABLE = new Set(['missing-tab', 'duplicate-tab', 'empty-tab', 'no-header']);
const NO_COLUMN = new Set(['missing-column', 'duplicate-column']);
/** Columns without which no line can be costed; any other that is missing is told and worked without. */
const INDISPENSABLE = new Set(
  [
    ...[dailyLogTable.columns.date, dailyLogTable.columns.who, dailyLogTable.columns.call, dailyLogTable.columns.wrap],
    ...[dealsTable.columns.name, dealsTable.columns.rate, dealsTable.columns.unit],
  ].map(({ name }) => name),
);

function isBlocking({ code, where }: Issue): boolean {
  return NO_TABLE.has(code) || (NO_COLUMN.has(code) && INDISPENSABLE.has(where.column ?? ''));
}
