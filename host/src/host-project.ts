import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/**
 * The name under which a project's add-on menu stands: that of the npm package it belongs to, else of its folder, with a
 * capital. Apps Script keeps the name outside the project's files.
 */
export function projectName(folder: string): string {
  const home = resolve(folder);
  for (const place of [home, dirname(home)]) {
    const manifest = join(place, 'package.json');
    if (!existsSync(manifest)) continue;
    const { name } = JSON.parse(readFileSync(manifest, 'utf8')) as { name?: unknown };
    if (typeof name === 'string' && name !== '') return capital(name.replace(/^@[^/]+\//, ''));
  }
  return capital(basename(home));
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
