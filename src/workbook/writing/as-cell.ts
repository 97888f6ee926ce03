/**
 * Text as it must be written so that Sheets keeps it as text: the one place of the apostrophe rule.
 *
 * Sheets takes written text as if typed. A leading apostrophe makes it text, and is not part of the value. It is put in front
 * of text that begins with `= + - @ '`, and of text with a digit in it or that spells a truth value, which Sheets could take for
 * a number, a date (`1/8`), a time, a percentage or TRUE. A cell formatted as plain text (`@`) keeps what it is given, but
 * still makes a formula of a leading `=`: only that (and `+`, to be safe) gets the apostrophe there.
 * Facts: SHEETS-BEHAVIOUR.md §1.
 * @example asCell('=HYPERLINK("x")') // `'=HYPERLINK("x")`
 * @example asCell('1/8', '@') // `1/8`
 */
export function asCell(text: string, numberFormat = ''): string {
  if (text === '') return '';
  const mistaken =
    numberFormat === '@'
      ? /^\s*[=+]/
      : /^\s*[=+\-@']|\d|^\s*(?:true|false|wahr|falsch|vrai|faux|verdadero|falso|vero)\s*$/i;
  return mistaken.test(text) ? `'${text}` : text;
}

/** Text inside a formula, with its quotes. @example quoted('6" nails') // `"6"" nails"` */
export function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}
