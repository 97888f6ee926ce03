/** Builds the browser view into a folder: index.html, view.js, view.css, shim.js, add-ons.css. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));

const BROWSER = {
  bundle: true,
  platform: 'browser',
  format: 'iife',
  target: 'es2022',
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  define: { 'process.env.NODE_ENV': '"production"' },
  loader: { '.woff2': 'dataurl', '.svg': 'dataurl', '.png': 'dataurl' },
  logLevel: 'error',
  write: false,
};

/** @param {string} folder where to, created where missing */
export async function buildView(folder) {
  await mkdir(folder, { recursive: true });
  await Promise.all([
    bundle('main.ts', `${folder}/view.js`),
    bundle('style.css', `${folder}/view.css`),
    bundle('shim/shim.ts', `${folder}/shim.js`, { target: 'es2019' }),
    readFile(here('index.html')).then((content) => put(`${folder}/index.html`, content)),
    readFile(here('add-ons.css')).then((content) => put(`${folder}/add-ons.css`, content)),
  ]);
}

async function bundle(entry, target, options = {}) {
  const { outputFiles } = await build({ ...BROWSER, ...options, entryPoints: [here(entry)] });
  await put(target, outputFiles[0].contents);
}

/** In place in one step, so that nobody reads half a file. */
async function put(target, content) {
  const draft = `${target}.${process.pid}`;
  await writeFile(draft, content);
  await rename(draft, target);
}
