import type { Issue } from '../../../core/issue';
import { decodeText, type Encoding, notTextAtAll } from './decode-text';

/** A file the person chose, as text. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
  readonly encoding: Encoding;
}

/** Largest file that is sent to the script, in bytes: some 200,000 cost lines. */
const largest = 20_000_000;

function refused(
  name: string,
  code: string,
  received: string,
  message: string,
  advice: string,
): { readonly issues: readonly Issue[] } {
  return {
    issues: [
      {
        code,
        severity: 'high',
        where: { tab: '' },
        expected: 'a CSV file',
        received,
        message: `${name}: ${message}`,
        advice,
      },
    ],
  };
}

/** Reads a chosen file; a file that can't hold cost lines is refused here, before anything is sent. */
export async function readFile(file: File): Promise<TextFile | { readonly issues: readonly Issue[] }> {
  const { name } = file;
  if (file.size === 0)
    return refused(name, 'empty-file', 'nothing', 'the file is empty.', 'Save it again from where it came.');
  if (file.size > largest) {
    const size = `${Math.round(file.size / 1e6)} MB`;
    return refused(
      name,
      'file-too-large',
      size,
      `${size} is too much for one import.`,
      'Split it by month and import the parts.',
    );
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  const other = notTextAtAll(bytes);
  if (other !== null)
    return refused(name, 'not-text', other.what, `this is ${other.what}, not a CSV file.`, other.advice);
  return { name, ...decodeText(bytes) };
}
