/** How a file's text was written, in words a person may know from a Save dialog. */
export type Encoding = 'UTF-8' | 'UTF-16' | 'Windows-1252';

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** UTF-16 without a mark gives itself away: every second byte of plain text is zero. */
function zeroParity(bytes: Uint8Array): 'even' | 'odd' | null {
  const zeros = [0, 0];
  const length = Math.min(bytes.length, 2000);
  for (let index = 0; index < length; index += 1)
    if (bytes[index] === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) < length * 0.2) return null;
  return even > odd ? 'even' : 'odd';
}

function asUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    // a strict decoder throws a TypeError for bytes that are not UTF-8, and nothing else
    if (typeof error === 'object' && error !== null && 'name' in error && error.name === 'TypeError') return null;
    throw error;
  }
}

/**
 * A file's bytes as text. A byte order mark decides; then zero bytes mean UTF-16, valid UTF-8 is UTF-8, and what is left is
 * Windows-1252, as older accounting programs and Excel write. The mark itself is not part of the text.
 */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } {
  const utf16 = (label: 'utf-16le' | 'utf-16be') =>
    ({ text: new TextDecoder(label).decode(bytes), encoding: 'UTF-16' }) as const;
  if (startsWith(bytes, [0xff, 0xfe])) return utf16('utf-16le');
  if (startsWith(bytes, [0xfe, 0xff])) return utf16('utf-16be');
  const zeros = zeroParity(bytes);
  if (zeros !== null) return utf16(zeros === 'odd' ? 'utf-16le' : 'utf-16be');
  const text = asUtf8(bytes);
  if (text !== null) return { text, encoding: 'UTF-8' };
  return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'Windows-1252' };
}

const notText: readonly { readonly signature: readonly number[]; readonly what: string; readonly advice: string }[] = [
  {
    signature: [0x50, 0x4b, 0x03, 0x04],
    what: 'an Excel workbook or a zip file',
    advice: 'Open it in Sheets or Excel, go to the tab with the costs, and save that tab as CSV.',
  },
  {
    signature: [0xd0, 0xcf, 0x11, 0xe0],
    what: 'an old Excel workbook',
    advice: 'Open it in Sheets or Excel, go to the tab with the costs, and save that tab as CSV.',
  },
  {
    signature: [0x25, 0x50, 0x44, 0x46],
    what: 'a PDF',
    advice: 'Ask the bank or the payroll company for the same statement as CSV.',
  },
];

/** What a file is when it is certainly no text, by its first bytes; null where it may be text. */
export function notTextAtAll(bytes: Uint8Array): { readonly what: string; readonly advice: string } | null {
  return notText.find(({ signature }) => startsWith(bytes, signature)) ?? null;
}
