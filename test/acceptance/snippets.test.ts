import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../support/root';

const pages = ['README.md', ...readdirSync(join(root, 'docs/guide')).map((name) => `docs/guide/${name}`)].filter(
  (name) => name.endsWith('.md'),
);

/** The command lines a page tells its reader to type, in order. */
function commands(page: string): string[] {
  const blocks = [...readFileSync(join(root, page), 'utf8').matchAll(/^```\w*\n([\s\S]*?)^```/gm)].map(
    (match) => match[1] ?? '',
  );
  return blocks.flatMap((block) => block.split('\n')).filter((line) => line.startsWith('npm run sheet -- '));
}

/** The words of a command, quotes taken off, every workbook in a folder of its own. */
function words(command: string, folder: string): string[] {
  const found = command.slice('npm run sheet -- '.length).match(/"[^"]*"|'[^']*'|\S+/g) ?? [];
  return found
    .map((word) => word.replace(/^(["'])(.*)\1$/, '$2'))
    .map((word) => (word.endsWith('.xlsx') ? join(folder, word) : word));
}

describe('what the documentation tells its reader to type', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wrapsheet-docs-'));
  const sheet = (...args: readonly string[]): ReturnType<typeof spawnSync> =>
    spawnSync('npm', ['run', 'sheet', '--', ...args], { cwd: root, encoding: 'utf8' });
  beforeAll(() => {
    expect(sheet('new', join(folder, 'film.xlsx'), '--sample').status).toBe(0);
    copyFileSync(join(folder, 'film.xlsx'), join(folder, 'My film.xlsx'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it.each(pages.flatMap((page) => commands(page).map((command) => [page, command] as const)))(
    '%s: %s',
    (_, command) => {
      const { status, stderr } = sheet(...words(command, folder));
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    },
  );

  it('is there at all', () => {
    expect(commands('README.md').length).toBeGreaterThan(2);
  });
});
