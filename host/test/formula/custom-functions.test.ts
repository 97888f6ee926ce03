import type { CustomArgument, CustomOutcome } from '../../src/formula';
import { TestSheet } from './sheet';

const LOADING = { error: 'Loading...', message: 'Loading...' };

interface Call {
  readonly name: string;
  readonly args: readonly CustomArgument[];
}

let sheet: TestSheet;
let calls: Call[];

const FUNCTIONS: Readonly<Record<string, (args: readonly CustomArgument[]) => CustomOutcome>> = {
  DOUBLE: ([value]) => ({ rows: [[Number(value) * 2]] }),
  ROWS_OF: ([count]) => ({ rows: Array.from({ length: Number(count) }, (_, index) => [index + 1, `r${index + 1}`]) }),
  ECHO: ([value]) => ({ rows: [[JSON.stringify(value)]] }),
  BROKEN: () => ({ error: '#ERROR!', message: 'No rate for EUR (line 3).' }),
  NOTHING: () => ({ rows: [[null]] }),
  PASS: ([value]) => ({
    rows: (Array.isArray(value) ? value : [[value]]) as readonly (readonly (string | number)[])[],
  }),
};

beforeEach(() => {
  calls = [];
  sheet = new TestSheet({ isDate: (_, __, column) => column === 4 });
  sheet.engine.setCustomFunctions(Object.keys(FUNCTIONS), (name, args) => {
    calls.push({ name, args });
    return Promise.resolve(FUNCTIONS[name]?.(args) ?? { error: '#NAME?', message: name });
  });
});
afterEach(() => {
  sheet.close();
});

test('a cell shows Loading... until the function has answered, then its value', async () => {
  sheet.put('A1', [21, '=double(A1)', '=B1+1']);
  expect(sheet.rows('B1:C1')).toEqual([[LOADING, LOADING]]);
  await sheet.engine.settled();
  expect(sheet.rows('B1:C1')).toEqual([[42, 43]]);
  expect(sheet.formula('B1')).toBe('=double(A1)');
});

test('a function runs once for an argument list, and again when an argument changes', async () => {
  sheet.put('A1', [1, '=DOUBLE(A1)', '=DOUBLE(A1)', '=DOUBLE(1)']);
  await sheet.engine.settled();
  sheet.put('A1', [2]);
  await sheet.engine.settled();
  sheet.put('A1', [1]);
  await sheet.engine.settled();
  expect(calls.map(({ args }) => args)).toEqual([[1], [2]]);
  expect(sheet.rows('B1:D1')).toEqual([[2, 2, 2]]);
});

test('an array answer spreads, shrinks and is blocked as any other', async () => {
  sheet.put('A1', [3, '=ROWS_OF(A1)']);
  await sheet.engine.settled();
  expect(sheet.rows('B1:C3')).toEqual([
    [1, 'r1'],
    [2, 'r2'],
    [3, 'r3'],
  ]);
  sheet.put('A1', [2]);
  await sheet.engine.settled();
  expect(sheet.rows('B1:C3')).toEqual([
    [1, 'r1'],
    [2, 'r2'],
    [null, null],
  ]);
  sheet.put('C2', ['mine']);
  await sheet.engine.settled();
  expect(sheet.get('B1')).toEqual({
    error: '#REF!',
    message: 'Array result was not expanded because it would overwrite data in C2.',
  });
  expect(sheet.rows('C1:C2')).toEqual([[null], ['mine']]);
});

test('it may stand inside other functions; a branch not taken is not run', async () => {
  sheet.put('A1', [
    2,
    '=SUM(ROWS_OF(A1))',
    '=IF(A1>5,DOUBLE(7),"small")',
    '=IFERROR(DOUBLE(A1),0)',
    '=DOUBLE(DOUBLE(A1))',
  ]);
  expect(sheet.rows('B1:E1')).toEqual([[LOADING, 'small', LOADING, LOADING]]);
  await sheet.engine.settled();
  expect(sheet.rows('B1:E1')).toEqual([[3, 'small', 4, 8]]);
  expect(calls.map(({ args }) => args)).not.toContainEqual([7]);
});

test('what arguments look like: blanks are empty text, dates are marked, one cell is a scalar, errors their text', async () => {
  sheet.put('A1', [1, null, 'x', 46297, '=1/0', true]);
  sheet.put(
    'A2',
    ['=ECHO(A1:F1)'],
    ['=ECHO(A1:A1)'],
    ['=ECHO(D1)'],
    ['=ECHO(B1)'],
    ['=ECHO({1,2})'],
    ['=ECHO(TODAY()>0)'],
  );
  await sheet.engine.settled();
  expect(sheet.rows('A2:A7')).toEqual([
    ['[[1,"","x",{"date":46297},"#DIV/0!",true]]'],
    ['1'],
    ['{"date":46297}'],
    ['""'],
    ['[[1,2]]'],
    ['true'],
  ]);
});

test('a whole column reaches to the end of the grid', async () => {
  sheet.put('B1', ['x']).put('A1', ['=ECHO(B:B)'], ['=ECHO(B2:B)']);
  await sheet.engine.settled();
  expect((JSON.parse(sheet.get('A1') as string) as unknown[]).length).toBe(30);
  expect((JSON.parse(sheet.get('A2') as string) as unknown[]).length).toBe(29);
});

test('an error shows as #ERROR! with its message, a missing value as a blank', async () => {
  sheet.put('A1', ['=BROKEN()', '=NOTHING()', '=ISBLANK(B1)']);
  await sheet.engine.settled();
  expect(sheet.rows('A1:C1')).toEqual([[{ error: '#ERROR!', message: 'No rate for EUR (line 3).' }, null, true]]);
});

test('a runner that fails is an error in the cell', async () => {
  sheet.engine.setCustomFunctions(['F'], () => Promise.reject(new Error('thread died')));
  sheet.put('A1', ['=F()']);
  await sheet.engine.settled();
  expect(sheet.get('A1')).toEqual({ error: '#ERROR!', message: 'thread died' });
});

test('unknown until it is set; set again, its cells are calculated again', async () => {
  sheet.put('A1', ['=LATER(2)']);
  expect(sheet.get('A1')).toMatchObject({ error: '#NAME?' });
  sheet.engine.setCustomFunctions(['LATER'], () => Promise.resolve({ rows: [['now']] }));
  await sheet.engine.settled();
  expect(sheet.get('A1')).toBe('now');
  sheet.engine.setCustomFunctions(['LATER'], () => Promise.resolve({ rows: [['later']] }));
  await sheet.engine.settled();
  expect(sheet.get('A1')).toBe('later');
});

test('only the arguments at rest are run: not those of a half-spread array', async () => {
  sheet.put('A1', [3], [1], [2]).put('C1', ['=SORT(A1:A3)', '=ECHO(C1:C3)']);
  await sheet.engine.settled();
  expect(calls).toEqual([{ name: 'ECHO', args: [[[1], [2], [3]]] }]);
});

test('the cell may move while its function runs', async () => {
  sheet.put('A1', ['=DOUBLE(4)']);
  sheet.engine.insertRows(1, 1, 1);
  await sheet.engine.settled();
  expect(sheet.get('A2')).toBe(8);
});

test('evaluate waits for custom functions', async () => {
  sheet.put('A1', [4]);
  expect(await sheet.engine.evaluate('=SUM(DOUBLE(A1),ROWS_OF(2))', 1, 3, 3)).toEqual([[11]]);
  expect(await sheet.engine.evaluate('=ROWS_OF(2)', 1, 3, 3)).toEqual([
    [1, 'r1'],
    [2, 'r2'],
  ]);
  expect(sheet.get('C3')).toBeNull();
});
