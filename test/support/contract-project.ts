import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { root } from './root';

/** Builds `book-contract-script.ts` into a folder of Apps Script files, and answers with its path. */
export function contractProject(): string {
  const folder = mkdtempSync(join(tmpdir(), 'wrapsheet-contract-'));
  const { outputFiles } = buildSync({
    entryPoints: [join(root, 'test/support/book-contract-script.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'Contract_',
    target: 'es2019',
  });
  const functions = ['runCase(index)', 'layOut()', 'change(name, keys)', 'typeInto(tab, row, column, input)'];
  const declared = functions.map((signature) => `function ${signature} { return Contract_.${signature}; }`);
  writeFileSync(join(folder, 'Code.js'), [outputFiles[0]?.text ?? '', ...declared].join('\n'));
  writeFileSync(join(folder, 'appsscript.json'), JSON.stringify({ timeZone: 'Europe/London', runtimeVersion: 'V8' }));
  return folder;
}
