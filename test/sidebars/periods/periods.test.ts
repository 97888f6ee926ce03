import { sidebarTests } from '../support/browser';
import { ok } from '../support/open-sidebar';
import { noPeriods, thirdClosed, thirdPeriod } from '../support/periods-sample';

jest.setTimeout(60_000);
const start = sidebarTests('periods');

test('closing asks first and says what it means; only then is the period closed, and Undo opens it again', async () => {
  let current = thirdPeriod;
  const sidebar = await start({
    periods: () => ok(current),
    closePeriod: () => ok((current = thirdClosed)),
    undoLastChange: () => {
      current = thirdPeriod;
      return ok({ title: '', lastChange: null, broken: null });
    },
  });
  const { page } = sidebar;
  await page.getByRole('button', { name: 'Close Period 3…' }).click();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Close Period 3?');
  expect(await page.locator('.means').innerText()).toContain('61 costs and 31,204.00 are in it.');
  expect(sidebar.calls).toHaveLength(1);
  await page.getByRole('button', { name: 'Close Period 3', exact: true }).click();
  await sidebar.heard('Period 3 is closed.');
  expect(sidebar.calls.at(-1)).toEqual({ name: 'closePeriod', argument: { period: '3', end: '2027-05-14' } });
  await page.getByRole('button', { name: 'Undo' }).click();
  await sidebar.heard('Period 3 is open again.');
  await page.getByRole('button', { name: 'Close Period 3…' }).waitFor();
});

test('Cancel closes nothing', async () => {
  const sidebar = await start({ periods: () => ok(thirdPeriod) });
  const { page } = sidebar;
  await page.getByRole('button', { name: 'Close Period 3…' }).click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Close Period 3…' }).waitFor();
  expect(sidebar.calls).toHaveLength(1);
});

test('where no period is known, its name and last day are asked for', async () => {
  const sidebar = await start({ periods: () => ok(noPeriods), closePeriod: () => ok(thirdClosed) });
  const { page } = sidebar;
  await page.getByRole('button', { name: 'Close a period…' }).click();
  await page.getByRole('button', { name: 'Close the period' }).click();
  await page.getByText('Say which period').waitFor();
  await page.getByRole('textbox', { name: 'Period' }).fill('Week 1');
  await page.getByLabel('Last day').fill('2027-05-14');
  await page.getByRole('button', { name: 'Close Week 1' }).click();
  await sidebar.called('closePeriod', 1);
  expect(sidebar.calls.at(-1)?.argument).toEqual({ period: 'Week 1', end: '2027-05-14' });
});
