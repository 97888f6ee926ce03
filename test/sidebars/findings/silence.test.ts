import type { SidebarCalls } from '../../../src/sidebar-api';
import { sidebarTests } from '../support/browser';
import { checked, eight } from '../support/findings-sample';
import { ok } from '../support/open-sidebar';

jest.setTimeout(60_000);
const start = sidebarTests('findings');
type Silence = SidebarCalls['silence']['argument'];
const crane = '13|Crane billed on a day with no crane scene';
const show = async (silence: (argument: Silence) => ReturnType<typeof ok<ReturnType<typeof checked>>> | Error) => {
  const sidebar = await start({ findings: () => ok(checked(eight)), silence, openPage: () => ok(null) });
  await sidebar.page.waitForSelector('h1:has-text("8 open")');
  return sidebar;
};
const without = ({ key }: Silence) =>
  ok(
    checked(
      eight.filter((finding) => finding.key !== key),
      { silenced: 1 },
    ),
  );

test('S asks for a reason, silences the finding and goes on to the next', async () => {
  const sidebar = await show(without);
  const { page } = sidebar;
  await page.keyboard.press('s');
  await page.keyboard.type('Held for the second unit, agreed with Arclift');
  await page.keyboard.press('Enter');
  await page.waitForSelector('h1:has-text("7 open")');
  expect(sidebar.calls.filter(({ name }) => name === 'silence').map(({ argument }) => argument)).toEqual([
    { key: crane, scope: 'finding', reason: 'Held for the second unit, agreed with Arclift' },
  ]);
  expect(await page.locator('.fi.on .fi-title').textContent()).toBe('Norvane invoice 417 entered twice');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Norvane invoice 417 entered twice');
  await sidebar.heard('1 finding silenced. 7 open.');
});

test('without a reason nothing is silenced, and the field says why', async () => {
  const sidebar = await show(without);
  const { page } = sidebar;
  await page.getByRole('button', { name: 'Silence…' }).click();
  await page.getByRole('button', { name: 'Silence', exact: true }).click();
  await page.getByText('Say why').waitFor();
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-invalid'))).toBe('true');
  expect(sidebar.calls.some(({ name }) => name === 'silence')).toBe(false);
});

test('Escape takes the form away and gives the keyboard back to its button', async () => {
  const sidebar = await show(without);
  const { page } = sidebar;
  await page.keyboard.press('s');
  await page.keyboard.press('Escape');
  await page.locator('.silence').waitFor({ state: 'detached' });
  await page.waitForFunction(() => document.activeElement?.textContent === 'Silence…');
});

test('a rule can be silenced for its vendor; a finding about nobody can’t', async () => {
  const sidebar = await show(({ key }) => without({ key, scope: 'vendor', reason: '' }));
  const { page } = sidebar;
  await page.keyboard.press('s');
  await page.getByLabel('All of this rule about Arclift, 1 finding now').check();
  await page.getByLabel('Reason').fill('They always bill the hold day');
  await page.getByRole('button', { name: 'Silence', exact: true }).click();
  await page.waitForSelector('h1:has-text("7 open")');
  expect(sidebar.calls.find(({ name }) => name === 'silence')?.argument).toMatchObject({ scope: 'vendor' });
  await page.getByRole('button', { name: 'Halyard COI ends' }).click();
  await page.keyboard.press('s');
  expect(await page.locator('.silence input[type=radio]').count()).toBe(0);
});

test('a refusal stands in the form and takes nothing away', async () => {
  const sidebar = await show(() => new Error('Exception: Service Spreadsheets timed out'));
  const { page } = sidebar;
  await page.keyboard.press('s');
  await page.keyboard.type('Agreed');
  await page.keyboard.press('Enter');
  await page.getByText('longer than Google allows').waitFor();
  expect(await page.locator('h1').textContent()).toBe('8 open');
  expect(await page.getByLabel('Reason').inputValue()).toBe('Agreed');
});

test('how many are silenced leads to Rules and settings', async () => {
  const sidebar = await start({
    findings: () => ok(checked(eight, { silenced: 3 })),
    openPage: () => ok(null),
  });
  await sidebar.page.getByRole('button', { name: '3 silenced, show them' }).click();
  await sidebar.called('openPage', 1);
  expect(sidebar.calls.at(-1)?.argument).toEqual({ page: 'rules' });
});
