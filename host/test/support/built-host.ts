import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const repository = join(__dirname, '..', '..', '..');

// Threads and builds take their time on a busy machine.
jest.setTimeout(60_000);

/** Builds host/dist unless it is newer than its sources. Tests run the sources, but script threads run what was built. */
export function ensureHostBuilt(): void {
  const { status, stderr } = spawnSync(process.execPath, [join(repository, 'host', 'build.mjs'), '--if-stale'], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`host/build.mjs failed: ${stderr}`);
}

/** Path of one of the script projects of these tests. */
export function testProject(name: string): string {
  return join(repository, 'host', 'test', 'projects', name);
}
