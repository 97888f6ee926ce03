/**
 * How a column's cells are read. `text` free words; `code` names and numbers that identify (2210, PO-12), never a date;
 * `moment` a date with its time; `percent` `10` and `10%` both mean ten percent; `number` exact decimals; `time` a time of day; `eighths` script pages;
 * `list` several words in a cell; `timecode` `01:02:03:04`.
 */
export type ColumnKind =
  | 'text'
  | 'code'
  | 'date'
  | 'moment'
  | 'time'
  | 'money'
  | 'number'
  | 'percent'
  | 'eighths'
  | 'list'
  | 'yes-no'
  | 'choice'
  | 'timecode';

/** One column of a table. */
export interface Column<K extends ColumnKind = ColumnKind, C extends string = string> {
  readonly kind: K;
  /** The header we write, and the first one we look for. */
  readonly name: string;
  /** What it is for, in a sentence. */
  readonly about: string;
  /** False: the table can be used without this column. */
  readonly required: boolean;
  /** Other headers that film accountants and assistant directors write for it. */
  readonly aliases: readonly string[];
  /** For `choice`: the words allowed. */
  readonly choices: readonly C[];
  /** For `choice`: other words for them, in any case. */
  readonly synonyms: Readonly<Record<string, C>>;
  /** Pixels. */
  readonly width: number;
  /** Number format; '' = automatic. */
  readonly format: string;
  /** In an output table: the user's own words, which survive a rebuild by the row's key. */
  readonly kept: boolean;
  /** What a made-up row has here, as typed. */
  readonly example: string;
}

/** What the declaration of a column may add to its name and purpose. */
export interface ColumnOptions {
  readonly optional?: true;
  readonly kept?: true;
  readonly aliases?: readonly string[];
  readonly width?: number;
  readonly format?: string;
  readonly example?: string;
}

const looks: Readonly<Record<ColumnKind, { readonly width: number; readonly format: string }>> = {
  text: { width: 180, format: '' },
  code: { width: 90, format: '@' },
  date: { width: 95, format: 'yyyy-mm-dd' },
  moment: { width: 130, format: 'yyyy-mm-dd hh:mm' },
  time: { width: 70, format: 'hh:mm' },
  money: { width: 105, format: '#,##0.00;(#,##0.00)' },
  number: { width: 70, format: '' },
  percent: { width: 70, format: '0.##"%"' },
  eighths: { width: 65, format: '@' },
  list: { width: 160, format: '@' },
  'yes-no': { width: 75, format: '' },
  choice: { width: 105, format: '' },
  timecode: { width: 95, format: '@' },
};

function build<K extends ColumnKind, C extends string>(
  kind: K,
  name: string,
  about: string,
  options: ColumnOptions,
  choices: readonly C[],
  synonyms: Readonly<Record<string, C>>,
): Column<K, C> {
  return {
    kind,
    name,
    about,
    required: options.optional !== true,
    aliases: options.aliases ?? [],
    choices,
    synonyms,
    width: options.width ?? looks[kind].width,
    format: options.format ?? looks[kind].format,
    kept: options.kept === true,
    example: options.example ?? '',
  };
}

type Declare<K extends ColumnKind> = (name: string, about: string, options?: ColumnOptions) => Column<K, never>;
const declare =
  <K extends ColumnKind>(kind: K): Declare<K> =>
  (name, about, options = {}) =>
    build(kind, name, about, options, [], {});

/** Free words: a description, a name, a note. */
export const text = declare('text');
/** A number or name that identifies something, kept as text: account, PO, scene, phone. */
export const code = declare('code');
/** A calendar day. */
export const date = declare('date');
/** A date with its time, as the sheet's serial number. */
export const moment = declare('moment');
/** A time of day, in minutes from midnight. */
export const time = declare('time');
/** An amount of money, in minor units. */
export const money = declare('money');
/** An exact decimal number. */
export const number = declare('number');
/** A percentage, as decimal text: `10` is ten percent. */
export const percent = declare('percent');
/** Script pages, in eighths. */
export const eighths = declare('eighths');
/** Several words in one cell, parted by commas, semicolons or lines. */
export const list = declare('list');
/** Yes or no; a ticked box is yes. */
export const yesNo = declare('yes-no');
/** Hours, minutes, seconds and frames. */
export const timecode = declare('timecode');

/** One of a closed list of words; `synonyms` are other words for them. */
export function choice<const C extends string>(
  name: string,
  about: string,
  choices: readonly C[],
  options: ColumnOptions & { readonly synonyms?: Readonly<Record<string, NoInfer<C>>> } = {},
): Column<'choice', C> {
  return build('choice', name, about, options, choices, options.synonyms ?? {});
}
