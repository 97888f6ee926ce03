import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { root } from './root';

/**
 * A script of test/support as one text, as the add-on's build makes it: es2019, nothing of Node. `globalName` is the one name it puts
 * in the global scope.
 */
export function bundled(script: string, globalName?: string): string {
  const { outputFiles } = buildSync({
    entryPoints: [join(root, 'test/support', script)],
    bundle: true,
    write: false,
    format: 'iife',
    ...(globalName === undefined ? {} : { globalName }),
    target: 'es2019',
    platform: 'neutral',
    mainFields: ['module', 'main'],
  });
  return outputFiles[0]?.text ?? '';
}
