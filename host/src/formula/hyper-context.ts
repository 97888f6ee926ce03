import { parseA1, parseR1C1 } from '../values';
import type { RangeReference } from '../values';
import { SCRATCH } from './calculator';
import type { Calculator } from './calculator';
import type { HostContext, HyperRange } from './context';
import type { CustomCalls } from './custom-calls';
import type { CustomArgument } from './engine';
import { arrayOf, fail } from './functions/define';
import { hyperError, LOADING, toSingle } from './hyper';
import type { SimpleCellAddress, Single, Value } from './hyper';
import type { FormulaRecord } from './records';
import type { SheetEntry } from './sheet-directory';
import type { Spiller } from './spiller';

/** What the engine may be told about the workbook around it. */
export interface EngineOptions {
  /** Spreadsheet locale, such as `en_US` (the default): how TEXT and SPLIT write and read numbers, how text counts as a date. */
  readonly locale?: string;
  /** Zone of NOW and TODAY; default UTC. */
  readonly timeZone?: string;
  readonly now?: () => Date;
  /** Whether a cell is under a date format: a custom function then gets its number as a date. */
  readonly isDate?: (sheetId: number, row: number, column: number) => boolean;
}

/** The parts of the engine that the context leads to; they exist only after the calculator, which needs the context first. */
export interface EngineParts {
  readonly calculator: Calculator;
  readonly spiller: Spiller;
  readonly custom: CustomCalls;
  /** Sheet for which the scratch sheet calculates. */
  scratchHome: number | null;
}

/** Answers what our functions ask in the middle of a calculation. */
export class EngineContext implements HostContext {
  readonly now: () => Date;
  readonly timeZone: string;
  readonly locale: string;
  private parts: EngineParts | null = null;

  constructor(private readonly options: EngineOptions) {
    this.now = options.now ?? (() => new Date());
    this.timeZone = options.timeZone ?? 'UTC';
    this.locale = options.locale ?? 'en_US';
  }

  connect(parts: EngineParts): void {
    this.parts = parts;
  }

  spilled(address: SimpleCellAddress, value: Value): Single {
    return this.engine.spiller.take(this.record(address), value);
  }

  custom(address: SimpleCellAddress, name: string, args: readonly CustomArgument[]): Value {
    const { custom, calculator } = this.engine;
    const outcome = custom.ask(this.record(address), calculator.round, name, args);
    if (outcome === null) return fail.error(LOADING);
    if ('error' in outcome) return hyperError(outcome.error, outcome.message);
    const [first] = outcome.rows;
    if (first === undefined || first.length === 0) return toSingle(null);
    if (outcome.rows.length === 1 && first.length === 1) return toSingle(first[0] ?? null);
    return arrayOf(outcome.rows.map((row) => row.map(toSingle)));
  }

  isDate({ sheet, row, col }: SimpleCellAddress): boolean {
    const entry = this.engine.calculator.directory.ofHyper(sheet);
    if (entry === undefined || entry.id === SCRATCH) return false;
    return this.options.isDate?.(entry.id, row + 1, col + 1) ?? false;
  }

  gridSize(sheet: number): SheetEntry {
    const entry = this.engine.calculator.directory.ofHyper(sheet);
    if (entry === undefined) throw new Error(`Formula engine: HyperFormula's sheet ${sheet} is not known`);
    return entry;
  }

  resolve(text: string, isA1: boolean, from: SimpleCellAddress): HyperRange | null {
    const { directory } = this.engine.calculator;
    const trimmed = text.trim();
    const place = { row: from.row + 1, column: from.col + 1 };
    const named = isA1 ? directory.namedRange(trimmed) : null;
    const reference = isA1 ? parseA1(named ?? trimmed) : parseR1C1(trimmed, place);
    const entry = reference === null ? undefined : this.sheetOf(reference, from);
    if (reference === null || entry === undefined) return null;
    const { row, column } = reference;
    const bottom = reference.rows === undefined ? entry.rows : row + reference.rows - 1;
    const right = reference.columns === undefined ? entry.columns : column + reference.columns - 1;
    if (bottom > entry.rows || right > entry.columns || row > bottom || column > right) return null;
    return { sheet: entry.hyper, top: row - 1, left: column - 1, bottom: bottom - 1, right: right - 1 };
  }

  formulaText({ sheet, row, col }: SimpleCellAddress): string | null {
    const { directory, records } = this.engine.calculator;
    const record = records.at(directory.ofHyper(sheet)?.id ?? SCRATCH, row + 1, col + 1);
    return record === undefined ? null : records.text(record);
  }

  private sheetOf(reference: RangeReference, from: SimpleCellAddress): SheetEntry | undefined {
    const { directory } = this.engine.calculator;
    if (reference.sheet !== undefined) return directory.named(reference.sheet);
    const entry = directory.ofHyper(from.sheet);
    const home = this.engine.scratchHome;
    return entry?.id === SCRATCH && home !== null ? directory.get(home) : entry;
  }

  private record({ sheet, row, col }: SimpleCellAddress): FormulaRecord {
    const { directory, records } = this.engine.calculator;
    const entry = directory.ofHyper(sheet);
    const record = entry === undefined ? undefined : records.at(entry.id, row + 1, col + 1);
    if (record === undefined) throw new Error(`Formula engine: no formula is known at ${sheet}!R${row + 1}C${col + 1}`);
    return record;
  }

  private get engine(): EngineParts {
    if (this.parts === null) throw new Error('Formula engine: a calculation began before the engine was ready');
    return this.parts;
  }
}
