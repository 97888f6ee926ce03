/**
 * Writes docs/developer/host-surface.md: what of Apps Script the local host has, class by class, and what it has not.
 * With `--check` it writes nothing and fails if the file is not what it would write. Needs a built host.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { implementedMethods } from '../dist/index.mjs';

const host = dirname(dirname(fileURLToPath(import.meta.url)));
const target = join(dirname(host), 'docs', 'developer', 'host-surface.md');
const surface = JSON.parse(readFileSync(join(host, 'dist', 'surface.json'), 'utf8'));

const classes = Object.entries(surface.classes)
  .map(([api, { methods }]) => {
    const listed = Object.keys(methods).sort();
    const has = new Set(implementedMethods(api));
    return { api, has: listed.filter((name) => has.has(name)), lacks: listed.filter((name) => !has.has(name)) };
  })
  .filter(({ has, lacks }) => has.length + lacks.length > 0);

const started = classes.filter(({ has }) => has.length > 0).sort((a, b) => (a.api < b.api ? -1 : 1));
const reached = new Set(started.map(({ api }) => api.split('.')[0]));
const constants = new Set(['MimeType']);
const absentServices = Object.keys(surface.globals).filter((name) => !reached.has(name) && !constants.has(name));
const absentClasses = classes
  .filter(({ api, has }) => has.length === 0 && api.includes('.') && reached.has(api.split('.')[0]))
  .map(({ api }) => api)
  .sort();

const code = (names) => names.map((name) => `\`${name}\``).join(' ');
const count = (key) => started.reduce((sum, one) => sum + one[key].length, 0);

const text = `# What of Apps Script the local host has

Made by \`node host/tools/write-surface-doc.mjs\` from the type package \`@types/google-apps-script\` and the code; a test
holds the two together. A method that Google lists and the host lacks throws "NAME is not in the local host"; one that
Google does not list is not there at all. Enums are complete. \`console\`, \`Logger\` and \`MimeType\` are complete too.

${started.length} classes are begun: ${count('has')} of their ${count('has') + count('lacks')} methods are there.

## Services that are not there

${code(absentServices)}, and the advanced services.

Classes of services that are there, which are not: ${code(absentClasses)}

## Differences worth knowing

- The time a script waits for an answer to \`alert\` or \`prompt\` does not count towards its limit.
- \`PropertiesService\`: document properties live in the workbook; those of the script and the user last as long as the host
  is open. The same holds for \`CacheService\` and for installed triggers; timed triggers are kept and listed, never fired.
- \`MailApp\` sends nothing: mails are recorded with the run.
- Simultaneous executions are not limited to Google's 30; custom functions run four at a time.
- \`Session.getActiveUser().getEmail()\` is '' in simple triggers and custom functions.
- \`Intl.DateTimeFormat().format()\` without a date reads the system's clock even where \`--now\` moves the script's.

## Class by class

${started
  .map(({ api, has, lacks }) => {
    const missing = lacks.length === 0 ? '' : `\n\nNot there: ${code(lacks)}`;
    return `### ${api} (${has.length} of ${has.length + lacks.length})\n\n${code(has)}${missing}\n`;
  })
  .join('\n')}`;

if (process.argv.includes('--check')) {
  if (!existsSync(target) || readFileSync(target, 'utf8') !== text) {
    process.stderr.write('docs/developer/host-surface.md is out of date: run node host/tools/write-surface-doc.mjs\n');
    process.exitCode = 1;
  }
} else {
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
}
