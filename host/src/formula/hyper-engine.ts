import { CellError } from 'hyperformula';
import type { Scalar } from '../snapshot';
import { localeRules } from '../values';
import { Calculator, SCRATCH } from './calculator';
import { CustomCalls } from './custom-calls';
import type { CellChange, CustomFunctionRunner, EngineInput, FormulaEngine } from './engine';
import { rowsOf } from './functions/define';
import { LOADING, toContent, toScalar } from './hyper';
import type { Value } from './hyper';
import { EngineContext } from './hyper-context';
import type { EngineOptions, EngineParts } from './hyper-context';
import { cellKey } from './records';
import type { FormulaRecord } from './records';
import { Spiller } from './spiller';
import type { Content } from './spill-table';
import type { StructureChange } from './structure';
import { canonicalFormula, shiftFormula } from './text';
import { translate } from './translate';

/** A formula engine over HyperFormula that behaves as live Sheets. See FormulaEngine for what its methods promise. */
export function createHyperFormulaEngine(options: EngineOptions = {}): FormulaEngine {
  return new HyperEngine(options);
}

/** Rounds after which formulas that keep changing each other are left as they are. */
const MAX_ROUNDS = 60;

/** Recalculations granted to INDIRECT and OFFSET until their values stand. */
const MAX_POKES = 8;

class HyperEngine implements FormulaEngine {
  private readonly calculator: Calculator;
  private readonly spiller: Spiller;
  private readonly custom: CustomCalls;
  private readonly parts: EngineParts;
  private readonly dynamic = new Set<FormulaRecord>();
  private listener: (changes: readonly CellChange[]) => void = () => undefined;
  private queue: Promise<unknown> = Promise.resolve();
  private disposed = false;

  constructor(options: EngineOptions) {
    const context = new EngineContext(options);
    this.calculator = new Calculator(context, localeRules(context.locale).order);
    this.spiller = new Spiller(this.calculator);
    this.custom = new CustomCalls((records) => {
      this.recalculate(records);
    });
    this.calculator.isCustom = (name) => this.custom.has(name);
    this.parts = { calculator: this.calculator, spiller: this.spiller, custom: this.custom, scratchHome: null };
    context.connect(this.parts);
  }

  addSheet(sheetId: number, name: string, rows: number, columns: number): void {
    const { hyper, directory } = this.calculator;
    const added = hyper.addSheet(name);
    directory.add({ id: sheetId, hyper: this.calculator.hyperId(added), name, rows, columns });
    this.recalculate(this.where((record) => record.translation.foreign));
  }

  removeSheet(sheetId: number): void {
    const { calculator } = this;
    const { hyper, name } = calculator.directory.get(sheetId);
    for (const record of this.spiller.table.onSheet(sheetId)) this.spiller.table.release(record);
    calculator.records.apply(sheetId, { kind: 'drop', sheet: name });
    calculator.directory.remove(sheetId);
    calculator.batch(() => {
      for (const record of this.where(({ translation }) => translation.foreign || translation.named))
        calculator.enter(record);
    });
    calculator.batch(() => {
      calculator.hyper.removeSheet(hyper);
    });
    this.settle();
  }

  renameSheet(sheetId: number, name: string): void {
    const entry = this.calculator.directory.get(sheetId);
    this.calculator.hyper.renameSheet(entry.hyper, name);
    this.calculator.records.apply(sheetId, { kind: 'rename', sheet: entry.name, to: name });
    entry.name = name;
    this.recalculate(this.where((record) => record.translation.foreign));
  }

  setBlock(sheetId: number, row: number, column: number, inputs: readonly (readonly EngineInput[])[]): void {
    const { calculator, spiller } = this;
    const kept = this.makeRoom(sheetId, row, column, inputs);
    const contents = inputs.map((line, down) =>
      line.map((input, right): Content => this.content(sheetId, row + down, column + right, input, kept)),
    );
    calculator.batch(() => {
      for (const cells of kept.cleared) calculator.clear(sheetId, cells);
      calculator.write(sheetId, row, column, contents);
      for (const record of kept.again) spiller.mark(record);
    });
    this.settle();
  }

  /** Takes a block's cells from the arrays that show there; where only blanks are written, the array stays. */
  private makeRoom(sheetId: number, row: number, column: number, inputs: readonly (readonly EngineInput[])[]): Room {
    const { table } = this.spiller;
    const room: Room = { cleared: [], again: [], contents: new Map() };
    const inBlock = (r: number, c: number): EngineInput | undefined => inputs[r - row]?.[c - column];
    const width = inputs[0]?.length ?? 0;
    for (const record of table.size === 0 ? [] : table.meeting(sheetId, row, column, inputs.length, width)) {
      const contents = table.get(record)?.contents ?? null;
      if (inBlock(record.row, record.column) !== undefined) {
        room.cleared.push(this.spiller.release(record).filter(([r, c]) => inBlock(r, c) === undefined));
        continue;
      }
      const isWritten = contents?.some((line, down) =>
        line.some((_, right) => isFull(inBlock(record.row + down, record.column + right))),
      );
      if (contents === null || isWritten === true) {
        room.cleared.push(this.spiller.release(record).filter(([r, c]) => inBlock(r, c) === undefined));
        if (contents === null) table.place(record, { rows: 1, columns: 1, contents: null });
        room.again.push(record);
        continue;
      }
      for (const [down, line] of contents.entries()) {
        for (const [right, content] of line.entries()) {
          room.contents.set(cellKey(record.row + down, record.column + right), content);
        }
      }
    }
    return room;
  }

  /** Notes what a cell holds now and gives it in HyperFormula's form. */
  private content(sheetId: number, row: number, column: number, input: EngineInput, room: Room): Content {
    const { records, directory } = this.calculator;
    if (!('formula' in input)) {
      if (!records.isEmpty(sheetId)) this.forget(sheetId, row, column);
      if (input.value === null) return room.contents.get(cellKey(row, column)) ?? null;
      return toContent(input.value);
    }
    this.forget(sheetId, row, column);
    const formula = canonicalFormula(input.formula, (name) => directory.named(name)?.name ?? null);
    const record = records.set(
      sheetId,
      row,
      column,
      formula,
      translate(formula, this.calculator.surroundings(sheetId)),
    );
    if (record.translation.dynamic) this.dynamic.add(record);
    return record.translation.text;
  }

  private forget(sheetId: number, row: number, column: number): void {
    const { records } = this.calculator;
    const record = records.at(sheetId, row, column);
    if (record === undefined) return;
    this.dynamic.delete(record);
    records.delete(sheetId, row, column);
  }

  value(sheetId: number, row: number, column: number): Scalar {
    return toScalar(this.calculator.raw(sheetId, row, column));
  }

  block(sheetId: number, row: number, column: number, rows: number, columns: number): Scalar[][] {
    return Array.from({ length: rows }, (_, down) =>
      Array.from({ length: columns }, (_unused, right) => this.value(sheetId, row + down, column + right)),
    );
  }

  formula(sheetId: number, row: number, column: number): string | null {
    const record = this.calculator.records.at(sheetId, row, column);
    return record === undefined ? null : this.calculator.records.text(record);
  }

  spillSource(sheetId: number, row: number, column: number): { readonly row: number; readonly column: number } | null {
    const owner = this.spiller.table.owner(sheetId, row, column);
    return owner === undefined ? null : { row: owner.row, column: owner.column };
  }

  insertRows(sheetId: number, before: number, count: number): void {
    this.restructure(sheetId, { kind: 'insert', axis: 'row', first: before, count });
  }

  removeRows(sheetId: number, first: number, count: number): void {
    this.restructure(sheetId, { kind: 'remove', axis: 'row', first, count });
  }

  insertColumns(sheetId: number, before: number, count: number): void {
    this.restructure(sheetId, { kind: 'insert', axis: 'column', first: before, count });
  }

  removeColumns(sheetId: number, first: number, count: number): void {
    this.restructure(sheetId, { kind: 'remove', axis: 'column', first, count });
  }

  private restructure(sheetId: number, what: Omit<GridChange, 'sheet'>): void {
    const { calculator, spiller } = this;
    const entry = calculator.directory.get(sheetId);
    const change: GridChange = { ...what, sheet: entry.name };
    const size = change.axis === 'row' ? 'rows' : 'columns';
    const appended = change.kind === 'insert' && change.first > entry[size];
    const anchors = spiller.table.onSheet(sheetId);
    calculator.batch(() => {
      if (!appended) {
        for (const record of anchors) calculator.clear(sheetId, spiller.release(record));
        applyToHyper(calculator, entry.hyper, change);
        calculator.records.apply(sheetId, change);
        calculator.directory.moveNames(sheetId, change);
      }
      entry[size] += change.kind === 'insert' ? change.count : -change.count;
      for (const record of anchors) if (!appended || spiller.table.get(record)?.contents === null) spiller.mark(record);
      if (!appended) return;
      const open = ({ translation, sheetId: home }: FormulaRecord): boolean =>
        translation.open && (translation.foreign || home === sheetId);
      for (const record of this.where(open)) calculator.enter(record);
    });
    for (const record of this.dynamic) if (!calculator.isAlive(record)) this.dynamic.delete(record);
    this.settle();
  }

  shiftFormula(formula: string, rows: number, columns: number): string {
    return shiftFormula(formula, rows, columns);
  }

  setName(name: string, sheetId: number, row: number, column: number, rows: number, columns: number): void {
    this.calculator.directory.setName(name, sheetId, { row, column, rows, columns });
    this.recalculate(this.where(({ translation }) => translation.named));
  }

  removeName(name: string): void {
    if (this.calculator.directory.removeName(name))
      this.recalculate(this.where(({ translation }) => translation.named));
  }

  setCustomFunctions(names: readonly string[], runner: CustomFunctionRunner): void {
    this.custom.reset(names, runner);
    this.recalculate(this.where(({ translation }) => translation.named));
  }

  settled(): Promise<void> {
    return this.custom.settled();
  }

  onChange(listener: (changes: readonly CellChange[]) => void): void {
    this.listener = listener;
  }

  evaluate(formula: string, sheetId: number, row: number, column: number): Promise<Scalar[][]> {
    const result = this.queue.then(() => this.evaluateNow(formula, sheetId, row, column));
    this.queue = result.catch(() => undefined);
    return result;
  }

  private async evaluateNow(formula: string, sheetId: number, row: number, column: number): Promise<Scalar[][]> {
    const { calculator, spiller } = this;
    const { records, directory } = calculator;
    const entry = directory.get(sheetId);
    const text = formula.startsWith('=') ? formula : `=${formula}`;
    const canonical = canonicalFormula(text, (name) => directory.named(name)?.name ?? null);
    const translation = translate(canonical, { ...calculator.surroundings(sheetId), home: entry.name });
    const wrapped = translation.text.startsWith('=HOST.')
      ? translation.text
      : `=HOST.SPILL(${translation.text.slice(1)})`;
    const record = records.set(SCRATCH, row, column, canonical, { ...translation, text: wrapped });
    if (translation.dynamic) this.dynamic.add(record);
    this.parts.scratchHome = sheetId;
    try {
      this.recalculate([record]);
      const current = (): Value => spiller.results.get(record) ?? calculator.raw(SCRATCH, row, column);
      while (isLoading(current()) && !this.custom.isIdle) await this.custom.settled();
      const value = current();
      return rowsOf(value).map((line) => line.map(toScalar));
    } finally {
      this.forget(SCRATCH, row, column);
      spiller.results.delete(record);
      if (!this.disposed)
        calculator.batch(() => {
          calculator.clear(SCRATCH, [[row, column]]);
        });
      calculator.takeChanges();
    }
  }

  dispose(): void {
    this.disposed = true;
    this.custom.reset([], () => Promise.resolve({ error: '#NAME?', message: 'The workbook is closed.' }));
    this.calculator.hyper.destroy();
  }

  private where(wanted: (record: FormulaRecord) => boolean): FormulaRecord[] {
    return [...this.calculator.records.all()].filter(wanted);
  }

  private recalculate(records: Iterable<FormulaRecord>): void {
    const list = [...records];
    if (this.disposed || list.length === 0) return;
    this.calculator.batch(() => {
      for (const record of list) this.calculator.enter(record);
    });
    this.settle();
  }

  /** Lets arrays spread and run-time references catch up until nothing changes, then starts custom functions and tells the listener. */
  private settle(): void {
    let seen: string | null = null;
    let pokes = 0;
    for (let round = 0; round < MAX_ROUNDS; round += 1) {
      if (this.spiller.apply()) continue;
      if (this.dynamic.size === 0 || pokes >= MAX_POKES) break;
      const now = this.dynamicValues();
      if (now === seen) break;
      seen = now;
      pokes += 1;
      this.calculator.poke();
    }
    this.custom.launch();
    const changes = this.calculator.takeChanges();
    if (changes.length > 0) this.listener(changes);
  }

  private dynamicValues(): string {
    const values = [...this.dynamic].map(({ sheetId, row, column }) =>
      toScalar(this.calculator.raw(sheetId, row, column)),
    );
    return JSON.stringify(values);
  }
}

/** What a block write does to the arrays in its way. */
interface Room {
  readonly cleared: (readonly (readonly [number, number])[])[];
  readonly again: FormulaRecord[];
  readonly contents: Map<number, Content>;
}

type GridChange = Extract<StructureChange, { axis: string }>;

const isFull = (input: EngineInput | undefined): boolean =>
  input !== undefined && ('formula' in input || input.value !== null);

function isLoading(value: Value): boolean {
  return rowsOf(value).some((row) => row.some((cell) => cell instanceof CellError && cell.message === LOADING));
}

function applyToHyper({ hyper }: Calculator, sheet: number, { kind, axis, first, count }: GridChange): void {
  if (axis === 'row') {
    if (kind === 'insert') hyper.addRows(sheet, [first - 1, count]);
    else hyper.removeRows(sheet, [first - 1, count]);
  } else if (kind === 'insert') hyper.addColumns(sheet, [first - 1, count]);
  else hyper.removeColumns(sheet, [first - 1, count]);
}
