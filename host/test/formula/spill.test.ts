import { TestSheet } from './sheet';

let sheet: TestSheet;
beforeEach(() => (sheet = new TestSheet()));
afterEach(() => {
  sheet.close();
});

const blockedBy = (place: string): object => ({
  error: '#REF!',
  message: `Array result was not expanded because it would overwrite data in ${place}.`,
});

describe('arrays spread over free cells', () => {
  test('a range, an array, and an array formula show all their values', () => {
    sheet.put('A1', [1, 2], [3, null]);
    sheet.put('D1', ['=A1:B2']).put('G1', ['={1,"x";TRUE,4}']).put('D5', ['=ARRAYFORMULA(A1:A2*10)']);
    expect(sheet.rows('D1:E2')).toEqual([
      [1, 2],
      [3, null],
    ]);
    expect(sheet.rows('G1:H2')).toEqual([
      [1, 'x'],
      [true, 4],
    ]);
    expect(sheet.rows('D5:D6')).toEqual([[10], [30]]);
    expect(sheet.engine.spillSource(1, 2, 4)).toEqual({ row: 1, column: 4 });
    expect(sheet.engine.spillSource(1, 1, 4)).toBeNull();
  });

  test.each([
    ['=UNIQUE({1;2;1;"a";"A"})', [[1], [2], ['a'], ['A']]],
    [
      '=SORT({3,"c";1,"a";2,"b"},1,TRUE)',
      [
        [1, 'a'],
        [2, 'b'],
        [3, 'c'],
      ],
    ],
    [
      '=SORT({1,2;1,3;0,9},1,FALSE,2,FALSE)',
      [
        [1, 3],
        [1, 2],
        [0, 9],
      ],
    ],
    ['=FILTER({1;2;3},{1;2;3}>1)', [[2], [3]]],
    ['=SPLIT("10, b,,3",",")', [[10, ' b', 3]]],
    ['=SPLIT("a-+b","-+",FALSE)', [['a', 'b']]],
    ['=TRANSPOSE({1,2,3})', [[1], [2], [3]]],
    ['=FLATTEN({1,2;3,4})', [[1], [2], [3], [4]]],
    [
      '=SEQUENCE(2,2)',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    ['=REGEXEXTRACT("12:34","(\\d+):(\\d+)")', [['12', '34']]],
    ['=CHOOSECOLS({1,2,3},3,-3)', [[3, 1]]],
    ['=ARRAYFORMULA(IF({1;0}=1,"y","n"))', [['y'], ['n']]],
    ['=ARRAYFORMULA(ROW(A3:A5))', [[3], [4], [5]]],
    ['=INDEX({1,2;3,4},2,0)', [[3, 4]]],
  ])('%s', (formula, rows) => {
    sheet.put('A10', [formula]);
    expect(sheet.engine.block(1, 10, 1, rows.length, rows[0]?.length ?? 0)).toEqual(rows);
    expect(sheet.engine.value(1, 10 + rows.length, 1)).toBeNull();
  });

  test('FILTER without a match is #N/A', () => {
    expect(sheet.calc('=FILTER({1;2},{1;2}>5)')).toEqual({
      error: '#N/A',
      message: 'No matches are found in FILTER evaluation.',
    });
  });

  test('formulas see the spilled cells, and arrays made from arrays', () => {
    sheet
      .put('A1', [3], [1], [2])
      .put('C1', ['=SORT(A1:A3)'])
      .put('E1', ['=SUM(C1:C3)', '=C2*10'])
      .put('H1', ['=UNIQUE(C1:C3)']);
    expect(sheet.rows('E1:F1')).toEqual([[6, 20]]);
    sheet.put('A1', [1]);
    expect(sheet.rows('C1:C3')).toEqual([[1], [1], [2]]);
    expect(sheet.rows('H1:H3')).toEqual([[1], [2], [null]]);
    expect(sheet.rows('E1:F1')).toEqual([[4, 10]]);
  });
});

describe('what is in the way', () => {
  test('the first full cell stops the array, and freeing it lets the array out', () => {
    sheet.put('B3', ['mine']).put('A1', ['={1,2;3,4;5,6}']);
    expect(sheet.get('A1')).toEqual(blockedBy('B3'));
    expect(sheet.rows('A2:B3')).toEqual([
      [null, null],
      [null, 'mine'],
    ]);
    sheet.put('B3', [null]);
    expect(sheet.rows('A1:B3')).toEqual([
      [1, 2],
      [3, 4],
      [5, 6],
    ]);
  });

  test('an empty text and a formula without a result block too', () => {
    sheet.put('A2', ['']).put('A1', ['={1;2}']);
    expect(sheet.get('A1')).toEqual(blockedBy('A2'));
    sheet.put('A2', ['=IF(,,)']);
    expect(sheet.get('A1')).toEqual(blockedBy('A2'));
  });

  test('writing into a shown array takes it back; blanks written there change nothing', () => {
    sheet.put('A1', ['={1,2;3,4}']);
    sheet.put('B1', [null], [null]);
    expect(sheet.rows('A1:B2')).toEqual([
      [1, 2],
      [3, 4],
    ]);
    sheet.put('B2', ['x']);
    expect(sheet.rows('A1:B2')).toEqual([
      [blockedBy('B2'), null],
      [null, 'x'],
    ]);
    sheet.put('A1', [null]);
    expect(sheet.rows('A1:B2')).toEqual([
      [null, null],
      [null, 'x'],
    ]);
  });

  test('replacing or clearing the formula frees its cells', () => {
    sheet.put('A1', ['={1,2;3,4}']).put('A1', ['={7,8}']);
    expect(sheet.rows('A1:B2')).toEqual([
      [7, 8],
      [null, null],
    ]);
    sheet.put('A1', [5]);
    expect(sheet.rows('A1:B2')).toEqual([
      [5, null],
      [null, null],
    ]);
  });

  test('of two arrays that want one cell the first keeps it', () => {
    sheet.put('A1', ['={1;2;3}']).put('A3', [null]).put('A2', [null]).put('B2', ['={5,6}']);
    sheet.put('C1', ['={1;2}']);
    expect(sheet.get('C1')).toEqual(blockedBy('C2'));
    sheet.put('B2', [null]);
    expect(sheet.rows('C1:C2')).toEqual([[1], [2]]);
  });

  test('past the grid the number of missing rows or columns is told', () => {
    expect(sheet.calc('={1,2}')).toEqual({
      error: '#REF!',
      message: 'Result was not automatically expanded, please insert more columns (1).',
    });
    sheet.engine.insertColumns(1, 13, 1);
    expect(sheet.rows('L30:M30')).toEqual([[1, 2]]);
  });
});

describe('shrinking, growing and moving', () => {
  test('an array follows its source', () => {
    sheet.put('A1', ['x'], ['y'], ['x']).put('C1', ['=FILTER(A1:A6,A1:A6="x")']);
    expect(sheet.rows('C1:C3')).toEqual([['x'], ['x'], [null]]);
    sheet.put('A4', ['x']);
    expect(sheet.rows('C1:C4')).toEqual([['x'], ['x'], ['x'], [null]]);
    sheet.put('A1', [null], [null], [null]);
    expect(sheet.rows('C1:C3')).toEqual([['x'], [null], [null]]);
  });

  test('rows inserted in the middle of it do not tear it', () => {
    sheet.put('A2', ['={1;2;3}', '=SUM(A2:A4)']);
    sheet.engine.insertRows(1, 3, 1);
    expect(sheet.rows('A2:A5')).toEqual([[1], [2], [3], [null]]);
    sheet.engine.removeRows(1, 1, 1);
    expect(sheet.rows('A1:A4')).toEqual([[1], [2], [3], [null]]);
    expect(sheet.engine.spillSource(1, 3, 1)).toEqual({ row: 1, column: 1 });
    sheet.engine.removeRows(1, 1, 1);
    expect(sheet.rows('A1:A4')).toEqual([[null], [null], [null], [null]]);
  });
});
