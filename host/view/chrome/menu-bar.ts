import { el } from '../dom';
import type { BarMenu } from './menu-model';
import { MenuPopup } from './menu-popup';

/** The menu bar: one stop for Tab, arrows between the menus, Down or Enter to open. */
export class MenuBar {
  private buttons: HTMLElement[] = [];
  private menus: readonly BarMenu[] = [];
  private open: { readonly index: number; readonly popup: MenuPopup } | null = null;
  private cameFrom: HTMLElement | null = null;

  constructor(private readonly bar: HTMLElement) {
    document.addEventListener('pointerdown', (event) => {
      const target = event.target as Node;
      if (this.open !== null && !this.open.popup.contains(target) && !this.bar.contains(target)) this.close(false);
    });
    window.addEventListener('blur', () => {
      this.close(false);
    });
    window.addEventListener('resize', () => {
      this.close(false);
    });
  }

  /** Shows these menus from now on. */
  show(menus: readonly BarMenu[]): void {
    this.close(false);
    this.menus = menus;
    this.buttons = menus.map((menu, index) =>
      el(
        'div',
        {
          class: 'bar-item',
          role: 'menuitem',
          tabindex: index === 0 ? 0 : -1,
          'aria-haspopup': 'menu',
          'aria-expanded': 'false',
          onpointerdown: (event: PointerEvent) => {
            event.preventDefault();
          },
          onclick: () => {
            this.click(index);
          },
          onmouseenter: () => {
            if (this.open !== null && this.open.index !== index) this.openAt(index, null);
          },
          onkeydown: (event: KeyboardEvent) => {
            this.key(event, index);
          },
        },
        menu.label,
      ),
    );
    this.bar.replaceChildren(...this.buttons);
  }

  private click(index: number): void {
    if (this.open?.index === index) this.close(true);
    else this.openAt(index, 'first');
  }

  private openAt(index: number, focus: 'first' | 'last' | null): void {
    const menu = this.menus[index];
    const button = this.buttons[index];
    if (menu === undefined || button === undefined) return;
    const active = document.activeElement;
    if (this.open === null && active instanceof HTMLElement && !this.bar.contains(active)) this.cameFrom = active;
    this.removePopup();
    button.setAttribute('aria-expanded', 'true');
    const popup = new MenuPopup(
      menu.entries,
      { label: menu.label, anchor: button.getBoundingClientRect(), side: 'below' },
      {
        closed: (refocus) => {
          this.close(refocus);
        },
        sideways: (step) => {
          this.openAt((index + step + this.menus.length) % this.menus.length, 'first');
        },
      },
    );
    this.open = { index, popup };
    if (focus === 'last') popup.focusLast();
    else if (focus === 'first') popup.focusFirst();
    else button.focus();
  }

  private removePopup(): void {
    this.open?.popup.remove();
    this.open = null;
    for (const button of this.buttons) button.setAttribute('aria-expanded', 'false');
  }

  private close(focus: boolean): void {
    if (this.open === null) return;
    const button = this.buttons[this.open.index];
    this.removePopup();
    if (focus) (this.cameFrom?.isConnected === true ? this.cameFrom : button)?.focus();
    this.cameFrom = null;
  }

  private key(event: KeyboardEvent, index: number): void {
    const count = this.buttons.length;
    const moves: Readonly<Record<string, number>> = {
      ArrowRight: (index + 1) % count,
      ArrowLeft: (index + count - 1) % count,
      Home: 0,
      End: count - 1,
    };
    const to = moves[event.key];
    if (to !== undefined) this.focusButton(to);
    else if (event.key === 'ArrowDown' || event.key === 'Enter' || event.key === ' ') this.openAt(index, 'first');
    else if (event.key === 'ArrowUp') this.openAt(index, 'last');
    else if (event.key === 'Escape') this.close(true);
    else if (event.key.length === 1) this.typeAhead(event.key.toLowerCase(), index);
    else return;
    event.preventDefault();
  }

  private typeAhead(letter: string, from: number): void {
    const count = this.menus.length;
    for (let step = 1; step <= count; step += 1) {
      const index = (from + step) % count;
      if (this.menus[index]?.label.toLowerCase().startsWith(letter) === true) {
        this.focusButton(index);
        return;
      }
    }
  }

  private focusButton(index: number): void {
    this.buttons.forEach((button, each) => {
      button.tabIndex = each === index ? 0 : -1;
    });
    if (this.open !== null) this.openAt(index, 'first');
    else this.buttons[index]?.focus();
  }
}
