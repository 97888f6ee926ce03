import type { ViewPage } from '../../src/server/protocol';
import { el, icon } from '../dom';
import { Modal } from './modal';

/** Exactly the permissions that Google gives the frames of HtmlService pages (PLATFORM §3). */
const SANDBOX =
  'allow-same-origin allow-forms allow-scripts allow-popups allow-downloads allow-modals allow-popups-to-escape-sandbox';
/** Google's size for a dialog that asks for none. */
const STANDARD = { width: 600, height: 400 } as const;

/** A page now on screen. */
export interface OpenPage {
  readonly frame: HTMLIFrameElement;
  close(): void;
  setSize(width: number | null, height: number | null): void;
}

/** Sidebars and dialogs made by the script's pages. One sidebar at a time, one dialog of a kind at a time. */
export class Pages {
  private readonly open = new Map<string, OpenPage & { readonly kind: ViewPage['kind'] }>();

  constructor(
    private readonly sidebar: HTMLElement,
    private readonly closed: (page: string) => void,
  ) {}

  /** The page shown in this frame window, or null: only frames of ours may speak. */
  byWindow(source: MessageEventSource | null): { readonly page: string; readonly open: OpenPage } | null {
    for (const [page, open] of this.open)
      if (source !== null && open.frame.contentWindow === source) return { page, open };
    return null;
  }

  get(page: string): OpenPage | null {
    return this.open.get(page) ?? null;
  }

  /** Escape was pressed inside a page: closes a dialog, leaves a sidebar alone. */
  escape(page: string): void {
    const open = this.open.get(page);
    if (open !== undefined && open.kind !== 'sidebar') open.close();
  }

  closeAll(): void {
    for (const open of [...this.open.values()]) open.close();
  }

  show(page: ViewPage): void {
    for (const open of [...this.open.values()]) if (open.kind === page.kind) open.close();
    const frame = el('iframe', {
      class: 'page-frame',
      sandbox: SANDBOX,
      referrerpolicy: 'no-referrer',
      allow: 'clipboard-write',
      title: page.title === '' ? 'Page' : page.title,
    });
    this.open.set(page.page, {
      kind: page.kind,
      frame,
      ...(page.kind === 'sidebar' ? this.inSidebar(page, frame) : this.inDialog(page, frame)),
    });
    frame.src = page.address;
  }

  private gone(page: string): void {
    if (this.open.delete(page)) this.closed(page);
  }

  private inSidebar(page: ViewPage, frame: HTMLIFrameElement): Pick<OpenPage, 'close' | 'setSize'> {
    const before = document.activeElement;
    const close = (): void => {
      if (this.sidebar.contains(frame)) {
        this.sidebar.hidden = true;
        this.sidebar.replaceChildren();
      }
      this.gone(page.page);
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
    this.sidebar.setAttribute('aria-label', page.title === '' ? 'Sidebar' : page.title);
    this.sidebar.replaceChildren(
      el(
        'div',
        { class: 'sidebar-head' },
        el('h2', { class: 'sidebar-title' }, page.title),
        el(
          'button',
          { class: 'icon-button', type: 'button', 'aria-label': 'Close sidebar', onclick: close },
          icon('close'),
        ),
      ),
      frame,
    );
    this.sidebar.hidden = false;
    return { close, setSize: () => undefined };
  }

  private inDialog(page: ViewPage, frame: HTMLIFrameElement): Pick<OpenPage, 'close' | 'setSize'> {
    const modal = new Modal({
      title: page.title,
      role: 'dialog',
      modal: page.kind === 'modal',
      width: null,
      dismissed: () => {
        this.gone(page.page);
      },
    });
    const setSize = (width: number | null, height: number | null): void => {
      if (width !== null) frame.style.width = `${width}px`;
      if (height !== null) frame.style.height = `${height}px`;
    };
    setSize(page.width ?? STANDARD.width, page.height ?? STANDARD.height);
    frame.classList.add('in-dialog');
    modal.content.classList.add('flush');
    modal.content.append(frame);
    modal.focus(frame);
    return {
      close: () => {
        modal.close();
        this.gone(page.page);
      },
      setSize,
    };
  }
}
