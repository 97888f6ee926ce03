/** Allowed numbers of arguments of one overload: [least, most]; most is null for any number. */
type Arity = readonly [number, number | null];

/** What one class or service of Apps Script offers, as its type package lists it. */
export interface SurfaceClass {
  readonly methods: Readonly<Record<string, readonly Arity[]>>;
  /** Property name → enum, such as `BorderStyle` → `SpreadsheetApp.BorderStyle`. */
  readonly enums: Readonly<Record<string, string>>;
  readonly constants: readonly string[];
}

/**
 * Everything Apps Script offers, implemented or not; generated from `@types/google-apps-script` by
 * host/tools/generate-surface.mjs. Classes are named `SpreadsheetApp.Range`, `HtmlService.HtmlOutput`, and plainly `Ui`,
 * `Menu`, `Blob`; enums `SpreadsheetApp.BorderStyle`, and plainly `Button`, `Weekday`.
 */
export interface Surface {
  /** Global name → class, such as `SpreadsheetApp` → `SpreadsheetApp`. */
  readonly globals: Readonly<Record<string, string>>;
  readonly classes: Readonly<Record<string, SurfaceClass>>;
  /** Names in the order of their ordinals. */
  readonly enums: Readonly<Record<string, readonly string[]>>;
}

/** The small part of the surface that every execution needs at once; classes are asked for one by one. */
export type SurfaceIndex = Pick<Surface, 'globals' | 'enums'>;

/** Reads the text of dist/surface.json. */
export function parseSurface(text: string): Surface {
  return JSON.parse(text) as Surface;
}
