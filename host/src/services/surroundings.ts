import type { Menu, UserInterface } from '../contract';
import type { ExecutionContext } from './execution-context';
import type { Locks } from './lock';
import type { SharedStores } from './stores';
import type { StoredTrigger } from './triggers';

/** What the services of one execution are made from. */
export interface Surroundings {
  readonly context: ExecutionContext;
  /** Null where there is nobody to ask: custom functions, triggers without a browser. */
  readonly userInterface: UserInterface | null;
  /** What all executions of the host share. */
  readonly stores: SharedStores;
  readonly locks: Locks;
  readonly triggers: StoredTrigger[];
  /** HTML files of the project by name without extension. */
  readonly pages: ReadonlyMap<string, string>;
  /** Where MailApp puts what it would send. */
  readonly mails: unknown[];
  readonly locale: () => string;
  readonly scriptName: string;
  addMenu(menu: Menu): void;
  /** Runs a question to the user: locks are freed and the time limit stands still meanwhile. */
  whileAsking<T>(question: () => Promise<T>): Promise<T>;
}
