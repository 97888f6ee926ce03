import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '../../..');
const pages = new Map<string, string>();

/** The sidebar's HTML exactly as the build makes it for Google. */
export function builtPage(name: string): string {
  let html = pages.get(name);
  if (html === undefined) {
    const script = `import('./tools/build-addon.mjs').then((build) => build.sidebarHtml('${name}')).then((html) => process.stdout.write(html))`;
    html = execFileSync(process.execPath, ['-e', script], { cwd: root, encoding: 'utf8', maxBuffer: 1e8 });
    pages.set(name, html);
  }
  return html;
}
