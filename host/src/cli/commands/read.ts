import type { LocalHost } from '../../contract';
import type { Command } from '../command-line';
import { plainRows } from '../../plain-values';
import { projectFolder, withWorkbook } from '../open-workbook';
import { UsageError } from '../usage-error';

/** Prints a sheet's values. */
export const readCommand: Command = {
  usage: 'FILE.xlsx SHEET [--json | --csv]',
  purpose: 'Prints the values of a sheet: raw values, dates as ISO text, blanks as "".',
  options: ['json', 'csv'],
  run: async (options, terminal) => {
    const [file = '', name = ''] = options.need('FILE.xlsx', 'SHEET');
    return withWorkbook({ file, project: projectFolder(options) }, async (host) => {
      const rows = await sheetRows(host, name);
      if (options.has('json')) terminal.out(`${JSON.stringify({ rows })}\n`);
      else if (options.has('csv')) terminal.out(rows.map((row) => `${row.map(csvField).join(',')}\r\n`).join(''));
      else terminal.out(rows.map((row) => `${row.map(String).join('\t')}\n`).join(''));
      return 0;
    });
  },
};

async function sheetRows(host: LocalHost, name: string): Promise<unknown[][]> {
  const sheet = host.workbook.sheetByName(name);
  if (sheet === null) {
    const names = host.workbook.sheets.map((one) => one.name).join(', ');
    throw new UsageError(`There is no sheet ${name}; there are ${names}`);
  }
  await host.workbook.settled();
  return plainRows(sheet);
}

function csvField(value: unknown): string {
  const text = typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
