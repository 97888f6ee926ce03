import type { CustomArgument, CustomFunctionRunner, CustomOutcome, CustomScalar } from '../formula';
import type { Scalar } from '../snapshot';
import { dateFromSerial, serialFromDate } from '../values';
import { instantOf } from './realm';
import { runScript, type ScriptHome } from './script-runner';
import type { Wire } from './wire';

/** How many custom functions run at the same time. */
const AT_ONCE = 4;

/**
 * Runs the project's functions for cells: each call an execution of its own, 30 seconds, read-only. Google's own limit on
 * simultaneous executions is not copied; calls wait for one another here.
 */
export function customFunctionRunner(home: ScriptHome): CustomFunctionRunner {
  const names = new Map(home.project.cellFunctions.map((name) => [name.toLowerCase(), name]));
  const turns = new Turns(AT_ONCE);
  return (name, args) =>
    turns.take(async () => {
      const functionName = names.get(name.toLowerCase());
      if (functionName === undefined) return { error: '#NAME?', message: `Unknown function: '${name}'.` };
      const zone = home.workbook.timeZone;
      const run = await runScript(
        home,
        {
          functionName,
          args: () => args.map((one) => argumentValue(one, zone)),
          result: 'cell',
          authMode: 'CUSTOM_FUNCTION',
          short: true,
        },
        {},
      );
      if (run.error !== null) return { error: '#ERROR!', message: failureNote(run.error.message, run.error.stack) };
      return cellRows(run.value, zone);
    });
}

function argumentValue(argument: CustomArgument, zone: string): unknown {
  return isRows(argument)
    ? argument.map((row) => row.map((one) => scalarValue(one, zone)))
    : scalarValue(argument, zone);
}

function isRows(argument: CustomArgument): argument is readonly (readonly CustomScalar[])[] {
  return Array.isArray(argument);
}

function scalarValue(value: CustomScalar, zone: string): unknown {
  return typeof value === 'object' ? dateFromSerial(value.date, zone) : value;
}

/** The note of a failed cell: the message, and the line in the project where it was thrown. */
function failureNote(message: string, stack: string): string {
  const line = /:(\d+):\d+\)?$/m.exec(stack)?.[1];
  if (message === 'Exceeded maximum execution time') return `${message} (line 0).`;
  return line === undefined ? message : `${message} (line ${line}).`;
}

/** What a function returned, as cells: a list is one row, ragged rows are padded with blanks. */
function cellRows(value: Wire, zone: string): CustomOutcome {
  const rows = Array.isArray(value) ? (value as readonly Wire[]) : [[value]];
  const table = rows.some((row) => Array.isArray(row)) ? rows : [rows];
  const lines: Scalar[][] = [];
  for (const row of table) {
    const line: Scalar[] = [];
    for (const one of Array.isArray(row) ? (row as readonly Wire[]) : [row]) {
      const cell = cellValue(one, zone);
      if (cell === undefined) {
        return { error: '#ERROR!', message: 'The function returned an object, which a cell cannot hold.' };
      }
      line.push(cell);
    }
    lines.push(line);
  }
  const width = Math.max(1, ...lines.map((line) => line.length));
  for (const line of lines) while (line.length < width) line.push(null);
  return { rows: lines.length === 0 ? [[null]] : lines };
}

/** Undefined for what no cell can hold. */
function cellValue(value: Wire, zone: string): Scalar | undefined {
  if (value === undefined || value === null) return null;
  if (typeof value === 'bigint') return undefined;
  if (typeof value === 'number') {
    return Number.isFinite(value) ? value : { error: '#NUM!', message: 'The result is not a number.' };
  }
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) return undefined;
  if (!('is' in value)) return dateCell(instantOf(value as Date), zone);
  return value.is === 'enum' ? value.name : undefined;
}

function dateCell(instant: number, zone: string): Scalar {
  if (Number.isNaN(instant)) return { error: '#NUM!', message: 'The date is invalid.' };
  return serialFromDate(new Date(instant), zone);
}

/** Lets so many pieces of work run at once; the others wait in line. */
class Turns {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly most: number) {}

  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= this.most) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.running += 1;
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next === undefined) this.running -= 1;
      else next();
    }
  }
}
