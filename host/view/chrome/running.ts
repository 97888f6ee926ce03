import { el } from '../dom';

const PAUSE = 300;

/** The bar that says a script runs, with Cancel. It comes up only if the script takes longer than a moment. */
export class Running {
  private readonly runs = new Map<number, string>();
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(
    private readonly bar: HTMLElement,
    private readonly cancel: (run: number) => void,
  ) {}

  started(run: number, label: string): void {
    this.runs.set(run, label);
    this.timer ??= setTimeout(() => {
      this.timer = null;
      this.draw();
    }, PAUSE);
  }

  ended(run: number): void {
    this.runs.delete(run);
    if (this.runs.size === 0 && this.timer !== null) {
      clearTimeout(this.timer);
      this.timer = null;
    }
    if (!this.bar.hidden || this.runs.size === 0) this.draw();
  }

  private draw(): void {
    const last = [...this.runs.keys()].pop();
    this.bar.hidden = last === undefined;
    if (last === undefined) {
      this.bar.replaceChildren();
      return;
    }
    this.bar.replaceChildren(
      el('span', {}, 'Running script'),
      el('span', { class: 'running-name' }, this.runs.get(last) ?? ''),
      el(
        'button',
        {
          type: 'button',
          class: 'link-button',
          onclick: () => {
            this.cancel(last);
          },
        },
        'Cancel',
      ),
    );
  }
}
