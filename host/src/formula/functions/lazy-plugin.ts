import { CellError, ErrorType, FunctionArgumentType, FunctionPlugin, SimpleRangeValue } from 'hyperformula';
import type { FunctionMetadata } from 'hyperformula';
import { BLANK, LOADING, plain } from '../hyper';
import type { Ast, CallAst, Single, State, Value } from '../hyper';
import { arrayOf, cellsOf, fail, isTrue, numberOf, rowsOf, textOf } from './define';
import { lookUpIn } from './lookups';

const anything = (
  count: number,
  optionalFrom: number,
  method: string,
  rest: Partial<FunctionMetadata> = {},
): FunctionMetadata => ({
  method,
  parameters: Array.from({ length: count }, (_, index) => ({
    argumentType: FunctionArgumentType.ANY,
    ...(index < optionalFrom ? {} : { optionalArg: true }),
  })),
  ...rest,
});

const wrongCount = (): Value => fail.na('Wrong number of arguments.');

/** Look-ups whose failure names the key that was not found. */
const LOOKUPS = ['VLOOKUP', 'HLOOKUP', 'MATCH', 'XLOOKUP'] as const;

/** Functions that calculate only those arguments they need, or look at how an argument is written. */
export class LazyPlugin extends FunctionPlugin {
  static override implementedFunctions: Record<string, FunctionMetadata> = {
    'HOST.IF': anything(3, 2, 'chosen'),
    'HOST.IFERROR': anything(2, 1, 'ifError'),
    'HOST.IFNA': anything(2, 1, 'ifError'),
    'HOST.ROW': anything(1, 0, 'place'),
    'HOST.COLUMN': anything(1, 0, 'place'),
    'HOST.AVERAGEIFS': anything(3, 3, 'averageIfs', { repeatLastArgs: 2 }),
    ...Object.fromEntries(LOOKUPS.map((name) => [`HOST.${name}`, anything(4, 2, 'lookUp', { repeatLastArgs: 1 })])),
  };

  chosen(ast: CallAst, state: State): Value {
    const [condition, yes, no] = ast.args;
    if (condition === undefined || yes === undefined || ast.args.length > 3) return wrongCount();
    if (state.arraysFlag) return this.evaluateAst({ ...ast, procedureName: 'IF' }, state);
    const value = this.evaluateAst(condition, state);
    if (value instanceof SimpleRangeValue) return fail.value('An array value could not be found.');
    const decided = truth(value);
    if (typeof decided !== 'boolean') return decided;
    if (decided) return this.evaluateAst(yes, state);
    return no === undefined ? false : this.evaluateAst(no, state);
  }

  ifError(ast: CallAst, state: State): Value {
    const [first, otherwise] = ast.args;
    if (first === undefined || ast.args.length > 2) return wrongCount();
    const value = this.evaluateAst(first, state);
    const caught = (single: Value): boolean =>
      single instanceof CellError &&
      single.message !== LOADING &&
      (ast.procedureName === 'HOST.IFERROR' || single.type === ErrorType.NA);
    const fallback = (): Value => (otherwise === undefined ? BLANK : this.evaluateAst(otherwise, state));
    if (!(value instanceof SimpleRangeValue)) return caught(value) ? fallback() : value;
    if (!value.data.some((row) => row.some(caught))) return value;
    const substitute = cellsOf(fallback())[0] ?? BLANK;
    return arrayOf(value.data.map((row) => row.map((cell) => (caught(cell) ? substitute : cell))));
  }

  /** ROW and COLUMN; within array arithmetic a range gives all its numbers. */
  place(ast: CallAst, state: State): Value {
    const name = ast.procedureName.slice('HOST.'.length);
    const [argument] = ast.args;
    if (argument !== undefined && 'start' in argument && state.arraysFlag) {
      const value = this.evaluateAst(argument, state);
      if (value instanceof SimpleRangeValue && value.range !== undefined) {
        const { row, col } = value.range.start;
        return name === 'ROW'
          ? arrayOf(Array.from({ length: value.height() }, (_, index) => [row + index + 1]))
          : arrayOf([Array.from({ length: value.width() }, (_, index) => col + index + 1)]);
      }
    }
    return this.evaluateAst({ ...ast, procedureName: name }, state);
  }

  averageIfs(ast: CallAst, state: State): Value {
    const [range, ...criteria] = ast.args;
    if (range === undefined || criteria.length === 0) return wrongCount();
    const sum = this.evaluateAst({ ...ast, procedureName: 'SUMIFS' }, state);
    const isNumber = this.text('>=-1E+307');
    const count = this.evaluateAst({ ...ast, procedureName: 'COUNTIFS', args: [range, isNumber, ...criteria] }, state);
    if (sum instanceof CellError || count instanceof CellError) return sum instanceof CellError ? sum : count;
    const cells = numberOf(count);
    return cells === 0 ? fail.divide() : numberOf(sum) / cells;
  }

  lookUp(ast: CallAst, state: State): Value {
    const name = ast.procedureName.slice('HOST.'.length);
    const value = this.evaluateAst({ ...ast, procedureName: name }, state);
    const [key, table] = ast.args;
    const isBlankOrZero = value === 0 && name !== 'MATCH';
    if (key === undefined || table === undefined || !(isBlankOrZero || value instanceof CellError)) return value;
    const notFound = (): Value =>
      fail.na(`Did not find value '${textOf(this.evaluateAst(key, state))}' in ${name} evaluation.`);
    if (value instanceof CellError && value.message === 'Value not found.') return notFound();
    if (
      name === 'XLOOKUP' ||
      !(isBlankOrZero || (value instanceof CellError && value.message === 'Wrong type of argument.'))
    ) {
      return value;
    }
    const [wanted, third, sorted] = [key, ast.args[2], ast.args[3]].map((each) =>
      each === undefined ? undefined : cellsOf(this.evaluateAst(each, state))[0],
    );
    const rows = rowsOf(this.evaluateAst(table, state));
    const found = lookUpIn(
      name,
      wanted ?? BLANK,
      rows,
      third === undefined ? 1 : numberOf(third),
      sorted === undefined || isTrue(sorted),
    );
    return found ?? (isBlankOrZero ? value : notFound());
  }

  /** A text constant, as the parser would have made it. */
  private text(value: string): Ast {
    const sample = { type: 'STRING', value };
    return sample as unknown as Ast;
  }
}

/** A condition's truth, or the error it is. Text is true or false only if it says so. */
function truth(value: Single): boolean | CellError {
  const bare = plain(value);
  if (bare === null) return false;
  if (typeof bare === 'number') return bare !== 0;
  if (typeof bare !== 'string') return bare;
  if (/^(true|false)$/i.test(bare)) return bare.length === 4;
  return bare === ''
    ? false
    : fail.value(
        `Function IF parameter 1 expects boolean values. But '${bare}' is a text and cannot be coerced to a boolean.`,
      );
}
