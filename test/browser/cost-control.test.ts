import { recordedUser, summaryOf, tab } from '../support/local-host';
import { addonStage, type AddonStage } from './support';

jest.setTimeout(120_000);

describe('an associate producer keeps the money under control in the browser', () => {
  let on: AddonStage;
  beforeAll(async () => {
    on = await addonStage();
    const user = { ui: recordedUser() };
    expect(summaryOf(await on.host.run('loadSampleProduction', user))).toMatchObject({ ok: true });
    expect(summaryOf(await on.host.run('checkCosts', user))).toMatchObject({ ok: true });
    await on.sheets.until(async () => (await on.sheets.tabs()).includes('Cost report'));
  });
  afterAll(async () => {
    await on.close();
  });

  const panel = async (title: string) => {
    await on.sheets.page.getByRole('complementary', { name: title }).waitFor();
    return on.sidebar();
  };
  /** What a tab holds in a column, below its header. */
  const column = (name: string, header: string): unknown[] => {
    if (!on.host.snapshot().sheets.some((sheet) => sheet.name === name)) return [];
    const { cells } = tab(on.host.snapshot(), name);
    const at = cells.find((cell) => cell.row === 1 && cell.value === header)?.column;
    return cells.filter((cell) => cell.row > 1 && cell.column === at).map(({ value }) => value);
  };
  /** The cell of Cost report in an account's row under a header. */
  const reportCell = (account: string, header: string) => {
    const { cells } = tab(on.host.snapshot(), 'Cost report');
    const row = cells.find(({ value }) => value === account || value === Number(account))?.row;
    const at = cells.find((cell) => cell.row === 1 && cell.value === header)?.column;
    if (row === undefined || at === undefined) throw new Error(`Cost report has no ${header} of ${account}`);
    const value = cells.find((cell) => cell.row === row && cell.column === at)?.value;
    return { a1: `Cost report!${String.fromCharCode(64 + at)}${row}`, value: Number(value) };
  };

  test('Home says what the cost report says', async () => {
    await on.menu('Home');
    const home = await panel('Wrapsheet');
    await home.getByRole('heading', { name: 'Estimated final cost' }).waitFor();
    const grand = reportCell('Grand total', 'EFC').value;
    const over = reportCell('Grand total', 'Variance').value;
    const said = (await home.locator('main').innerText()).replace(/\s+/g, ' ');
    expect([grand, over]).toEqual([182_215, -5_215]);
    expect(said).toContain('$182,215 (5,215) over');
    expect(said).toContain('Contingency left 12,485 of 17,700');
    expect(said).toContain('3500 Transport (2,340)');
    await on.sheets.goTo('Cost report!A1');
    await on.sheets.untilText('Cost report!A1', 'Account');
    await on.picture('home');
  });

  test('a variance of Home leads to its rows', async () => {
    const home = on.sidebar();
    await home.getByRole('button', { name: 'Explain 3500 Transport' }).click();
    await home.getByRole('heading', { name: '3500 Transport, Variance' }).waitFor();
    await home.getByText('The parts add up').waitFor();
    await home.getByRole('button', { name: 'Costs, row 49' }).click();
    await on.sheets.until(async () => /^Costs!A49:/.test(await on.sheets.selection()));
  });

  test('Explain this figure takes the selected cell apart', async () => {
    const { a1, value } = reportCell('3300', 'EFC');
    await on.sheets.goTo(a1);
    await on.sheets.until(async () => (await on.sheets.selection()) === a1);
    await on.menu('Explain this figure');
    const explain = await panel('Explain a figure');
    await explain.getByRole('heading', { name: '3300 Camera, EFC' }).waitFor();
    // Every part of it is in whole units, so that no cents are shown.
    expect(await explain.locator('.figure').innerText()).toBe(value.toLocaleString('en-US'));
    await explain.getByText('The parts add up').waitFor();
    await on.picture('explain');
  });

  test('a finding is silenced with a reason, and taken back in Rules and settings', async () => {
    await on.menu('Findings');
    const findings = await panel('Findings');
    const title = findings.locator('h1');
    await findings.getByRole('heading', { name: /^\d+ open$/ }).waitFor();
    const open = Number.parseInt(await title.innerText(), 10);
    const silenced = await findings.locator('.fi.on .fi-title').innerText();
    await findings.getByRole('button', { name: 'Silence…' }).click();
    await findings.getByLabel('Reason').fill('Agreed with the vendor');
    await findings.getByRole('button', { name: 'Silence', exact: true }).click();
    await findings.getByRole('heading', { name: `${open - 1} open` }).waitFor();
    expect(await findings.getByRole('button', { name: silenced, exact: true }).count()).toBe(0);
    expect(column('Silenced', 'Reason')).toEqual(['Agreed with the vendor']);

    await on.menu('Cost control', 'Rules and settings…');
    const rules = await panel('Rules and settings');
    await rules.getByRole('heading', { name: '1 silenced' }).waitFor();
    await rules.getByText('Agreed with the vendor').waitFor();
    await on.picture('rules');
    await rules.getByRole('button', { name: /^Take back/ }).click();
    await rules.getByRole('heading', { name: 'Nothing is silenced' }).waitFor();
    expect(column('Silenced', 'Reason').filter((reason) => reason !== undefined)).toEqual([]);
  });

  test('what one more shoot day costs is seen before it is accepted, and undone', async () => {
    const days = () => column('Globals', 'Value')[0];
    expect(days()).toBe(8);
    await on.menu('Budget', 'What if and versions…');
    const budget = await panel('Budget');
    await budget.getByLabel('Shoot days').fill('9');
    await budget.getByRole('button', { name: 'Show the difference' }).click();
    await budget.getByText('177,000.00 → 186,193.00').waitFor();
    expect(await budget.locator('.difference .figure').innerText()).toBe('+9,193.00');
    expect(days()).toBe(8);
    await on.picture('budget-what-if');
    await budget.getByRole('button', { name: 'Accept' }).click();
    const told = budget.locator('.notice').filter({ hasText: 'Shoot days is 9' });
    await told.waitFor();
    expect(days()).toBe(9);
    await budget.getByRole('button', { name: 'Undo' }).click();
    await told.waitFor({ state: 'detached' });
    expect(days()).toBe(8);
  });
});
