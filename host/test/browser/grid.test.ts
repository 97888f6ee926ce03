import { stage, type Stage } from './support';

jest.setTimeout(60_000);

describe('the grid', () => {
  let on: Stage;
  beforeAll(async () => {
    on = await stage();
  });
  afterAll(async () => {
    await on.close();
  });

  test('shows values as Sheets does, formulas calculated by the host', async () => {
    const { sheets } = on;
    expect(await sheets.tabs()).toEqual(['Costs', 'Far']);
    expect(await sheets.cell('Costs!B2')).toMatchObject({ value: 1200.5, text: '1,200.50', formula: null });
    expect(await sheets.cell('Costs!C2')).toMatchObject({ value: 46156, text: '2026-05-14' });
    expect(await sheets.cell('Costs!B4')).toMatchObject({ value: 1500.5, text: '1,500.50', formula: '=SUM(B2:B3)' });
    expect(await sheets.cell('Costs!B5')).toMatchObject({ text: '80.0%' });
    expect(await sheets.cell('Costs!A3')).toMatchObject({ note: 'Ask for the revised quote' });
    expect(await sheets.page.title()).toBe('Orra Light - Local Sheets');
  });

  test('shows an error with its message', async () => {
    const seen = await on.sheets.cell('Costs!B6');
    expect(seen.text).toBe('#DIV/0!');
    expect(seen.error).toBe('Function DIVIDE parameter 2 cannot be zero.');
  });

  test('an edited cell changes the formulas that depend on it', async () => {
    const { sheets } = on;
    await sheets.goTo('Costs!B3');
    await sheets.type('800');
    await sheets.untilText('Costs!B4', '2,000.50');
    await sheets.untilText('Costs!B5', '60.0%');
    expect(await sheets.selection()).toBe('Costs!B4');
    expect(on.host.workbook.activeSheet.value(3, 2)).toBe(800);
  });

  test('typing is read by the host: text after an apostrophe, dates, percentages, formulas', async () => {
    const { sheets } = on;
    await sheets.goTo('Costs!G1');
    await sheets.type("'007");
    await sheets.type('50%');
    await sheets.type('2026-10-02');
    await sheets.type('=B2*2');
    await sheets.type('true');
    await sheets.untilText('Costs!G5', 'TRUE');
    expect(await sheets.cell('Costs!G1')).toMatchObject({ value: '007', text: '007' });
    expect(await sheets.cell('Costs!G2')).toMatchObject({ value: 0.5, text: '50%' });
    expect(await sheets.cell('Costs!G3')).toMatchObject({ value: 46297, text: '2026-10-02' });
    expect(await sheets.cell('Costs!G4')).toMatchObject({ value: 2401, formula: '=B2*2' });
  });

  test('opening a cell for editing and leaving it changes nothing', async () => {
    const { sheets } = on;
    const before = on.host.snapshot();
    for (const address of ['Costs!G1', 'Costs!G2', 'Costs!G3', 'Costs!G4', 'Costs!B2', 'Costs!B6']) {
      await sheets.goTo(address);
      await sheets.page.keyboard.press('F2');
      await sheets.page.waitForTimeout(150);
      await sheets.page.keyboard.press('Enter');
      await sheets.page.waitForTimeout(50);
    }
    await sheets.page.waitForTimeout(100);
    expect(on.host.snapshot()).toEqual(before);
  });

  test('Delete clears, Undo brings back, and the host follows', async () => {
    const { sheets } = on;
    // Typed anew, so that a second try of this test finds something to delete.
    await sheets.goTo('Costs!A2');
    await sheets.type('Camera');
    await sheets.untilText('Costs!A2', 'Camera');
    await sheets.goTo('Costs!A2');
    await sheets.page.keyboard.press('Delete');
    await sheets.untilText('Costs!A2', '');
    await sheets.until(() => Promise.resolve(on.host.workbook.activeSheet.value(2, 1) === null));
    await sheets.choose('Edit', 'Undo');
    await sheets.untilText('Costs!A2', 'Camera');
    expect(on.host.workbook.activeSheet.value(2, 1)).toBe('Camera');
  });

  test('a copied formula moves its references', async () => {
    const { sheets } = on;
    await sheets.goTo('Costs!G4');
    await sheets.page.keyboard.press('Control+c');
    await sheets.page.waitForTimeout(150);
    await sheets.goTo('Costs!H5');
    await sheets.page.keyboard.press('Control+v');
    await sheets.until(async () => (await sheets.cell('Costs!H5')).formula !== null);
    expect(await sheets.cell('Costs!H5')).toMatchObject({ formula: '=C3*2' });
  });

  test('text copied elsewhere is read like typing, and brings no font', async () => {
    const { sheets, browser, host } = on;
    await browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await sheets.page.evaluate(() => navigator.clipboard.writeText('2026-10-02\t50%\n=1+1\t007'));
    await sheets.goTo('Costs!J10');
    await sheets.page.keyboard.press('Control+v');
    await sheets.untilText('Costs!K11', '7');
    expect(await sheets.cell('Costs!J10')).toMatchObject({ value: 46297, text: '2026-10-02' });
    expect(await sheets.cell('Costs!K10')).toMatchObject({ value: 0.5, text: '50%' });
    expect(await sheets.cell('Costs!J11')).toMatchObject({ formula: '=1+1', text: '2' });
    expect(host.workbook.activeSheet.formats.get(10, 10)).toEqual({ numberFormat: 'yyyy-mm-dd' });
  });

  test('text copied in the grid stays text', async () => {
    const { sheets } = on;
    await sheets.goTo('Costs!G1');
    await sheets.page.keyboard.press('Control+c');
    await sheets.page.waitForTimeout(150);
    await sheets.goTo('Costs!J13');
    await sheets.page.keyboard.press('Control+v');
    await sheets.untilText('Costs!J13', '007');
    await sheets.until(() => Promise.resolve(on.host.workbook.activeSheet.value(13, 10) === '007'));
  });

  test('a formula is filled down with the mouse', async () => {
    const { sheets, host } = on;
    const { mouse } = sheets.page;
    await sheets.goTo('Costs!E1');
    await sheets.type('=B2+1');
    await sheets.goTo('Costs!E1');
    const box = await sheets.page.locator('canvas[id^="univer-sheet-main-canvas"]').boundingBox();
    const corner = { x: (box?.x ?? 0) + 546, y: (box?.y ?? 0) + 41 };
    await mouse.move(corner.x - 30, corner.y - 10);
    await mouse.move(corner.x, corner.y, { steps: 8 });
    await sheets.page.waitForTimeout(200);
    await mouse.down();
    await mouse.move(corner.x - 10, corner.y + 50, { steps: 8 });
    await mouse.up();
    await sheets.until(async () => (await sheets.cell('Costs!E3')).formula === '=B4+1');
    expect(host.workbook.activeSheet.formula(3, 5)).toBe('=B4+1');
  });

  test('cells are merged from the tool bar', async () => {
    const { sheets, host } = on;
    await sheets.goTo('Costs!G15');
    await sheets.page.keyboard.press('Shift+ArrowRight');
    await sheets.page.keyboard.press('Shift+ArrowDown');
    await sheets.page.getByRole('button', { name: 'Merge cells' }).click();
    await sheets.page.getByText('Merge all').click();
    await sheets.until(() => Promise.resolve(host.workbook.activeSheet.merges.length === 1));
    expect(host.workbook.activeSheet.merges).toEqual([{ row: 15, column: 7, rows: 2, columns: 2 }]);
  });

  test('bold from the keyboard reaches the host', async () => {
    const { sheets } = on;
    await sheets.goTo('Costs!A3');
    await sheets.page.keyboard.press('Control+b');
    await sheets.until(() => Promise.resolve(on.host.workbook.activeSheet.formats.get(3, 1)?.bold === true));
  });

  test('onEdit hears of an edit by hand', async () => {
    const { sheets } = on;
    await sheets.goTo('Costs!A20');
    await sheets.type('take 3');
    await sheets.until(async () => (await sheets.cell('Costs!A20')).note === 'Edited: take 3');
  });

  test('a new tab is the host’s, and can be renamed and deleted', async () => {
    const { sheets, host } = on;
    await sheets.page.getByRole('button', { name: 'Add sheet' }).click();
    await sheets.until(async () => (await sheets.tabs()).length === 3);
    expect(host.workbook.sheets.map((sheet) => sheet.name)).toContain('Sheet3');
    await sheets.until(async () => (await sheets.selection()).startsWith('Sheet3!'));
    const tabMenu = async (tab: string, label: string): Promise<void> => {
      await sheets.page.getByRole('tab', { name: tab }).click({ button: 'right' });
      await sheets.page.getByText(label, { exact: true }).click();
    };
    await tabMenu('Sheet3', 'Rename');
    await sheets.page.locator('[role="tab"] [contenteditable="true"]:focus').waitFor();
    await sheets.page.keyboard.press('Control+a');
    await sheets.page.keyboard.type('Notes');
    await sheets.page.keyboard.press('Enter');
    await sheets.until(() => Promise.resolve(host.workbook.sheetByName('Notes') !== null));
    await tabMenu('Notes', 'Delete');
    await sheets.page.getByRole('button', { name: 'OK' }).click();
    await sheets.until(async () => (await sheets.tabs()).length === 2);
    expect(host.workbook.sheetByName('Notes')).toBeNull();
  });

  test('rows inserted by hand move formulas and formats in the host, and the view shows it', async () => {
    const { sheets, host } = on;
    await sheets.goTo('Costs!B2');
    const before = (await sheets.cell('Costs!B4')).formula;
    expect(before).toBe('=SUM(B2:B3)');
    const cells = sheets.page.locator('canvas[id^="univer-sheet-main-canvas"]');
    await cells.click({ button: 'right', position: { x: 25, y: 52 } });
    await sheets.page.getByText('rows above').click({ position: { x: 8, y: 10 } });
    await sheets.until(async () => (await sheets.cell('Costs!B5')).formula === '=SUM(B3:B4)');
    expect(host.workbook.activeSheet.formula(5, 2)).toBe('=SUM(B3:B4)');
    expect((await sheets.cell('Costs!B2')).text).toBe('');
  });
});
