import { callCommand } from './commands/call';
import { evalCommand } from './commands/eval';
import { newCommand } from './commands/new';
import { openCommand } from './commands/open';
import { readCommand } from './commands/read';
import { CommandOptions, type OptionName } from './options';
import { UsageError } from './usage-error';

/** Where a command prints. */
export interface Terminal {
  out(text: string): void;
  error(text: string): void;
}

/** A command: what follows its name, which options it has, and what it does. Answers the exit status. */
export interface Command {
  readonly usage: string;
  readonly purpose: string;
  readonly options: readonly OptionName[];
  run(options: CommandOptions, terminal: Terminal): Promise<number>;
}

const COMMANDS: Readonly<Record<string, Command>> = {
  call: callCommand,
  eval: evalCommand,
  read: readCommand,
  new: newCommand,
  open: openCommand,
};

/** Runs one command line. Answers 0, 1 if a script function threw, 2 for the user's mistakes (one line on the error output). */
export async function runCommandLine(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name = 'help', ...rest] = args;
  if (name === 'help' || name === '--help') {
    terminal.out(help());
    return 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  try {
    if (command === undefined) {
      throw new UsageError(`There is no command ${name}; there are ${Object.keys(COMMANDS).join(', ')}`);
    }
    return await command.run(CommandOptions.parse(rest, command.options), terminal);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    terminal.error(`${error.message.replace(/\s+/g, ' ')}\n`);
    return 2;
  }
}

function help(): string {
  const lines = Object.entries(COMMANDS).map(([name, { usage, purpose }]) => `  ${name} ${usage}\n      ${purpose}`);
  return `Google Sheets and Apps Script on your own machine.\n\n${lines.join('\n')}\n`;
}
