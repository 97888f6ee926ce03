import type { DialogAnswer, DialogRequest, HtmlPage, UserInterface } from '../contract';
import { HtmlOutputService } from './html-output';
import { MenuService } from './menu';
import { ScriptException, ServiceObject, type EnumValue } from './service-object';
import { Arguments } from './signature';
import type { Surroundings } from './surroundings';

type Buttons = DialogRequest['buttons'];

/** Ui: questions, menus, sidebars and dialogs of one execution. */
export class UiService extends ServiceObject {
  readonly apiName = 'Ui';

  constructor(private readonly surroundings: Surroundings) {
    super();
  }

  async alert(...args: readonly unknown[]): Promise<EnumValue> {
    const { button } = await this.ask('alert', args);
    return { enumType: 'Button', name: button };
  }

  async prompt(...args: readonly unknown[]): Promise<ServiceObject> {
    return new PromptResponseService(await this.ask('prompt', args));
  }

  createMenu(...args: readonly unknown[]): ServiceObject {
    return new MenuService(this.surroundings, new Arguments('Ui.createMenu', args).text(0), false);
  }

  createAddonMenu(): ServiceObject {
    return new MenuService(this.surroundings, this.surroundings.scriptName, true);
  }

  showSidebar(...args: readonly unknown[]): void {
    const given = new Arguments('Ui.showSidebar', args);
    this.show('sidebar', 'Ui.showSidebar', given, null);
  }

  showModalDialog(...args: readonly unknown[]): void {
    const given = new Arguments('Ui.showModalDialog', args);
    this.show('modal', 'Ui.showModalDialog', given, given.text(1));
  }

  showModelessDialog(...args: readonly unknown[]): void {
    const given = new Arguments('Ui.showModelessDialog', args);
    this.show('modeless', 'Ui.showModelessDialog', given, given.text(1));
  }

  private show(kind: HtmlPage['kind'], method: string, args: Arguments, title: string | null): void {
    const output = args.object(0, HtmlOutputService);
    this.requireUser(method).showPage(output.page(kind, title));
  }

  private async ask(kind: DialogRequest['kind'], args: readonly unknown[]): Promise<DialogAnswer> {
    const user = this.requireUser(`Ui.${kind}`);
    const request = readQuestion(kind, new Arguments(`Ui.${kind}`, args));
    return this.surroundings.whileAsking(() => user.ask(request));
  }

  private requireUser(method: string): UserInterface {
    const { userInterface } = this.surroundings;
    if (userInterface === null) throw new ScriptException(`Cannot call ${method}() from this context.`);
    return userInterface;
  }
}

/** (text), (text, buttons) or (title, text, buttons). */
function readQuestion(kind: DialogRequest['kind'], args: Arguments): DialogRequest {
  const buttons = (index: number): Buttons => args.member(index, 'ButtonSet') as Buttons;
  if (args.length === 1) return { kind, title: '', text: args.text(0), buttons: 'OK' };
  if (args.length === 2) return { kind, title: '', text: args.text(0), buttons: buttons(1) };
  return { kind, title: args.text(0), text: args.text(1), buttons: buttons(2) };
}

/** The answer to a prompt. */
export class PromptResponseService extends ServiceObject {
  readonly apiName = 'PromptResponse';

  constructor(private readonly answer: DialogAnswer) {
    super();
  }

  getResponseText(): string {
    return this.answer.text;
  }

  getSelectedButton(): EnumValue {
    return { enumType: 'Button', name: this.answer.button };
  }
}

/** The older Browser service: the same questions, answered with lower-case words. */
export class BrowserService extends ServiceObject {
  readonly apiName = 'Browser';

  constructor(private readonly surroundings: Surroundings) {
    super();
  }

  async msgBox(...args: readonly unknown[]): Promise<string> {
    return word((await this.ask('alert', 'Browser.msgBox', args)).button);
  }

  /** The text, or `cancel` where the user gave none. */
  async inputBox(...args: readonly unknown[]): Promise<string> {
    const answer = await this.ask('prompt', 'Browser.inputBox', args);
    return answer.button === 'OK' || answer.button === 'YES' ? answer.text : 'cancel';
  }

  private async ask(kind: DialogRequest['kind'], method: string, args: readonly unknown[]): Promise<DialogAnswer> {
    const { userInterface } = this.surroundings;
    if (userInterface === null) throw new ScriptException(`Cannot call ${method}() from this context.`);
    const request = readQuestion(kind, new Arguments(method, args));
    return this.surroundings.whileAsking(() => userInterface.ask(request));
  }
}

function word(button: DialogAnswer['button']): string {
  return button === 'CLOSE' ? 'cancel' : button.toLowerCase();
}
