/**
 * Writes the made-up production *Vesper Quarry*: `node make.mjs [--clean] [FOLDER]`. Without a folder it writes its own, with the mistakes;
 * with `--clean` the same production without any. The same files every time: chance is seeded, and nothing but Node is needed.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { files } from './make/files.mjs';
import { cleanFilm } from './make/film.mjs';
import { spoil } from './make/mistakes/index.mjs';

const words = process.argv.slice(2);
const clean = words.includes('--clean');
const folder = words.find((word) => !word.startsWith('--')) ?? dirname(fileURLToPath(import.meta.url));
if (clean && folder === dirname(fileURLToPath(import.meta.url))) throw new Error('--clean needs a folder of its own');
const film = cleanFilm();
const wrong = clean ? { mistakes: [], silenced: [] } : spoil(film);
mkdirSync(folder, { recursive: true });
for (const [name, text] of files(film, wrong)) writeFileSync(join(folder, name), text);
