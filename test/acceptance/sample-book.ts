import type { WorkbookSnapshot } from '../../host/src/snapshot';
import { columnsOf, inputTables, isNumeric, outputTables, type Cell } from '../../src/workbook';
import { MemoryBook, type Layout } from '../support/memory-book';
import { workbook, type TestCell } from '../support/small-workbook';
import type { SampleFiles } from './sample-files';

/** Tabs of names and values, whose values are of different kinds. */
const OF_ANY_KIND = new Set(['Production', 'Check settings']);

/** A sample as a workbook in memory: dates and numbers as such where the column holds them, everything else as text. */
export function sampleBook(sample: SampleFiles): MemoryBook {
  const layout: Record<string, Layout[string]> = {};
  for (const name of sample.tabNames()) layout[name] = gridOf(sample, name);
  return new MemoryBook(layout);
}

/** The same as a workbook for the local host. */
export function sampleSnapshot(sample: SampleFiles): WorkbookSnapshot {
  const tabs: Record<string, TestCell[][]> = {};
  for (const name of sample.tabNames()) {
    tabs[name] = gridOf(sample, name).map((row) => row.map(testCell));
  }
  return workbook(tabs);
}

function testCell(cell: Cell): TestCell {
  if (typeof cell === 'object')
    return { date: new Date((cell.serial - 25_569) * 86_400_000).toISOString().slice(0, 10) };
  return cell === '' ? null : cell;
}

function gridOf(sample: SampleFiles, name: string): readonly (readonly Cell[])[] {
  const { headers, rows } = sample.readTab(name);
  const table = [...inputTables, ...outputTables].find((each) => each.name === name);
  const kinds = new Map(
    table === undefined ? [] : columnsOf(table).map(([, { name: header, kind }]) => [header, kind]),
  );
  const cellOf = (header: string, text: string): Cell => {
    const kind = kinds.get(header);
    return OF_ANY_KIND.has(name) || (kind !== undefined && isNumeric(kind)) ? typed(text) : text;
  };
  return [headers, ...rows.map(({ cells }) => headers.map((header) => cellOf(header, cells[header] ?? '')))];
}

function typed(text: string): Cell {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return { serial: Date.parse(text) / 86_400_000 + 25_569 };
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}
