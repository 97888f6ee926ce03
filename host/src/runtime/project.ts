import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { hoistedFunctions } from './hoisted-functions';

/** One file of script code; `name` is its path in the project folder, with `/`. */
export interface ProjectFile {
  readonly name: string;
  readonly source: string;
}

/** A folder of Apps Script files, read. */
export interface Project {
  readonly files: readonly ProjectFile[];
  /** HTML files by name without extension, such as `views/sidebar`. */
  readonly pages: ReadonlyMap<string, string>;
  readonly timeZone: string;
  /** Scopes the manifest asks for; null where it names none (Google then derives them from the code). */
  readonly scopes: readonly string[] | null;
  /** Names of the advanced services that the manifest switches on. */
  readonly advancedServices: readonly string[];
  /** Files that do not compile; every execution fails by them. */
  readonly brokenFiles: readonly string[];
  /** Names of all top-level functions, in the order of the files. */
  readonly functions: readonly string[];
  /** Top-level function declarations: those a cell may call (names that end in `_` excepted). */
  readonly cellFunctions: readonly string[];
  /** Of those, the ones with `@customfunction` in their JSDoc. */
  readonly customFunctions: readonly string[];
}

interface Manifest {
  readonly timeZone?: string;
  readonly oauthScopes?: readonly string[];
  readonly dependencies?: { readonly enabledAdvancedServices?: readonly { readonly userSymbol: string }[] };
}

/** The project of a host that was opened without one. */
export const NO_PROJECT: Project = {
  files: [],
  pages: new Map(),
  timeZone: 'Etc/UTC',
  scopes: null,
  advancedServices: [],
  brokenFiles: [],
  functions: [],
  cellFunctions: [],
  customFunctions: [],
};

/**
 * Reads a project folder with its subfolders. Throws an Error of one line for a folder that is missing or holds no script,
 * and for a manifest that is not JSON. `defaultZone` is the script's zone where the manifest names none.
 */
export function readProject(folder: string, defaultZone: string): Project {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new Error(`There is no project folder ${folder}`);
  const names = filesBelow(folder);
  const scripts = pushOrder(
    folder,
    names.filter((name) => /\.(?:gs|js)$/i.test(name)),
  );
  if (scripts.length === 0) throw new Error(`The folder ${folder} holds no .gs or .js file`);
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8').replace(/^\uFEFF/, '');
  const files = scripts.map((name) => ({ name, source: read(name) }));
  const manifest = readManifest(folder);
  const byFile = files.map((file) => ({ name: file.name, found: hoistedFunctions(file) }));
  const hoisted = byFile.flatMap(({ found }) => found ?? []);
  const cellFunctions = hoisted.filter((one) => one.declared && !one.name.endsWith('_'));
  const pages = names.filter((name) => /\.html?$/i.test(name));
  return {
    files,
    pages: new Map(pages.map((name) => [name.replace(/\.html?$/i, ''), read(name)])),
    timeZone: manifest.timeZone ?? defaultZone,
    scopes: manifest.oauthScopes ?? null,
    advancedServices: (manifest.dependencies?.enabledAdvancedServices ?? []).map((one) => one.userSymbol),
    brokenFiles: byFile.filter(({ found }) => found === null).map(({ name }) => name),
    functions: [...new Set(hoisted.map((one) => one.name))],
    cellFunctions: [...new Set(cellFunctions.map((one) => one.name))],
    customFunctions: [...new Set(cellFunctions.filter((one) => one.custom).map((one) => one.name))],
  };
}

function filesBelow(folder: string, below = ''): readonly string[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const name = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.name.startsWith('.') || entry.name === 'node_modules') return [];
    return entry.isDirectory() ? filesBelow(folder, name) : [name];
  });
}

/** Files named in `.clasp.json` (filePushOrder) first, in that order; the rest by name. */
function pushOrder(folder: string, names: readonly string[]): readonly string[] {
  const first = claspOrder(folder).filter((name) => names.includes(name));
  return [...first, ...names.filter((name) => !first.includes(name)).sort()];
}

function claspOrder(folder: string): readonly string[] {
  for (const home of [folder, dirname(folder)]) {
    const file = join(home, '.clasp.json');
    if (!existsSync(file)) continue;
    const settings = JSON.parse(readFileSync(file, 'utf8')) as { rootDir?: string; filePushOrder?: readonly string[] };
    const isRoot = settings.rootDir === undefined ? home === folder : join(home, settings.rootDir) === join(folder);
    if (!isRoot) continue;
    return (settings.filePushOrder ?? []).map((name) => {
      const fromFolder = relative(folder, join(home, name)).split(sep).join('/');
      return fromFolder.startsWith('..') ? name : fromFolder;
    });
  }
  return [];
}

function readManifest(folder: string): Manifest {
  const file = join(folder, 'appsscript.json');
  if (!existsSync(file)) return {};
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  } catch (error) {
    throw new Error(`${basename(folder)}/appsscript.json is not JSON: ${(error as Error).message}`);
  }
}
