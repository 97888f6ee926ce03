import type { CallOutcome } from '../src/server/protocol';
import type { Pages } from './chrome';

/** What a page may ask of the view. */
export interface PageRequests {
  call(page: string, call: number, functionName: string, args: readonly unknown[]): void;
  focusGrid(): void;
}

/** A message from a page, not yet looked at: pages are strangers. */
interface Said {
  readonly type?: unknown;
  readonly call?: unknown;
  readonly functionName?: unknown;
  readonly args?: unknown;
  readonly width?: unknown;
  readonly height?: unknown;
}

/** Carries messages between the pages' frames and the view. Only frames now on screen, from the pages' own origin, are heard. */
export class PageBridge {
  private origin = '';

  constructor(
    private readonly pages: Pages,
    private readonly requests: PageRequests,
  ) {
    window.addEventListener('message', (event: MessageEvent<Said | null>) => {
      const sender = event.origin === this.origin ? pages.byWindow(event.source) : null;
      if (sender !== null && typeof event.data === 'object' && event.data !== null) this.hear(sender.page, event.data);
    });
  }

  /** Where pages come from. */
  trust(origin: string): void {
    this.origin = origin;
  }

  answer(page: string, call: number, outcome: CallOutcome): void {
    this.pages.get(page)?.frame.contentWindow?.postMessage({ type: 'answer', call, outcome }, this.origin);
  }

  private hear(page: string, said: Said): void {
    switch (said.type) {
      case 'call':
        if (typeof said.call === 'number' && typeof said.functionName === 'string' && Array.isArray(said.args)) {
          this.requests.call(page, said.call, said.functionName, said.args);
        }
        return;
      case 'close':
        this.pages.get(page)?.close();
        return;
      case 'escape':
        this.pages.escape(page);
        return;
      case 'size':
        this.pages.get(page)?.setSize(pixels(said.width), pixels(said.height));
        return;
      case 'focus':
        this.requests.focusGrid();
        return;
      default:
    }
  }
}

const pixels = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : null;
