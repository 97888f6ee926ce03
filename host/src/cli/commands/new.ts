import { basename } from 'node:path';
import type { Command, Terminal } from '../command-line';
import type { LocalHost } from '../../contract';
import { projectFolder, withWorkbook } from '../open-workbook';
import { RecordedUser } from '../recorded-user';
import { UsageError } from '../usage-error';
import { writeOut } from './call';

/** Writes a new workbook. */
export const newCommand: Command = {
  usage: 'OUT.xlsx [--sample] [--project DIR]',
  purpose: 'Writes an empty workbook, or with --sample what loadSampleProduction of the script makes of one.',
  options: ['sample', 'project'],
  run: async (options, terminal) => {
    const [file = ''] = options.need('OUT.xlsx');
    const sample = options.has('sample');
    const project = sample ? projectFolder(options) : null;
    if (sample && project === null) {
      throw new UsageError('There is no built script in dist: run "npm run build", or name one with --project');
    }
    return withWorkbook({ project }, async (host) => {
      host.workbook.title = basename(file).replace(/\.xlsx$/i, '');
      const status = sample ? await loadSample(host, terminal) : 0;
      if (status === 0) await writeOut(host, file);
      return status;
    });
  },
};

async function loadSample(host: LocalHost, terminal: Terminal): Promise<number> {
  if (!host.functions.includes('loadSampleProduction')) {
    throw new UsageError('The script has no function loadSampleProduction');
  }
  const run = await host.run('loadSampleProduction', { ui: new RecordedUser([], () => undefined) });
  if (run.error !== null) {
    terminal.error(`${run.error.stack}\n`);
    return 1;
  }
  const failed = typeof run.result === 'object' && run.result !== null && 'ok' in run.result && run.result.ok === false;
  if (failed) terminal.error(`${JSON.stringify(run.result)}\n`);
  return failed ? 1 : 0;
}
