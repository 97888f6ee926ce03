import type { DataValidation } from '@cj-tech-master/excelts';
import type { CellSnapshot, ValidationSnapshot } from '../snapshot';
import { formatA1, parseA1, rectangles } from '../values';
import { conditionFormula } from './criteria';
import type { Worksheet } from './store';

type Operator = Extract<DataValidation, { formulae: unknown }>['operator'];

const OPERATORS: readonly (readonly [string, NonNullable<Operator>])[] = [
  ['BETWEEN', 'between'],
  ['NOT_BETWEEN', 'notBetween'],
  ['EQUAL_TO', 'equal'],
  ['NOT_EQUAL_TO', 'notEqual'],
  ['GREATER_THAN', 'greaterThan'],
  ['LESS_THAN', 'lessThan'],
  ['GREATER_THAN_OR_EQUAL_TO', 'greaterThanOrEqual'],
  ['LESS_THAN_OR_EQUAL_TO', 'lessThanOrEqual'],
];

const DATE_OPERATORS: readonly (readonly [string, NonNullable<Operator>])[] = [
  ['BETWEEN', 'between'],
  ['NOT_BETWEEN', 'notBetween'],
  ['EQUAL_TO', 'equal'],
  ['AFTER', 'greaterThan'],
  ['BEFORE', 'lessThan'],
  ['ON_OR_AFTER', 'greaterThanOrEqual'],
  ['ON_OR_BEFORE', 'lessThanOrEqual'],
];

function toFile({ criteria, values, allowInvalid, help }: ValidationSnapshot, at: string): DataValidation | null {
  const [first] = values;
  const base = {
    allowBlank: true,
    showErrorMessage: !allowInvalid,
    errorStyle: 'stop',
    ...(help === undefined ? {} : { prompt: help.slice(0, 250), showInputMessage: true }),
  };
  const items = criteria === 'CHECKBOX' ? ['TRUE', 'FALSE'] : Array.isArray(first) ? first.map(String) : null;
  if (items !== null) {
    const list = items.join(',');
    const fits = list.length <= 250 && items.every((item) => !/[",]/.test(item) && item.trim() === item && item !== '');
    return fits ? { ...base, type: 'list', formulae: [`"${list}"`] } : null;
  }
  if (criteria === 'VALUE_IN_RANGE') return { ...base, type: 'list', formulae: [String(first).replace(/^=/, '')] };
  const numeric = /^(NUMBER|DATE)_(.*)$/.exec(criteria);
  const table = numeric?.[1] === 'DATE' ? DATE_OPERATORS : OPERATORS;
  const operator = table.find(([name]) => name === numeric?.[2])?.[1];
  if (operator !== undefined && values.every((value) => typeof value === 'number')) {
    return { ...base, type: 'decimal', operator, formulae: [...values] };
  }
  const formula = conditionFormula(criteria, values, at);
  return formula === null || formula.length > 250 ? null : { ...base, type: 'custom', formulae: [formula] };
}

/** Writes the validations of a sheet's cells, one entry for each rectangle of equal rules. */
export function writeValidations(sheet: Worksheet, cells: readonly CellSnapshot[]): void {
  const groups = new Map<
    string,
    { readonly rule: ValidationSnapshot; readonly places: (readonly [number, number])[] }
  >();
  for (const { row, column, validation } of cells) {
    if (validation === undefined) continue;
    const key = JSON.stringify(validation);
    const group = groups.get(key) ?? { rule: validation, places: [] };
    group.places.push([row, column]);
    groups.set(key, group);
  }
  for (const { rule, places } of groups.values()) {
    for (const rect of rectangles(places)) {
      const validation = toFile(rule, formatA1({ row: rect.row, column: rect.column, rows: 1, columns: 1 }));
      if (validation !== null) sheet.dataValidations.add(formatA1(rect), validation);
    }
  }
}

function fromFile(validation: DataValidation): ValidationSnapshot | null {
  const help = validation.prompt === undefined || validation.prompt === '' ? {} : { help: validation.prompt };
  const rest = { allowInvalid: validation.showErrorMessage !== true, ...help };
  if (validation.type === 'any') return null;
  const values = validation.formulae.map((value: unknown) => {
    if (value instanceof Date) return (value.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000;
    const number = Number(value);
    return typeof value === 'number' ? value : Number.isNaN(number) || value === '' ? String(value) : number;
  });
  const [first] = values;
  switch (validation.type) {
    case 'list': {
      const list = /^"(.*)"$/s.exec(String(first))?.[1];
      return list === undefined
        ? { criteria: 'VALUE_IN_RANGE', values: [String(first), true], ...rest }
        : { criteria: 'VALUE_IN_LIST', values: [list.split(',').map((item) => item.trim()), true], ...rest };
    }
    case 'custom':
      return { criteria: 'CUSTOM_FORMULA', values: [`=${String(first)}`], ...rest };
    case 'textLength':
      return null;
    case 'whole':
    case 'decimal':
    case 'date': {
      const [kind, table] =
        validation.type === 'date' ? (['DATE', DATE_OPERATORS] as const) : (['NUMBER', OPERATORS] as const);
      const name = table.find(([, operator]) => operator === (validation.operator ?? 'between'))?.[0];
      return name === undefined ? null : { criteria: `${kind}_${name}`, values, ...rest };
    }
  }
}

/** Validations of a file's sheet, called back cell by cell within the grid given. */
export function readValidations(
  sheet: Worksheet,
  grid: { readonly rows: number; readonly columns: number },
  found: (row: number, column: number, validation: ValidationSnapshot) => void,
): void {
  for (const [key, entry] of Object.entries(
    (sheet.dataValidations.model as Record<string, unknown> | undefined) ?? {},
  )) {
    const validation = fromFile(entry as DataValidation);
    const rect = parseA1(key.replace(/^range:/, ''));
    if (validation === null || rect === null) continue;
    const lastRow = Math.min(grid.rows, rect.row + (rect.rows ?? grid.rows) - 1);
    const lastColumn = Math.min(grid.columns, rect.column + (rect.columns ?? grid.columns) - 1);
    for (let row = rect.row; row <= lastRow; row += 1) {
      for (let column = rect.column; column <= lastColumn; column += 1) found(row, column, validation);
    }
  }
}
