import { sidebarTests } from '../support/browser';
import { checked, eight } from '../support/findings-sample';
import { transport } from '../support/explain-sample';
import { halfDone, orraLight } from '../support/home-sample';
import { ok } from '../support/open-sidebar';

jest.setTimeout(60_000);
const start = sidebarTests('home');
const never = checked([], { checkedAt: '', previousCheckAt: '' });

test('Check costs brings the count, the money and what is new', async () => {
  let current = never;
  const sidebar = await start({
    home: () => ok({ ...orraLight, lastChange: null }),
    findings: () => ok(current),
    checkCosts: () => ok((current = checked(eight))),
  });
  const { page } = sidebar;
  await page.getByText('Not checked yet').waitFor();
  await page.getByRole('button', { name: 'Check costs' }).click();
  await page.getByRole('heading', { name: '3 new since Tue 18:05' }).waitFor();
  expect((await page.locator('.finds').innerText()).replace(/\s+/g, ' ')).toBe(
    'High. Crane billed on a day with no crane scene 1,850 High. Norvane invoice 417 entered twice 1,260 High. Hanne Corrie paid for Tue 11, not worked 640',
  );
  expect(await page.locator('header').innerText()).toContain('Checked Wed 18:10');
});

test('the money is said in words as well as drawn', async () => {
  const sidebar = await start({ home: () => ok(orraLight), findings: () => ok(checked(eight)) });
  const { page } = sidebar;
  await page.getByRole('heading', { name: 'Estimated final cost' }).waitFor();
  expect(await page.locator('main').innerText()).toMatch(
    /\$182,215\s+\(5,215\) over\s+Budget 177,000 before contingency/,
  );
  expect(
    await page.locator('.bars svg').evaluateAll((all) => all.map((bar) => bar.getAttribute('aria-label'))),
  ).toEqual([
    'Spent and committed 64% of budget, estimated final cost 102.8%',
    'Spent and committed 61% of budget, estimated final cost 104.6%',
    'Spent and committed 14% of budget, estimated final cost 96%',
    'Spent and committed 88% of budget, estimated final cost 100%',
  ]);
  expect(await page.getByRole('img', { name: '71% of contingency left' }).count()).toBe(1);
  expect(await page.locator('main').innerText()).toContain('71% left with 75% of the shoot to go, 6 of 8 days');
  expect(await page.locator('.worst tr').allInnerTexts()).toHaveLength(5);
});

test('a variance leads to what makes it, and back again', async () => {
  const sidebar = await start({
    home: () => ok(orraLight),
    findings: () => ok(checked(eight)),
    explain: () => ok(transport),
    showCell: () => ok(null),
  });
  const { page } = sidebar;
  await page.getByRole('button', { name: 'Explain 3500 Transport' }).click();
  await page.getByRole('heading', { name: '3500 Transport, EFC' }).waitFor();
  await page.getByRole('button', { name: 'Costs, row 58' }).click();
  await sidebar.heard('Costs, row 58 is selected in the sheet.');
  await page.getByRole('button', { name: 'Back to Wrapsheet' }).click();
  await page.getByRole('heading', { name: 'Orra Light' }).waitFor();
  expect(sidebar.calls.slice(-2)).toEqual([
    { name: 'explain', argument: { account: '3500', figure: 'variance' } },
    { name: 'showCell', argument: { tab: 'Costs', cell: '58:58' } },
  ]);
});

test('links open every other page', async () => {
  const sidebar = await start({
    home: () => ok(orraLight),
    findings: () => ok(checked(eight, { silenced: 2 })),
    openPage: () => ok(null),
  });
  const links: readonly (readonly [string, string])[] = [
    ['All 8 findings', 'findings'],
    ['2 silenced', 'rules'],
    ['Findings', 'findings'],
    ['Explain a figure', 'explain'],
    ['Hot costs', 'hot-costs'],
    ['Budget', 'budget'],
    ['Periods', 'periods'],
    ['Rules and settings', 'rules'],
    ['Import costs', 'import-costs'],
    ['Set up workbook', 'set-up'],
    ['Guide', 'guide'],
  ];
  const opened = () => sidebar.calls.filter(({ name }) => name === 'openPage').map(({ argument }) => argument);
  for (const [name] of links) {
    await sidebar.called('openPage', opened().length);
    const asked = opened().length;
    await sidebar.page.getByRole('button', { name, exact: true }).click();
    await sidebar.called('openPage', asked + 1);
  }
  expect(opened()).toEqual(links.map(([, page]) => ({ page })));
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
