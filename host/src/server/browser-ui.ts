import type { DialogAnswer, DialogRequest, HtmlPage, Menu, UserInterface } from '../contract';
import type { ServerMessage } from './protocol';

/** What the user interface needs of the session it belongs to. */
export interface UiPorts {
  send(message: ServerMessage): void;
  /** Makes a page reachable and gives its key and address. */
  publish(page: HtmlPage): { readonly page: string; readonly address: string };
}

/** The user interface of scripts run from one browser window. */
export class BrowserUi implements UserInterface {
  private readonly open = new Map<number, (answer: DialogAnswer) => void>();
  private last = 0;

  constructor(private readonly ports: UiPorts) {}

  /** Resolves when the person has answered in the window; a window that goes away answers with CLOSE. */
  ask(request: DialogRequest): Promise<DialogAnswer> {
    this.last += 1;
    const id = this.last;
    return new Promise((resolve) => {
      this.open.set(id, resolve);
      this.ports.send({ type: 'ask', id, request });
    });
  }

  answer(id: number, answer: DialogAnswer): void {
    this.open.get(id)?.(answer);
    this.open.delete(id);
  }

  /** Takes all questions back: the script that asked was cancelled, or nobody is there to answer. */
  withdraw(): void {
    for (const [id, resolve] of this.open) {
      resolve({ button: 'CLOSE', text: '' });
      this.ports.send({ type: 'withdraw', id });
    }
    this.open.clear();
  }

  showPage(page: HtmlPage): void {
    const { kind, title, width, height } = page;
    this.ports.send({ type: 'page', page: { ...this.ports.publish(page), kind, title, width, height } });
  }

  toast(message: string, title: string, seconds: number | null): void {
    this.ports.send({ type: 'toast', message, title, seconds });
  }

  addMenu(menu: Menu): void {
    this.ports.send({ type: 'menu', menu });
  }
}
