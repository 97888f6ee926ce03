import type { ChangeType, RunOptions, RunResult, UserEdit, UserInterface } from '../contract';
import { readValues, type ReadValue } from '../model';
import type { ServiceObject, StoredTrigger } from '../services';
import type { Rect } from '../snapshot';
import { changeEvent, editEvent, openEvent, selectionEvent } from './events';
import { runScript, type Finished, type ScriptHome } from './script-runner';

/** Edits that may wait for their trigger; later ones are lost, as at Google. */
const MOST_WAITING = 2;

type MakeEvent = (
  services: ReadonlyMap<string, ServiceObject>,
  hearer: { readonly authMode: 'LIMITED' | 'FULL'; readonly user: string; readonly triggerUid: string | null },
) => object;

/** Fires simple triggers and the installed ones of the same event. */
export class Triggers {
  private waiting = 0;
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly home: ScriptHome) {}

  open(ui: UserInterface | undefined): Promise<RunResult | null> {
    return this.fire('onOpen', 'ON_OPEN', ui, (services, hearer) => openEvent(services, hearer));
  }

  /** Null where nothing listens, or where too many edits are waiting already. */
  async edit(edit: UserEdit, ui: UserInterface | undefined): Promise<RunResult | null> {
    const sheet = this.home.workbook.sheetById(edit.sheetId);
    if (sheet === null) throw new Error(`There is no sheet with the id ${edit.sheetId}`);
    const { rect, oldValue } = edit;
    const [[first] = []] = readValues(sheet, { ...rect, rows: 1, columns: 1 });
    const value = editedText(first);
    if (this.waiting >= MOST_WAITING) return null;
    this.waiting += 1;
    const turn = this.last.then(() =>
      this.fire('onEdit', 'ON_EDIT', ui, (services, hearer) =>
        editEvent(services, hearer, { sheetName: sheet.name, rect, value, oldValue }),
      ),
    );
    this.last = turn.then(
      () => (this.waiting -= 1),
      () => (this.waiting -= 1),
    );
    return turn;
  }

  change(changeType: ChangeType, ui: UserInterface | undefined): Promise<RunResult | null> {
    return this.fire(null, 'ON_CHANGE', ui, (services, hearer) => changeEvent(services, hearer, changeType));
  }

  async selection(sheetId: number, rect: Rect): Promise<RunResult | null> {
    const sheet = this.home.workbook.sheetById(sheetId);
    if (sheet === null) throw new Error(`There is no sheet with the id ${sheetId}`);
    return this.fire('onSelectionChange', null, undefined, (services, hearer) =>
      selectionEvent(services, hearer, sheet.name, rect),
    );
  }

  /** Runs the simple trigger, then the installed ones; answers for the first of them. */
  private async fire(
    simple: string | null,
    event: StoredTrigger['event'] | null,
    ui: UserInterface | undefined,
    make: MakeEvent,
  ): Promise<RunResult | null> {
    const { project, triggers } = this.home;
    let first: RunResult | null = null;
    const options: RunOptions = ui === undefined ? {} : { ui };
    if (simple !== null && project.functions.includes(simple)) {
      first = await this.hear(simple, make, 'LIMITED', null, options);
    }
    for (const trigger of triggers.filter((one) => one.event === event)) {
      const result = await this.hear(trigger.functionName, make, 'FULL', trigger.id, options);
      first ??= result;
    }
    return first;
  }

  private async hear(
    functionName: string,
    make: MakeEvent,
    authMode: 'LIMITED' | 'FULL',
    triggerUid: string | null,
    options: RunOptions,
  ): Promise<RunResult> {
    const hearer = { authMode, user: authMode === 'FULL' ? this.home.user : '', triggerUid };
    const finished = await runScript(
      this.home,
      {
        functionName,
        args: (services) => [make(services, hearer)],
        result: 'json',
        authMode,
        short: triggerUid === null,
        menusOnly: true,
      },
      options,
    );
    return jsonResult(finished);
  }
}

/** What an event's `value` says: text; dates as their serial's text; undefined for a cleared cell. */
function editedText(value: ReadValue | undefined): string | undefined {
  if (value === '' || value === undefined) return undefined;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return String(value);
}

/** The result of an execution whose value crossed as JSON text. */
export function jsonResult({ value, ...rest }: Finished): RunResult {
  return { ...rest, result: rest.error === null ? (JSON.parse(value as string) as unknown) : null };
}
