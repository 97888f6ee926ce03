import { sidebarTests } from '../support/browser';
import { emptyBudget, ninthDay, orraBudget } from '../support/budget-sample';
import { ok } from '../support/open-sidebar';

jest.setTimeout(60_000);
const start = sidebarTests('budget');
const nine = {
  ...orraBudget,
  globals: orraBudget.globals.map((each) => (each.name === 'Shoot days' ? { ...each, value: '9' } : each)),
};

test('the difference is seen by account before it is accepted; Accept writes it, Undo takes it back', async () => {
  let current = orraBudget;
  const sidebar = await start({
    budget: () => ok(current),
    whatIf: () => ok(ninthDay),
    changeGlobals: () => ok((current = nine)),
    undoLastChange: () => {
      current = orraBudget;
      return ok({ title: '', lastChange: null, broken: null });
    },
  });
  const { page } = sidebar;
  await page.getByLabel('Shoot days').fill('9');
  await page.getByLabel('Shoot days').press('Enter');
  await sidebar.heard('Difference USD +11,420.50 in 4 accounts. Nothing is changed yet.');
  expect((await page.locator('.difference').innerText()).replace(/\s+/g, ' ')).toContain(
    '+11,420.50 177,000.00 → 188,420.50 Difference by account, most first 2000 Production staff 9 lines +7,270.50 3300 Camera 1 line +2,250.00',
  );
  expect(await page.locator('.difference').innerText()).not.toContain('Editing');
  await page.getByRole('button', { name: 'Accept' }).click();
  await sidebar.heard('Shoot days is 9. The budget changes by +11,420.50.');
  expect(await page.getByLabel('Shoot days').inputValue()).toBe('9');
  await page.getByRole('button', { name: 'Undo' }).click();
  await sidebar.heard('Undone.');
  expect(await page.getByLabel('Shoot days').inputValue()).toBe('8');
  expect(sidebar.calls.map(({ name, argument }) => [name, argument])).toEqual([
    ['budget', null],
    ['whatIf', { changes: [{ name: 'Shoot days', value: '9' }] }],
    ['changeGlobals', { changes: [{ name: 'Shoot days', value: '9' }] }],
    ['undoLastChange', null],
    ['budget', null],
  ]);
});

test('a value changed after the difference was shown asks for the difference anew', async () => {
  const sidebar = await start({ budget: () => ok(orraBudget), whatIf: () => ok(ninthDay) });
  const { page } = sidebar;
  await page.getByLabel('Shoot days').fill('9');
  await page.getByRole('button', { name: 'Show the difference' }).click();
  await page.getByRole('button', { name: 'Accept' }).waitFor();
  await page.getByLabel('Prep weeks').fill('4');
  await page.getByRole('button', { name: 'Accept' }).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Show the difference' }).click();
  await sidebar.called('whatIf', 2);
  expect(sidebar.calls.at(-1)?.argument).toEqual({
    changes: [
      { name: 'Shoot days', value: '9' },
      { name: 'Prep weeks', value: '4' },
    ],
  });
});

test('Cancel changes nothing', async () => {
  const sidebar = await start({ budget: () => ok(orraBudget), whatIf: () => ok(ninthDay) });
  const { page } = sidebar;
  await page.getByLabel('Shoot days').fill('9');
  await page.getByRole('button', { name: 'Show the difference' }).click();
  await page.getByRole('button', { name: 'Accept' }).waitFor();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await sidebar.heard('Nothing changed.');
  expect(await page.getByLabel('Shoot days').inputValue()).toBe('8');
  expect(sidebar.calls.some(({ name }) => name === 'changeGlobals')).toBe(false);
});

test('a version needs a name that is free', async () => {
  const sidebar = await start({ budget: () => ok(orraBudget), saveBudgetVersion: () => ok(orraBudget) });
  const { page } = sidebar;
  const name = page.getByLabel('Name of the new version');
  await name.fill('greenlit');
  await name.press('Enter');
  await page.getByText('There is a version of that name').waitFor();
  await name.fill('After the rain');
  await name.press('Enter');
  await sidebar.heard('Version After the rain is kept.');
  expect(sidebar.calls.slice(1)).toEqual([{ name: 'saveBudgetVersion', argument: { name: 'After the rain' } }]);
});

test('two versions are compared in their own tab, the later with the budget as it stands to begin with', async () => {
  const sidebar = await start({
    budget: () => ok(orraBudget),
    compareBudgets: () => ok({ lines: 1, difference: -5_600_00 }),
    showCell: () => ok(null),
  });
  const { page } = sidebar;
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  await sidebar.heard('1 line differs, USD −5,600.00.');
  await page.getByRole('button', { name: 'Budget comparison' }).click();
  await sidebar.called('showCell', 1);
  expect(sidebar.calls.slice(1)).toEqual([
    { name: 'compareBudgets', argument: { before: 'After the recce', after: '' } },
    { name: 'showCell', argument: { tab: 'Budget comparison', cell: 'A1' } },
  ]);
});

test('where there are no accounts, a chart can be begun with', async () => {
  const sidebar = await start({ budget: () => ok(emptyBudget), startChart: () => ok(orraBudget) });
  const { page } = sidebar;
  await page.getByLabel('Television').check();
  await page.getByRole('button', { name: 'Start with this chart' }).click();
  await page.getByRole('heading', { name: 'Budget', exact: true }).waitFor();
  expect(sidebar.calls.at(-1)).toEqual({ name: 'startChart', argument: { chart: 'television' } });
});
