import { CellError, EmptyValue, FunctionArgumentType, FunctionPlugin, SimpleRangeValue } from 'hyperformula';
import type { FunctionMetadata } from 'hyperformula';
import type { HostContext, HyperRange } from '../context';
import type { CustomArgument, CustomScalar } from '../engine';
import { BLANK, LOADING, plain, sheetsError } from '../hyper';
import type { Ast, CallAst, SimpleCellAddress, Single, State, Value } from '../hyper';
import { arrayOf, cellsOf, fail, isTrue, numberOf, textOf } from './define';

const anything = (method: string, rest: Partial<FunctionMetadata> = {}): FunctionMetadata => ({
  method,
  parameters: [{ argumentType: FunctionArgumentType.ANY, optionalArg: true }],
  repeatLastArgs: 1,
  vectorizationForbidden: true,
  ...rest,
});

/** Functions that need the host around the calculation: spilling, custom functions, references made at run time, encoded texts. */
export class HostPlugin extends FunctionPlugin {
  static override implementedFunctions: Record<string, FunctionMetadata> = {
    'HOST.SPILL': anything('spill'),
    'HOST.CUSTOM': anything('custom'),
    'HOST.UNKNOWN': anything('unknown'),
    'HOST.UNKNOWNNAME': anything('unknownName'),
    'HOST.LITERAL': anything('literal'),
    'HOST.ERROR': anything('error'),
    'HOST.INDIRECT': anything('indirect', { isVolatile: true }),
    'HOST.OFFSET': anything('offset', { isVolatile: true }),
    'HOST.FORMULATEXT': anything('formulaText', {
      doesNotNeedArgumentsToBeComputed: true,
      isDependentOnSheetStructureChange: true,
    }),
    'HOST.ISDATE': anything('isDate'),
  };

  spill(ast: CallAst, state: State): Value {
    return this.host.spilled(state.formulaAddress, this.argument(ast, 0, state));
  }

  custom(ast: CallAst, state: State): Value {
    const name = textOf(this.argument(ast, 0, state));
    const args: CustomArgument[] = [];
    for (const argument of ast.args.slice(1)) {
      const value = this.evaluateAst(argument, state);
      if (cellsOf(value).some((cell) => cell instanceof CellError && cell.message === LOADING))
        return fail.error(LOADING);
      args.push(this.customArgument(argument, value, state));
    }
    return this.host.custom(state.formulaAddress, name, args);
  }

  unknown(ast: CallAst, state: State): Value {
    return fail.name(`Unknown function: '${textOf(this.argument(ast, 0, state))}'.`);
  }

  unknownName(ast: CallAst, state: State): Value {
    return fail.name(`Unknown range name: '${textOf(this.argument(ast, 0, state))}'.`);
  }

  literal(ast: CallAst, state: State): Value {
    return decodeURIComponent(textOf(this.argument(ast, 0, state)));
  }

  error(): Value {
    return fail.error('Formula parse error.');
  }

  indirect(ast: CallAst, state: State): Value {
    const text = this.argument(ast, 0, state);
    if (text instanceof CellError) return text;
    const a1 = ast.args[1] === undefined || isTrue(cellsOf(this.argument(ast, 1, state))[0]);
    const range = this.host.resolve(textOf(text), a1, state.formulaAddress);
    return range === null
      ? fail.ref(`Function INDIRECT parameter 1 value is '${textOf(text)}'. It is not a valid cell/range reference.`)
      : this.read(range);
  }

  offset(ast: CallAst, state: State): Value {
    const [source] = ast.args;
    const base = source === undefined ? null : this.rangeOf(source, state);
    if (base === null) return fail.value('Argument must be a range.');
    const numbers: number[] = [];
    const defaults = [0, 0, base.bottom - base.top + 1, base.right - base.left + 1];
    for (const [index, fallback] of defaults.entries()) {
      const value = ast.args[index + 1] === undefined ? fallback : this.argument(ast, index + 1, state);
      if (value instanceof CellError) return value;
      numbers.push(value === EmptyValue ? fallback : Math.trunc(numberOf(value)));
    }
    const [down = 0, right = 0, height = 1, width = 1] = numbers;
    const top = base.top + down;
    const left = base.left + right;
    if (top < 0 || left < 0 || height < 1 || width < 1)
      return fail.ref('Function OFFSET evaluates to an out of bounds range.');
    return this.read({ sheet: base.sheet, top, left, bottom: top + height - 1, right: left + width - 1 });
  }

  formulaText(ast: CallAst, state: State): Value {
    const [source] = ast.args;
    const range = source === undefined ? null : this.rangeOf(source, state);
    const text = range === null ? null : this.host.formulaText({ sheet: range.sheet, row: range.top, col: range.left });
    return text ?? fail.na('The cell has no formula.');
  }

  isDate(ast: CallAst, state: State): Value {
    const [source] = ast.args;
    if (source === undefined) return fail.na('Wrong number of arguments.');
    const cell = cellsOf(this.evaluateAst(source, state))[0];
    if (cell === undefined || typeof plain(cell) !== 'number') return false;
    if (typeof cell === 'object') return true;
    const range = this.rangeOf(source, state);
    return range !== null && this.host.isDate({ sheet: range.sheet, row: range.top, col: range.left });
  }

  private get host(): HostContext {
    return this.config.context as HostContext;
  }

  private argument(ast: CallAst, index: number, state: State): Value {
    const argument = ast.args[index];
    return argument === undefined ? BLANK : this.evaluateAst(argument, state);
  }

  /** The place an argument names, if it is written as a reference. */
  private rangeOf(ast: Ast, state: State): HyperRange | null {
    if ('reference' in ast) {
      const { sheet, row, col } = ast.reference.toSimpleCellAddress(state.formulaAddress);
      return { sheet, top: row, left: col, bottom: row, right: col };
    }
    const value = 'start' in ast ? this.evaluateAst(ast, state) : null;
    if (!(value instanceof SimpleRangeValue) || value.range === undefined) return null;
    const { sheet, row, col } = value.range.start;
    return { sheet, top: row, left: col, bottom: row + value.height() - 1, right: col + value.width() - 1 };
  }

  private read({ sheet, top, left, bottom, right }: HyperRange): Value {
    const cell = (row: number, col: number): Single => {
      const value = this.dependencyGraph.getCellValue({ sheet, row, col });
      return value instanceof SimpleRangeValue ? (value.data[0]?.[0] ?? BLANK) : value;
    };
    if (top === bottom && left === right) return cell(top, left);
    return arrayOf(
      Array.from({ length: bottom - top + 1 }, (_, row) =>
        Array.from({ length: right - left + 1 }, (_unused, column) => cell(top + row, left + column)),
      ),
    );
  }

  /** An argument as a script gets it; whole columns and rows reach to the grid's end. */
  private customArgument(ast: Ast, value: Value, state: State): CustomArgument {
    if (!(value instanceof SimpleRangeValue)) return this.customScalar(value, this.rangeOf(ast, state));
    const place = this.rangeOf(ast, state);
    const rows = value.data.map((row, down) =>
      row.map((cell, right) =>
        this.customScalar(cell, place === null ? null : { ...place, top: place.top + down, left: place.left + right }),
      ),
    );
    if (place !== null && 'start' in ast) pad(rows, ast.start, this.host.gridSize(place.sheet), place);
    const single = rows[0]?.[0];
    return rows.length === 1 && rows[0]?.length === 1 && single !== undefined ? single : rows;
  }

  private customScalar(value: Single, place: HyperRange | null): CustomScalar {
    const bare = plain(value);
    if (bare === null) return '';
    if (bare instanceof CellError) return sheetsError(bare).error;
    if (typeof bare !== 'number') return bare;
    const typed = typeof value === 'object' && 'getDetailedType' in value && /DATE|TIME/.test(value.getDetailedType());
    const address: SimpleCellAddress | null =
      place === null ? null : { sheet: place.sheet, row: place.top, col: place.left };
    return typed || (address !== null && this.host.isDate(address)) ? { date: bare } : bare;
  }
}

/** Fills `A:B` or `3:4` up to the grid, because HyperFormula stops such ranges at the last used cell. */
function pad(
  rows: CustomScalar[][],
  start: object,
  size: { readonly rows: number; readonly columns: number },
  at: HyperRange,
): void {
  const width = 'col' in start || 'column' in start ? (rows[0]?.length ?? 1) : size.columns - at.left;
  for (const row of rows) while (row.length < width) row.push('');
  if ('row' in start) return;
  while (rows.length < size.rows - at.top) rows.push(Array.from({ length: width }, () => ''));
}
