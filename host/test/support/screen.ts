import type { DialogAnswer, DialogRequest, HtmlPage, Menu, UserInterface } from '../../src';

/** A user who answers from a list, then closes; what they saw can be read. */
export class Screen implements UserInterface {
  readonly asked: DialogRequest[] = [];
  readonly pages: HtmlPage[] = [];
  readonly toasts: (readonly [string, string, number | null])[] = [];
  readonly menus: Menu[] = [];

  constructor(
    private readonly answers: readonly DialogAnswer[] = [],
    private readonly delay = 0,
  ) {}

  async ask(request: DialogRequest): Promise<DialogAnswer> {
    const answer = this.answers[this.asked.length] ?? { button: 'CLOSE', text: '' };
    this.asked.push(request);
    await new Promise((resolve) => setTimeout(resolve, this.delay));
    return answer;
  }

  showPage(page: HtmlPage): void {
    this.pages.push(page);
  }

  toast(message: string, title: string, seconds: number | null): void {
    this.toasts.push([message, title, seconds]);
  }

  addMenu(menu: Menu): void {
    this.menus.push(menu);
  }
}
