import { createHash } from 'node:crypto';
import type { CustomArgument, CustomFunctionRunner, CustomOutcome } from './engine';
import type { FormulaRecord } from './records';

interface Call {
  readonly name: string;
  readonly args: readonly CustomArgument[];
}

/** Long argument lists are remembered by their digest, so that the cache does not keep whole ranges twice. */
function callKey(name: string, args: readonly CustomArgument[]): string {
  const text = `${name}(${JSON.stringify(args)})`;
  return text.length < 200 ? text : `${name}#${createHash('sha256').update(text).digest('base64')}`;
}

/** The calls of custom functions: each function and argument list runs once, its cells wait, its answer is kept. */
export class CustomCalls {
  private readonly answers = new Map<string, CustomOutcome>();
  private readonly running = new Map<string, Set<FormulaRecord>>();
  private readonly wanted = new Map<FormulaRecord, { round: number; readonly calls: Map<string, Call> }>();
  private arrived = new Set<FormulaRecord>();
  private generation = 0;
  private delivery: Promise<void> | null = null;
  private names = new Map<string, string>();
  private runner: CustomFunctionRunner = () =>
    Promise.resolve({ error: '#NAME?', message: 'No custom functions are set.' });

  /** `deliver` calculates the given cells again, now that answers are there. */
  constructor(private readonly deliver: (records: ReadonlySet<FormulaRecord>) => void) {}

  /** Takes new functions and forgets all answers, also those still on their way. */
  reset(names: readonly string[], runner: CustomFunctionRunner): void {
    this.names = new Map(names.map((name) => [name.toUpperCase(), name]));
    this.runner = runner;
    this.generation += 1;
    this.answers.clear();
    this.running.clear();
    this.wanted.clear();
  }

  has(name: string): boolean {
    return this.names.has(name.toUpperCase());
  }

  /** The answer to a call, or null after noting that the cell wants it. Calls noted in an earlier round of the same cell are dropped. */
  ask(record: FormulaRecord, round: number, name: string, args: readonly CustomArgument[]): CustomOutcome | null {
    const realName = this.names.get(name.toUpperCase()) ?? name;
    const key = callKey(realName, args);
    const answer = this.answers.get(key);
    if (answer !== undefined) return answer;
    let wish = this.wanted.get(record);
    if (wish?.round !== round) {
      wish = { round, calls: new Map() };
      this.wanted.set(record, wish);
    }
    wish.calls.set(key, { name: realName, args });
    return null;
  }

  /** Starts what the cells still want, once the sheet has come to rest. */
  launch(): void {
    const wishes = [...this.wanted];
    this.wanted.clear();
    for (const [record, { calls }] of wishes) {
      for (const [key, call] of calls) {
        const waiting = this.running.get(key);
        if (waiting === undefined) this.start(key, call, record);
        else waiting.add(record);
      }
    }
  }

  private start(key: string, { name, args }: Call, record: FormulaRecord): void {
    this.running.set(key, new Set([record]));
    const generation = this.generation;
    const finish = (outcome: CustomOutcome): void => {
      if (generation !== this.generation) return;
      this.answers.set(key, outcome);
      for (const each of this.running.get(key) ?? []) this.arrived.add(each);
      this.running.delete(key);
      this.delivery ??= Promise.resolve().then(() => {
        this.delivery = null;
        const records = this.arrived;
        this.arrived = new Set();
        this.deliver(records);
      });
    };
    const settle = async (): Promise<void> => {
      try {
        finish(await this.runner(name, args));
      } catch (error) {
        finish({ error: '#ERROR!', message: error instanceof Error ? error.message : String(error) });
      }
      this.wake();
    };
    void settle();
  }

  private sleepers: (() => void)[] = [];

  private wake(): void {
    const sleepers = this.sleepers;
    this.sleepers = [];
    for (const wake of sleepers) wake();
  }

  /** True if nothing runs and nothing waits for delivery. */
  get isIdle(): boolean {
    return this.running.size === 0 && this.delivery === null;
  }

  /** Resolves when nothing runs and every answer has been delivered. */
  async settled(): Promise<void> {
    while (!this.isIdle) {
      if (this.delivery === null) await new Promise<void>((resolve) => this.sleepers.push(resolve));
      else await this.delivery;
    }
  }
}
