import { existsSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { LocalHost } from '../../contract';
import { openHost } from '../../host';
import { builtFile } from '../../runtime';
import { startServer } from '../../server';
import { readXlsx } from '../../xlsx';
import type { Command } from '../command-line';
import { openWorkbook, projectFolder } from '../open-workbook';
import { UsageError } from '../usage-error';

/** Shows a workbook in the browser until it is stopped. */
export const openCommand: Command = {
  usage: 'FILE.xlsx [--port N] [--project DIR]',
  purpose: 'Shows a workbook in the browser and prints the address; what changes is saved to the file.',
  options: ['port', 'project'],
  run: async (options, terminal) => {
    const [file = ''] = options.need('FILE.xlsx');
    const port = options.value('port');
    if (port !== undefined && !/^\d{1,5}$/.test(port)) throw new UsageError(`--port ${port} is not a number`);
    const project = projectFolder(options);
    if (!existsSync(file)) throw new UsageError(`There is no file ${file}`);
    const host = await openWorkbook({ file, project });
    const files = new Map<LocalHost, string>([[host, file]]);
    const server = await startServer({
      host,
      viewFolder: join(dirname(builtFile('worker.mjs')), 'view'),
      ...(port === undefined ? {} : { port: Number(port) }),
      open: async (name, bytes) => {
        if (bytes === null) return openHost({ project });
        return openHost({ project, snapshot: { ...(await readXlsx(bytes)), title: name } });
      },
      save: async (changed) => {
        const target = files.get(changed);
        if (target === undefined) return 'Not saved: use Download';
        await replaceFile(target, await changed.toXlsx());
        return `Saved to ${basename(target)}`;
      },
    });
    const end = stopped();
    terminal.out(`${server.url}\n`);
    await end;
    await server.close();
    await host.close();
    return 0;
  },
};

/** Writes beside the file first, so that a crash leaves the old one whole. */
async function replaceFile(file: string, bytes: Uint8Array): Promise<void> {
  const draft = join(dirname(file), `.${basename(file)}.saving`);
  await writeFile(draft, bytes);
  await rename(draft, file);
}

function stopped(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
}
