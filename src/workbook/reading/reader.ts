import type { Cell } from '../book';
import type { Column } from '../tables';
import {
  readChoice,
  readCode,
  readDay,
  readEighths,
  readList,
  readMoment,
  readMoney,
  readNumber,
  readPercent,
  readText,
  readTime,
  readTimecode,
  readYesNo,
} from './cells';
import { formulaError } from './problem';

/** Reads one non-blank cell of a column: its value, or why it has none. `text` is what the cell shows; only percentages look at it. */
export type CellReader = (cell: Cell, text: string) => unknown;

/** What a column wants, for messages about it as a whole. */
function expectedOf(column: Pick<Column, 'kind' | 'choices'>): string {
  switch (column.kind) {
    case 'text':
    case 'code':
      return 'text';
    case 'date':
      return 'a date';
    case 'moment':
      return 'a date and time';
    case 'time':
      return 'a time';
    case 'money':
      return 'an amount';
    case 'number':
      return 'a number';
    case 'percent':
      return 'a percentage';
    case 'eighths':
      return 'pages in eighths';
    case 'list':
      return 'a list';
    case 'yes-no':
      return 'Yes or No';
    case 'choice':
      return column.choices.join(', ');
    case 'timecode':
      return 'a timecode';
  }
}

/** The value of a blank cell: '' for text, an empty list, null for everything else. */
export function blankOf(kind: Column['kind']): unknown {
  switch (kind) {
    case 'text':
    case 'code':
    case 'timecode':
      return '';
    case 'list':
      return EMPTY;
    case 'date':
    case 'moment':
    case 'time':
    case 'money':
    case 'number':
    case 'percent':
    case 'eighths':
    case 'yes-no':
    case 'choice':
      return null;
  }
}

const EMPTY: readonly string[] = [];

/** The reader of a column's cells; `decimals` are those of the production's currency. A failed formula is a problem in any column. */
export function readerOf(column: Pick<Column, 'kind' | 'choices' | 'synonyms'>, decimals: number): CellReader {
  const read = plainReader(column, decimals);
  const expected = expectedOf(column);
  return (cell, text) => formulaError(cell, expected) ?? read(cell, text);
}

function plainReader(column: Pick<Column, 'kind' | 'choices' | 'synonyms'>, decimals: number): CellReader {
  switch (column.kind) {
    case 'text':
      return readText;
    case 'code':
      return readCode;
    case 'date':
      return readDay;
    case 'moment':
      return readMoment;
    case 'time':
      return readTime;
    case 'money':
      return (cell) => readMoney(cell, decimals);
    case 'number':
      return readNumber;
    case 'percent':
      return readPercent;
    case 'eighths':
      return readEighths;
    case 'list':
      return readList;
    case 'yes-no':
      return readYesNo;
    case 'timecode':
      return readTimecode;
    case 'choice': {
      const words = new Map<string, string>();
      for (const word of column.choices) words.set(word.toLowerCase(), word);
      for (const [word, meant] of Object.entries(column.synonyms)) words.set(word.toLowerCase(), meant);
      return (cell) => readChoice(cell, words, column.choices);
    }
  }
}
