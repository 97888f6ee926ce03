import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { recordedUser, tab, addon, summaryOf } from '../support/local-host';
import { root } from '../support/root';
import { stage, type Stage } from '../../host/test/browser/support';

/** Where pictures for the README and the guide are kept; written only when asked for (`PICTURES=1`), so that a test changes nothing. */
const pictures = process.env['PICTURES'] === undefined ? null : join(root, 'docs/guide/images');

describe('an associate producer checks the costs in the browser', () => {
  let on: Stage;
  let before: string;
  /** Everything but the journal's own hidden tabs. */
  const workbook = (): string => {
    const { sheets, ...rest } = on.host.snapshot();
    return JSON.stringify({ ...rest, sheets: sheets.filter(({ name }) => !name.startsWith('Wrapsheet ')) });
  };
  const menu = (...labels: readonly string[]): Promise<void> => on.sheets.choose('Extensions', 'Wrapsheet', ...labels);
  const sidebar = (): ReturnType<Stage['sheets']['frame']> => on.sheets.frame('sidebar');
  const picture = async (name: string): Promise<void> => {
    if (pictures === null) return;
    mkdirSync(pictures, { recursive: true });
    await on.sheets.page.waitForTimeout(800);
    await on.sheets.page.screenshot({ path: join(pictures, `${name}.png`) });
  };
  const toastSays = (text: RegExp): Promise<void> =>
    on.sheets.page.getByRole('status').filter({ hasText: text }).first().waitFor();

  beforeAll(async () => {
    on = await stage({ project: addon, width: 1440, height: 860 }, () => undefined);
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
    await menu('Check costs');
    await on.sheets.page.getByRole('complementary', { name: 'Findings' }).waitFor();
    await sidebar().getByRole('heading', { name: '24 open' }).waitFor();
    await toastSays(/149 costs checked: 24 findings/);
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
  });

  test('a link of the evidence selects the offending row', async () => {
    await sidebar().getByRole('listitem').filter({ hasText: 'invoice 417 entered twice' }).first().click();
    await sidebar()
      .getByRole('button', { name: /Costs, row 49/ })
      .or(sidebar().getByRole('link', { name: /Costs, row 49/ }))
      .first()
      .click();
    await on.sheets.until(async () => /^Costs!A49:/.test(await on.sheets.selection()));
    await on.sheets.untilText('Costs!D49', '0417');
    await picture('findings');
  });

  test('what is decided in the sidebar stands in the tab, and survives the next check', async () => {
    await sidebar().locator('label', { hasText: 'Chasing' }).first().click();
    await on.sheets.until(() => Promise.resolve(triaged().length === 1));
    expect(triaged()).toEqual([['Norvane Vans invoice 417 entered twice', 'Chasing']]);
    await menu('Check costs');
    await toastSays(/149 costs checked/);
    await on.sheets.until(() =>
      Promise.resolve(on.host.snapshot().sheets.filter(({ name }) => name.startsWith('Wrapsheet backup')).length >= 2),
    );
    await sidebar().getByRole('heading', { name: /open/ }).waitFor();
    expect(triaged()).toEqual([['Norvane Vans invoice 417 entered twice', 'Chasing']]);
  });

  test('Undo last change, three times, puts the workbook back exactly', async () => {
    for (const left of [['Chasing'], [], null]) {
      await menu('Undo last change');
      await on.sheets.until(() => Promise.resolve(JSON.stringify(statuses()) === JSON.stringify(left)), 20_000);
    }
    expect(JSON.parse(workbook())).toEqual(JSON.parse(before));
    expect(await on.sheets.tabs()).not.toContain('Findings');
  });

  /** Statuses other than Open; null when there is no tab Findings. */
  function statuses(): string[] | null {
    return on.host.snapshot().sheets.some(({ name }) => name === 'Findings')
      ? triaged().map(([, status]) => status)
      : null;
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
