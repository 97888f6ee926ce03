import { columnsOf, inputTables, isNumeric, type Cell } from '../../src/workbook';
import { MemoryBook, type Layout } from '../support/memory-book';
import { readTab, tabNames } from './orra-light-files';

/** The sample as a workbook: dates and numbers as such where the column holds them, everything else as text. */
export function orraLightBook(): MemoryBook {
  const layout: Record<string, Layout[string]> = {};
  for (const name of tabNames()) layout[name] = layoutOf(name);
  return new MemoryBook(layout);
}

function layoutOf(name: string): Layout[string] {
  const { headers, rows } = readTab(name);
  const table = inputTables.find((each) => each.name === name);
  const kinds = new Map(
    table === undefined ? [] : columnsOf(table).map(([, { name: header, kind }]) => [header, kind]),
  );
  const cellOf = (header: string, text: string): Cell => {
    const kind = kinds.get(header);
    return name === 'Production' || (kind !== undefined && isNumeric(kind)) ? typed(text) : text;
  };
  return [headers, ...rows.map(({ cells }) => headers.map((header) => cellOf(header, cells[header] ?? '')))];
}

function typed(text: string): Cell {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return { serial: Date.parse(text) / 86_400_000 + 25_569 };
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}
