import { testBook } from '../support/script';

/** SHEETS-BEHAVIOUR §2 and §3: what is read. */
describe('Reading', () => {
  it('gives blanks as empty text, always in rows', () => {
    const { sheet } = testBook();
    expect(sheet.getRange('A1').getValues()).toEqual([['']]);
    expect(sheet.getRange('A1:B1').getDisplayValues()).toEqual([['', '']]);
    expect(sheet.getRange('A1').isBlank()).toBe(true);
  });

  it('gives a Date only where the format is one of dates, times or durations', () => {
    const { sheet } = testBook();
    const cell = sheet.getRange('A1').setValue(2.5);
    expect(cell.getValue()).toBe(2.5);
    expect(cell.setNumberFormat('m/d/yyyy h:mm').getValue()).toEqual(new Date('1900-01-01T12:00:00Z'));
    expect(cell.setNumberFormat('0.00').getValue()).toBe(2.5);
  });

  it('gives errors as the text that is shown', () => {
    const { sheet } = testBook();
    sheet.getRange('A1:C1').setFormulas([['=NOSUCH(1)', '=1/0', '=SUM(']]);
    expect(sheet.getRange('A1:C1').getValues()).toEqual([['#NAME?', '#DIV/0!', '#ERROR!']]);
    expect(sheet.getRange('A1:C1').getDisplayValues()).toEqual([['#NAME?', '#DIV/0!', '#ERROR!']]);
  });

  it('counts a formula and what it spills as content', () => {
    const { sheet } = testBook();
    sheet.getRange('B2').setFormula('=SEQUENCE(4)');
    expect([sheet.getLastRow(), sheet.getLastColumn()]).toEqual([5, 2]);
    expect(sheet.getRange('B2:B5').getValues()).toEqual([[1], [2], [3], [4]]);
    expect(sheet.getRange('B2:B5').getFormulas()).toEqual([['=SEQUENCE(4)'], [''], [''], ['']]);
  });

  it('gives no formula as empty text, but in R1C1 as null', () => {
    const { sheet } = testBook();
    sheet.getRange('B2').setFormula('=SUM(A1:A2)');
    expect(sheet.getRange('A2:B2').getFormulas()).toEqual([['', '=SUM(A1:A2)']]);
    expect(sheet.getRange('A2:B2').getFormulasR1C1()).toEqual([[null, '=SUM(R[-1]C[-1]:R[0]C[-1])']]);
    sheet.getRange('B3').setFormulaR1C1('=SUM(R[-1]C[-1]:R[0]C[-1])');
    expect(sheet.getRange('B3').getFormula()).toBe('=SUM(A2:A3)');
  });

  it('shows dates taken over by a plain reference as dates', () => {
    const { sheet } = testBook();
    sheet.getRange('A1').setValue('10/2/2026');
    sheet.getRange('B1').setFormula('=A1');
    expect(sheet.getRange('B1').getValue()).toEqual(new Date('2026-10-02T00:00:00Z'));
    expect(sheet.getRange('B1').getDisplayValue()).toBe('10/2/2026');
  });

  it('reports automatic cells as 0.###############, and general resets', () => {
    const { sheet } = testBook();
    const cell = sheet.getRange('A1').setNumberFormat('0.00');
    expect(cell.getNumberFormat()).toBe('0.00');
    expect(cell.setNumberFormat('general').getNumberFormat()).toBe('0.###############');
    expect(() => cell.setNumberFormat(null as never)).toThrow(
      "The parameters (null) don't match the method signature for SpreadsheetApp.Range.setNumberFormat.",
    );
  });

  describe('checkboxes', () => {
    it('start unchecked, and are checked without touching other cells', () => {
      const { sheet } = testBook();
      const range = sheet.getRange('A1:A3');
      sheet.getRange('A1:A2').insertCheckboxes();
      expect(range.getValues()).toEqual([[false], [false], ['']]);
      range.check();
      expect(range.getValues()).toEqual([[true], [true], ['']]);
      expect(sheet.getRange('A1:A2').isChecked()).toBe(true);
      sheet.getRange('A2').uncheck();
      expect(sheet.getRange('A1:A2').isChecked()).toBeNull();
      range.removeCheckboxes();
      expect(range.getValues()).toEqual([[''], [''], ['']]);
      expect(range.getDataValidation()).toBeNull();
    });

    it('may stand for other values', () => {
      const { sheet } = testBook();
      const cell = sheet.getRange('A1').insertCheckboxes('yes', 'no');
      expect(cell.getValue()).toBe('no');
      expect(cell.check().getValue()).toBe('yes');
    });
  });

  describe('rich text', () => {
    it('is null where there is no text, and one run where the text is plain', () => {
      const { sheet } = testBook();
      sheet.getRange('A1:A2').setValues([[5], ['Crane']]);
      expect(sheet.getRange('A1').getRichTextValue()).toBeNull();
      expect(sheet.getRange('A2').getRichTextValue()?.getRuns()).toHaveLength(1);
      expect(sheet.getRange('A2').getRichTextValue()?.getLinkUrl()).toBeNull();
    });

    it('keeps links and styles of parts', () => {
      const { app, sheet } = testBook();
      const bold = app.newTextStyle().setBold(true).build();
      const value = app
        .newRichTextValue()
        .setText('Costs row 51')
        .setLinkUrl(0, 5, '#gid=0&range=A51')
        .setTextStyle(6, 12, bold)
        .build();
      sheet.getRange('A1').setRichTextValue(value);
      const read = sheet.getRange('A1').getRichTextValue();
      expect(sheet.getRange('A1').getValue()).toBe('Costs row 51');
      expect(read?.getRuns().map((run) => [run.getText(), run.getLinkUrl(), run.getTextStyle().isBold()])).toEqual([
        ['Costs', '#gid=0&range=A51', false],
        [' ', null, false],
        ['row 51', null, true],
      ]);
      expect(read?.getLinkUrl()).toBeNull();
      sheet.getRange('A1').setValue('Costs row 51');
      expect(sheet.getRange('A1').getRichTextValue()?.getRuns()).toHaveLength(1);
    });

    it('never reads its text as a number or a formula', () => {
      const { app, sheet } = testBook();
      sheet.getRange('A1').setRichTextValue(app.newRichTextValue().setText('=1+1').build());
      expect([sheet.getRange('A1').getValue(), sheet.getRange('A1').getFormula()]).toEqual(['=1+1', '']);
    });
  });
});
