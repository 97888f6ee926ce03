import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { isOurs, refuse, SAFE_HEADERS, secret } from './guard';
import { preparePage } from './prepare-page';

/** Serves the HTML of sidebars and dialogs on an origin of its own, so that they can reach neither the view nor its socket. */
export class PageServer {
  private readonly pages = new Map<string, string>();
  private readonly server: Server;
  private port = 0;

  /**
   * @param viewFolder where the built shim and stylesheet are
   * @param viewOrigin the only origin that may frame a page
   */
  constructor(
    private readonly viewFolder: string,
    private readonly viewOrigin: () => string,
  ) {
    this.server = createServer((request, response) => {
      this.serve(request, response);
    });
  }

  async listen(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(0, '127.0.0.1', resolve);
    });
    const address = this.server.address();
    this.port = typeof address === 'object' && address !== null ? address.port : 0;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Makes a page reachable under an address that nobody can guess. */
  publish(html: string, functions: readonly string[]): { readonly page: string; readonly address: string } {
    const page = secret();
    const shim = readFileSync(`${this.viewFolder}/shim.js`, 'utf8');
    const settings = { functions: functions.filter((name) => !name.endsWith('_')), viewOrigin: this.viewOrigin() };
    this.pages.set(page, preparePage(html, shim, settings));
    return { page, address: `${this.origin}/page/${page}` };
  }

  unpublish(page: string): void {
    this.pages.delete(page);
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  private serve(request: IncomingMessage, response: ServerResponse): void {
    const path = new URL(request.url ?? '/', this.origin).pathname;
    if (!isOurs(request, this.port, [this.origin]) || request.method !== 'GET') {
      refuse(response, 403, 'Not for you');
      return;
    }
    const html = this.pages.get(path.replace(/^\/page\//, ''));
    if (html !== undefined && path.startsWith('/page/')) {
      const frameAncestors = `frame-ancestors ${this.viewOrigin()}`;
      response
        .writeHead(200, {
          ...SAFE_HEADERS,
          'content-type': 'text/html; charset=utf-8',
          'content-security-policy': frameAncestors,
        })
        .end(html);
    } else if (path === '/add-ons1.css') {
      response.writeHead(200, { ...SAFE_HEADERS, 'content-type': 'text/css; charset=utf-8' });
      response.end(readFileSync(`${this.viewFolder}/add-ons.css`));
    } else refuse(response, 404, 'No such page');
  }
}
