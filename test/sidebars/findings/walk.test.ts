import { at } from '../support/at';
import type { FindingsView } from '../../../src/sidebar-api';
import { sidebarTests } from '../support/browser';
import { checked, eight, many } from '../support/findings-sample';
import { ok, type Sidebar } from '../support/open-sidebar';

jest.setTimeout(60_000);
const start = sidebarTests('findings');
const show = async (view: FindingsView) => {
  const sidebar = await start({ findings: () => ok(view), showRows: () => ok(null) });
  await sidebar.page.waitForSelector('h1:has-text("open")');
  return sidebar;
};
const openTitle = ({ page }: Sidebar) => page.locator('.fi.on .fi-title').textContent();
const focused = ({ page }: Sidebar) => page.evaluate(() => document.activeElement?.textContent);
const titles = ({ page }: Sidebar) => page.locator('.fi-title').allTextContents();

test('lists the findings worst first, with the worst one open', async () => {
  const sidebar = await show(checked(eight));
  expect(await titles(sidebar)).toEqual([
    'Crane billed on a day with no crane scene',
    'Norvane invoice 417 entered twice',
    'Hanne Corrie paid for Tue 11, not worked',
    'Location EFC 13,720 is over its budget',
    'Cube van kept 2 days after its last scene',
    'Key grip kit paid 150 a day, memo says 120',
    '4 petty cash receipts have no backup',
    'Halyard COI ends Wed 19, rental Thu 20',
  ]);
  expect(await openTitle(sidebar)).toBe('Crane billed on a day with no crane scene');
  const header = (await sidebar.page.locator('header').innerText()).replace(/\s+/g, ' ');
  expect(header).toContain('8 open');
  expect(header).toContain('USD 5,252 at stake');
  expect(header).toContain('3 new since Tue 18:05 Checked Wed 18:10');
});

test('J and K walk through the findings and take the focus along; the ends are said aloud', async () => {
  const sidebar = await show(checked(eight.slice(2, 5)));
  await sidebar.page.keyboard.press('j');
  expect(await openTitle(sidebar)).toBe('Norvane invoice 417 entered twice');
  expect(await focused(sidebar)).toBe('Norvane invoice 417 entered twice');
  await sidebar.page.keyboard.press('ArrowDown');
  await sidebar.page.keyboard.press('j');
  expect(await openTitle(sidebar)).toBe('Hanne Corrie paid for Tue 11, not worked');
  await sidebar.page.keyboard.press('k');
  await sidebar.page.keyboard.press('k');
  await sidebar.page.keyboard.press('k');
  expect(await openTitle(sidebar)).toBe('Crane billed on a day with no crane scene');
  await sidebar.heard('That is the first finding.');
});

test('Enter goes to the rows of the open finding, one after the other', async () => {
  const sidebar = await show(checked(eight));
  const { page } = sidebar;
  for (const row of ['Costs, row 48', 'Schedule, row 9', 'Costs, row 48']) {
    await page.keyboard.press('Enter');
    await page.locator(`.ev .current:has-text("${row}")`).waitFor();
    await sidebar.heard(`${row} is selected in the sheet.`);
  }
  expect(sidebar.calls.slice(1).map(({ argument }) => argument)).toEqual(
    [0, 1, 0].map((evidence) => ({ key: '13|Crane billed on a day with no crane scene', evidence })),
  );
  await sidebar.heard('Schedule, row 9 is selected in the sheet.');
});

test('a row of the evidence is gone to by its link, and a row that is gone says so beside the finding', async () => {
  const sidebar = await start({
    findings: () => ok(checked(eight)),
    showRows: () => ({
      ok: false,
      issues: [
        {
          code: 'row-gone',
          severity: 'low',
          where: { tab: 'Costs', row: 48 },
          expected: 'the row of the finding',
          received: 'another row',
          message: 'Costs, row 48 has changed since the check.',
          advice: 'Check costs again.',
        },
      ],
    }),
  });
  await sidebar.page.click('text=Schedule, row 9');
  await sidebar.page.getByRole('alert').getByText('has changed since the check').waitFor();
  expect(sidebar.calls[1]).toEqual({
    name: 'showRows',
    argument: { key: '13|Crane billed on a day with no crane scene', evidence: 1 },
  });
});

test('a click opens a finding and closes the one before; Escape closes it', async () => {
  const sidebar = await show(checked(eight));
  await sidebar.page.click('text=Rule 12, rental past last need', { force: true });
  expect(await openTitle(sidebar)).toBe('Cube van kept 2 days after its last scene');
  expect(await sidebar.page.locator('.fi.on').count()).toBe(1);
  await sidebar.page.keyboard.press('Escape');
  expect(await sidebar.page.locator('.fi.on').count()).toBe(0);
});

test('Tab goes from the filter through the open finding and past the closed ones', async () => {
  const sidebar = await show(checked(eight));
  const stops: string[] = [];
  for (let index = 0; index < 13; index += 1) {
    await sidebar.page.keyboard.press('Tab');
    stops.push(
      await sidebar.page.evaluate(() => {
        const element = document.activeElement;
        return element instanceof HTMLInputElement
          ? `${element.type} ${element.labels?.[0]?.textContent ?? ''}`
          : (element?.textContent ?? '');
      }),
    );
  }
  expect(stops).toEqual([
    'Check again',
    'search Filter findings',
    'radio All 8',
    'Crane billed on a day with no crane scene',
    'Costs, row 48',
    'Schedule, row 9',
    'radio Open',
    'Show the rows',
    'Comment',
    'Silence…',
    'Owner Dana',
    '1',
    'Rules and settings',
  ]);
});

test('two thousand findings: fifty rows are drawn, J goes on past them, the filter answers at once', async () => {
  const sidebar = await show(checked(many(2000)));
  const { page } = sidebar;
  expect(await page.locator('.fi').count()).toBe(50);
  for (let index = 0; index < 52; index += 1) await page.keyboard.press('j');
  expect(await page.locator('.fi').count()).toBe(53);
  expect(await page.locator('.fi.on').evaluate((row) => [...(row.parentElement?.children ?? [])].indexOf(row))).toBe(
    52,
  );
  await page.getByRole('button', { name: 'Show 50 more of 2,000' }).click();
  expect(await page.locator('.fi').count()).toBe(103);
  await page.getByRole('searchbox').fill('vendor 1234');
  expect(await titles(sidebar)).toEqual([
    'Vendor 234 invoice 1234 entered twice',
    'Vendor 1234 invoice 2234 entered twice',
  ]);
});

test('text of the workbook stays text', async () => {
  const what = '<img src=x onerror=alert(1)></script>=HYPERLINK("https://example.com","pay")';
  const sidebar = await show(checked([{ ...at(eight, 0), what, owner: what, comment: what }]));
  expect(await openTitle(sidebar)).toBe(what);
  expect(await sidebar.page.locator('img').count()).toBe(0);
});
