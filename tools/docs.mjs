/**
 * `npm run docs`: writes the parts of the guide that are made from the code (cost rules, work rules, tabs and columns, cell
 * functions) between their marks. With `--check` it only says, by its exit status, whether the guide is current.
 */
import { build } from 'esbuild';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled } from './ensure-installed.mjs';
import { functionsText } from './function-docs.mjs';
import { root } from './root.mjs';

ensureInstalled();
const outfile = join(root, '.cache', 'docs-tables.mjs');
await build({
  stdin: {
    contents: `export { COST_RULES, RULE_SETTINGS, SETTING_LIST } from './src/core/costs';
      export { WORK_RULES } from './src/core/work-rules';
      export { columnsOf, inputTables, outputTables, production } from './src/workbook';`,
    resolveDir: root,
    loader: 'ts',
  },
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'neutral',
  mainFields: ['module', 'main'],
  logLevel: 'warning',
});
const { COST_RULES, RULE_SETTINGS, SETTING_LIST, WORK_RULES, columnsOf, inputTables, outputTables, production } =
  await import(pathToFileURL(outfile).href);

/** Page → mark → the text between the marks. */
const blocks = {
  'docs/guide/check-costs.md': {
    rules: COST_RULES.map(ruleText).join('\n\n'),
    settings: settingsText(SETTING_LIST.filter(([, { rule }]) => rule === '')),
  },
  'docs/guide/functions.md': { functions: functionsText() },
  'docs/guide/hot-costs.md': { 'work-rules': workRulesText() },
  'docs/guide/set-up.md': {
    tables: [productionText(), ...inputTables.map(tableText)].join('\n\n'),
    reports: outputTables
      .filter(({ name }) => ['Cost report', 'Findings'].includes(name))
      .map(tableText)
      .join('\n\n'),
  },
};

function ruleText({ number, title, severity, test, guard, stake, example, source, needs = [], settings = [] }) {
  const heading = title.charAt(0).toUpperCase() + title.slice(1);
  return [
    `### ${heading}`,
    '',
    `_${number === null ? 'Usually' : `Rule ${number}, usually`} ${severity}._ ${test}`,
    '',
    `- **Not called:** ${guard}`,
    `- **At stake:** ${stake}`,
    `- **Example:** ${example}`,
    ...(needs.length === 0 ? [] : [`- **Needs:** ${needs.map((tab) => `_${tab}_`).join(' and ')}`]),
    ...published(source),
    ...(settings.length === 0 ? [] : ['', settingsText(settings.map((name) => [name, RULE_SETTINGS[name]]))]),
  ].join('\n');
}

function workRulesText() {
  const units = { minutes: 'h or min', money: 'amount', factor: 'x or %', days: 'days' };
  const rows = Object.values(WORK_RULES).map(({ name, kind, about, aliases }) => [
    name,
    units[kind],
    about,
    aliases.join(', '),
  ]);
  return markdownTable(['Rule', 'Unit', 'What it means', 'Also called'], rows).join('\n');
}

/** Settings as a person types them into Check settings, with their standards. */
function settingsText(settings) {
  return markdownTable(
    ['Setting', 'Standard', 'What it does'],
    settings.map(([, { title, unit, kind, standard, about }]) => [
      title,
      kind === 'amount'
        ? `${standard} (production’s currency)`
        : unit === '%'
          ? `${standard} %`
          : `${standard} ${unit}`,
      about,
    ]),
  ).join('\n');
}

/** Where a rule can be read up, without the project's own notes. */
function published(source) {
  const places = source.split(/; */).filter((place) => !/DOMAIN\.md|PRODUCT\.md/.test(place));
  return places.length === 0 ? [] : [`- **Source:** ${places.join('; ')}`];
}

function productionText() {
  const rows = Object.values(production.settings).map(({ name, about }) => [name, about]);
  return [
    `### ${production.name}`,
    '',
    production.about,
    '',
    ...markdownTable(['Setting', 'What it is for'], rows),
  ].join('\n');
}

function tableText(table) {
  const rows = columnsOf(table).map(([, { name, about, required, aliases, choices, kept }]) => [
    `${name}${required || table.kind === 'output' ? '' : '?'}${kept ? ' (kept)' : ''}`,
    choices.length > 0 ? `${about} One of: ${choices.join(', ')}.` : about,
    aliases.join(', '),
  ]);
  return [
    `### ${table.name}`,
    '',
    table.about,
    '',
    ...markdownTable(['Column', 'What it is for', 'Also called'], rows),
  ].join('\n');
}

function markdownTable(header, rows) {
  const line = (cells) => `| ${cells.map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)];
}

const { format, resolveConfig } = await import('prettier');
const stale = [];
for (const [page, marks] of Object.entries(blocks)) {
  const file = join(root, page);
  const before = readFileSync(file, 'utf8');
  let text = before;
  for (const [mark, content] of Object.entries(marks)) {
    const between = new RegExp(`(<!-- ${mark}:start -->)[\\s\\S]*?(<!-- ${mark}:end -->)`);
    if (!between.test(text)) throw new Error(`${page} has no marks ${mark}:start and ${mark}:end`);
    text = text.replace(between, (_, start, end) => `${start}\n\n${content}\n\n${end}`);
  }
  text = await format(text, { ...(await resolveConfig(file)), parser: 'markdown' });
  if (text === before) continue;
  stale.push(page);
  if (!process.argv.includes('--check')) writeFileSync(file, text);
}
if (process.argv.includes('--check') && stale.length > 0) {
  process.stderr.write(`Not made from the present tables: ${stale.join(', ')}. Run \`npm run docs\`.\n`);
  process.exitCode = 1;
} else if (stale.length > 0) process.stdout.write(`Written: ${stale.join(', ')}\n`);
