import { createHyperFormulaEngine, type FormulaEngine } from '../../src/formula';
import { createWorkbook, type EnteredValue, enterValues, insertLines, type Sheet } from '../../src/model';

/** An engine that notes the size of every block it is fed, by sheet. */
function counting(): { readonly engine: FormulaEngine; readonly fed: (readonly [sheetId: number, cells: number])[] } {
  const fed: (readonly [number, number])[] = [];
  const engine = createHyperFormulaEngine();
  const setBlock = engine.setBlock.bind(engine);
  engine.setBlock = (sheetId, row, column, inputs) => {
    fed.push([sheetId, inputs.length * (inputs[0]?.length ?? 0)]);
    setBlock(sheetId, row, column, inputs);
  };
  return { engine, fed };
}

const put = (sheet: Sheet, row: number, column: number, value: EnteredValue): void => {
  enterValues(sheet, { row, column, rows: 1, columns: 1 }, () => value);
};

describe('Feeding the formula engine', () => {
  it('never happens for plain data', () => {
    const { engine, fed } = counting();
    const sheet = createWorkbook(undefined, engine).activeSheet;
    put(sheet, 1, 1, 5);
    insertLines(sheet, 'rows', 1, 1);
    expect(sheet.value(2, 1)).toBe(5);
    expect(fed).toEqual([]);
  });

  it('leaves out sheets that no formula can see, until one can', () => {
    const { engine, fed } = counting();
    const book = createWorkbook(undefined, engine);
    const costs = book.addSheet('Costs 2026');
    enterValues(costs, { row: 1, column: 1, rows: 100, columns: 2 }, (row) => row);
    put(book.activeSheet, 1, 1, '=1+2');
    expect(book.activeSheet.value(1, 1)).toBe(3);
    expect(fed).toEqual([[0, 1]]);
    put(book.activeSheet, 2, 1, "=SUM('costs 2026'!A1:A100)");
    expect(book.activeSheet.value(2, 1)).toBe(5050);
    expect(fed).toContainEqual([costs.id, 200]);
    put(costs, 1, 1, 1001);
    expect(book.activeSheet.value(2, 1)).toBe(6050);
  });

  it('joins writes that follow each other', () => {
    const { engine, fed } = counting();
    const sheet = createWorkbook(undefined, engine).activeSheet;
    put(sheet, 1, 5, '=SUM(A:A)');
    expect(sheet.value(1, 5)).toBe(0);
    fed.length = 0;
    for (let row = 1; row <= 500; row += 1) put(sheet, row, 1, 2);
    expect(sheet.value(1, 5)).toBe(1000);
    expect(fed).toEqual([[0, 500]]);
  });

  it('sees sheets by names, by INDIRECT and after they got another name', () => {
    const { engine } = counting();
    const book = createWorkbook(undefined, engine);
    const rates = book.addSheet('Rates');
    const other = book.addSheet('Other');
    put(rates, 1, 1, 40);
    put(other, 1, 1, 2);
    put(book.activeSheet, 1, 1, '=Day_rate*2');
    book.setName('Day_rate', rates.id, { row: 1, column: 1, rows: 1, columns: 1 });
    expect(book.activeSheet.value(1, 1)).toBe(80);
    put(book.activeSheet, 2, 1, '=INDIRECT("Other!A1")+1');
    expect(book.activeSheet.value(2, 1)).toBe(3);
    put(book.activeSheet, 3, 1, '=Rates!A1+1');
    book.renameSheet(rates, 'Day rates');
    put(rates, 1, 1, 50);
    expect(book.activeSheet.value(3, 1)).toBe(51);
    expect(book.activeSheet.formula(3, 1)).toBe("='Day rates'!A1+1");
  });

  it('evaluates a formula on a sheet that has none', async () => {
    const { engine } = counting();
    const book = createWorkbook(undefined, engine);
    put(book.activeSheet, 1, 1, 20);
    await expect(book.evaluate('=A1+1', 0, 5, 5)).resolves.toEqual([[21]]);
    expect(book.snapshot().sheets[0]?.cells).toEqual([{ row: 1, column: 1, value: 20 }]);
  });
});
