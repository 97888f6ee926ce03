import { sidebarTests } from '../support/browser';
import { secondDay, threeDays } from '../support/hot-costs-sample';
import { ok } from '../support/open-sidebar';

jest.setTimeout(60_000);
const start = sidebarTests('hot-costs');

test('the latest day is chosen; the report gives the figure, the departments and what made the difference', async () => {
  const sidebar = await start({ hotCostDays: () => ok(threeDays), hotCosts: () => ok(secondDay) });
  const { page } = sidebar;
  expect(await page.getByLabel('Day').inputValue()).toBe('2027-05-12');
  expect(await page.getByLabel('Day').locator('option').allTextContents()).toEqual([
    'Mon 10 May · 2 people',
    'Day 1, Tue 11 May · 14 people',
    'Day 2, Wed 12 May · 15 people',
  ]);
  await page.getByRole('button', { name: 'Make hot costs' }).click();
  await sidebar.heard('Hot costs made: 10,642.50 against 9,800.00.');
  const said = (await page.locator('main').innerText()).replace(/\s+/g, ' ');
  expect(said).toContain('Day 2, Wed 12 May Hot costs 10,642.50 (842.50) over Budget of the day 9,800.00');
  expect(said).toContain('All 9,800.00 10,642.50 (842.50)');
  expect(said).toContain('Ines Vale overtime, 2.4 hours at 1.5 +312.50');
  expect(said).toContain('Rule set may be out of date');
  expect(sidebar.calls.at(-1)).toEqual({ name: 'hotCosts', argument: { date: '2027-05-12' } });
});

test('without a line in the daily log it says what to fill in', async () => {
  const sidebar = await start({ hotCostDays: () => ok({ days: [], issues: [] }) });
  await sidebar.page.getByText('a row for each person and day with call, meals and wrap').waitFor();
});
