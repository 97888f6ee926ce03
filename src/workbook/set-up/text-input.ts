import { dayFromIso } from '../../core/calendar';
import { isDecimalText } from '../../core/money';
import type { Input } from '../book';
import type { Column } from '../tables';
import { asCell } from '../writing';

/**
 * A cell of a CSV file as it is to be written to a column of this kind: ISO days and plain decimals become dates and numbers where
 * the column wants them, everything else stays the text it is, also where the column can't read it.
 * @example inputFromText('2027-05-14', 'date') // 46521
 */
export function inputFromText(text: string, column: Pick<Column, 'kind' | 'format'> | null): Input {
  const bare = text.trim();
  if (column === null || bare === '') return asCell(text);
  switch (column.kind) {
    case 'date':
    case 'moment':
      return dayFromIso(bare) ?? asCell(text);
    case 'money':
    case 'number':
    case 'percent':
      return isDecimalText(bare) ? Number(bare) : asCell(text);
    case 'time': {
      const match = /^(\d{1,2}):(\d{2})$/.exec(bare);
      return match === null ? asCell(text) : (Number(match[1]) * 60 + Number(match[2])) / 1440;
    }
    case 'text':
    case 'code':
      // A figure of the budget (a number or a name) is a number in the sheet where its column is not formatted as text.
      return column.kind === 'code' && column.format === '' && isDecimalText(bare)
        ? Number(bare)
        : asCell(text, column.format);
    case 'eighths':
    case 'list':
    case 'yes-no':
    case 'choice':
    case 'timecode':
      return asCell(text, column.format);
  }
}
