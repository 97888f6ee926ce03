import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

let dist: string | null = null;

/** Path of a file that the build makes in host/dist. Throws if it was not built. */
export function builtFile(name: string): string {
  dist ??= join(packageFolder(), 'dist');
  const file = join(dist, name);
  if (!existsSync(file)) throw new Error(`${file} is missing: run "npm run build" first`);
  return file;
}

/** The folder of the package sheets-host, whether this runs from its sources or from its bundle. */
function packageFolder(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const manifest = join(folder, 'package.json');
    if (existsSync(manifest) && readFileSync(manifest, 'utf8').includes('"sheets-host"')) {
      const { name } = JSON.parse(readFileSync(manifest, 'utf8')) as { name?: string };
      if (name === 'sheets-host') return folder;
    }
    if (folder === dirname(folder)) throw new Error('The package sheets-host was not found around this file');
  }
}
