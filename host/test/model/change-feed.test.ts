import { createHyperFormulaEngine } from '../../src/formula';
import { createWorkbook, enterValues, insertLines, type WorkbookChange } from '../../src/model';

function watched() {
  const deliveries: (readonly WorkbookChange[])[] = [];
  const waiting: (() => void)[] = [];
  const workbook = createWorkbook(undefined, createHyperFormulaEngine(), {
    schedule: (deliver) => waiting.push(deliver),
  });
  workbook.onChange((changes) => deliveries.push(changes));
  const deliver = (): readonly WorkbookChange[] => {
    for (const each of waiting.splice(0)) each();
    return deliveries[deliveries.length - 1] ?? [];
  };
  return { workbook, sheet: workbook.activeSheet, deliveries, deliver };
}

describe('The change feed', () => {
  it('hands over one batch for many writes, neighbours joined', () => {
    const { sheet, deliver, deliveries } = watched();
    for (let row = 1; row <= 50; row += 1) enterValues(sheet, { row, column: 2, rows: 1, columns: 1 }, () => row);
    expect(deliver()).toEqual([{ kind: 'cells', sheetId: 0, rect: { row: 1, column: 2, rows: 50, columns: 1 } }]);
    expect(deliveries).toHaveLength(1);
  });

  it('tells of cells that only recalculated', () => {
    const { sheet, deliver } = watched();
    enterValues(sheet, { row: 9, column: 5, rows: 1, columns: 1 }, () => '=A1*2');
    deliver();
    enterValues(sheet, { row: 1, column: 1, rows: 1, columns: 1 }, () => 21);
    const rects = deliver().flatMap((change) => (change.kind === 'cells' ? [change.rect] : []));
    expect(
      rects.some(({ row, column, rows, columns }) => row <= 9 && row + rows > 9 && column <= 5 && column + columns > 5),
    ).toBe(true);
    expect(sheet.value(9, 5)).toBe(42);
  });

  it('names structure, layout, sheets, selection and workbook once each', () => {
    const { workbook, sheet, deliver } = watched();
    insertLines(sheet, 'rows', 1, 1);
    insertLines(sheet, 'rows', 1, 1);
    sheet.touch('layout');
    workbook.addSheet('Two');
    sheet.selectCell(2, 2);
    workbook.setName('Rates', 0, { row: 1, column: 1, rows: 1, columns: 1 });
    expect(
      deliver()
        .map((change) => change.kind)
        .sort(),
    ).toEqual(['grid', 'layout', 'selection', 'sheets', 'workbook']);
  });

  it('joins far too many rectangles into one', () => {
    const { sheet, deliver } = watched();
    for (let i = 1; i <= 400; i += 2)
      enterValues(sheet, { row: i, column: (i % 20) + 1, rows: 1, columns: 1 }, () => i);
    expect(deliver().length).toBeLessThan(66);
  });

  it('stops when told to', () => {
    const { workbook, sheet, deliver, deliveries } = watched();
    const stop = workbook.onChange(() => {
      throw new Error('still listening');
    });
    stop();
    enterValues(sheet, { row: 1, column: 1, rows: 1, columns: 1 }, () => 1);
    deliver();
    expect(deliveries).toHaveLength(1);
  });
});
