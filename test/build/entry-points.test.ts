import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EntryPoint } from '../../tools/entry-points.mjs';

async function read(source: string): Promise<EntryPoint[]> {
  const file = join(mkdtempSync(join(tmpdir(), 'entries-')), 'main.ts');
  writeFileSync(file, source);
  const { readEntryPoints } = await import('../../tools/entry-points.mjs');
  return readEntryPoints(file);
}

describe('the entry points of the script', () => {
  it('are the exported functions, with their parameters and JSDoc', async () => {
    expect(
      await read('/** Adds.\n * @customfunction */\nexport function ADD_UP(a: number, b = 2) { return a + b; }'),
    ).toEqual([{ name: 'ADD_UP', params: ['a', 'b'], doc: '/** Adds.\n * @customfunction */' }]);
  });

  it.each([
    ['an arrow function', 'export const f = () => 1;', /may export only/],
    ['a re-export', "export { f } from './f';", /may export only/],
    ['a default export', '/** x */\nexport default function f() {}', /may export only|needs a name/],
    ['a name that Google hides', '/** x */\nexport function f_() {}', /does not end in _/],
    ['a function without a JSDoc', 'export function f() {}', /has no JSDoc/],
    ['a destructured parameter', '/** x */\nexport function f({ a }: { a: 1 }) { return a; }', /plain names/],
  ])('fail the build for %s', async (_, source, message) => {
    await expect(read(source)).rejects.toThrow(message);
  });
});
