/** Builds the local host into host/dist: the library, the command line, the script thread, the surface and the browser view. */
import { existsSync, mkdirSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { buildView } from './view/build.mjs';
import { writeSurface } from './tools/generate-surface.mjs';

const here = dirname(fileURLToPath(import.meta.url));

/** ESM for Node; packages stay outside. */
const forNode = {
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  charset: 'utf8',
};

/** Builds everything that has sources. `root` is the repository's top folder. */
export async function buildHost({ root }) {
  const source = join(root, 'host', 'src');
  const dist = join(root, 'host', 'dist');
  mkdirSync(dist, { recursive: true });
  await Promise.all([
    writeSurface(join(dist, 'surface.json')),
    bundle(join(source, 'runtime/worker.ts'), join(dist, 'worker.mjs'), forNode),
    bundle(join(source, 'runtime/guest/index.ts'), join(dist, 'guest.js'), {
      bundle: true,
      platform: 'neutral',
      format: 'iife',
      globalName: 'Guest',
      target: 'es2022',
      charset: 'utf8',
    }),
    bundle(join(source, 'index.ts'), join(dist, 'index.mjs'), forNode),
    bundle(join(source, 'cli/main.ts'), join(dist, 'cli.mjs'), forNode),
    buildView(join(dist, 'view')),
  ]);
}

/** One bundle, put in place in one step so that a test beside us never reads half of it. */
async function bundle(entry, target, options) {
  if (!existsSync(entry)) return;
  const { outputFiles } = await build({ ...options, entryPoints: [entry], write: false, logLevel: 'error' });
  for (const { contents } of outputFiles) {
    const draft = `${target}.${process.pid}`;
    writeFileSync(draft, contents);
    renameSync(draft, target);
  }
}

/** Whether a source of the host is newer than what was built. */
function isStale() {
  const built = ['worker.mjs', 'guest.js', 'cli.mjs', 'surface.json'].map((name) => join(here, 'dist', name));
  if (!built.every((file) => existsSync(file))) return true;
  const oldest = Math.min(...built.slice(0, 3).map((file) => statSync(file).mtimeMs));
  const sources = ['build.mjs', 'src', 'tools'].flatMap((name) => filesBelow(join(here, name)));
  return sources.some((file) => statSync(file).mtimeMs > oldest);
}

function filesBelow(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => filesBelow(join(path, name)));
}

if (process.argv[1] === fileURLToPath(import.meta.url) && (!process.argv.includes('--if-stale') || isStale())) {
  await buildHost({ root: dirname(here) });
}
