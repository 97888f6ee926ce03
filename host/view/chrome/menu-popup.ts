import { el, freshId, icon } from '../dom';
import type { Entry } from './menu-model';

/** What the popup tells whoever opened it. */
export interface PopupEvents {
  /** Closed; `focus` says whether the opener should take the focus back. */
  closed(focus: boolean): void;
  /** Left or right was pressed where the popup has nowhere to go. */
  sideways(step: 1 | -1): void;
}

/** How a popup is placed and named. */
export interface PopupOptions {
  readonly label: string;
  readonly anchor: DOMRect;
  readonly side: 'below' | 'right';
}

const TYPE_AHEAD_PAUSE = 700;

/** An open menu with keyboard use: arrows, Home, End, Escape, Enter, Space and typing the first letters. */
export class MenuPopup {
  readonly element: HTMLElement;
  private readonly items: HTMLElement[] = [];
  private child: MenuPopup | null = null;
  private typed = '';
  private typedAt = 0;

  constructor(
    private readonly entries: readonly Entry[],
    private readonly options: PopupOptions,
    private readonly events: PopupEvents,
  ) {
    this.element = el('div', {
      class: 'menu',
      role: 'menu',
      id: freshId('menu'),
      'aria-label': options.label,
      onkeydown: (event: KeyboardEvent) => {
        this.key(event);
      },
    });
    for (const entry of entries) this.element.append(this.draw(entry));
    document.body.append(this.element);
    this.place();
  }

  focusFirst(): void {
    this.items[0]?.focus();
  }

  focusLast(): void {
    this.items[this.items.length - 1]?.focus();
  }

  /** Takes the menu and its submenus away. */
  remove(): void {
    this.child?.remove();
    this.element.remove();
  }

  contains(node: Node): boolean {
    return this.element.contains(node) || (this.child?.contains(node) ?? false);
  }

  private draw(entry: Entry): HTMLElement {
    if (entry.kind === 'separator') return el('div', { class: 'menu-separator', role: 'separator' });
    const submenu = entry.kind === 'submenu';
    const item = el(
      'div',
      {
        class: 'menu-item',
        role: 'menuitem',
        tabindex: -1,
        'aria-haspopup': submenu ? 'menu' : null,
        'aria-expanded': submenu ? 'false' : null,
        'aria-disabled': entry.kind === 'item' && entry.disabled === true ? 'true' : null,
        onclick: () => {
          this.choose(entry, item);
        },
        onmouseenter: () => {
          this.hover(entry, item);
        },
      },
      el('span', { class: 'menu-label' }, entry.label),
    );
    if (submenu) item.append(icon('right'));
    else if (entry.hint !== undefined)
      item.append(el('span', { class: 'menu-hint', 'aria-hidden': 'true' }, entry.hint));
    this.items.push(item);
    return item;
  }

  private hover(entry: Entry, item: HTMLElement): void {
    item.focus();
    if (entry.kind === 'submenu') this.openChild(entry, item, false);
    else this.closeChild();
  }

  private choose(entry: Entry, item: HTMLElement): void {
    if (entry.kind === 'submenu') this.openChild(entry, item, true);
    else if (entry.kind === 'item' && entry.disabled !== true) {
      this.events.closed(true);
      entry.run();
    }
  }

  private openChild(entry: Extract<Entry, { kind: 'submenu' }>, item: HTMLElement, focus: boolean): void {
    this.closeChild();
    item.setAttribute('aria-expanded', 'true');
    const child = new MenuPopup(
      entry.entries,
      { label: entry.label, anchor: item.getBoundingClientRect(), side: 'right' },
      {
        closed: (refocus) => {
          this.events.closed(refocus);
        },
        sideways: (step) => {
          if (step === 1) {
            this.events.sideways(1);
            return;
          }
          this.closeChild();
          item.focus();
        },
      },
    );
    this.child = child;
    if (focus) child.focusFirst();
  }

  private closeChild(): void {
    this.child?.remove();
    this.child = null;
    for (const item of this.items) if (item.hasAttribute('aria-expanded')) item.setAttribute('aria-expanded', 'false');
  }

  private place(): void {
    const { anchor, side } = this.options;
    const { width, height } = this.element.getBoundingClientRect();
    const left = side === 'below' ? anchor.left : anchor.right - 2;
    const flipped = side === 'right' && left + width > innerWidth ? anchor.left - width + 2 : left;
    const top = side === 'below' ? anchor.bottom + 2 : anchor.top - 7;
    this.element.style.left = `${Math.max(4, Math.min(flipped, innerWidth - width - 4))}px`;
    this.element.style.top = `${Math.max(4, Math.min(top, innerHeight - height - 4))}px`;
  }

  private key(event: KeyboardEvent): void {
    const at = this.items.indexOf(document.activeElement as HTMLElement);
    if (at < 0 || !this.act(event.key, at)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** True if the key was for the menu. */
  private act(key: string, at: number): boolean {
    const count = this.items.length;
    const current = this.items[at];
    const entry = this.entries.filter((each) => each.kind !== 'separator')[at];
    if (current === undefined || entry === undefined) return false;
    switch (key) {
      case 'ArrowDown':
        this.focusAt((at + 1) % count);
        return true;
      case 'ArrowUp':
        this.focusAt((at + count - 1) % count);
        return true;
      case 'Home':
        this.focusAt(0);
        return true;
      case 'End':
        this.focusAt(count - 1);
        return true;
      case 'ArrowRight':
        if (entry.kind === 'submenu') this.openChild(entry, current, true);
        else this.events.sideways(1);
        return true;
      case 'ArrowLeft':
        this.events.sideways(-1);
        return true;
      case 'Enter':
      case ' ':
        this.choose(entry, current);
        return true;
      case 'Escape':
        if (this.options.side === 'right') this.events.sideways(-1);
        else this.events.closed(true);
        return true;
      case 'Tab':
        this.events.closed(true);
        return true;
      default:
        return key.length === 1 && this.typeAhead(key.toLowerCase(), at);
    }
  }

  private focusAt(index: number): void {
    this.closeChild();
    this.items[index]?.focus();
  }

  private typeAhead(letter: string, at: number): boolean {
    const now = Date.now();
    const fresh = now - this.typedAt > TYPE_AHEAD_PAUSE;
    this.typed = fresh ? letter : this.typed + letter;
    this.typedAt = now;
    const count = this.items.length;
    const start = fresh ? at + 1 : at;
    for (let step = 0; step < count; step += 1) {
      const index = (start + step) % count;
      const label = this.items[index]?.querySelector('.menu-label')?.textContent ?? '';
      if (label.toLowerCase().startsWith(this.typed)) {
        this.focusAt(index);
        break;
      }
    }
    return true;
  }
}
