import { sidebarTests } from '../support/browser';
import { ok } from '../support/open-sidebar';
import { halfWay } from '../support/set-up-sample';

jest.setTimeout(60_000);
const start = sidebarTests('set-up');
const refusal = {
  ok: false,
  issues: [
    {
      code: 'busy',
      severity: 'low',
      where: { tab: '' },
      expected: 'a free workbook',
      received: 'Dana is importing costs',
      message: 'Dana is importing costs.',
      advice: 'Try again in a minute.',
    },
  ],
} as const;

test('what Check costs needs is ticked; creating sends the ticked tabs in the contract’s order', async () => {
  const sidebar = await start({ setUp: () => ok(halfWay), createTabs: () => ok(halfWay) });
  const { page } = sidebar;
  await page.waitForSelector('h1:has-text("1 of 7 tables ready")');
  await page.getByRole('checkbox', { name: 'Scenes' }).check();
  await page.getByRole('button', { name: 'Create 3 tabs' }).click();
  expect(sidebar.calls.at(-1)).toEqual({
    name: 'createTabs',
    argument: { tabs: ['Production', 'Purchase orders', 'Scenes'] },
  });
  await sidebar.heard('3 tabs created.');
});

test('nothing ticked creates nothing and says so', async () => {
  const sidebar = await start({ setUp: () => ok(halfWay) });
  await sidebar.page.getByRole('button', { name: 'Tick all' }).click();
  await sidebar.page.getByRole('button', { name: 'Tick none' }).click();
  await sidebar.page.getByRole('button', { name: 'Create tabs' }).click();
  expect(await sidebar.page.getByRole('alert').innerText()).toBe('Tick at least one table.');
  expect(sidebar.calls).toHaveLength(1);
});

test('a table that needs a hand comes first, and says which column it lacks', async () => {
  const sidebar = await start({ setUp: () => ok(halfWay) });
  const first = sidebar.page.locator('.tb').first();
  await first.waitFor();
  expect((await first.innerText()).replace(/\s+/g, ' ')).toBe('Costs Incomplete 212 rows No column for Vendor');
});

test('a column is matched to a header of the tab', async () => {
  const matched = {
    ...halfWay,
    tables: halfWay.tables.map((table) =>
      table.tab === 'Costs' ? { ...table, state: 'ready' as const, issues: [] } : table,
    ),
  };
  const sidebar = await start({ setUp: () => ok(halfWay), mapColumn: () => ok(matched) });
  const { page } = sidebar;
  await page.getByRole('button', { name: 'Costs Incomplete' }).click();
  await page.getByRole('combobox', { name: 'Vendor' }).selectOption('Payee');
  await page.waitForSelector('h1:has-text("2 of 7 tables ready")');
  expect(sidebar.calls.at(-1)).toEqual({
    name: 'mapColumn',
    argument: { tab: 'Costs', column: 'Vendor', header: 'Payee' },
  });
});

test('a refused match is put back, with the reason', async () => {
  const sidebar = await start({ setUp: () => ok(halfWay), mapColumn: () => refusal });
  const { page } = sidebar;
  await page.getByRole('button', { name: 'Costs Incomplete' }).click();
  const vendor = page.getByRole('combobox', { name: 'Vendor' });
  await vendor.selectOption('Payee');
  await page.getByRole('alert').waitFor();
  expect(await vendor.inputValue()).toBe('');
  expect(await page.getByRole('alert').innerText()).toContain('Dana is importing costs.');
});

test('a missing table can be a tab under another name', async () => {
  const sidebar = await start({ setUp: () => ok(halfWay), mapTab: () => ok(halfWay) });
  const { page } = sidebar;
  await page.getByRole('button', { name: 'Has another name here: Purchase orders' }).click();
  await page.getByRole('combobox', { name: 'The tab that holds Purchase orders' }).selectOption('POs 2027');
  expect(sidebar.calls.at(-1)).toEqual({ name: 'mapTab', argument: { tab: 'Purchase orders', actualTab: 'POs 2027' } });
  await sidebar.heard('Purchase orders is read from POs 2027.');
});

test('a table goes back to the tab of its own name', async () => {
  const sidebar = await start({ setUp: () => ok(halfWay), mapTab: () => ok(halfWay) });
  await sidebar.page.getByRole('button', { name: 'Costs Incomplete' }).click();
  await sidebar.page.getByRole('combobox', { name: 'Tab' }).selectOption('');
  expect(sidebar.calls.at(-1)).toEqual({ name: 'mapTab', argument: { tab: 'Costs', actualTab: null } });
});
