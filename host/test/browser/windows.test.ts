import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openHost } from '../../src';
import { enterValues } from '../../src/model';
import { builtFile } from '../../src/runtime';
import { startServer } from '../../src/server';
import { openPage, withBrowser } from '../../../test/support/chromium';
import { stage, type Stage } from './support';

jest.setTimeout(60_000);

const viewFolder = (): string => join(dirname(builtFile('worker.mjs')), 'view');

test('two windows on one workbook: what is done in one is seen in the other', async () => {
  const host = await openHost({ project: null });
  const server = await startServer({ host, viewFolder: viewFolder() });
  await withBrowser(async (browser) => {
    const first = await openPage(browser, server.url);
    const second = await openPage(browser, server.url);
    await first.page.bringToFront();
    await first.goTo('Sheet1!B2');
    await first.type('=6*7');
    await second.untilText('Sheet1!B2', '42');
  });
  await server.close();
  await host.close();
});

test('without the token there is nothing to see', async () => {
  const host = await openHost({ project: null });
  const server = await startServer({ host, viewFolder: viewFolder() });
  await withBrowser(async (browser) => {
    const page = await browser.context.newPage();
    const answer = await page.goto(new URL(server.url).origin);
    expect(answer?.status()).toBe(403);
    await page.getByText('it ends with a token').waitFor();
  });
  await server.close();
  await host.close();
});

describe('a small window', () => {
  let on: Stage;
  beforeAll(async () => {
    on = await stage({ width: 640, height: 420 });
    await on.sheets.page.getByRole('menuitem', { name: 'Production' }).waitFor();
  });
  afterAll(async () => {
    await on.close();
  });

  /** Everything of an element is inside the window. */
  const fits = async (selector: string): Promise<boolean> => {
    const box = await on.sheets.page.locator(selector).last().boundingBox();
    return box !== null && box.x >= 0 && box.y >= 0 && box.x + box.width <= 640 && box.y + box.height <= 420;
  };

  test('menus, questions, dialogs and toasts fit', async () => {
    const { sheets } = on;
    await sheets.page.getByRole('menuitem', { name: 'Extensions' }).click();
    await sheets.page.keyboard.press('ArrowRight');
    expect(await fits('.menu')).toBe(true);
    await sheets.page.keyboard.press('Escape');
    await sheets.page.keyboard.press('Escape');
    await sheets.choose('Extensions', 'Browser-basic', 'Show dialog');
    await sheets.page.getByRole('dialog').waitFor();
    expect(await fits('.dialog')).toBe(true);
    await sheets.page.keyboard.press('Escape');
    await sheets.choose('Production', 'Greet from the bar');
    await sheets.page.getByText('Good morning, unit base').waitFor();
    expect(await fits('.toast')).toBe(true);
  });

  test('the sidebar keeps its 300 pixels', async () => {
    await on.sheets.choose('Extensions', 'Browser-basic', 'Show sidebar');
    await on.sheets.page.getByRole('complementary', { name: 'First sidebar' }).waitFor();
    expect(await on.sheets.page.locator('#sidebar').boundingBox()).toMatchObject({ x: 340, width: 300 });
  });
});

describe('files and rules', () => {
  let on: Stage;
  beforeAll(async () => {
    on = await stage({}, ({ workbook }) => {
      workbook.title = 'Rules';
      const sheet = workbook.activeSheet;
      enterValues(sheet, { row: 1, column: 1, rows: 1, columns: 1 }, () => 'Open');
      sheet.setLayer(sheet.validations, { row: 1, column: 1, rows: 3, columns: 1 }, () => ({
        criteria: 'VALUE_IN_LIST',
        values: [['Open', 'Closed'], true],
        allowInvalid: false,
      }));
    });
  });
  afterAll(async () => {
    await on.close();
  });

  test('what breaks a rejecting rule is refused in Sheets’ words, and the old value stays', async () => {
    const { sheets } = on;
    await sheets.goTo('Sheet1!A1');
    await sheets.type('Perhaps');
    await sheets.page.getByRole('alert').filter({ hasText: 'violates the data validation rules' }).waitFor();
    await sheets.untilText('Sheet1!A1', 'Open');
    expect(on.host.workbook.activeSheet.value(1, 1)).toBe('Open');
    await sheets.goTo('Sheet1!A1');
    await sheets.type('Closed');
    await sheets.untilText('Sheet1!A1', 'Closed');
    await sheets.until(() => Promise.resolve(on.host.workbook.activeSheet.value(1, 1) === 'Closed'));
  });

  test('a value is chosen from the list of a rule', async () => {
    const { sheets } = on;
    const box = await sheets.page.locator('canvas[id^="univer-sheet-main-canvas"]').boundingBox();
    await sheets.goTo('Sheet1!A2');
    await sheets.page.mouse.click((box?.x ?? 0) + 138, (box?.y ?? 0) + 53);
    await sheets.page.getByText('Closed', { exact: true }).click();
    await sheets.untilText('Sheet1!A2', 'Closed');
    await sheets.until(() => Promise.resolve(on.host.workbook.activeSheet.value(2, 1) === 'Closed'));
  });

  test('a downloaded workbook can be opened again, and New gives an empty one', async () => {
    const { sheets } = on;
    const coming = sheets.page.waitForEvent('download');
    await sheets.choose('File', 'Download .xlsx');
    const path = await (await coming).path();
    const choosing = sheets.page.waitForEvent('filechooser');
    await sheets.choose('File', 'New');
    await sheets.until(async () => (await sheets.page.title()).startsWith('Untitled'));
    await sheets.until(async () => (await sheets.cell('Sheet1!A1')).text === '');
    await sheets.choose('File', 'Open…');
    await (
      await choosing
    ).setFiles({
      name: 'Rules.xlsx',
      mimeType: 'application/octet-stream',
      buffer: await readFile(path),
    });
    await sheets.untilText('Sheet1!A1', 'Closed');
  });

  test('a file that is no workbook says so and changes nothing', async () => {
    const { sheets } = on;
    const file = join(tmpdir(), 'local-sheets-not-a-workbook.xlsx');
    await writeFile(file, 'nothing of the kind');
    const choosing = sheets.page.waitForEvent('filechooser');
    await sheets.choose('File', 'Open…');
    await (await choosing).setFiles(file);
    await sheets.page.getByRole('alert').filter({ hasText: 'cannot be opened' }).waitFor();
    expect((await sheets.cell('Sheet1!A1')).text).toBe('Closed');
  });
});
