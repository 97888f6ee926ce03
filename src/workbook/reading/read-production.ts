import { currencyDecimals } from '../../core/money';
import type { Issue } from '../../core/issue';
import { cellAddress } from '../a1';
import type { Book, Grid } from '../book';
import { production, type ProductionSettings, type SettingName } from '../tables';
import { sameWords } from '../words';
import { isBlank, readText } from './cells';
import { findTab, type Places } from './places';
import { cellIssue, isProblem, tabIssue } from './problem';
import { blankOf, readerOf } from './reader';

/** The Production tab as read. */
export interface ProductionRead {
  /** Null = there is no such tab. */
  readonly tab: string | null;
  readonly settings: ProductionSettings;
  /** Names of the settings that stand in the tab. */
  readonly found: ReadonlySet<string>;
  /** Decimals of the currency; 2 where no currency that we know is stated. */
  readonly decimals: number;
  readonly unreadable: Readonly<Partial<Record<string, Issue>>>;
  readonly issues: readonly Issue[];
}

interface Found {
  readonly row: number;
  /** Column of the value, 1-based. */
  readonly column: number;
}

const entries = Object.entries(production.settings) as [SettingName, (typeof production.settings)[SettingName]][];

/** Reads the production's settings: each stands in any row, its value in the next column. */
export function readProduction(book: Book, places: Places): ProductionRead {
  const place = findTab(places, production);
  if (place.tab === null) return readSettings([], [], null, [place.issue]);
  return readSettings(book.values(place.tab), book.texts(place.tab), place.tab, []);
}

/** Reads the settings from the tab's cells and from the same cells as shown. */
function readSettings(
  grid: Grid,
  texts: readonly (readonly string[])[],
  tab: string | null,
  tabIssues: readonly Issue[],
): ProductionRead {
  const issues: Issue[] = [...tabIssues];
  const found = locate(grid, tab ?? production.name, issues);
  const currency = found.get('currency');
  const code =
    currency === undefined ? '' : readText(grid[currency.row - 1]?.[currency.column - 1] ?? '').toUpperCase();
  const decimals = currencyDecimals(code);
  const settings: Partial<Record<SettingName, unknown>> = {};
  const unreadable: Record<string, Issue> = {};
  for (const [name, setting] of entries) {
    const at = found.get(name);
    const cell = at === undefined ? '' : (grid[at.row - 1]?.[at.column - 1] ?? '');
    const shown = at === undefined ? '' : (texts[at.row - 1]?.[at.column - 1] ?? '');
    const value = isBlank(cell) ? blankOf(setting.kind) : readerOf(setting, decimals ?? 2)(cell, shown);
    if (at !== undefined && isProblem(value)) {
      const issue = cellIssue(value, {
        tab: tab ?? production.name,
        row: at.row,
        column: at.column,
        name: setting.name,
      });
      issues.push(issue);
      unreadable[name] = issue;
      settings[name] = blankOf(setting.kind);
    } else settings[name] = value;
  }
  settings.currency = code;
  if (tab !== null && decimals === null) issues.push(noCurrency(tab, currency, code));
  return {
    tab,
    settings: settings as ProductionSettings,
    found: new Set(found.keys()),
    decimals: decimals ?? 2,
    unreadable,
    issues,
  };
}

/** Finds each setting's value cell. A setting that stands twice with different values is an issue, and the first counts. */
function locate(grid: Grid, tab: string, issues: Issue[]): ReadonlyMap<SettingName, Found> {
  const names = new Map<string, SettingName>();
  for (const [name, setting] of entries)
    for (const word of [setting.name, ...setting.aliases]) names.set(sameWords(word), name);
  const found = new Map<SettingName, Found>();
  grid.forEach((cells, index) => {
    const column = cells.findIndex((cell) => !isBlank(cell));
    const label = cells[column];
    const name = label === undefined ? undefined : names.get(sameWords(readText(label)));
    if (name === undefined) return;
    const next = { row: index + 1, column: column + 2 };
    const earlier = found.get(name);
    if (earlier === undefined) {
      found.set(name, next);
      return;
    }
    const value = ({ row, column: at }: Found): string => readText(grid[row - 1]?.[at - 1] ?? '');
    if (value(earlier) !== value(next) && value(next) !== '')
      issues.push(twice(tab, production.settings[name].name, earlier, next));
  });
  return found;
}

function twice(tab: string, name: string, first: Found, second: Found): Issue {
  const [one, two] = [cellAddress(first.row, first.column), cellAddress(second.row, second.column)];
  return tabIssue(
    'duplicate-setting',
    'medium',
    { tab, row: second.row, column: name, cell: two },
    {
      expected: `one row ${name}`,
      received: `${one} and ${two}`,
      message: `${tab}: ${name} stands twice (${one} and ${two}); ${one} is used.`,
      advice: 'Delete the row that does not hold.',
    },
  );
}

function noCurrency(tab: string, at: Found | undefined, code: string): Issue {
  const cell = at === undefined ? {} : { row: at.row, cell: cellAddress(at.row, at.column) };
  return tabIssue(
    'no-currency',
    'medium',
    { tab, column: 'Currency', ...cell },
    {
      expected: 'an ISO 4217 code such as USD',
      received: code === '' ? 'nothing' : `"${code}"`,
      message:
        code === ''
          ? `${tab}: no Currency is stated, so amounts are taken to have two decimals.`
          : `${tab}: "${code}" is not a currency we know, so amounts are taken to have two decimals.`,
      advice: 'Put Currency in one row and its ISO code, such as USD, beside it.',
    },
  );
}
