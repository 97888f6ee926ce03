import { readFileSync } from 'node:fs';
import { signatureError } from '../services/signature';
import { builtFile } from './built-files';
import { parseSurface, type Surface } from './surface';

let surface: Surface | null = null;

/** The surface that the build made, read once. */
function builtSurface(): Surface {
  surface ??= parseSurface(readFileSync(builtFile('surface.json'), 'utf8'));
  return surface;
}

/** Throws Google's message if no overload of the method takes so many arguments. */
export function checkArity(api: string, method: string, args: readonly unknown[]): void {
  const overloads = builtSurface().classes[api]?.methods[method] ?? [];
  const fits = overloads.some(([least, most]) => args.length >= least && (most === null || args.length <= most));
  if (!fits) throw signatureError(`${api}.${method}`, args);
}
