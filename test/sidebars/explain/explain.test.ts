import { grouped } from '../../../src/sidebars/explain/figures';
import { sidebarTests } from '../support/browser';
import { manyParts, transport } from '../support/explain-sample';
import { ok } from '../support/open-sidebar';

jest.setTimeout(60_000);
const start = sidebarTests('explain');

test('the selected cell is taken apart at once; every part leads to its row', async () => {
  const sidebar = await start({ explain: () => ok(transport), showCell: () => ok(null) });
  const { page } = sidebar;
  await page.getByRole('heading', { name: '3500 Transport, EFC' }).waitFor();
  expect(await page.locator('.sec-head').allInnerTexts()).toEqual([
    'Actual\n2,400',
    'Commitments\n4,940',
    'Estimate to complete\n7,000',
    'Another figure',
  ]);
  await page.getByText('The parts add up').waitFor();
  await page.getByRole('button', { name: 'Purchase orders, row 9' }).click();
  await sidebar.heard('Purchase orders, row 9 is selected in the sheet.');
  expect(sidebar.calls).toEqual([
    { name: 'explain', argument: null },
    { name: 'showCell', argument: { tab: 'Purchase orders', cell: '9:9' } },
  ]);
});

test('another account and figure can be asked for', async () => {
  const sidebar = await start({ explain: () => ok(transport) });
  const { page } = sidebar;
  await page.getByLabel('Account').selectOption({ label: '1400 Cast' });
  await page.getByLabel('Figure', { exact: true }).selectOption({ label: 'Variance' });
  await page.getByRole('button', { name: 'Explain', exact: true }).click();
  await sidebar.called('explain', 2);
  expect(sidebar.calls.at(-1)?.argument).toEqual({ account: '1400', figure: 'variance' });
});

test('where no figure is selected, an account can be typed', async () => {
  const sidebar = await start({
    explain: (asked) =>
      asked === null
        ? {
            ok: false,
            issues: [
              {
                code: 'no-figure-selected',
                severity: 'low',
                where: { tab: 'Cost report' },
                expected: 'a figure of the cost report',
                received: 'another cell',
                message: 'The cell that is selected is no figure of the cost report.',
                advice: 'Click an amount in Cost report.',
              },
            ],
          }
        : ok(transport),
  });
  const { page } = sidebar;
  await page.getByText('Click an amount in Cost report').waitFor();
  await page.getByLabel('Account').fill('3500');
  await page.getByLabel('Account').press('Enter');
  await page.getByRole('heading', { name: '3500 Transport, EFC' }).waitFor();
  expect(sidebar.calls.at(-1)?.argument).toEqual({ account: '3500', figure: 'efc' });
});

test('parts that do not add up to the figure are said to', async () => {
  const sidebar = await start({ explain: () => ok(manyParts) });
  await sidebar.page.getByText('The parts do not add up').waitFor();
});

test('groups come in the order of their first part and keep every cent', () => {
  const groups = grouped(manyParts.parts);
  expect(groups.map(({ title }) => title)).toEqual(['Accruals', 'Actual']);
  expect(groups.reduce((sum, group) => sum + group.sum, 0)).toBe(
    manyParts.parts.reduce((sum, { amount }) => sum + amount, 0),
  );
});
