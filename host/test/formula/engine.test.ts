import { TestSheet } from './sheet';

let sheet: TestSheet;
beforeEach(
  () => (sheet = new TestSheet({ now: () => new Date('2026-10-02T15:30:00Z'), timeZone: 'America/New_York' })),
);
afterEach(() => {
  sheet.close();
});

describe('calculating', () => {
  test('a written value is seen by the formulas that use it at once', () => {
    sheet.put('A1', [2, 3, '=A1*B1+0.5']);
    expect(sheet.get('C1')).toBe(6.5);
    sheet.put('A1', [10]);
    expect(sheet.get('C1')).toBe(30.5);
  });

  test.each([
    ['=1/3', 1 / 3],
    ['=0.1+0.2=0.3', true],
    ['="a"="A"', true],
    ['="é"="e"', false],
    ['="12"+1', 13],
    ['=TRUE', true],
    ['=if(false,1,"say ""hi"" \\ ok")', 'say "hi" \\ ok'],
    ['=SUM(1;2;3)', 6],
    ['=1e3+.5+2.', 1002.5],
    ['=50%', 0.5],
    ['=-2^2', 4],
    ['=IFERROR(1/0)', null],
    ['=IFNA(NA(),"none")', 'none'],
    ['=LET(x, 2, y, x*3, x+y)', 8],
    ['=LET(a,1,LET(a,5,a)+a)', 6],
    ['=SUMIFS({1;2;3},{1;2;3},">1")', 5],
    ['=REGEXMATCH("PO-1234","^PO-\\d+$")', true],
    ['=REGEXEXTRACT("Invoice 77/2026","\\d+")', '77'],
    ['=REGEXREPLACE("a-b-c","-(.)","+$1")', 'a+b+c'],
    ['=JOIN(", ",{"x","y"},"z")', 'x, y, z'],
    ['=TEXTJOIN("-",TRUE,"a","","b")', 'a-b'],
    ['=TEXT(1234.5,"$#,##0.00")', '$1,234.50'],
    ['=TODAY()', 46297],
    ['=TYPE("x")', 2],
    ['=ADD(2,3)', 5],
    ['=RANK(7,{7;9;3})', 2],
    ['=AVERAGEIFS({10;20;"x"},{1;1;1},1)', 15],
    ['=XLOOKUP("b",{"a";"b"},{1;2})', 2],
    ['=INDEX({1,2;3,4},2,1)', 3],
    ['=SPARKLINE({1,2,3})', ''],
    ['=HYPERLINK("https://example.org","here")', 'here'],
    ['=NE(1,2)', true],
    ['=ISBLANK("")', false],
  ])('%s', (formula, value) => {
    expect(sheet.calc(formula)).toEqual(value);
  });
});

describe('errors read as in Sheets', () => {
  test.each([
    ['=1/0', '#DIV/0!', 'Function DIVIDE parameter 2 cannot be zero.'],
    ['=FROB(1)', '#NAME?', "Unknown function: 'FROB'."],
    ['=Nobody+1', '#NAME?', "Unknown range name: 'Nobody'."],
    ['=SUM(1,', '#ERROR!', 'Formula parse error.'],
    ['=1 2', '#ERROR!', 'Formula parse error.'],
    ['=A1 @ 3', '#ERROR!', 'Formula parse error.'],
    ['=VLOOKUP("x",{"a",1},2,FALSE)', '#N/A', "Did not find value 'x' in VLOOKUP evaluation."],
    ['=L30', '#REF!', 'Circular dependency detected. To resolve with iterative calculation, see File > Settings.'],
    ['=REGEXMATCH("a","(")', '#REF!', 'Function REGEXMATCH parameter 2 value "(" is not a valid regular expression.'],
  ])('%s gives %s', (formula, error, message) => {
    expect(sheet.calc(formula)).toEqual({ error, message });
  });
});

describe('blanks (SHEETS-BEHAVIOUR §2)', () => {
  test('a formula result that is blank stays blank, and ="" is text', () => {
    sheet.put('A1', ['=IF(,,)', '=""', null, '=C1']);
    expect(sheet.rows('A1:D1')).toEqual([[null, '', null, null]]);
    expect(sheet.calc('=ISBLANK(A1)')).toBe(true);
    expect(sheet.calc('=ISBLANK(B1)')).toBe(false);
    expect(sheet.calc('=TYPE(A1)')).toBe(1);
    expect(sheet.calc('=AND(A1="",A1=0)')).toBe(true);
    expect(sheet.calc('="<"&A1&">"')).toBe('<>');
    expect(sheet.put('A3', ['k', null]).calc('=VLOOKUP("k",A3:B3,2,FALSE)')).toBe(null);
  });
});

describe('constants', () => {
  test('text stays text, whatever it looks like', () => {
    const texts = ['007', 'TRUE', '=no formula', "'quoted", '2026-10-02', '50%', '#N/A', ''];
    sheet.engine.setBlock(1, 1, 1, [texts.map((value) => ({ value }))]);
    expect(sheet.engine.block(1, 1, 1, 1, texts.length)).toEqual([texts]);
    expect(sheet.calc('=COUNT(A1:H1)')).toBe(0);
  });

  test('an error constant spreads', () => {
    sheet.put('A1', [{ error: '#N/A', message: '' }, '=A1+1']);
    expect(sheet.get('B1')).toMatchObject({ error: '#N/A' });
  });
});

describe('formula text', () => {
  test.each([
    ['=sum(b3:a2)+a3:a3', '=sum(A2:B3)+A3'],
    ['=\'Main\'!a1&"a1 b2"', '=Main!A1&"a1 b2"'],
    ['=MAIN!A1', '=Main!A1'],
    ['= A1  +  log10( 5 )', '= A1  +  log10( 5 )'],
    ["='my tab'!A1", "='my tab'!A1"],
    ['=a2:c', '=A2:C'],
    ['=C:a', '=A:C'],
    ['=$b$3:a2', '=A2:$B$3'],
  ])('%s is kept as %s', (typed, kept) => {
    expect(sheet.put('D9', [typed]).formula('D9')).toBe(kept);
  });

  test('a constant and a spilled cell have no formula', () => {
    sheet.put('A1', ['={1,2}']);
    expect([sheet.formula('A1'), sheet.formula('B1'), sheet.formula('C1')]).toEqual(['={1,2}', null, null]);
  });
});

describe('open ranges', () => {
  test('A2:A reaches the end of the grid, also after it grew, and may stand above itself', () => {
    sheet.put('A1', ['=SUM(A2:A)'], [1], [2]);
    expect(sheet.get('A1')).toBe(3);
    sheet.engine.insertRows(1, 31, 5);
    sheet.put('A35', [10]);
    expect(sheet.get('A1')).toBe(13);
    expect(sheet.formula('A1')).toBe('=SUM(A2:A)');
  });
});

describe('named ranges', () => {
  test('a name can come, move with rows, and go', () => {
    sheet.put('A1', [4, '=Rate*2']);
    expect(sheet.get('B1')).toMatchObject({ error: '#NAME?' });
    sheet.engine.setName('Rate', 1, 1, 1, 1, 1);
    expect(sheet.get('B1')).toBe(8);
    sheet.engine.insertRows(1, 1, 2);
    expect(sheet.get('B3')).toBe(8);
    expect(sheet.calc('=rate')).toBe(4);
    sheet.engine.removeName('rate');
    expect(sheet.get('B3')).toMatchObject({ error: '#NAME?' });
  });
});

describe('INDIRECT and OFFSET', () => {
  test('follow what they point to, also through other formulas', () => {
    sheet.put('A1', [5, '=A1*2', '=INDIRECT("B1")+1', '=C1*10', '=SUM(OFFSET(A1,0,0,1,2))']);
    expect(sheet.rows('C1:E1')).toEqual([[11, 110, 15]]);
    sheet.put('A1', [6]);
    expect(sheet.rows('C1:E1')).toEqual([[13, 130, 18]]);
    expect(sheet.calc('=SUM(INDIRECT("Main!A1:B"))')).toBe(18);
    expect(sheet.calc('=INDIRECT("nowhere")')).toMatchObject({ error: '#REF!' });
  });
});

describe('other sheets', () => {
  test('renaming rewrites formulas, removing turns them to #REF!', () => {
    sheet.engine.addSheet(2, 'Cost report', 10, 5);
    sheet.engine.setBlock(2, 1, 1, [[{ value: 7 }]]);
    sheet.put('A1', ["='cost REPORT'!a1*2"]);
    expect([sheet.get('A1'), sheet.formula('A1')]).toEqual([14, "='Cost report'!A1*2"]);
    sheet.engine.renameSheet(2, 'Costs');
    expect([sheet.get('A1'), sheet.formula('A1')]).toEqual([14, '=Costs!A1*2']);
    sheet.engine.removeSheet(2);
    expect(sheet.formula('A1')).toBe('=#REF!*2');
    expect(sheet.get('A1')).toMatchObject({ error: '#REF!' });
  });

  test('a formula that names a sheet before it exists wakes up when it comes', () => {
    sheet.put('A1', ['=Later!A1']);
    expect(sheet.get('A1')).toMatchObject({ error: '#REF!' });
    sheet.engine.addSheet(3, 'Later', 5, 5);
    sheet.engine.setBlock(3, 1, 1, [[{ value: 9 }]]);
    expect(sheet.get('A1')).toBe(9);
  });
});

describe('rows and columns', () => {
  test('references follow inserted and removed rows and columns', () => {
    sheet.put('A1', [1, 2], [3, 4], ['=SUM(A1:A2)', '=B$1+$A2']);
    sheet.engine.insertRows(1, 2, 3);
    expect([sheet.formula('A6'), sheet.formula('B6'), sheet.get('A6')]).toEqual(['=SUM(A1:A5)', '=B$1+$A5', 4]);
    sheet.engine.insertColumns(1, 1, 1);
    expect([sheet.formula('B6'), sheet.formula('C6')]).toEqual(['=SUM(B1:B5)', '=C$1+$B5']);
    sheet.engine.removeRows(1, 5, 1);
    expect([sheet.formula('B5'), sheet.formula('C5'), sheet.get('B5')]).toEqual(['=SUM(B1:B4)', '=C$1+#REF!', 1]);
    expect(sheet.get('C5')).toMatchObject({ error: '#REF!' });
  });
});

describe('telling of changes', () => {
  test('names the written cell and every cell calculated from it', () => {
    sheet.put('A1', [1, '=A1+1', 5]);
    const seen: string[] = [];
    sheet.engine.onChange((changes) => seen.push(...changes.map(({ row, column }) => `${row},${column}`)));
    sheet.put('A1', [2]);
    expect(seen.sort()).toEqual(['1,1', '1,2']);
  });
});

describe('evaluate', () => {
  test('gives the value of a formula as if in a cell, arrays as rows, and changes nothing', async () => {
    sheet.put('A1', [1, 2], [3, 4]);
    expect(await sheet.engine.evaluate('=SUM(A1:B2)+ROW()', 1, 5, 1)).toEqual([[15]]);
    expect(await sheet.engine.evaluate('A1:B2', 1, 1, 1)).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(await sheet.engine.evaluate('=1+', 1, 1, 1)).toEqual([
      [{ error: '#ERROR!', message: 'Formula parse error.' }],
    ]);
    expect(sheet.rows('A1:C2')).toEqual([
      [1, 2, null],
      [3, 4, null],
    ]);
  });
});
