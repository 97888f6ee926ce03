/** `npm start [-- FILE.xlsx]`: local Sheets in a browser with the sample production, or with FILE. */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './ensure-built.mjs';
import { root } from './root.mjs';

await ensureBuilt();
const cli = join(root, 'host/dist/cli.mjs');
const args = process.argv.slice(2);
if (args.length === 0 || args[0].startsWith('--')) args.unshift(freshSample());
process.argv.splice(2, Infinity, 'open', ...args);
await import(cli);

/** A new copy of the sample each time: nothing done in yesterday's demonstration is left in today's. */
function freshSample() {
  mkdirSync(join(root, '.cache'), { recursive: true });
  const file = join(root, '.cache', 'Orra Light.xlsx');
  const { status } = spawnSync(process.execPath, [cli, 'new', file, '--sample'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) process.exit(status ?? 2);
  return file;
}
