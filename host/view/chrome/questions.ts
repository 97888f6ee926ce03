import type { DialogAnswer, DialogRequest } from '../../src/contract';
import { el } from '../dom';
import { Modal } from './modal';

type Button = DialogAnswer['button'];

const BUTTONS: Readonly<Record<DialogRequest['buttons'], readonly (readonly [Button, string])[]>> = {
  OK: [['OK', 'OK']],
  OK_CANCEL: [
    ['CANCEL', 'Cancel'],
    ['OK', 'OK'],
  ],
  YES_NO: [
    ['NO', 'No'],
    ['YES', 'Yes'],
  ],
  YES_NO_CANCEL: [
    ['CANCEL', 'Cancel'],
    ['NO', 'No'],
    ['YES', 'Yes'],
  ],
};

/** Questions of running scripts: alert and prompt, one at a time, in the order in which they came. */
export class Questions {
  private readonly waiting: { readonly id: number; readonly request: DialogRequest }[] = [];
  private current: { readonly id: number; readonly modal: Modal } | null = null;

  constructor(private readonly answered: (id: number, answer: DialogAnswer) => void) {}

  ask(id: number, request: DialogRequest): void {
    this.waiting.push({ id, request });
    this.next();
  }

  /** The script no longer waits for an answer. */
  withdraw(id: number): void {
    const at = this.waiting.findIndex((each) => each.id === id);
    if (at >= 0) this.waiting.splice(at, 1);
    if (this.current?.id !== id) return;
    this.current.modal.close();
    this.current = null;
    this.next();
  }

  private next(): void {
    if (this.current !== null) return;
    const first = this.waiting.shift();
    if (first !== undefined) this.show(first.id, first.request);
  }

  private show(id: number, request: DialogRequest): void {
    const input = el('input', {
      class: 'text-input',
      type: 'text',
      'aria-label': request.text === '' ? 'Answer' : request.text,
    });
    const done = (button: Button): void => {
      this.current?.modal.close();
      this.current = null;
      this.answered(id, { button, text: request.kind === 'prompt' ? input.value : '' });
      this.next();
    };
    const modal = new Modal({
      title: request.title === '' ? 'Message' : request.title,
      role: 'alertdialog',
      modal: true,
      width: 420,
      dismissed: () => {
        done('CLOSE');
      },
    });
    this.current = { id, modal };
    const text = el('p', { class: 'dialog-text' }, request.text);
    const buttons = BUTTONS[request.buttons].map(([button, label], index, all) =>
      el(
        'button',
        {
          type: 'button',
          class: index === all.length - 1 ? 'button primary' : 'button',
          onclick: () => {
            done(button);
          },
        },
        label,
      ),
    );
    const primary = buttons[buttons.length - 1];
    modal.content.append(text);
    modal.describedBy(text);
    if (request.kind === 'prompt') {
      input.addEventListener('keydown', (event) => {
        if (event.key === 'Enter') primary?.click();
      });
      modal.content.append(input);
    }
    modal.content.append(el('div', { class: 'dialog-buttons' }, ...buttons));
    modal.focus(request.kind === 'prompt' ? input : primary);
  }
}
