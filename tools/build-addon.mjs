/** Builds what clasp pushes: dist/Code.js, one HTML file a sidebar, appsscript.json. */
import { build } from 'esbuild';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readEntryPoints, wrappers } from './entry-points.mjs';
import { root } from './root.mjs';
import { samplePlugin } from './sample-plugin.mjs';

/** The one name the bundle adds to the script's global scope; it ends in _ so that neither cells nor sidebars can call into it. */
const bundleName = 'Wrapsheet_';

export async function buildAddon(out = join(root, 'dist')) {
  mkdirSync(out, { recursive: true });
  const files = new Map([['appsscript.json', readFileSync(join(root, 'appsscript.json'), 'utf8')]]);
  const sidebars = sidebarNames().map(async (name) => files.set(`${name}.html`, await sidebarHtml(name)));
  await Promise.all([code().then((text) => files.set('Code.js', text)), ...sidebars]);
  for (const name of readdirSync(out)) if (!files.has(name)) rmSync(join(out, name), { recursive: true });
  // Each file is put in its place whole: whoever runs the add-on meanwhile never sees half of one.
  for (const [name, text] of files) {
    const draft = join(root, '.cache', `${name}.${String(process.pid)}`);
    mkdirSync(join(root, '.cache'), { recursive: true });
    writeFileSync(draft, text);
    renameSync(draft, join(out, name));
  }
}

async function code() {
  const main = join(root, 'src/addon/main.ts');
  const entries = readEntryPoints(main);
  const { outputFiles } = await build({
    entryPoints: [main],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: bundleName,
    target: 'es2019',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    charset: 'utf8',
    legalComments: 'inline',
    define: { WRAPSHEET_VERSION: JSON.stringify(version()) },
    plugins: [samplePlugin],
    logLevel: 'warning',
  });
  return `/** @OnlyCurrentDoc */\n${outputFiles[0].text}\n${wrappers(entries, bundleName)}`;
}

/** Every folder of src/sidebars with a main.tsx is a page. */
export function sidebarNames() {
  const folder = join(root, 'src/sidebars');
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'main.tsx')))
    .map(({ name }) => name);
}

/** One page as a single HTML text: no request leaves it. `minify` is for size only; server code stays readable. */
export async function sidebarHtml(name) {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'src/sidebars', name, 'main.tsx')],
    bundle: true,
    write: false,
    outdir: 'out',
    format: 'iife',
    target: 'es2020',
    minify: true,
    charset: 'utf8',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'none',
    logLevel: 'warning',
  });
  const text = (extension) => outputFiles.find(({ path }) => path.endsWith(extension))?.text ?? '';
  const script = text('.js')
    .replace(/<\/(script)/gi, '<\\/$1')
    .replace(/<!--/g, '<\\!--');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<base target="_top">
<style>${text('.css')}</style>
</head>
<body>
<div id="app"></div>
<script>${script}</script>
</body>
</html>
`;
}

function version() {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version;
}
