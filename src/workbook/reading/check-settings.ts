import {
  ruleNamed,
  SETTING_RANGES,
  settingNamed,
  settingValue,
  thresholdsWith,
  type CheckOptions,
  type DecimalText,
  type RuleSetting,
  type SettingName,
} from '../../core/costs';
import type { Issue } from '../../core/issue';
import { readDecimal } from '../../core/money';
import type { Book, Cell } from '../book';
import type { checkSettingsTable, RowOf } from '../tables';
import { isBlank, readPercent, readText, readYesNo } from './cells';
import { cellIssue, formulaError, isProblem, type CellProblem } from './problem';
import type { TableRead } from './read-table';

type Row = RowOf<typeof checkSettingsTable>;

/** What the user set, and the rows it stands in. */
export interface CheckSettings {
  readonly options: CheckOptions;
  /** The rows that name a rule (by id) or a setting (by name); the first of them counts. */
  readonly rows: ReadonlyMap<string, readonly Row[]>;
  /** Rows that could not be used, by cell; the standard holds there. */
  readonly issues: readonly Issue[];
}

/**
 * Reads Check settings: a rule by its title or id with On or Off, a setting by its title or name with its value; a blank value
 * is the standard. Where a name stands twice the upper row counts. Two bulk reads, none where the tab is missing or empty.
 */
export function readCheckSettings(book: Book, read: TableRead<typeof checkSettingsTable>): CheckSettings {
  const off = new Set<string>();
  const values = new Map<SettingName, number | DecimalText>();
  const known = new Map<string, Row[]>();
  const issues: Issue[] = [];
  const { tab } = read;
  const column = read.columns.get('value');
  const rows = tab === null || column === undefined ? [] : read.rows.filter(({ setting }) => setting !== '');
  const [cells, texts] = tab === null || rows.length === 0 ? [[], []] : [book.values(tab), book.texts(tab)];
  for (const row of rows) {
    const at = { row: row.ref.row, column: column ?? 1 };
    const cell = cells[at.row - 1]?.[at.column - 1] ?? '';
    const text = texts[at.row - 1]?.[at.column - 1] ?? '';
    const rule = ruleNamed(row.setting);
    const found = settingNamed(row.setting);
    const name = rule?.id ?? found?.name;
    const before = name === undefined ? [] : (known.get(name) ?? []);
    if (name !== undefined) known.set(name, [...before, row]);
    let problem: CellProblem | null = null;
    if (before.length > 0) problem = doubled(row.setting);
    else if (rule !== undefined) {
      const on = switchIn(cell);
      if (isProblem(on)) problem = on;
      else if (!on) off.add(rule.id);
    } else if (found !== undefined) {
      const value = valueIn(cell, text, found.setting);
      if (isProblem(value)) problem = value;
      else if (value !== null) values.set(found.name, value);
    } else problem = unknownName(row.setting);
    if (problem !== null) issues.push(cellIssue(problem, { tab: row.ref.tab, ...at, name: row.setting }));
  }
  return { options: { thresholds: thresholdsWith(values), off }, rows: known, issues };
}

/** Whether a rule is on; blank means it is. */
function switchIn(cell: Cell): boolean | CellProblem {
  if (isBlank(cell)) return true;
  const on = formulaError(cell, 'On or Off') ?? readYesNo(cell);
  if (!isProblem(on)) return on;
  return {
    ...on,
    expected: 'On or Off',
    says: on.problem === 'formula-error' ? on.says : `"${readText(cell)}" is neither On nor Off`,
    advice: 'Type On or Off. Until then the rule is on.',
  };
}

/** The value of a setting; null = the standard. */
function valueIn(cell: Cell, text: string, { kind, standard }: RuleSetting): number | DecimalText | null | CellProblem {
  if (isBlank(cell)) return null;
  const expected = SETTING_RANGES[kind];
  return (
    formulaError(cell, expected) ??
    settingValue(kind, numberIn(cell, text, kind === 'percent')) ??
    outOfRange(cell, expected, String(standard))
  );
}

/** The number in a cell, also where it was typed as text: nothing is added up here. '' where there is none. */
function numberIn(cell: Cell, text: string, percent: boolean): DecimalText {
  if (typeof cell === 'number') {
    const read = percent ? readPercent(cell, text) : readText(cell);
    return isProblem(read) ? '' : read;
  }
  if (typeof cell !== 'string') return '';
  const found = readDecimal(percent ? cell.replace(/%\s*$/, '') : cell);
  return found.ok ? found.decimal : '';
}

function outOfRange(cell: Cell, expected: string, standard: string): CellProblem {
  const received = `"${readText(cell)}"`;
  return {
    problem: 'unreadable-cell',
    expected,
    received,
    says: `${received} is not ${expected}; the standard, ${standard}, is used`,
    advice: `Type ${expected}, or clear the cell for the standard.`,
  };
}

function unknownName(name: string): CellProblem {
  return {
    problem: 'unknown-word',
    expected: 'the name of a rule or of a setting',
    received: `"${name}"`,
    says: `there is no rule and no setting "${name}", so it changes nothing`,
    advice: 'Choose Rules and settings, which lists them all, or delete the row.',
  };
}

function doubled(name: string): CellProblem {
  return {
    problem: 'unknown-word',
    expected: 'one row for each setting',
    received: `"${name}" again`,
    says: 'it stands in a row further up, which counts',
    advice: 'Delete one of the two rows.',
  };
}
