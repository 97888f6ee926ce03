import { sidebarTests } from '../support/browser';
import { checked, eight } from '../support/findings-sample';
import { halfDone, orraLight } from '../support/home-sample';
import { ok } from '../support/open-sidebar';

jest.setTimeout(60_000);
const start = sidebarTests('home');
const never = checked([], { checkedAt: '', previousCheckAt: '' });

test('Check costs brings the count, the money and the worst three', async () => {
  let current = never;
  const sidebar = await start({
    home: () => ok({ ...orraLight, lastChange: null }),
    findings: () => ok(current),
    checkCosts: () => ok((current = checked(eight))),
  });
  const { page } = sidebar;
  await page.getByText('Not checked yet').waitFor();
  await page.getByRole('button', { name: 'Check costs' }).click();
  await page.getByText('8 open').waitFor();
  expect((await page.locator('.finds').innerText()).replace(/\s+/g, ' ')).toBe(
    'High. Crane billed on a day with no crane scene 1,850 High. Norvane invoice 417 entered twice 1,260 High. Hanne Corrie paid for Tue 11, not worked 640',
  );
  expect(await page.locator('header').innerText()).toContain('Checked Wed 18:10');
});

test('links open the other sidebars', async () => {
  const sidebar = await start({
    home: () => ok(orraLight),
    findings: () => ok(checked(eight)),
    openPage: () => ok(null),
  });
  for (const name of ['All 8 findings', 'Import costs', 'Set up workbook', 'Guide']) {
    await sidebar.page.getByRole('button', { name }).click();
  }
  expect(sidebar.calls.filter(({ name }) => name === 'openPage').map(({ argument }) => argument)).toEqual(
    ['findings', 'import-costs', 'set-up', 'guide'].map((page) => ({ page })),
  );
});

test('Undo takes back the last change, says so, and is gone', async () => {
  const sidebar = await start({
    home: () => ok(orraLight),
    findings: () => ok(checked(eight)),
    undoLastChange: () => ok({ ...orraLight, lastChange: null }),
  });
  const { page } = sidebar;
  await page.getByText('Last change: Cost report, Wed 18:10, Dana').waitFor();
  await page.getByRole('button', { name: 'Undo Cost report' }).click();
  await page.locator('footer').waitFor({ state: 'detached' });
  await sidebar.heard('Undone: Cost report.');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Orra Light');
});

test.each([
  ['Put it back as it was', false],
  ['Keep what is there', true],
])('a run that died half-way: %s', async (name, keep) => {
  const sidebar = await start({
    home: () => ok(halfDone),
    findings: () => ok(checked(eight)),
    repair: () => ok({ ...orraLight, lastChange: null }),
  });
  const { page } = sidebar;
  await page.getByText('Import costs stopped half-way').waitFor();
  expect(await page.locator('.btn.primary').allTextContents()).toEqual(['Put it back as it was']);
  await page.getByRole('button', { name }).click();
  await page.getByText('stopped half-way').waitFor({ state: 'detached' });
  expect(sidebar.calls.find((call) => call.name === 'repair')?.argument).toEqual({ keep });
});
