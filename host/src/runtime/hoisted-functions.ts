import { createContext, runInContext } from 'node:vm';
import type { ProjectFile } from './project';

/** A top-level function of a script file. `declared`: written as `function NAME`, which cells require. */
export interface HoistedFunction {
  readonly name: string;
  readonly declared: boolean;
  /** Its JSDoc says `@customfunction`. */
  readonly custom: boolean;
}

/**
 * The top-level functions of a file, found without running any of it: V8 itself declares them in a throwaway context in
 * which the file's first act is to stop. Null for a file that does not compile.
 */
export function hoistedFunctions(file: ProjectFile): readonly HoistedFunction[] | null {
  const sandbox: Record<string, unknown> = {};
  const context = createContext(sandbox);
  try {
    runInContext(`throw null;${file.source}\n`, context, { filename: file.name });
  } catch (thrown) {
    if (thrown !== null) return null;
  }
  const declared = Object.keys(sandbox).filter((name) => typeof sandbox[name] === 'function');
  const assigned = [...file.source.matchAll(ASSIGNED)].map((match) => match[1] ?? '');
  return [
    ...declared.map((name) => ({ name, declared: true, custom: isCustom(file.source, name) })),
    ...assigned
      .filter((name) => !declared.includes(name) && isTopLevel(name, sandbox, context))
      .map((name) => ({ name, declared: false, custom: false })),
  ];
}

const ASSIGNED = /\b(?:var|let|const)\s+([\w$]+)\s*=\s*(?:async\b\s*)?(?:function\b|\([^()]*\)\s*=>|[\w$]+\s*=>)/g;

/** A `var` is on the global object; a `let` or `const` of the top level cannot be declared a second time. */
function isTopLevel(
  name: string,
  sandbox: Record<string, unknown>,
  context: ReturnType<typeof createContext>,
): boolean {
  if (name in sandbox) return true;
  try {
    runInContext(`let ${name};`, context);
    return false;
  } catch {
    return true;
  }
}

function isCustom(source: string, name: string): boolean {
  const escaped = name.replace(/\$/g, '\\$');
  const doc = new RegExp(`/\\*\\*((?:(?!\\*/)[\\s\\S])*)\\*/\\s*(?:async\\s+)?function\\s*\\*?\\s*${escaped}\\b`).exec(
    source,
  )?.[1];
  return doc !== undefined && /@customfunction\b/i.test(doc);
}
