import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleIn, type SampleFiles } from './sample-files';

/** The folder of the feature-sized sample production. */
export const VESPER_QUARRY = join(__dirname, '../../examples/vesper-quarry');

/** The feature-sized sample production, with its mistakes. */
export const vesperQuarry = sampleIn(VESPER_QUARRY);

/** A folder that the sample's own script has filled. */
export interface MadeFolder {
  readonly folder: string;
  readonly sample: SampleFiles;
  readonly remove: () => void;
}

/** Runs the sample's script on a folder of its own; `clean` leaves the mistakes out. */
export function madeAfresh(clean: boolean): MadeFolder {
  const folder = mkdtempSync(join(tmpdir(), 'vesper-quarry-'));
  const args = [join(VESPER_QUARRY, 'make.mjs'), ...(clean ? ['--clean'] : []), folder];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const remove = (): void => {
    rmSync(folder, { recursive: true });
  };
  return { folder, sample: sampleIn(folder), remove };
}
