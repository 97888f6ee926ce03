import { sidebarTests } from '../support/browser';
import { checked, eight, unreadable } from '../support/findings-sample';
import { ok } from '../support/open-sidebar';

jest.setTimeout(60_000);
const start = sidebarTests('findings');
const never = checked([], { checkedAt: '', previousCheckAt: '' });

test('before the first check there is one button, which checks and brings the list', async () => {
  const sidebar = await start({
    findings: () => ok(never),
    checkCosts: () => ok(checked(eight, { previousCheckAt: '' })),
  });
  await sidebar.page.getByRole('button', { name: 'Check costs' }).click();
  await sidebar.page.waitForSelector('h1:has-text("8 open")');
  expect(await sidebar.page.locator('header').innerText()).toContain('Checked Wed 18:10');
  await sidebar.heard('Checked. 8 findings open, USD 5,252.00 at stake.');
});

test('Check again says that it is working and can’t be pressed twice', async () => {
  let release: () => void = () => undefined;
  const sidebar = await start({
    findings: () => ok(checked(eight)),
    checkCosts: async () => {
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      return ok(checked(eight.slice(0, 2)));
    },
  });
  const again = sidebar.page.getByRole('button', { name: 'Check again' });
  await again.click();
  await sidebar.page.getByRole('button', { name: 'Checking…' }).click();
  release();
  await sidebar.page.waitForSelector('h1:has-text("2 open")');
  expect(sidebar.calls.filter(({ name }) => name === 'checkCosts')).toHaveLength(1);
  expect(await again.count()).toBe(1);
  await sidebar.page.waitForFunction(() => document.activeElement?.textContent === '2 open');
});

test('a check that fails names tab, column and advice, tries again, and leads to where it is mended', async () => {
  let broken = true;
  const issue = {
    code: 'missing-column',
    severity: 'high',
    where: { tab: 'Costs', column: 'Net' },
    expected: 'a column Net',
    received: 'none',
    message: 'Costs has no column for Net.',
    advice: 'In Set up workbook, choose the header that holds it.',
  } as const;
  const sidebar = await start({
    findings: () => (broken ? { ok: false, issues: [issue] } : ok(checked(eight))),
    openPage: () => ok(null),
  });
  await sidebar.page.getByRole('alert').waitFor();
  expect(await sidebar.page.locator('.issues').innerText()).toContain('Costs has no column for Net.');
  await sidebar.page.getByRole('button', { name: 'Set up workbook…' }).click();
  expect(sidebar.calls.at(-1)).toEqual({ name: 'openPage', argument: { page: 'set-up' } });
  broken = false;
  await sidebar.page.getByRole('button', { name: 'Try again' }).click();
  await sidebar.page.waitForSelector('h1:has-text("8 open")');
});

test.each([
  ['Connection failure due to HTTP 0', 'The spreadsheet could not be reached.'],
  ['TypeError: x is not a function', 'The script stopped: x is not a function'],
  ['You do not have permission to call setValues', 'Google did not let Wrapsheet work on this spreadsheet.'],
])('a script that throws “%s” gives one clear line', async (thrown, line) => {
  const sidebar = await start({ findings: () => new Error(`${thrown}\n    at f (Code:1)`) });
  await sidebar.page.getByText(line).waitFor();
  expect(await sidebar.page.content()).not.toContain('Code:1');
});

test('nothing open still admits what could not be read; each cell can be gone to', async () => {
  const sidebar = await start({
    findings: () => ok(checked([], { unreadable, unchecked: 3 })),
    showCell: () => ok(null),
  });
  const { page } = sidebar;
  await page.waitForSelector('h1:has-text("Nothing open")');
  expect(await page.locator('.mid p').innerText()).toBe(
    '21 of 22 rules read 212 costs and 31 purchase orders, Wed 18:10.',
  );
  expect((await page.locator('.notice').innerText()).replace(/\s+/g, ' ')).toBe(
    '3 cells could not be read, so 3 costs were not checked: Costs F51, F60, J62. Show them',
  );
  await page.getByRole('button', { name: 'Show them' }).click();
  await page.getByRole('button', { name: 'Costs J62' }).click();
  expect(sidebar.calls.at(-1)).toEqual({ name: 'showCell', argument: { tab: 'Costs', cell: 'J62' } });
});

test('where motion is not wanted, the waiting bar is still', async () => {
  const sidebar = await start({ findings: () => new Promise(() => undefined) });
  const seconds = () => sidebar.page.locator('.waiting').evaluate((bar) => getComputedStyle(bar).animationDuration);
  expect(await seconds()).toBe('1.2s');
  await sidebar.page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await seconds()).toBe('0s');
});
