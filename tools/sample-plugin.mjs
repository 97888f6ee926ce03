/** Gives `import json from 'sample:NAME'` the folder examples/NAME as one JSON text `{tab: csv}`: parsed only when the sample is loaded. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

export const samplePlugin = {
  name: 'sample',
  setup(build) {
    build.onResolve({ filter: /^sample:/ }, ({ path }) => ({
      path: path.slice('sample:'.length),
      namespace: 'sample',
    }));
    build.onLoad({ filter: /.*/, namespace: 'sample' }, ({ path }) => ({
      contents: `export default ${JSON.stringify(JSON.stringify(readSample(path)))};`,
      loader: 'js',
    }));
  },
};

/** The CSV texts of a sample production by tab name. Files in lower-case kebab (expected results) are not tabs. */
export function readSample(name) {
  const folder = join(root, 'examples', name);
  const tabs = {};
  for (const file of readdirSync(folder).sort()) {
    if (/^[A-Z].*\.csv$/.test(file)) tabs[file.slice(0, -'.csv'.length)] = readFileSync(join(folder, file), 'utf8');
  }
  return tabs;
}
