/**
 * Rows and fields of a CSV text: quotes around a field, two quotes for one, line ends of any kind. An empty text has no
 * rows; a last line end adds none. Null if a quote is never closed.
 */
export function parseCsv(text: string, delimiter: string): string[][] | null {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length || row.length > 0) {
    const field = readField(text, at, delimiter);
    if (field === null) return null;
    row.push(field.value);
    at = field.next;
    if (text.charAt(at) === delimiter && at < text.length) {
      at += 1;
      if (at < text.length) continue;
      row.push('');
    }
    rows.push(row);
    row = [];
    if (text.startsWith('\r\n', at)) at += 2;
    else at += 1;
  }
  return rows;
}

function readField(
  text: string,
  start: number,
  delimiter: string,
): { readonly value: string; readonly next: number } | null {
  if (text.charAt(start) !== '"') {
    let end = start;
    while (end < text.length && text.charAt(end) !== delimiter && !/[\r\n]/.test(text.charAt(end))) end += 1;
    return { value: text.slice(start, end), next: end };
  }
  let value = '';
  for (let at = start + 1; at < text.length; at += 1) {
    if (text.charAt(at) !== '"') value += text.charAt(at);
    else if (text.charAt(at + 1) === '"') {
      value += '"';
      at += 1;
    } else return { value, next: at + 1 };
  }
  return null;
}
