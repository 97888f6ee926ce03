import { benchCosts } from './costs';
import { benchFilm } from './film';
import { benchHost } from './host';
import { benchLoad } from './load';
import { benchMovieShoot } from './movie-shoot';
import { benchRebuild } from './rebuild';
import type { Row } from './support/report';
import { print } from './support/report';
import { benchTalent } from './talent';

/** Every benchmark: `npm run bench -- NAME [--option value …] [--json]`. */
const benches: Readonly<Record<string, (options: ReadonlyMap<string, string>) => Promise<readonly Row[]>>> = {
  costs: benchCosts,
  film: benchFilm,
  host: benchHost,
  load: benchLoad,
  'movie-shoot': benchMovieShoot,
  rebuild: benchRebuild,
  talent: benchTalent,
};

const [name = '', ...words] = process.argv.slice(2);
const bench = benches[name];
if (bench === undefined) {
  process.stderr.write(`Usage: npm run bench -- ${Object.keys(benches).join(' | ')} [--option value …] [--json]\n`);
  process.exit(2);
}
const options = new Map<string, string>();
for (let at = 0; at < words.length; at++) {
  const word = words[at] ?? '';
  if (!word.startsWith('--')) continue;
  const next = words[at + 1];
  options.set(word.slice(2), next === undefined || next.startsWith('--') ? 'true' : next);
}
print(await bench(options), options.has('json'));
process.exit(0);
