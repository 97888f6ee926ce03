import { stage, type Stage } from './support';

jest.setTimeout(60_000);

describe('menus, questions and messages', () => {
  let on: Stage;
  beforeAll(async () => {
    on = await stage();
    await on.sheets.page.getByRole('menuitem', { name: 'Production' }).waitFor();
  });
  afterAll(async () => {
    await on.close();
  });

  test('the add-on menu is worked by keyboard alone: arrows, Home, End, first letters, Escape', async () => {
    const { page } = on.sheets;
    const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '');
    await page.getByRole('menuitem', { name: 'File' }).focus();
    await page.keyboard.press('End');
    expect(await focused()).toBe('Extensions');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('Browser-basic');
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe('Greet');
    await page.keyboard.press('End');
    expect(await focused()).toBe('Wait long');
    await page.keyboard.press('m');
    expect(await focused()).toBe('More');
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe('Select totals');
    await page.keyboard.press('Escape');
    expect(await focused()).toBe('More');
    await page.keyboard.press('Home');
    expect(await focused()).toBe('Greet');
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: 'Good morning, unit base' }).waitFor();
    expect(await page.getByRole('menu').count()).toBe(0);
    await page.getByRole('button', { name: 'Close message' }).click();
    expect(await page.getByText('Good morning, unit base').count()).toBe(0);
  });

  test('a menu of the script’s own stands in the bar', async () => {
    await on.sheets.choose('Production', 'Greet from the bar');
    await on.sheets.page.getByText('Good morning, unit base').waitFor();
  });

  test('a prompt and an alert hold the script until they are answered', async () => {
    const { sheets } = on;
    const { page } = sheets;
    await sheets.goTo('Costs!A1');
    await sheets.choose('Extensions', 'Browser-basic', 'Ask');
    const prompt = page.getByRole('alertdialog', { name: 'Wrap time' });
    await prompt.waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    expect((await sheets.cell('Costs!E1')).text).toBe('');
    await page.keyboard.type('19:30');
    await page.keyboard.press('Enter');
    const alert = page.getByRole('alertdialog', { name: 'Sure?' });
    await alert.waitFor();
    await sheets.untilText('Costs!E1', '19:30');
    expect(await alert.getByRole('button').allTextContents()).toEqual(['', 'Cancel', 'No', 'Yes']);
    for (let press = 0; press < 6; press += 1) await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('.dialog') !== null)).toBe(true);
    await page.keyboard.press('Escape');
    await sheets.untilText('Costs!E2', 'CLOSE');
    expect(await page.getByRole('alertdialog').count()).toBe(0);
  });

  test('what a menu item throws is shown with its message', async () => {
    const { page } = on.sheets;
    await on.sheets.choose('Extensions', 'Browser-basic', 'Break');
    await page.getByRole('alert').filter({ hasText: 'There is no tab "Budget". Add it, or run Set up.' }).waitFor();
    await page.getByRole('alert').getByRole('button').click();
  });

  test('a long script says that it runs and can be cancelled', async () => {
    const { page } = on.sheets;
    await on.sheets.choose('Extensions', 'Browser-basic', 'Wait long');
    await page.getByText('Running script').waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('Running script').waitFor({ state: 'hidden' });
    expect((await on.sheets.cell('Costs!E9')).text).toBe('');
  });

  test('a script selects a range on another tab: the view goes there', async () => {
    await on.sheets.choose('Extensions', 'Browser-basic', 'More', 'Select totals');
    await on.sheets.until(async () => (await on.sheets.selection()) === 'Far!D190:F192');
    expect(await on.sheets.cell('Far!D190')).toMatchObject({ text: 'Totals' });
  });

  test('a tab that a script builds is shown', async () => {
    const { sheets } = on;
    await sheets.choose('Extensions', 'Browser-basic', 'More', 'Build report');
    await sheets.until(async () => (await sheets.tabs()).includes('Report'));
    await sheets.untilText('Report!B2', '1,234.50');
    await sheets.untilText('Report!A3', '=NOT A FORMULA');
    expect((await sheets.selection()).startsWith('Report!')).toBe(true);
  });

  test('a custom function shows Loading... and then its value; a failing one its message', async () => {
    const { sheets } = on;
    await sheets.goTo('Costs!D2');
    await sheets.type('=TWICE(B2)');
    await sheets.untilText('Costs!D2', 'Loading...');
    await sheets.untilText('Costs!D2', '2401');
    await sheets.goTo('Costs!D3');
    await sheets.type('=FAILS()');
    await sheets.untilText('Costs!D3', '#ERROR!');
    expect((await sheets.cell('Costs!D3')).error).toMatch(/^No such rate/);
  });

  test('the workbook can be downloaded as an .xlsx', async () => {
    const { page } = on.sheets;
    const coming = page.waitForEvent('download');
    await on.sheets.choose('File', 'Download .xlsx');
    const download = await coming;
    expect(download.suggestedFilename()).toBe('Orra Light.xlsx');
  });
});
