import { AlwaysDense, ExportedCellChange, HyperFormula } from 'hyperformula';
import type { ExportedChange } from 'hyperformula';
import type { HostContext } from './context';
import type { CellChange } from './engine';
import { registerFunctions } from './functions';
import type { Value } from './hyper';
import { MAX_COLUMNS, MAX_ROWS } from './limits';
import { rectangles } from '../values';
import { FormulaRecords } from './records';
import type { FormulaRecord } from './records';
import { SheetDirectory } from './sheet-directory';
import { hyperAddress } from './spill-table';
import { translate } from './translate';
import type { Surroundings } from './translate';

/** Id of the hidden sheet on which formulas outside any cell are calculated. */
export const SCRATCH = -1;

const DATE_FORMATS: Readonly<Record<'dmy' | 'mdy' | 'ymd', readonly string[]>> = {
  mdy: ['MM/DD/YYYY', 'MM/DD/YY', 'YYYY/MM/DD', 'YYYY-MM-DD'],
  dmy: ['DD/MM/YYYY', 'DD/MM/YY', 'YYYY/MM/DD', 'YYYY-MM-DD'],
  ymd: ['YYYY/MM/DD', 'YYYY-MM-DD', 'MM/DD/YYYY'],
};

/** HyperFormula with our records beside it: writes go in here, changes are collected here. 1-based, by sheet id. */
export class Calculator {
  readonly directory = new SheetDirectory();
  readonly records = new FormulaRecords();
  readonly hyper: HyperFormula;
  /** Counts the recalculations, to tell what was asked in the last one from what was asked before. */
  round = 0;
  private changes: ExportedChange[] = [];
  /** A hidden sheet that is written to only to start a recalculation. */
  private readonly pulse: number;

  constructor(context: HostContext, order: 'dmy' | 'mdy' | 'ymd') {
    registerFunctions();
    this.hyper = HyperFormula.buildEmpty({
      licenseKey: 'gpl-v3',
      context,
      undoLimit: 0,
      chooseAddressMappingPolicy: new AlwaysDense(),
      maxRows: MAX_ROWS,
      maxColumns: MAX_COLUMNS,
      accentSensitive: true,
      dateFormats: [...DATE_FORMATS[order]],
      nullDate: { year: 1899, month: 12, day: 30 },
      leapYear1900: false,
    });
    const name = this.hyper.addSheet('\u0001');
    this.pulse = this.hyperId(this.hyper.addSheet('\u0002'));
    this.directory.add({ id: SCRATCH, hyper: this.hyperId(name), name, rows: MAX_ROWS, columns: MAX_COLUMNS });
  }

  /** HyperFormula's number of a sheet that is there. */
  hyperId(name: string): number {
    const id = this.hyper.getSheetId(name);
    if (id === undefined) throw new Error(`Formula engine: HyperFormula has no sheet '${name}'`);
    return id;
  }

  /** Runs writes as one, with one recalculation at the end. */
  batch(writes: () => void): void {
    this.round += 1;
    const changes = this.hyper.batch(writes);
    this.changes = this.changes.length === 0 ? changes : this.changes.concat(changes);
  }

  /** Within a batch: contents of a rectangle. */
  write(sheetId: number, row: number, column: number, contents: (string | number | boolean | null)[][]): void {
    this.hyper.setCellContents(hyperAddress(this.directory.get(sheetId).hyper, row, column), contents);
  }

  /** Within a batch: blanks cells, as few rectangles as they make. */
  clear(sheetId: number, cells: readonly (readonly [number, number])[]): void {
    for (const { row, column, rows, columns } of rectangles(cells)) {
      const line = Array.from({ length: columns }, () => null);
      this.write(
        sheetId,
        row,
        column,
        Array.from({ length: rows }, () => line),
      );
    }
  }

  /** Within a batch: enters a formula cell again, translated anew, so that it is calculated. */
  enter(record: FormulaRecord): void {
    if (!this.isAlive(record)) return;
    if (record.sheetId !== SCRATCH)
      record.translation = translate(this.records.text(record), this.surroundings(record.sheetId));
    this.write(record.sheetId, record.row, record.column, [[record.translation.text]]);
  }

  /** Any write makes HyperFormula calculate its volatile functions again. */
  poke(): void {
    this.batch(() => this.hyper.setCellContents({ sheet: this.pulse, row: 0, col: 0 }, [[this.round]]));
  }

  isAlive(record: FormulaRecord): boolean {
    return this.records.at(record.sheetId, record.row, record.column) === record;
  }

  raw(sheetId: number, row: number, column: number): Value {
    return this.hyper.dependencyGraph.getCellValue(hyperAddress(this.directory.get(sheetId).hyper, row, column));
  }

  /** Tells translation about custom functions; set by the engine. */
  isCustom: (name: string) => boolean = () => false;

  surroundings(sheetId: number): Surroundings {
    const home = this.directory.get(sheetId);
    return {
      isCustom: this.isCustom,
      gridSize: (sheet) => (sheet === undefined ? home : (this.directory.named(sheet) ?? null)),
      namedRange: (name) => this.directory.namedRange(name),
    };
  }

  /** Cells whose value changed since the last call, each once. */
  takeChanges(): CellChange[] {
    const changes = this.changes;
    this.changes = [];
    const seen = new Set<string>();
    return changes.flatMap((change) => {
      if (!(change instanceof ExportedCellChange)) return [];
      const entry = this.directory.ofHyper(change.sheet);
      if (entry === undefined || entry.id === SCRATCH) return [];
      const key = `${entry.id},${change.row},${change.col}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return [{ sheetId: entry.id, row: change.row + 1, column: change.col + 1 }];
    });
  }
}
