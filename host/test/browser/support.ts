import { dirname, join } from 'node:path';
import { openHost, type LocalHost, type OpenOptions } from '../../src';
import { builtFile } from '../../src/runtime';
import { startServer, type RunningServer } from '../../src/server';
import { enterValues } from '../../src/model';
import { readXlsx } from '../../src/xlsx';
import {
  openPage,
  startBrowser,
  type Browser,
  type BrowserOptions,
  type LocalSheetsPage,
} from '../../../test/support/chromium';
import { root } from '../../../test/support/root';

/** A script project of these tests. */
const project = (name: string): string => join(root, 'host', 'test', 'projects', name);

/** A workbook served, and a browser that shows it. */
export interface Stage {
  readonly host: LocalHost;
  readonly server: RunningServer;
  readonly browser: Browser;
  readonly sheets: LocalSheetsPage;
  close(): Promise<void>;
}

/** Opens a workbook with a project, fills it, serves it and shows it. `close` fails on any trouble in the browser. */
export async function stage(
  options: Partial<OpenOptions> & BrowserOptions = {},
  fill: (host: LocalHost) => void = fillSmall,
): Promise<Stage> {
  const host = await openHost({ project: project('browser-basic'), ...options });
  fill(host);
  const server = await startServer({
    host,
    viewFolder: join(dirname(builtFile('worker.mjs')), 'view'),
    open: async (_name, bytes) =>
      openHost({ project: null, ...(bytes !== null && { snapshot: await readXlsx(bytes) }) }),
  });
  const browser = await startBrowser(options);
  const close = async (): Promise<void> => {
    await browser.close();
    await server.close();
    await host.close();
    browser.trouble.demandNone(options.expectedTrouble);
  };
  try {
    const sheets = await openPage(browser, server.url);
    return { host, server, browser, sheets, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A tab `Costs` with made-up amounts and a total, and a tall tab `Far`. */
function fillSmall({ workbook }: LocalHost): void {
  workbook.title = 'Orra Light';
  const costs = workbook.activeSheet;
  workbook.renameSheet(costs, 'Costs');
  const rows = [
    ['Account', 'Net', 'Date'],
    ['Camera', 1200.5, '2026-05-14'],
    ['Grip', 300, '2026-05-15'],
    ['Total', '=SUM(B2:B3)', ''],
    ['Share', '=B2/B4', ''],
    ['Wrong', '=1/0', ''],
  ];
  enterValues(
    costs,
    { row: 1, column: 1, rows: rows.length, columns: 3 },
    (row, column) => rows[row - 1]?.[column - 1] ?? null,
  );
  costs.patchFormat({ row: 2, column: 2, rows: 3, columns: 1 }, { numberFormat: '#,##0.00' });
  costs.patchFormat({ row: 5, column: 2, rows: 1, columns: 1 }, { numberFormat: '0.0%' });
  costs.patchFormat({ row: 1, column: 1, rows: 1, columns: 3 }, { bold: true });
  costs.setLayer(costs.notes, { row: 3, column: 1, rows: 1, columns: 1 }, () => 'Ask for the revised quote');
  const far = workbook.addSheet('Far');
  enterValues(far, { row: 190, column: 4, rows: 1, columns: 1 }, () => 'Totals');
}
