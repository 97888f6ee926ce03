/** Installs the packages of the lock file when they are missing or older than it: `npm start` and `npm test` work on a fresh clone. */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

export function ensureInstalled() {
  const stamp = join(root, 'node_modules', '.package-lock.json');
  const lock = join(root, 'package-lock.json');
  if (existsSync(stamp) && statSync(stamp).mtimeMs >= statSync(lock).mtimeMs - 1000) return;
  if (existsSync(stamp) && sameAsInstalled()) return;
  process.stderr.write('Installing the packages of package-lock.json …\n');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) {
    process.stderr.write('npm ci failed: see above.\n');
    process.exit(2);
  }
}

/** A checkout touches package-lock.json without changing it; asking npm costs a second, installing anew costs a minute. */
function sameAsInstalled() {
  return spawnSync('npm', ['ls', '--all'], { cwd: root, stdio: 'ignore' }).status === 0;
}
