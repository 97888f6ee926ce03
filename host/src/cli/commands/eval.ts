import { existsSync } from 'node:fs';
import type { Command } from '../command-line';
import { projectFolder, withWorkbook } from '../open-workbook';
import { UsageError } from '../usage-error';

/** Prints the value of a formula. */
export const evalCommand: Command = {
  usage: "FILE.xlsx 'FORMULA' [--at 'Sheet!A1'] [--project DIR] [--json]",
  purpose: 'Prints the value of a formula, custom functions included, as if it stood in the cell given.',
  options: ['at', 'project', 'json'],
  run: async (options, terminal) => {
    const [file = '', formula = ''] = options.need('FILE.xlsx', 'FORMULA');
    const project = projectFolder(options);
    if (options.value('project') !== undefined && project !== null && !existsSync(project)) {
      throw new UsageError(`There is no project folder ${project}`);
    }
    return withWorkbook({ file, project }, async (host) => {
      const rows = await host.evaluate(formula, options.value('at')).catch((error: unknown) => {
        throw new UsageError(error instanceof Error ? error.message : String(error));
      });
      const [[single] = []] = rows;
      const value = rows.length === 1 && rows[0]?.length === 1 ? single : rows;
      if (options.has('json')) terminal.out(`${JSON.stringify({ value })}\n`);
      else terminal.out(`${rows.map((row) => row.map(String).join('\t')).join('\n')}\n`);
      return 0;
    });
  },
};
