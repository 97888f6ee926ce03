import { readMistakes, readTab } from '../acceptance/orra-light-files';
import { recordedUser, tab, summaryOf } from '../support/local-host';
import { addonStage, type AddonStage } from './support';

/** As many findings as there are mistakes in the sample. */
const mistakes = readMistakes().mistakes.length;
const costs = readTab('Costs').rows.length;

describe('an associate producer checks the costs in the browser', () => {
  let on: AddonStage;
  let before: string;
  /** Everything but the journal's own hidden tabs. */
  const workbook = (): string => {
    const { sheets, ...rest } = on.host.snapshot();
    return JSON.stringify({ ...rest, sheets: sheets.filter(({ name }) => !name.startsWith('Wrapsheet ')) });
  };
  beforeAll(async () => {
    on = await addonStage();
    expect(summaryOf(await on.host.run('loadSampleProduction', { ui: recordedUser() }))).toMatchObject({
      ok: true,
    });
    await on.sheets.until(async () => (await on.sheets.tabs()).includes('Costs'));
    before = workbook();
  });
  afterAll(async () => {
    await on.close();
  });

  test('Extensions ▸ Wrapsheet ▸ Check costs fills both tabs and opens the findings', async () => {
    await on.menu('Check costs');
    await on.sheets.page.getByRole('complementary', { name: 'Findings' }).waitFor();
    await on
      .sidebar()
      .getByRole('heading', { name: `${mistakes} open` })
      .waitFor();
    await on.toastSays(new RegExp(`${costs} costs checked: ${mistakes} findings`));
    const tabs = await on.sheets.tabs();
    expect(tabs).toEqual(expect.arrayContaining(['Cost report', 'Findings']));
    for (const [cell, text] of [
      ['Findings!A1', 'Severity'],
      ['Findings!A2', 'High'],
      ['Cost report!A1', 'Account'],
    ] as const) {
      await on.sheets.goTo(cell);
      await on.sheets.untilText(cell, text);
    }
    await on.picture('cost-report');
  });

  test('a link of the evidence selects the offending row', async () => {
    await on.sidebar().getByRole('listitem').filter({ hasText: 'invoice 417 entered twice' }).first().click();
    await on
      .sidebar()
      .getByRole('button', { name: /Costs, row 49/ })
      .or(on.sidebar().getByRole('link', { name: /Costs, row 49/ }))
      .first()
      .click();
    await on.sheets.until(async () => /^Costs!A49:/.test(await on.sheets.selection()));
    await on.sheets.untilText('Costs!D49', '0417');
    await on.picture('findings');
  });

  test('what is decided in the sidebar stands in the tab, and survives the next check', async () => {
    await on.sidebar().locator('label', { hasText: 'Chasing' }).first().click();
    await on.sheets.until(() => Promise.resolve(triaged().length === 1));
    expect(triaged()).toEqual([['Norvane Vans invoice 417 entered twice', 'Chasing']]);
    await on.menu('Check costs');
    await on.toastSays(new RegExp(`${costs} costs checked`));
    await on.sheets.until(() =>
      Promise.resolve(on.host.snapshot().sheets.filter(({ name }) => name.startsWith('Wrapsheet backup')).length >= 2),
    );
    await on.sidebar().getByRole('heading', { name: /open/ }).waitFor();
    expect(triaged()).toEqual([['Norvane Vans invoice 417 entered twice', 'Chasing']]);
  });

  test('Undo last change, three times, puts the workbook back exactly', async () => {
    for (const changesLeft of [3, 2, 1]) {
      await on.menu('Undo last change');
      await on.sheets.until(() => Promise.resolve(changes() === Array(changesLeft).fill('Done').join()), 20_000);
    }
    expect(JSON.parse(workbook())).toEqual(JSON.parse(before));
    expect(await on.sheets.tabs()).not.toContain('Findings');
  });

  /** States of the changes in the journal, oldest first. */
  function changes(): string {
    const journal = on.host.snapshot().sheets.find(({ name }) => name === 'Wrapsheet journal');
    return (journal?.cells ?? [])
      .map((cell) => textOf(cell.value))
      .filter((text) => /^(Started|Done|Undoing)$/.test(text))
      .join();
  }

  function triaged(): [string, string][] {
    const cells = tab(on.host.snapshot(), 'Findings').cells;
    const column = (title: string): number => cells.find((cell) => cell.row === 1 && cell.value === title)?.column ?? 0;
    const at = (row: number, title: string): string =>
      textOf(cells.find((cell) => cell.row === row && cell.column === column(title))?.value);
    const rows = [...new Set(cells.map(({ row }) => row))].filter((row) => row > 1 && at(row, 'Key') !== '');
    return rows
      .map((row): [string, string] => [at(row, 'What'), at(row, 'Status')])
      .filter(([, status]) => status !== 'Open');
  }
});

function textOf(cell: unknown): string {
  return typeof cell === 'string' ? cell : '';
}
