import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type { LocalHost } from '../contract';
import { isOurs, refuse, SAFE_HEADERS, sameSecret, secret } from './guard';
import { PageServer } from './page-server';
import type { ServerMessage, ViewMessage } from './protocol';
import { Session } from './session';

export interface ServerOptions {
  readonly host: LocalHost;
  /** Folder of the built view: index.html, view.js, view.css, shim.js, add-ons.css. */
  readonly viewFolder: string;
  /** Default: any free port. */
  readonly port?: number;
  /** Opens another workbook in place of this one, from an .xlsx or (null) an empty one. Absent: the menu does not offer it. */
  readonly open?: (name: string, bytes: Uint8Array | null) => Promise<LocalHost>;
  /** Called at most once a second after changes, so that the caller may save; gives what to tell the person, such as `Saved`. */
  readonly save?: (host: LocalHost) => Promise<string>;
}

/** A running server. `url` holds the token that lets a browser in. */
export interface RunningServer {
  readonly url: string;
  close(): Promise<void>;
}

const FILES: Readonly<Record<string, string>> = {
  '/view.js': 'text/javascript; charset=utf-8',
  '/view.css': 'text/css; charset=utf-8',
};
const SAVE_DELAY = 1000;
/** Uploads of .xlsx files travel over the socket as base64. */
const MOST_BYTES = 200_000_000;

/** Serves a workbook to browsers on this machine, and to nobody else. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const server = new ViewServer(options);
  await server.listen();
  return { url: server.url, close: () => server.close() };
}

class ViewServer {
  private readonly token = secret();
  private readonly http = createServer((request, response) => {
    this.serve(request, response).catch((error: unknown) => {
      refuse(response, 500, String(error));
    });
  });
  private readonly sockets = new WebSocketServer({ noServer: true, maxPayload: MOST_BYTES });
  private readonly pages: PageServer;
  private readonly sessions = new Map<WebSocket, Session>();
  private host: LocalHost;
  private port = 0;
  private saving: ReturnType<typeof setTimeout> | null = null;

  constructor(private readonly options: ServerOptions) {
    this.host = options.host;
    this.pages = new PageServer(options.viewFolder, () => this.origin);
    this.http.on('upgrade', (request, socket, head) => {
      this.upgrade(request, socket, head);
    });
  }

  private get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get url(): string {
    return `${this.origin}/?token=${this.token}`;
  }

  async listen(): Promise<void> {
    await this.pages.listen();
    await new Promise<void>((resolve, reject) => {
      this.http.once('error', reject);
      this.http.listen(this.options.port ?? 0, '127.0.0.1', resolve);
    });
    const address = this.http.address();
    this.port = typeof address === 'object' && address !== null ? address.port : 0;
  }

  async close(): Promise<void> {
    if (this.saving !== null) {
      clearTimeout(this.saving);
      await this.save();
    }
    for (const [socket, session] of this.sessions) {
      session.stop();
      socket.terminate();
    }
    this.sessions.clear();
    this.pages.close();
    this.sockets.close();
    this.http.closeAllConnections();
    await new Promise((resolve) => this.http.close(resolve));
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.origin);
    if (!isOurs(request, this.port, [this.origin]) || request.method !== 'GET') {
      refuse(response, 403, 'Not for you');
      return;
    }
    if (url.pathname === '/') {
      if (!sameSecret(url.searchParams.get('token') ?? '', this.token)) {
        refuse(response, 403, 'Open the address that the local host printed: it ends with a token.');
        return;
      }
      await this.send(response, 'index.html', 'text/html; charset=utf-8');
      return;
    }
    const type = FILES[url.pathname];
    if (type === undefined) refuse(response, 404, 'No such file');
    else await this.send(response, url.pathname.slice(1), type);
  }

  private async send(response: ServerResponse, file: string, type: string): Promise<void> {
    const content = await readFile(`${this.options.viewFolder}/${file}`);
    response
      .writeHead(200, { ...SAFE_HEADERS, 'content-type': type, 'content-security-policy': this.policy() })
      .end(content);
  }

  /** Nothing but ourselves and the pages' frames; Univer sets styles from code and draws icons from data. */
  private policy(): string {
    return [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data: blob:",
      "font-src 'self' data:",
      `connect-src ws://127.0.0.1:${this.port}`,
      `frame-src ${this.pages.origin}`,
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "form-action 'none'",
    ].join('; ');
  }

  private upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const url = new URL(request.url ?? '/', this.origin);
    const allowed =
      isOurs(request, this.port, [this.origin]) &&
      request.headers.origin !== undefined &&
      url.pathname === '/socket' &&
      sameSecret(url.searchParams.get('token') ?? '', this.token);
    if (!allowed) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
      return;
    }
    this.sockets.handleUpgrade(request, socket, head, (webSocket) => {
      this.welcome(webSocket);
    });
  }

  private welcome(socket: WebSocket): void {
    this.startSession(socket);
    socket.on('message', (data) => {
      if (Buffer.isBuffer(data)) this.sessions.get(socket)?.receive(JSON.parse(data.toString('utf8')) as ViewMessage);
    });
    socket.on('close', () => {
      this.sessions.get(socket)?.stop();
      this.sessions.delete(socket);
    });
  }

  private startSession(socket: WebSocket): void {
    const { host } = this;
    const session = new Session(host, {
      send: (message: ServerMessage) => {
        if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message));
      },
      publish: ({ html }) => this.pages.publish(html, host.functions),
      unpublish: (page) => {
        this.pages.unpublish(page);
      },
      pagesOrigin: this.pages.origin,
      open: this.options.open === undefined ? null : (name, bytes) => this.replace(name, bytes),
      changed: () => {
        this.saveLater();
      },
    });
    this.sessions.set(socket, session);
    session.start();
  }

  /** Opens another workbook; every window shows it. */
  private async replace(name: string, bytes: Uint8Array | null): Promise<void> {
    const next = await this.options.open?.(name, bytes);
    if (next === undefined) return;
    if (this.saving !== null) await this.save();
    const before = this.host;
    this.host = next;
    for (const [socket, session] of [...this.sessions]) {
      session.stop();
      this.startSession(socket);
    }
    await before.close();
  }

  private saveLater(): void {
    if (this.options.save === undefined || this.saving !== null) return;
    this.saving = setTimeout(() => {
      this.save().catch((error: unknown) => {
        this.tell(`Not saved: ${error instanceof Error ? error.message : String(error)}`);
      });
    }, SAVE_DELAY);
  }

  private async save(): Promise<void> {
    if (this.saving !== null) clearTimeout(this.saving);
    this.saving = null;
    const text = await this.options.save?.(this.host);
    if (text !== undefined) this.tell(text);
  }

  private tell(text: string): void {
    for (const socket of this.sessions.keys()) {
      if (socket.readyState === socket.OPEN)
        socket.send(JSON.stringify({ type: 'saved', text } satisfies ServerMessage));
    }
  }
}
