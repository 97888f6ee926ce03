import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../support/root';

describe('what clasp pushes', () => {
  it('is the built script, the sidebars and the manifest, and nothing else', () => {
    const output = execFileSync(
      process.execPath,
      [join(root, 'node_modules/@google/clasp/build/src/index.js'), 'show-file-status', '--json'],
      {
        cwd: root,
        encoding: 'utf8',
      },
    );
    const { filesToPush, untrackedFiles } = JSON.parse(output) as { filesToPush: string[]; untrackedFiles: string[] };
    const built = readdirSync(join(root, 'dist')).map((name) => `dist/${name}`);
    expect([...filesToPush].sort()).toEqual(built.sort());
    expect(untrackedFiles).toEqual([]);
    expect(filesToPush).toEqual(expect.arrayContaining(['dist/Code.js', 'dist/appsscript.json', 'dist/findings.html']));
  });

  it('asks for the current document and for dialogs, and for nothing wider', () => {
    const manifest = JSON.parse(readFileSync(join(root, 'dist/appsscript.json'), 'utf8')) as {
      oauthScopes: string[];
      runtimeVersion: string;
    };
    expect(manifest.oauthScopes).toEqual([
      'https://www.googleapis.com/auth/spreadsheets.currentonly',
      'https://www.googleapis.com/auth/script.container.ui',
    ]);
    expect(manifest.runtimeVersion).toBe('V8');
  });
});
