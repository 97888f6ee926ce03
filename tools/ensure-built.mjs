/** Builds the add-on and the host when a source is newer than what was built. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled } from './ensure-installed.mjs';
import { root } from './root.mjs';

/** Each product: a file that the build writes, and the sources it comes from. */
const products = [
  {
    built: 'dist/Code.js',
    sources: ['src', 'examples', 'appsscript.json', 'tools'],
    make: async () => (await import('./build-addon.mjs')).buildAddon(),
  },
  {
    built: 'host/dist/cli.mjs',
    sources: ['host/src', 'host/view', 'host/build.mjs', 'host/tools'],
    make: async () => (await import('../host/build.mjs')).buildHost({ root }),
  },
];

export async function ensureBuilt() {
  ensureInstalled();
  for (const { built, sources, make } of products) {
    const file = join(root, built);
    const newest = Math.max(...sources.map((source) => newestChange(join(root, source))));
    if (!existsSync(file) || statSync(file).mtimeMs < newest) await make();
  }
}

function newestChange(path) {
  if (!existsSync(path)) return 0;
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newestChange(join(path, name))));
}
