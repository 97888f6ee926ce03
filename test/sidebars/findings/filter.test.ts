import { sidebarTests } from '../support/browser';
import { checked, eight } from '../support/findings-sample';
import { ok, type Sidebar } from '../support/open-sidebar';

jest.setTimeout(60_000);
const start = sidebarTests('findings');
const show = async (findings = eight) => {
  const sidebar = await start({ findings: () => ok(checked(findings)) });
  await sidebar.page.waitForSelector('h1:has-text("open")');
  return sidebar;
};
const titles = ({ page }: Sidebar) => page.locator('.fi-title').allTextContents();

test('/ goes to the filter, where letters are text; it finds vendor, account and rule, in any order', async () => {
  const sidebar = await show();
  const { page } = sidebar;
  await page.keyboard.press('/');
  await page.keyboard.type('transport jk12');
  expect(await page.inputValue('input[type=search]')).toBe('transport jk12');
  expect(await titles(sidebar)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.type('TRANSPORT norvane');
  expect(await titles(sidebar)).toEqual(['Norvane invoice 417 entered twice']);
  await page.fill('input[type=search]', 'rule 12');
  expect(await titles(sidebar)).toEqual(['Cube van kept 2 days after its last scene']);
});

test('the number of findings shown is said once the typing stops', async () => {
  const sidebar = await show();
  await sidebar.page.keyboard.press('/');
  await sidebar.page.keyboard.type('transport');
  await sidebar.heard('2 findings shown.');
});

test('Enter leaves the filter for the first finding found', async () => {
  const sidebar = await show();
  await sidebar.page.keyboard.press('/');
  await sidebar.page.keyboard.type('camera');
  await sidebar.page.keyboard.press('Enter');
  expect(await sidebar.page.evaluate(() => document.activeElement?.textContent)).toBe(
    'Crane billed on a day with no crane scene',
  );
  await sidebar.page.keyboard.press('j');
  expect(await sidebar.page.locator('.fi.on .fi-title').textContent()).toBe('Halyard COI ends Wed 19, rental Thu 20');
});

test('severity is a radio group with counts, moved by arrow keys', async () => {
  const sidebar = await show();
  const { page } = sidebar;
  expect(await page.getByRole('radiogroup', { name: 'Severity' }).innerText()).toBe('All 8\nHigh 3\nMedium 3\nLow 2');
  await page.getByRole('radio', { name: 'All 8' }).focus();
  await page.keyboard.press('ArrowRight');
  expect(await titles(sidebar)).toHaveLength(3);
  expect(await page.getByRole('radio', { name: 'High 3' }).isChecked()).toBe(true);
  await page.keyboard.press('ArrowRight');
  expect((await titles(sidebar))[0]).toBe('Location EFC 13,720 is over its budget');
});

test('a filter that finds nothing offers the whole list again', async () => {
  const sidebar = await show();
  await sidebar.page.fill('input[type=search]', 'zebra');
  await sidebar.page.getByRole('button', { name: 'Show all 8' }).click();
  expect(await titles(sidebar)).toHaveLength(8);
});

test('solved findings and those that are no fault stand behind links, and lead back', async () => {
  const sidebar = await show(
    eight.map((finding, index) =>
      index < 2 ? { ...finding, status: 'Solved' } : index < 3 ? { ...finding, status: 'Not a fault' } : finding,
    ),
  );
  const { page } = sidebar;
  expect(await titles(sidebar)).toHaveLength(5);
  await page.getByRole('button', { name: '2 solved, show them' }).click();
  expect(await page.locator('h1').textContent()).toBe('2 solved');
  expect(await titles(sidebar)).toEqual([
    'Key grip kit paid 150 a day, memo says 120',
    '4 petty cash receipts have no backup',
  ]);
  await page.getByRole('button', { name: 'Back to 5 open' }).click();
  await page.getByRole('button', { name: '1 not a fault, show them' }).click();
  expect(await titles(sidebar)).toEqual(['Norvane invoice 417 entered twice']);
});
