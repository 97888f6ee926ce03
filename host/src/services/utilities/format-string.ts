const DIRECTIVE = /%(?:(\d+)\$)?([-+ 0,#]*)(\d+)?(?:\.(\d+))?([a-zA-Z%])/g;

/**
 * Fills a template as C's printf does: `%s %d %i %f %e %g %x %X %o %c %b %%` with flags, width and precision.
 * Throws a RangeError for a directive it does not know (there is no `%j`).
 */
export function formatString(template: string, args: readonly unknown[]): string {
  let next = 0;
  return template.replace(
    DIRECTIVE,
    (whole: string, index?: string, flags: string = '', width?: string, precision?: string, code: string = '') => {
      if (code === '%') return '%';
      const position = index === undefined ? next++ : Number(index) - 1;
      if (position >= args.length) throw new RangeError(`There is no argument for ${whole}`);
      const text = directive(code, args[position], precision === undefined ? null : Number(precision), whole);
      return pad(signed(text, flags, code), flags, Number(width ?? 0), code);
    },
  );
}

function directive(code: string, value: unknown, precision: number | null, whole: string): string {
  switch (code) {
    case 's':
      return precision === null ? String(value) : String(value).slice(0, precision);
    case 'd':
    case 'i':
      return String(Math.trunc(Number(value)));
    case 'f':
      return Number(value).toFixed(precision ?? 6);
    case 'e':
      return exponent(Number(value).toExponential(precision ?? 6));
    case 'g':
      return String(Number(Number(value).toPrecision(precision ?? 6)));
    case 'x':
      return Math.trunc(Number(value)).toString(16);
    case 'X':
      return Math.trunc(Number(value)).toString(16).toUpperCase();
    case 'o':
      return Math.trunc(Number(value)).toString(8);
    case 'b':
      return typeof value === 'boolean' ? String(value) : Math.trunc(Number(value)).toString(2);
    case 'c':
      return typeof value === 'number' ? String.fromCharCode(value) : String(value).slice(0, 1);
    default:
      throw new RangeError(`Unknown directive ${whole}`);
  }
}

function exponent(text: string): string {
  return text.replace(/e([+-])(\d)$/, 'e$10$2');
}

function signed(text: string, flags: string, code: string): string {
  const grouped =
    flags.includes(',') && /[dif]/.test(code) ? text.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ',') : text;
  if (!/[difeg]/.test(code) || grouped.startsWith('-')) return grouped;
  return flags.includes('+') ? `+${grouped}` : flags.includes(' ') ? ` ${grouped}` : grouped;
}

function pad(text: string, flags: string, width: number, code: string): string {
  if (flags.includes('-')) return text.padEnd(width);
  if (!flags.includes('0') || code === 's' || code === 'c') return text.padStart(width);
  const sign = /^[+\- ]/.exec(text)?.[0] ?? '';
  return sign + text.slice(sign.length).padStart(width - sign.length, '0');
}
