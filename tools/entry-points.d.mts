/** A global of the script as `src/addon/main.ts` declares it. */
export interface EntryPoint {
  readonly name: string;
  readonly params: readonly string[];
  readonly doc: string;
}

export function readEntryPoints(file: string): EntryPoint[];
export function wrappers(entries: readonly EntryPoint[], bundleName: string): string;
