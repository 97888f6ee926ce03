import { sidebarTests } from '../support/browser';
import { preview, statement, webPage } from '../support/import-sample';
import { ok, type Sidebar } from '../support/open-sidebar';

jest.setTimeout(60_000);
const start = sidebarTests('import-costs');
const give = ({ page }: Sidebar, buffer: Buffer, name = 'card-april.csv') =>
  page.setInputFiles('input[type=file]', { name, mimeType: 'text/csv', buffer });
const textSent = (sidebar: Sidebar) => (sidebar.calls[0]?.argument as { text: string }).text;
const home = ok({ title: 'Orra Light', lastChange: null, broken: null });

test('a file is shown before it is added: count, total, columns with a line of the file', async () => {
  const sidebar = await start({ previewCosts: () => ok(preview) });
  await give(sidebar, Buffer.from(statement));
  const { page } = sidebar;
  await page.waitForSelector('h1:has-text("917 costs")');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('917 costs');
  expect(sidebar.calls).toEqual([
    { name: 'previewCosts', argument: { name: 'card-april.csv', text: statement, duplicates: 'skip' } },
  ]);
  expect(await page.locator('header').innerText()).toContain('482,113.37');
  expect(await page.locator('.map tbody tr').nth(1).innerText()).toMatch(/Vendor\s+Merchant\s+HALYARD CAMERA HIRE LTD/);
  await page.getByRole('button', { name: 'Next line' }).click();
  expect(await page.locator('.map tbody tr').nth(1).innerText()).toMatch(/Vendor\s+Merchant\s+NORVANE/);
  expect(await page.locator('.hint').innerText()).toBe('1 column not used: Card holder.');
});

test('Add sends what was looked at, once, and offers the next step and the way back', async () => {
  const sidebar = await start({
    previewCosts: () => ok(preview),
    importCosts: () => ok({ added: 917, skipped: 0, issues: [] }),
    undoLastChange: () => home,
    checkCosts: () => new Error('not asked for here'),
  });
  const { page } = sidebar;
  await give(sidebar, Buffer.from(statement));
  await page.getByRole('button', { name: 'Add 917 costs' }).dblclick();
  await page.waitForSelector('h1:has-text("917 costs added")');
  expect(sidebar.calls.slice(1)).toEqual([
    { name: 'importCosts', argument: { name: 'card-april.csv', text: statement, duplicates: 'skip' } },
  ]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.waitForSelector('h1:has-text("917 costs taken out again")');
  expect(await page.getByRole('button', { name: 'Check costs' }).count()).toBe(0);
  await sidebar.heard('Undone. 917 costs taken out again.');
});

test('after the import, Check costs checks and opens the findings', async () => {
  const sidebar = await start({
    previewCosts: () => ok(preview),
    importCosts: () => ok({ added: 917, skipped: 0, issues: [] }),
    checkCosts: () => ({ ok: false, issues: [webPage] }),
    openPage: () => ok(null),
  });
  await give(sidebar, Buffer.from(statement));
  await sidebar.page.getByRole('button', { name: 'Add 917 costs' }).click();
  await sidebar.page.getByRole('button', { name: 'Check costs' }).click();
  await sidebar.page.getByRole('alert').waitFor();
  expect(sidebar.calls.map(({ name }) => name)).toEqual(['previewCosts', 'importCosts', 'checkCosts']);
});

test('dates that can be read both ways are asked about; each answer shows what it makes of them', async () => {
  const dates = ['03/04/2027', '05/04/2027', '11/04/2027'];
  const sidebar = await start({
    previewCosts: ({ dateOrder }) => ok({ ...preview, dateQuestion: dateOrder === undefined ? dates : null }),
    importCosts: () => ok({ added: 917, skipped: 0, issues: [] }),
  });
  const { page } = sidebar;
  await give(sidebar, Buffer.from(statement));
  const question = page.getByRole('radiogroup', { name: 'Is the day or the month first?' });
  expect((await question.innerText()).split('\n').map((line) => line.trim())).toEqual(
    expect.arrayContaining(['Day first', 'Month first', '03/04/2027', 'Sat 3 Apr 2027', 'Thu 4 Mar 2027']),
  );
  await page.getByRole('button', { name: 'Add 917 costs' }).click();
  expect(await page.getByRole('alert').innerText()).toBe('Choose one first.');
  expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe('date-order');
  await page.keyboard.press('ArrowDown');
  await page.getByRole('radio', { name: 'Month first' }).waitFor();
  expect(await page.getByRole('radio', { name: 'Month first' }).isChecked()).toBe(true);
  await sidebar.called('previewCosts', 2);
  await page.getByRole('button', { name: 'Add 917 costs' }).click();
  await page.waitForSelector('h1:has-text("added")');
  expect(sidebar.calls.at(-1)?.argument).toEqual({
    name: 'card-april.csv',
    text: statement,
    duplicates: 'skip',
    dateOrder: 'MDY',
  });
});

test('a decided file is not asked about', async () => {
  const sidebar = await start({ previewCosts: () => ok(preview) });
  await give(sidebar, Buffer.from(statement));
  await sidebar.page.waitForSelector('h1:has-text("917 costs")');
  expect(await sidebar.page.getByRole('radio').count()).toBe(0);
});

test('lines that are in Costs already are left out unless the person says otherwise', async () => {
  const sidebar = await start({ previewCosts: () => ok({ ...preview, alreadyThere: 12, repeated: 1 }) });
  const { page } = sidebar;
  await give(sidebar, Buffer.from(statement));
  await page.getByRole('button', { name: 'Add 905 costs' }).waitFor();
  expect(await page.locator('main').innerText()).toContain('1 line repeats another line of the file. It is added too');
  await page.getByRole('radio', { name: 'Add them again' }).check();
  await page.getByRole('button', { name: 'Add 917 costs' }).waitFor();
  await sidebar.called('previewCosts', 2);
  expect(sidebar.calls.at(-1)?.argument).toMatchObject({ duplicates: 'add' });
});

test('a file whose every line is there already has nothing to add', async () => {
  const sidebar = await start({ previewCosts: () => ok({ ...preview, alreadyThere: 917 }) });
  await give(sidebar, Buffer.from(statement));
  await sidebar.page.getByText('Nothing to add: every line is in Costs already.').waitFor();
  expect(await sidebar.page.locator('.btn.primary').count()).toBe(0);
});

test('a web page saved as CSV is refused with what to do, and another file can be chosen', async () => {
  let first = true;
  const sidebar = await start({
    previewCosts: () => {
      const answer = first ? ({ ok: false, issues: [webPage] } as const) : ok(preview);
      first = false;
      return answer;
    },
  });
  await give(sidebar, Buffer.from('<html>'));
  const alert = sidebar.page.getByRole('alert');
  await alert.waitFor();
  expect(await alert.innerText()).toContain('Log in to the bank again');
  await give(sidebar, Buffer.from(statement));
  await sidebar.page.waitForSelector('h1:has-text("917 costs")');
});

test.each([
  ['an Excel workbook', Buffer.from([0x50, 0x4b, 0x03, 0x04, 1, 2]), 'an Excel workbook or a zip file, not a CSV file'],
  ['a PDF', Buffer.from('%PDF-1.7'), 'a PDF, not a CSV file'],
  ['an empty file', Buffer.alloc(0), 'the file is empty'],
])('%s is refused without a call', async (_, buffer, says) => {
  const sidebar = await start({});
  await give(sidebar, buffer);
  await sidebar.page.getByText(says).waitFor();
  expect(sidebar.calls).toEqual([]);
});

test.each([
  ['UTF-8 with a mark', Buffer.from('\ufeffVendor,Net\nCafé,£5 €’', 'utf8')],
  ['UTF-16', Buffer.from('\ufeffVendor,Net\nCafé,£5 €’', 'utf16le')],
  ['Windows-1252', Buffer.concat([Buffer.from('Vendor,Net\nCafé,£5 ', 'latin1'), Buffer.from([0x80, 0x92])])],
])('%s reaches the script as the same text', async (_, buffer) => {
  const sidebar = await start({ previewCosts: () => ok(preview) });
  await give(sidebar, buffer);
  await sidebar.page.waitForSelector('h1:has-text("917 costs")');
  expect(textSent(sidebar)).toBe('Vendor,Net\nCafé,£5 €’');
});

test('a file can be dropped', async () => {
  const sidebar = await start({ previewCosts: () => ok(preview) });
  await sidebar.page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['Vendor,Net'], 'dropped.csv', { type: 'text/csv' }));
    document
      .querySelector('.drop')
      ?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  });
  await sidebar.page.waitForSelector('h1:has-text("917 costs")');
  expect(sidebar.calls[0]?.argument).toMatchObject({ name: 'dropped.csv', text: 'Vendor,Net' });
});

test('an import that the script refuses stays in sight, to be tried again', async () => {
  const sidebar = await start({
    previewCosts: () => ok(preview),
    importCosts: () => new Error('Exception: Too many simultaneous invocations'),
  });
  await give(sidebar, Buffer.from(statement));
  const add = sidebar.page.getByRole('button', { name: 'Add 917 costs' });
  await add.click();
  await sidebar.page.getByRole('alert').waitFor();
  expect(await add.getAttribute('aria-disabled')).toBeNull();
});
