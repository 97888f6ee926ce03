import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { root } from '../support/root';

const page = 'docs/developer/optimiser.md';
const text = readFileSync(join(root, page), 'utf8');
const snippets = [...text.matchAll(/^```ts\n([\s\S]*?)^```/gm)].map((match) => match[1] ?? '');

/** Runs a snippet; each line `expression; // → value` becomes a pair of what it gives and what the page says. */
async function pairsOf(snippet: string, folder: string): Promise<readonly (readonly [unknown, unknown])[]> {
  const imports = /^import .*$/gm;
  const checked = snippet
    .replace(imports, '')
    .replace(/^(.+); \/\/ → (.+)$/gm, (_, found: string, said: string) => `pairs.push([${found}, ${said}]);`);
  const contents = `${snippet.match(imports)?.join('\n') ?? ''}
    export async function run() { const pairs = []; ${checked} return pairs; }`;
  const outfile = join(folder, `snippet-${snippets.indexOf(snippet)}.cjs`);
  buildSync({
    stdin: { contents, resolveDir: join(root, 'docs/developer'), loader: 'ts' },
    bundle: true,
    outfile,
    format: 'cjs',
    platform: 'neutral',
    mainFields: ['module', 'main'],
  });
  return ((await import(outfile)) as { run: () => Promise<readonly (readonly [unknown, unknown])[]> }).run();
}

describe(page, () => {
  const folder = mkdtempSync(join(tmpdir(), 'wrapsheet-snippets-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it.each(snippets.map((snippet, index) => [index + 1, snippet] as const))(
    'snippet %i gives what it says',
    async (_, snippet) => {
      const pairs = await pairsOf(snippet, folder);
      expect(pairs.length).toBeGreaterThan(0);
      expect(pairs.map(([found]) => found)).toEqual(pairs.map(([, said]) => said));
    },
  );

  it('names only benchmarks that there are', () => {
    const listed = readFileSync(join(root, 'bench/main.ts'), 'utf8');
    const named = [...text.matchAll(/^npm run bench -- (\S+)/gm)].map((match) => match[1] ?? '');
    expect(named.length).toBeGreaterThan(2);
    for (const name of named) expect(listed).toMatch(new RegExp(`^ {2}'?${name}'?: `, 'm'));
  });
});
