import { writeFile } from 'node:fs/promises';
import type { LocalHost, RunResult } from '../../contract';
import type { Command, Terminal } from '../command-line';
import { projectFolder, withWorkbook } from '../open-workbook';
import type { CommandOptions } from '../options';
import { RecordedUser } from '../recorded-user';
import { ScriptClock } from '../script-clock';
import { UsageError } from '../usage-error';

/** Runs a global function of the project on a workbook. */
export const callCommand: Command = {
  usage:
    'FILE.xlsx FUNCTION [--args JSON | --args-file F.json] [--answers JSON] [--now ISO] [--project DIR] [--out OUT.xlsx] [--json] [--html]',
  purpose: 'Runs a function of the script on a workbook; without --out the workbook is not changed.',
  options: ['args', 'args-file', 'answers', 'now', 'project', 'out', 'json', 'html'],
  run: async (options, terminal) => {
    const [file = '', functionName = ''] = options.need('FILE.xlsx', 'FUNCTION');
    const args = options.jsonArray('args', 'args-file');
    const cancel = new AbortController();
    const user = new RecordedUser(options.jsonArray('answers'), () => {
      cancel.abort();
    });
    const clock = new ScriptClock(options.value('now'));
    const project = projectFolder(options);
    if (project === null)
      throw new UsageError('There is no built script in dist: run "npm run build", or name one with --project');
    return withWorkbook({ file, project, now: clock.now }, async (host) => {
      requireFunction(host, functionName, project);
      clock.setZone(host.workbook.timeZone);
      const run = await host.run(functionName, { args, ui: user, signal: cancel.signal });
      if (user.misfit !== null) throw new UsageError(user.misfit);
      await writeOut(host, options.value('out'));
      print(run, user, options, terminal);
      return run.error === null ? 0 : 1;
    });
  },
};

/** A function the project lacks is the user's mistake; a project that does not compile shows it when it is run. */
function requireFunction(host: LocalHost, name: string, project: string): void {
  const [first = ''] = name.split('.');
  if (host.functions.includes(name) || host.brokenFiles.length > 0) return;
  if (name.includes('.') && first !== '') return;
  throw new UsageError(`There is no function ${name} in ${project}; it has ${host.functions.slice(0, 40).join(', ')}`);
}

/** Writes the workbook, if it was asked for. */
export async function writeOut(host: LocalHost, file: string | undefined): Promise<void> {
  if (file === undefined) return;
  const bytes = await host.toXlsx();
  try {
    await writeFile(file, bytes);
  } catch (error) {
    throw new UsageError(`${file} can't be written: ${(error as Error).message}`);
  }
}

function print(run: RunResult, user: RecordedUser, options: CommandOptions, terminal: Terminal): void {
  const { result, mails, logs, service, error } = run;
  const { alerts, toasts } = user;
  const dialogs = user.pages.map(({ html, ...page }) => (options.has('html') ? { ...page, html } : page));
  const ms = Math.round(run.ms);
  if (options.has('json')) {
    terminal.out(`${JSON.stringify({ result, alerts, toasts, dialogs, mails, logs, service, ms, error })}\n`);
    return;
  }
  for (const line of logs) terminal.error(`log: ${line}\n`);
  for (const { title, text, answer } of alerts)
    terminal.error(`asked: ${title} ${text} [${answer.button}] ${answer.text}\n`);
  for (const { title, message } of toasts) terminal.error(`toast: ${title} ${message}\n`);
  for (const { kind, title } of dialogs) terminal.error(`${kind}: ${title}\n`);
  for (const mail of mails) terminal.error(`mail: ${JSON.stringify(mail)}\n`);
  terminal.error(`${ms} ms, ${service.total} service calls (${service.reads} reads, ${service.writes} writes)\n`);
  if (error === null) terminal.out(`${JSON.stringify(result, null, 2)}\n`);
  else terminal.error(`${error.stack}\n`);
}
