import type { FormatPatch } from '../../model';
import type { CellFormat } from '../../snapshot';
import { AUTOMATIC_FORMAT } from '../../values';
import { type EnumValue, ScriptException } from '../service-object';
import { parseColor } from './colors';
import { ColorService, TextRotationService } from './color';
import { enumValue, type Session } from './session';

/**
 * One property of a format as Apps Script reads and sets it. `patch` gives null for a value that Google accepts in silence
 * without doing anything.
 */
export interface FormatProperty {
  read(format: CellFormat | undefined, session: Session): unknown;
  patch(value: unknown): FormatPatch | null;
}

const colorPatch = (key: 'background' | 'fontColor', value: unknown): FormatPatch | null => {
  if (value === null || value === undefined || value === '') return { [key]: null };
  const text = value instanceof ColorService ? value.hex : value;
  const color = typeof text === 'string' ? parseColor(text) : undefined;
  return color === undefined ? null : { [key]: color };
};

function oneOf<T>(value: unknown, meanings: Readonly<Record<string, T>>): T | undefined {
  return typeof value === 'string' && Object.hasOwn(meanings, value) ? meanings[value] : undefined;
}

/** A property that has named settings; null takes it back to the default. */
function named(
  fallback: string,
  read: (format: CellFormat) => string | undefined,
  settings: Readonly<Record<string, FormatPatch>>,
): FormatProperty {
  const reset = settings[fallback] ?? {};
  return {
    read: (format) => (format && read(format)) ?? fallback,
    patch: (value) => (value === null || value === undefined ? reset : (oneOf(value, settings) ?? null)),
  };
}

const wrapName = (value: unknown): string => (value as EnumValue).name;

/** Every property by the name used in its methods. */
export const FORMAT_PROPERTIES = {
  background: {
    read: (format) => format?.background ?? '#ffffff',
    patch: (value) => colorPatch('background', value),
  },
  backgroundObject: {
    read: (format, session) => new ColorService(session, format?.background ?? '#ffffff'),
    patch: (value) => colorPatch('background', value),
  },
  fontColor: {
    read: (format) => format?.fontColor ?? '#000000',
    patch: (value) => colorPatch('fontColor', value),
  },
  fontColorObject: {
    read: (format, session) => new ColorService(session, format?.fontColor ?? '#000000'),
    patch: (value) => colorPatch('fontColor', value),
  },
  fontFamily: {
    read: (format) => format?.fontFamily ?? 'Arial',
    patch: (value) => ({ fontFamily: typeof value === 'string' && value !== '' && value !== 'Arial' ? value : null }),
  },
  fontSize: {
    read: (format) => format?.fontSize ?? 10,
    patch: (value) => (typeof value !== 'number' || value <= 0 ? null : { fontSize: value === 10 ? null : value }),
  },
  fontWeight: named('normal', (format) => (format.bold ? 'bold' : undefined), {
    normal: { bold: null },
    bold: { bold: true },
  }),
  fontStyle: named('normal', (format) => (format.italic ? 'italic' : undefined), {
    normal: { italic: null },
    italic: { italic: true },
  }),
  fontLine: named(
    'none',
    (format) => (format.underline ? 'underline' : format.strikethrough ? 'line-through' : undefined),
    {
      none: { underline: null, strikethrough: null },
      underline: { underline: true, strikethrough: null },
      'line-through': { strikethrough: true, underline: null },
    },
  ),
  horizontalAlignment: named('general', (format) => format.horizontalAlignment, {
    general: { horizontalAlignment: null },
    normal: { horizontalAlignment: null },
    left: { horizontalAlignment: 'left' },
    center: { horizontalAlignment: 'center' },
    right: { horizontalAlignment: 'right' },
  }),
  verticalAlignment: named('bottom', (format) => format.verticalAlignment, {
    bottom: { verticalAlignment: null },
    middle: { verticalAlignment: 'middle' },
    top: { verticalAlignment: 'top' },
  }),
  numberFormat: {
    read: (format) => format?.numberFormat ?? AUTOMATIC_FORMAT,
    patch: (value) => {
      if (typeof value !== 'string') throw new ScriptException('Argument cannot be null: numberFormat');
      return { numberFormat: /^general$/i.test(value) || value === AUTOMATIC_FORMAT ? null : value };
    },
  },
  wrap: {
    // An untouched cell reports true although its strategy is OVERFLOW.
    read: (format) => format?.wrap !== 'CLIP' && format?.wrap !== 'OVERFLOW',
    patch: (value) => (typeof value === 'boolean' ? { wrap: value ? 'WRAP' : 'OVERFLOW' } : null),
  },
  wrapStrategy: {
    read: (format) => enumValue('WrapStrategy', format?.wrap ?? 'OVERFLOW'),
    patch: (value) => ({ wrap: wrapName(value) as 'WRAP' | 'OVERFLOW' | 'CLIP' }),
  },
  textRotation: {
    read: (format, session) => new TextRotationService(session, format?.textRotation ?? 0),
    patch: (value) => {
      const degrees = value instanceof TextRotationService ? value.degrees : value;
      return typeof degrees === 'number' ? { textRotation: degrees === 0 ? null : degrees } : null;
    },
  },
} as const satisfies Record<string, FormatProperty>;
