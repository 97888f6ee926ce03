import { join } from 'node:path';
import { sampleIn } from './sample-files';

/** The folder of the sample production. */
export const ORRA_LIGHT = join(__dirname, '../../examples/orra-light');

/** The files of the sample production. */
export const { readTab, tabNames, readMistakes } = sampleIn(ORRA_LIGHT);

export { cell, cents, centsOf, words, type FileRow } from './sample-files';

/** `2 3/8` as 19. */
export function eighthsOf(text: string): number {
  const parts = /^(?:(\d+) )?(\d)\/8$|^(\d+)$/.exec(text);
  if (parts === null) throw new Error(`"${text}" is no page count`);
  return Number(parts[3] ?? parts[1] ?? 0) * 8 + Number(parts[2] ?? 0);
}
