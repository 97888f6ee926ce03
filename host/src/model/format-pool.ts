import type { CellFormat } from '../snapshot';

/** A change of some properties of a format; null takes a property back to the default of an untouched cell. */
export type FormatPatch = { readonly [K in keyof CellFormat]?: CellFormat[K] | null };

/**
 * Keeps one shared object per distinct format, so that a format set on a whole column costs one reference a cell and
 * equal formats are the same object.
 */
export class FormatPool {
  private readonly shared = new Map<string, CellFormat>();

  /** The shared object for a format; undefined for one without properties (an untouched cell). */
  intern(format: CellFormat): CellFormat | undefined {
    const entries = Object.entries(format)
      .map(([key, value]): [string, unknown] => [key, key === 'borders' ? sortedSides(format) : value])
      .filter(([, value]) => value !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    if (entries.length === 0) return undefined;
    const key = JSON.stringify(entries);
    let known = this.shared.get(key);
    if (known === undefined) {
      known = Object.freeze<CellFormat>(Object.fromEntries(entries));
      this.shared.set(key, known);
    }
    return known;
  }

  /** A function that applies one patch, remembering what each format became: for blocks. */
  patcher(patch: FormatPatch): (format: CellFormat | undefined) => CellFormat | undefined {
    const changes = Object.fromEntries(Object.entries(patch).map(([key, value]) => [key, value ?? undefined]));
    const done = new Map<CellFormat | undefined, CellFormat | undefined>();
    return (format) => {
      if (done.has(format)) return done.get(format);
      const result = this.intern({ ...format, ...changes });
      done.set(format, result);
      return result;
    };
  }
}

function sortedSides(format: CellFormat): CellFormat['borders'] {
  const { top, right, bottom, left } = format.borders ?? {};
  const sides = { ...(top && { top }), ...(right && { right }), ...(bottom && { bottom }), ...(left && { left }) };
  return Object.keys(sides).length > 0 ? sides : undefined;
}
