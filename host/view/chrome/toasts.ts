import { el, icon } from '../dom';

/** What a toast says. Seconds null = 5; negative = stays until it is closed. */
export interface Toast {
  readonly title: string;
  readonly message: string;
  readonly seconds: number | null;
  readonly tone: 'plain' | 'error';
}

const STANDARD = 5;

/** Short messages at the bottom right; a new one of the script replaces the last, errors stay beside it. */
export class Toasts {
  private readonly shown = new Map<Toast['tone'], HTMLElement>();

  constructor(private readonly place: HTMLElement) {}

  show(toast: Toast): void {
    this.shown.get(toast.tone)?.remove();
    const box = el(
      'div',
      { class: `toast ${toast.tone}`, role: toast.tone === 'error' ? 'alert' : 'status' },
      el(
        'div',
        { class: 'toast-text' },
        ...(toast.title === '' ? [] : [el('div', { class: 'toast-title' }, toast.title)]),
        el('div', { class: 'toast-message' }, toast.message),
      ),
      el(
        'button',
        {
          class: 'icon-button',
          type: 'button',
          'aria-label': 'Close message',
          onclick: () => {
            box.remove();
          },
        },
        icon('close'),
      ),
    );
    this.shown.set(toast.tone, box);
    this.place.append(box);
    const seconds = toast.seconds ?? STANDARD;
    if (seconds >= 0)
      setTimeout(() => {
        box.remove();
      }, seconds * 1000);
  }
}
