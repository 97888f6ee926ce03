import { el, freshId, icon } from '../dom';

/** A window over the page. */
export interface ModalOptions {
  readonly title: string;
  readonly role: 'dialog' | 'alertdialog';
  readonly modal: boolean;
  /** Width of the content in pixels; null = as wide as it needs. */
  readonly width: number | null;
  /** Called once, when it is closed by its X or by Escape. */
  readonly dismissed: () => void;
}

const FOCUSABLE = 'button, input, iframe, [href], [tabindex="0"]';

/** A dialog with a title bar, focus kept inside while it is modal, and focus given back when it closes. */
export class Modal {
  readonly content = el('div', { class: 'dialog-content' });
  private readonly box: HTMLElement;
  private readonly backdrop: HTMLElement;
  private readonly before = document.activeElement;
  private open = true;

  constructor(private readonly options: ModalOptions) {
    const titleId = freshId('dialog-title');
    const close = el(
      'button',
      {
        class: 'icon-button',
        type: 'button',
        'aria-label': 'Close',
        onclick: () => {
          this.dismiss();
        },
      },
      icon('close'),
    );
    this.box = el(
      'div',
      {
        class: 'dialog',
        role: options.role,
        'aria-modal': options.modal ? 'true' : null,
        'aria-labelledby': titleId,
        tabindex: -1,
      },
      el('div', { class: 'dialog-head' }, el('h2', { id: titleId, class: 'dialog-title' }, options.title), close),
      this.content,
    );
    if (options.width !== null) this.content.style.width = `${options.width}px`;
    this.backdrop = el('div', { class: options.modal ? 'backdrop' : 'backdrop modeless' }, this.box);
    this.box.addEventListener('keydown', (event) => {
      this.key(event);
    });
    if (options.modal) {
      this.backdrop.append(this.edge());
      this.backdrop.prepend(this.edge());
    } else this.movable();
    document.body.append(this.backdrop);
  }

  /** Describes the dialog to a screen reader by one of its parts. */
  describedBy(element: HTMLElement): void {
    element.id = freshId('dialog-text');
    this.box.setAttribute('aria-describedby', element.id);
  }

  focus(element?: HTMLElement): void {
    (element ?? this.box).focus();
  }

  /** Closes without calling `dismissed`. */
  close(): void {
    if (!this.open) return;
    this.open = false;
    this.backdrop.remove();
    if (this.before instanceof HTMLElement && this.before.isConnected) this.before.focus();
  }

  dismiss(): void {
    if (!this.open) return;
    this.close();
    this.options.dismissed();
  }

  private key(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.key === 'Escape') {
      event.preventDefault();
      this.dismiss();
    }
  }

  /** A stop for Tab at either end of the page's order that sends the focus back inside. */
  private edge(): HTMLElement {
    return el('div', {
      tabindex: 0,
      class: 'focus-edge',
      onfocus: (event: FocusEvent) => {
        const inside = [...this.box.querySelectorAll<HTMLElement>(FOCUSABLE)];
        const last = (event.target as HTMLElement).nextElementSibling !== null;
        (last ? inside[inside.length - 1] : inside[0])?.focus();
      },
    });
  }

  private movable(): void {
    const head = this.box.firstElementChild as HTMLElement;
    head.classList.add('movable');
    head.addEventListener('pointerdown', (down) => {
      if ((down.target as HTMLElement).closest('button') !== null) return;
      const { left, top } = this.box.getBoundingClientRect();
      head.setPointerCapture(down.pointerId);
      const move = (event: PointerEvent): void => {
        this.box.style.position = 'fixed';
        this.box.style.left = `${left + event.clientX - down.clientX}px`;
        this.box.style.top = `${Math.max(0, top + event.clientY - down.clientY)}px`;
      };
      head.addEventListener('pointermove', move);
      head.addEventListener(
        'pointerup',
        () => {
          head.removeEventListener('pointermove', move);
        },
        { once: true },
      );
    });
  }
}
