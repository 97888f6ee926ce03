import { readFileSync } from 'node:fs';
import { UsageError } from './usage-error';

/** What may follow a command. `value` options take the next word, `flag` options stand alone. */
const OPTIONS = {
  args: 'value',
  'args-file': 'value',
  answers: 'value',
  now: 'value',
  project: 'value',
  out: 'value',
  at: 'value',
  port: 'value',
  json: 'flag',
  csv: 'flag',
  html: 'flag',
  sample: 'flag',
} as const;

export type OptionName = keyof typeof OPTIONS;

/** A command line, taken apart. */
export class CommandOptions {
  private constructor(
    readonly words: readonly string[],
    private readonly values: ReadonlyMap<OptionName, string>,
    private readonly flags: ReadonlySet<OptionName>,
  ) {}

  /** Throws UsageError for an option that the command does not have, or one without its value. */
  static parse(args: readonly string[], allowed: readonly OptionName[]): CommandOptions {
    const words: string[] = [];
    const values = new Map<OptionName, string>();
    const flags = new Set<OptionName>();
    for (let at = 0; at < args.length; at += 1) {
      const arg = args[at] ?? '';
      if (!arg.startsWith('--')) {
        words.push(arg);
        continue;
      }
      const [, name = '', inline] = /^--([^=]+)(?:=([\s\S]*))?$/.exec(arg) ?? [];
      if (!isOption(name) || !allowed.includes(name)) throw new UsageError(`There is no option ${arg} here`);
      if (OPTIONS[name] === 'flag') flags.add(name);
      else {
        const value = inline ?? args[(at += 1)];
        if (value === undefined) throw new UsageError(`The option --${name} needs a value`);
        values.set(name, value);
      }
    }
    return new CommandOptions(words, values, flags);
  }

  has(flag: OptionName): boolean {
    return this.flags.has(flag);
  }

  value(name: OptionName): string | undefined {
    return this.values.get(name);
  }

  /** The words of the command, all of which must be given. */
  need(...names: readonly string[]): readonly string[] {
    const missing = names[this.words.length];
    if (missing !== undefined) throw new UsageError(`${missing} is missing`);
    const extra = this.words[names.length];
    if (extra !== undefined)
      throw new UsageError(`What is ${extra}? Maybe quotes are missing around a name with blanks`);
    return this.words;
  }

  /** A JSON array given in an option or in a file; empty if neither is. */
  jsonArray(option: OptionName, fileOption?: OptionName): readonly unknown[] {
    const file = fileOption === undefined ? undefined : this.values.get(fileOption);
    const given = this.values.get(option);
    if (file !== undefined && given !== undefined) {
      throw new UsageError(`Give --${option} or --${String(fileOption)}, not both`);
    }
    const text = file === undefined ? given : readText(file);
    if (text === undefined) return [];
    const name = file === undefined ? `--${option}` : file;
    const value = parseJson(text, name);
    if (!Array.isArray(value)) throw new UsageError(`${name} must be a JSON array, such as ["one", 2]`);
    return value;
  }
}

function isOption(name: string): name is OptionName {
  return Object.hasOwn(OPTIONS, name);
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new UsageError(`The file ${file} can't be read`);
  }
}

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new UsageError(`${name} is not JSON: ${(error as Error).message.split('\n')[0] ?? ''}`);
  }
}
