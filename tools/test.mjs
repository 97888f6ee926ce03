/**
 * `npm test`: everything a change must pass, in the order that fails soonest. `npm test -- PATTERN` runs only the
 * tests whose path matches, after the build.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled } from './ensure-installed.mjs';
import { root } from './root.mjs';

ensureInstalled();
process.env.npm_config_update_notifier = 'false';

const patterns = process.argv.slice(2);
const bin = (name) => join(root, 'node_modules', '.bin', name);
const folders = [
  'src/core',
  'src/workbook',
  'src/sidebar-api',
  'src/addon',
  'src/sidebars',
  'host',
  'host/view',
  'test',
  'bench',
];
const hasSources = (folder) =>
  existsSync(join(root, folder)) &&
  readdirSync(join(root, folder), { recursive: true }).some((file) => /\.tsx?$/.test(String(file)));

const checks = [
  ['build', process.execPath, ['tools/build.mjs']],
  ...folders.filter(hasSources).map((folder) => [`types of ${folder}`, bin('tsc'), ['-p', folder]]),
  ['formatting', bin('prettier'), ['--check', '--log-level', 'warn', '.']],
  ['lint', bin('eslint'), ['.', '--max-warnings', '0']],
  ['walls', bin('depcruise'), ['--config', '.dependency-cruiser.mjs', 'src', 'host/src', 'host/view']],
  ['dead code', bin('knip'), []],
];
const jest = [
  'tests',
  process.execPath,
  ['--experimental-vm-modules', '--no-warnings', join(root, 'node_modules/jest/bin/jest.js'), ...patterns],
];

for (const [name, command, args] of patterns.length > 0 ? [checks[0], jest] : [...checks, jest]) {
  const started = Date.now();
  const { status } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  process.stderr.write(`${status === 0 ? 'ok' : 'FAILED'}  ${name}  ${((Date.now() - started) / 1000).toFixed(1)} s\n`);
  if (status !== 0) process.exit(1);
}
