import type { Issue } from '../../core/issue';
import { cellAddress } from '../a1';
import { columnsOf } from '../tables';
import type { TableRead } from './read-table';

/** Adds the cell (`F51`) to issues that name a row and a column of one of these tables; the others stay as they are. */
export function inCells(issues: readonly Issue[], tables: readonly TableRead[]): readonly Issue[] {
  return issues.map((issue) => {
    const { tab, row, column, cell } = issue.where;
    if (row === undefined || column === undefined || cell !== undefined) return issue;
    const table = tables.find((each) => each.tab === tab);
    const field = table === undefined ? undefined : columnsOf(table.table).find(([, { name }]) => name === column)?.[0];
    const at = field === undefined ? undefined : table?.columns.get(field);
    return at === undefined ? issue : { ...issue, where: { ...issue.where, cell: cellAddress(row, at) } };
  });
}
