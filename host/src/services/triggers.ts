import { randomUUID } from 'node:crypto';
import { ScriptException, ServiceObject, type EnumValue } from './service-object';
import { Arguments } from './signature';

/** An installable trigger as it was asked for. The local host keeps it; document triggers fire, timed ones do not. */
export interface StoredTrigger {
  readonly id: string;
  readonly functionName: string;
  readonly source: 'SPREADSHEETS' | 'CLOCK';
  readonly event: 'ON_OPEN' | 'ON_EDIT' | 'ON_CHANGE' | 'ON_FORM_SUBMIT' | 'CLOCK';
}

/** A stored trigger, as a script holds it. */
export class TriggerService extends ServiceObject {
  readonly apiName = 'ScriptApp.Trigger';

  constructor(readonly trigger: StoredTrigger) {
    super();
  }

  getHandlerFunction(): string {
    return this.trigger.functionName;
  }

  getUniqueId(): string {
    return this.trigger.id;
  }

  getEventType(): EnumValue {
    return { enumType: 'ScriptApp.EventType', name: this.trigger.event };
  }

  getTriggerSource(): EnumValue {
    return { enumType: 'ScriptApp.TriggerSource', name: this.trigger.source };
  }

  getTriggerSourceId(): string | null {
    return this.trigger.source === 'CLOCK' ? null : 'local';
  }
}

/** First step of `ScriptApp.newTrigger(name)`: where it comes from. */
export class TriggerBuilderService extends ServiceObject {
  readonly apiName = 'ScriptApp.TriggerBuilder';

  constructor(
    private readonly functionName: string,
    private readonly store: StoredTrigger[],
  ) {
    super();
  }

  forSpreadsheet(): ServiceObject {
    return new SpreadsheetTriggerBuilderService(this.functionName, this.store);
  }

  timeBased(): ServiceObject {
    return new ClockTriggerBuilderService(this.functionName, this.store);
  }
}

/** A trigger of the spreadsheet, being built. */
export class SpreadsheetTriggerBuilderService extends ServiceObject {
  readonly apiName = 'ScriptApp.SpreadsheetTriggerBuilder';
  private event: StoredTrigger['event'] | null = null;

  constructor(
    private readonly functionName: string,
    private readonly store: StoredTrigger[],
  ) {
    super();
  }

  onOpen(): this {
    return this.on('ON_OPEN');
  }

  onEdit(): this {
    return this.on('ON_EDIT');
  }

  onChange(): this {
    return this.on('ON_CHANGE');
  }

  onFormSubmit(): this {
    return this.on('ON_FORM_SUBMIT');
  }

  create(): ServiceObject {
    if (this.event === null)
      throw new ScriptException('The trigger needs an event: onOpen, onEdit, onChange or onFormSubmit');
    return created({ functionName: this.functionName, source: 'SPREADSHEETS', event: this.event }, this.store);
  }

  private on(event: StoredTrigger['event']): this {
    this.event = event;
    return this;
  }
}

/** Takes every timing; the trigger is kept and listed, but the local host has no clock that fires it. */
export class ClockTriggerBuilderService extends ServiceObject {
  readonly apiName = 'ScriptApp.ClockTriggerBuilder';

  constructor(
    private readonly functionName: string,
    private readonly store: StoredTrigger[],
  ) {
    super();
  }

  after(...args: readonly unknown[]): this {
    return this.timed('after', args, 1);
  }

  at(...args: readonly unknown[]): this {
    new Arguments('ScriptApp.ClockTriggerBuilder.at', args).date(0);
    return this;
  }

  atDate(...args: readonly unknown[]): this {
    return this.timed('atDate', args, 3);
  }

  atHour(...args: readonly unknown[]): this {
    return this.timed('atHour', args, 1);
  }

  everyDays(...args: readonly unknown[]): this {
    return this.timed('everyDays', args, 1);
  }

  everyHours(...args: readonly unknown[]): this {
    return this.timed('everyHours', args, 1);
  }

  everyMinutes(...args: readonly unknown[]): this {
    return this.timed('everyMinutes', args, 1);
  }

  everyWeeks(...args: readonly unknown[]): this {
    return this.timed('everyWeeks', args, 1);
  }

  nearMinute(...args: readonly unknown[]): this {
    return this.timed('nearMinute', args, 1);
  }

  onMonthDay(...args: readonly unknown[]): this {
    return this.timed('onMonthDay', args, 1);
  }

  onWeekDay(...args: readonly unknown[]): this {
    new Arguments('ScriptApp.ClockTriggerBuilder.onWeekDay', args).member(0, 'Weekday');
    return this;
  }

  inTimezone(...args: readonly unknown[]): this {
    new Arguments('ScriptApp.ClockTriggerBuilder.inTimezone', args).text(0);
    return this;
  }

  create(): ServiceObject {
    return created({ functionName: this.functionName, source: 'CLOCK', event: 'CLOCK' }, this.store);
  }

  private timed(method: string, args: readonly unknown[], count: number): this {
    const given = new Arguments(`ScriptApp.ClockTriggerBuilder.${method}`, args);
    for (let index = 0; index < count; index += 1) given.whole(index);
    return this;
  }
}

function created(trigger: Omit<StoredTrigger, 'id'>, store: StoredTrigger[]): ServiceObject {
  const stored = { ...trigger, id: randomUUID() };
  store.push(stored);
  return new TriggerService(stored);
}
