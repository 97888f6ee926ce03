import { at } from '../support/at';
import type { FindingView, SidebarCalls } from '../../../src/sidebar-api';
import { sidebarTests } from '../support/browser';
import { checked, eight } from '../support/findings-sample';
import { ok, type Sidebar } from '../support/open-sidebar';

jest.setTimeout(60_000);
const start = sidebarTests('findings');
type Update = SidebarCalls['updateFinding']['argument'];
const byKey = (key: string): FindingView =>
  at(
    eight.filter((finding) => finding.key === key),
    0,
  );
const write = ({ key, ...patch }: Update) => ok({ ...byKey(key), ...patch });
const updates = ({ calls }: Sidebar) =>
  calls.filter(({ name }) => name === 'updateFinding').map(({ argument }) => argument as Update);
const show = async (
  updateFinding: (argument: Update) => ReturnType<typeof write> | Error | Promise<ReturnType<typeof write>>,
) => {
  const sidebar = await start({ findings: () => ok(checked(eight)), updateFinding });
  await sidebar.page.waitForSelector('h1:has-text("open")');
  return sidebar;
};
const status = ({ page }: Sidebar) =>
  page.locator('.fi.on .seg :checked').evaluate((radio) => (radio as HTMLInputElement).labels?.[0]?.textContent);
const crane = '13|Crane billed on a day with no crane scene';

test('3 solves the open finding: sent, counted at once, kept in sight until moving on', async () => {
  const sidebar = await show(write);
  const { page } = sidebar;
  await page.keyboard.press('3');
  expect(await page.locator('h1').textContent()).toBe('7 open');
  expect(await status(sidebar)).toBe('Solved');
  expect(updates(sidebar)).toEqual([{ key: crane, status: 'Solved' }]);
  await page.keyboard.press('j');
  expect(await page.locator('.fi.on .fi-title').textContent()).toBe('Norvane invoice 417 entered twice');
  expect(await page.getByText('Crane billed').count()).toBe(0);
  await sidebar.heard('Status: Solved.');
});

test('Chasing keeps a finding open, with a word beside its severity', async () => {
  const sidebar = await show(write);
  await sidebar.page.keyboard.press('2');
  await sidebar.page.keyboard.press('j');
  expect(await sidebar.page.locator('h1').textContent()).toBe('8 open');
  expect(await sidebar.page.locator('.fi').first().innerText()).toContain('Chasing');
});

test('quick changes of mind are sent one after the other, and only the last of those that waited', async () => {
  let release: () => void = () => undefined;
  const first = new Promise<void>((resolve) => {
    release = resolve;
  });
  const sidebar = await show(async (argument) => {
    if (argument.status === 'Chasing') await first;
    return write(argument);
  });
  for (const key of ['2', '3', '1', '4']) await sidebar.page.keyboard.press(key);
  expect(await status(sidebar)).toBe('Not a fault');
  release();
  await sidebar.called('updateFinding', 2);
  await sidebar.page.waitForTimeout(200);
  expect(updates(sidebar).map((update) => update.status)).toEqual(['Chasing', 'Not a fault']);
  expect(await status(sidebar)).toBe('Not a fault');
});

test('a change that the script refuses is taken back, with the reason beside it and said aloud', async () => {
  const sidebar = await show(
    () => new Error('Exception: Service Spreadsheets timed out while accessing document.\n    at write (Code:412)'),
  );
  await sidebar.page.keyboard.press('4');
  const alert = sidebar.page.getByRole('alert');
  await alert.waitFor();
  expect(await alert.innerText()).toContain('It took longer than Google allows, and was stopped.');
  expect(await sidebar.page.content()).not.toContain('Code:412');
  expect(await status(sidebar)).toBe('Open');
  expect(await sidebar.page.locator('h1').textContent()).toBe('8 open');
  await sidebar.heard('Not saved. It took longer than Google allows, and was stopped.');
});

test('a comment is written in place: Ctrl+Enter keeps it, Escape leaves it and the finding as they were', async () => {
  const sidebar = await show(write);
  const { page } = sidebar;
  await page.getByRole('button', { name: 'Comment' }).click();
  await page.keyboard.type('jk 1234 Rang Arclift');
  await page.keyboard.press('Control+Enter');
  expect(updates(sidebar)).toEqual([{ key: crane, comment: 'jk 1234 Rang Arclift' }]);
  expect(await page.locator('.comment').innerText()).toContain('jk 1234 Rang Arclift');
  await page.waitForFunction(() => document.activeElement?.textContent === 'Comment');
  await page.keyboard.press('Enter');
  await page.keyboard.type(' twice');
  await page.keyboard.press('Escape');
  expect(updates(sidebar)).toHaveLength(1);
  expect(await page.locator('.fi.on').count()).toBe(1);
});

test('the owner is changed in place', async () => {
  const sidebar = await show(write);
  await sidebar.page.getByRole('button', { name: 'Owner Dana' }).click();
  await sidebar.page.keyboard.type('Ines');
  await sidebar.page.keyboard.press('Enter');
  expect(updates(sidebar)).toEqual([{ key: crane, owner: 'Ines' }]);
  expect(await sidebar.page.getByRole('button', { name: 'Owner Ines' }).count()).toBe(1);
});

test('solving the last one leads to Nothing open', async () => {
  const only = byKey(crane);
  const sidebar = await start({ findings: () => ok(checked([only])), updateFinding: write });
  await sidebar.page.waitForSelector('h1:has-text("1 open")');
  await sidebar.page.keyboard.press('3');
  await sidebar.page.keyboard.press('j');
  expect(await sidebar.page.locator('h1').textContent()).toBe('Nothing open');
  expect(await sidebar.page.evaluate(() => document.activeElement?.textContent)).toBe('Nothing open');
  expect((await sidebar.page.locator('.dl').innerText()).replace(/\s+/g, ' ')).toBe(
    'Solved 1 · 1,850 put right Not a fault 0 Silenced 0 Rules not run 1',
  );
});

test('where an earlier run lies half done, the refusal leads to where it is mended', async () => {
  const sidebar = await start({
    findings: () => ok(checked(eight)),
    updateFinding: () => ({
      ok: false,
      issues: [
        {
          code: 'broken-run',
          severity: 'high',
          where: { tab: 'Findings' },
          expected: 'the last action to be complete',
          received: 'an action that stopped half-way',
          message: 'Check costs stopped half-way.',
          advice: 'Take it back, or keep what it has done.',
        },
      ],
    }),
    openPage: () => ok(null),
  });
  await sidebar.page.waitForSelector('h1:has-text("open")');
  await sidebar.page.keyboard.press('3');
  await sidebar.page.getByRole('button', { name: 'Mend it…' }).click();
  expect(sidebar.calls.at(-1)).toEqual({ name: 'openPage', argument: { page: 'home' } });
});
