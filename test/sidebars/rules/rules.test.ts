import type { RulesView } from '../../../src/sidebar-api';
import { sidebarTests } from '../support/browser';
import { checked, eight } from '../support/findings-sample';
import { ok, type Answers } from '../support/open-sidebar';
import { fiveRules, forVendor } from '../support/rules-sample';

jest.setTimeout(60_000);
const start = sidebarTests('rules');
const changed = (id: string, change: Partial<RulesView['rules'][number]>): RulesView => ({
  ...fiveRules,
  rules: fiveRules.rules.map((rule) => (rule.id === id ? { ...rule, ...change } : rule)),
});
const show = async (answers: Answers = {}) => {
  const sidebar = await start({ rules: () => ok(fiveRules), ...answers });
  await sidebar.page.getByRole('heading', { name: '3 of 5 rules run' }).waitFor();
  return sidebar;
};

test('a rule is switched on, said aloud, and the way to a new check is offered', async () => {
  const sidebar = await show({
    setRule: ({ rule, on }) => ok(changed(rule, { on })),
    checkCosts: () => ok(checked(eight)),
    openPage: () => ok(null),
  });
  const { page } = sidebar;
  await page.getByRole('switch', { name: 'Cut-off: runs' }).click();
  await page.getByRole('heading', { name: '4 of 5 rules run' }).waitFor();
  await sidebar.heard('Cut-off is on.');
  await page.getByRole('button', { name: 'Check costs' }).click();
  await sidebar.called('openPage', 1);
  expect(sidebar.calls.slice(1)).toEqual([
    { name: 'setRule', argument: { rule: 'cut-off', on: true } },
    { name: 'checkCosts', argument: null },
    { name: 'openPage', argument: { page: 'findings' } },
  ]);
});

test('a switch that the script refuses stays as it was, with the reason', async () => {
  const sidebar = await show({ setRule: () => new Error('Exception: Service Spreadsheets timed out') });
  const { page } = sidebar;
  await page.getByRole('switch', { name: 'Cut-off: runs' }).click();
  await page.getByText('longer than Google allows').waitFor();
  expect(await page.getByRole('switch', { name: 'Cut-off: runs' }).isChecked()).toBe(false);
});

test('a setting is changed with Enter, and goes back to its standard', async () => {
  const sidebar = await show({ setRuleSetting: () => ok(fiveRules) });
  const { page } = sidebar;
  await page.getByRole('button', { name: 'Likely duplicate', exact: true }).click();
  await page.getByLabel('Days apart').fill('5');
  await page.getByLabel('Days apart').press('Enter');
  await sidebar.heard('Likely duplicate: days apart: 5.');
  await page.getByRole('button', { name: 'Back to the standard, 7 days' }).click();
  await sidebar.called('setRuleSetting', 2);
  expect(sidebar.calls.slice(1).map(({ argument }) => argument)).toEqual([
    { id: 'likely-duplicate.days', value: '5' },
    { id: 'likely-duplicate.days', value: null },
  ]);
});

test('what was silenced says who, when and why, and can be taken back', async () => {
  const sidebar = await show({
    unsilence: ({ rule }) => ok({ ...fiveRules, silenced: fiveRules.silenced.filter((each) => each.rule !== rule) }),
  });
  const { page } = sidebar;
  const first = page.locator('.silenced > li').first();
  expect((await first.innerText()).replace(/\s+/g, ' ')).toBe(
    'Likely duplicate, Good Ladle Take back Likely duplicate, Good Ladle “Two lunches a day while we shoot split call” Dana, Mon 10 May Show 2 findings of Likely duplicate, Good Ladle',
  );
  await first.getByRole('button', { name: 'Take back Likely duplicate, Good Ladle' }).click();
  await page.getByRole('heading', { name: '1 silenced' }).waitFor();
  await sidebar.heard('Taken back: likely duplicate.');
  const { rule, vendor, finding } = forVendor;
  expect(sidebar.calls.at(-1)).toEqual({ name: 'unsilence', argument: { rule, vendor, finding } });
});
