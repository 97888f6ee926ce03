import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { LocalHost, OpenOptions } from '../contract';
import { openHost } from '../host';
import { builtFile } from '../runtime';
import type { CommandOptions } from './options';
import { UsageError } from './usage-error';

/** The built add-on: dist in the repository, or in the folder one stands in. */
function defaultProject(): string | null {
  const repository = dirname(dirname(dirname(builtFile('worker.mjs'))));
  return [join(repository, 'dist'), resolve('dist')].find((folder) => existsSync(folder)) ?? null;
}

/** Folder of the project that `--project` names, or the built add-on; null where there is none and none was asked for. */
export function projectFolder(options: CommandOptions): string | null {
  const given = options.value('project');
  return given === undefined ? defaultProject() : resolve(given);
}

/** Opens a workbook; what can't be opened is the user's mistake. */
export async function openWorkbook(options: OpenOptions): Promise<LocalHost> {
  try {
    return await openHost(options);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** Opens a host for as long as `use` takes. */
export async function withWorkbook<T>(options: OpenOptions, use: (host: LocalHost) => Promise<T>): Promise<T> {
  const host = await openWorkbook(options);
  try {
    return await use(host);
  } finally {
    await host.close();
  }
}
