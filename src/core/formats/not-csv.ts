import type { Issue } from '../issue';

interface Impostor {
  readonly test: RegExp;
  readonly received: string;
  readonly message: string;
  readonly advice: string;
}

/** What is met under the name of a CSV file and is none. */
const IMPOSTORS: readonly Impostor[] = [
  {
    test: /^\s*$/,
    received: 'an empty file',
    message: 'the file is empty.',
    advice: 'Export it again and look at its size before you import it.',
  },
  {
    test: /^\s*(?:<!--[\s\S]*?-->\s*)?<(?:!doctype\s+html|html|head|body|table|div|script|meta)\b/i,
    received: 'a web page',
    message: 'it is a web page saved under the name of a CSV file, often a login or error page.',
    advice: 'Open the bank or ledger again, log in, and use its own CSV export.',
  },
  {
    test: /^\s*<\?xml\b/i,
    received: 'an XML file',
    message: 'it is an XML file, not a CSV file.',
    advice: 'Export it as CSV.',
  },
  {
    test: /^(?:PK\u0003\u0004|\u00d0\u00cf\u0011\u00e0|\ufffd\ufffd\u0011\ufffd)/,
    received: 'an Excel workbook',
    message: 'it is an Excel workbook, not a CSV file.',
    advice: 'Open it and save the sheet as CSV, or copy its rows into Costs.',
  },
  { test: /^%PDF-/, received: 'a PDF', message: 'it is a PDF, not a CSV file.', advice: 'Ask for the figures as CSV.' },
  {
    test: /^\s*[{[]\s*["{[]/,
    received: 'JSON',
    message: 'it is JSON, not a CSV file.',
    advice: 'Export it as CSV.',
  },
  {
    test: /\u0000/,
    received: 'text in another encoding',
    message: 'its characters are stored in another way (UTF-16), or it is no text at all.',
    advice: 'Save it again as "CSV UTF-8".',
  },
];

/** Says why text cannot be CSV; null where it may be. */
export function notCsv(name: string, text: string): Issue | null {
  const found = IMPOSTORS.find(({ test }) => test.test(text));
  if (found === undefined) return null;
  const { received, message, advice } = found;
  const where = { tab: name };
  return {
    code: 'not-csv',
    severity: 'high',
    where,
    expected: 'a CSV file',
    received,
    message: `${name}: ${message}`,
    advice,
  };
}
