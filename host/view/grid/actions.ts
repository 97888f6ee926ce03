import { CanceledError, ICommandService, type ICommandInfo, type IStyleData, type Univer } from '@univerjs/core';
import { COMMANDS, REFUSED } from './commands';
import { MUTATIONS } from './mutations';
import type { SheetMeta, UserAction } from '../../src/server/protocol';
import type { Rect } from '../../src/snapshot';

/** What the translation of grid commands into user actions needs to know. */
export interface ActionContext {
  sheet(key: string): SheetMeta | null;
  sheets(): readonly SheetMeta[];
  /** Sheet and ranges selected now. */
  selected(): { readonly sheet: SheetMeta; readonly ranges: readonly Rect[] } | null;
  /** True while text from outside the grid is being pasted: it is parsed as typing. */
  pasting(): boolean;
  /** A style of the grid by its id. */
  style(id: string): IStyleData | undefined;
  /** The formula of a cell (1-based) that shares it with a neighbour it was filled from. */
  formula(sheet: SheetMeta, row: number, column: number): string | null;
  send(action: UserAction): void;
}

/** Parameters of a command or mutation, not yet looked at. */
export type Params = Readonly<Record<string, unknown>>;

/**
 * Turns what a person does in the grid into user actions for the host. Changes of the sheets' structure are stopped in the
 * grid and left to the host, whose answer changes the grid; contents and formats change at once and are put right by its answer.
 */
export function watchActions(univer: Univer, context: ActionContext): void {
  const commands = univer.__getInjector().get(ICommandService);
  commands.beforeCommandExecuted((info, options) => {
    if (options?.fromSync === true) return;
    if (REFUSED.has(info.id)) throw new CanceledError();
    const translate = COMMANDS.get(info.id);
    if (translate === undefined) return;
    for (const action of translate(paramsOf(info), context)) context.send(action);
    throw new CanceledError();
  });
  commands.onCommandExecuted((info, options) => {
    if (options?.fromSync === true || options?.onlyLocal === true) return;
    for (const action of MUTATIONS.get(info.id)?.(paramsOf(info), context) ?? []) context.send(action);
  });
}

const paramsOf = (info: Readonly<ICommandInfo>): Params => (info.params as Params | undefined) ?? {};
