import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureHostBuilt } from '../support/built-host';

beforeAll(ensureHostBuilt);

it('the list of what the local host has is up to date', () => {
  const tool = join(__dirname, '..', '..', 'tools', 'write-surface-doc.mjs');
  const { status, stderr } = spawnSync(process.execPath, [tool, '--check'], { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(status).toBe(0);
});
