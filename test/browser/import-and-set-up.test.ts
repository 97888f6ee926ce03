import { tab, value } from '../support/local-host';
import { addonStage, type AddonStage } from './support';

const statement = [
  'Transaction date,Merchant,Amount,Card holder',
  '13/05/2027,MADE-UP ROPES 0417,12.50,D. Made-up',
  '13/05/2027,MADE-UP TAPES,"1,234.50",D. Made-up',
  '14/05/2027,=HYPERLINK("x"),(7.25),D. Made-up',
].join('\n');

describe('an associate producer sets a workbook up and imports a card statement, in the browser', () => {
  let on: AddonStage;
  beforeAll(async () => {
    on = await addonStage();
    await on.sheets.page.getByRole('menuitem', { name: 'Extensions' }).waitFor();
  });
  afterAll(async () => {
    await on.close();
  });

  const costs = (): number =>
    new Set(
      tab(on.host.snapshot(), 'Costs')
        .cells.filter((cell) => cell.row > 1 && cell.value !== undefined)
        .map(({ row }) => row),
    ).size;

  test('Set up workbook… creates the tabs that Check costs needs', async () => {
    await on.menu('Set up workbook…');
    await on.sheets.page.getByRole('complementary', { name: 'Set up workbook' }).waitFor();
    await on
      .sidebar()
      .getByRole('button', { name: /^Create \d+ tabs?$/ })
      .click();
    await on.sheets.until(async () => (await on.sheets.tabs()).includes('Costs'));
    await on.sheets.goTo('Costs!A1');
    await on.sheets.untilText('Costs!A1', 'Date');
    await on.picture('set-up');
  });

  test('Import ▸ Costs (CSV)… shows what a file holds, then adds it', async () => {
    await on.menu('Import', 'Costs (CSV)…');
    await on.sheets.page.getByRole('complementary', { name: 'Import costs' }).waitFor();
    const buffer = Buffer.from(statement);
    await on
      .sidebar()
      .locator('input[type=file]')
      .setInputFiles({ name: 'card-may.csv', mimeType: 'text/csv', buffer });
    await on.sidebar().getByRole('heading', { name: '3 costs' }).waitFor();
    expect(costs()).toBe(0);
    await on.picture('import-costs');
    await on.sidebar().getByRole('button', { name: 'Add 3 costs' }).click();
    await on.sidebar().getByRole('heading', { name: '3 costs added' }).waitFor();
    expect(costs()).toBe(3);
    await on.sheets.goTo('Costs!A2');
    await on.sheets.untilText('Costs!A2', '2027-05-13');
    await on.sheets.untilText('Costs!C4', '=HYPERLINK("x")');
    expect((await on.sheets.cell('Costs!C4')).formula).toBeNull();
  });

  test('the same file again adds nothing unless told to', async () => {
    const again = value(
      await on.host.run('sidebarCall', { args: ['previewCosts', { name: 'card-may.csv', text: statement }] }),
    );
    expect(again).toMatchObject({ ok: true, value: { rows: 3, alreadyThere: 3 } });
  });

  test('Undo in the sidebar takes the lines out again', async () => {
    await on.sidebar().getByRole('button', { name: 'Undo' }).click();
    await on
      .sidebar()
      .getByRole('heading', { name: /taken out again/ })
      .waitFor();
    expect(costs()).toBe(0);
  });

  test('the guide, the self-test and About open from Help', async () => {
    await on.menu('Help', 'Guide');
    await on.sheets.page.getByRole('complementary', { name: 'Guide' }).waitFor();
    await on.menu('Help', 'Self-test');
    const passed = on.sheets.page.getByRole('alertdialog').filter({ hasText: '5 of 5 checks passed.' });
    await passed.waitFor();
    await passed.getByRole('button', { name: 'OK' }).click();
    await on.menu('Help', 'About');
    const about = on.sheets.page.getByRole('alertdialog').filter({ hasText: 'Apache License 2.0' });
    await about.getByRole('button', { name: 'OK' }).click();
    await about.waitFor({ state: 'detached' });
  });
});
