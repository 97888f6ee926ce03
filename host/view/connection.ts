import type { ServerMessage, ViewMessage } from '../src/server/protocol';

/** The line to the server. The token of the page's address opens it; it is kept from the frames. */
export class Connection {
  private readonly socket: WebSocket;
  private readonly waiting: string[] = [];

  constructor(received: (message: ServerMessage) => void, lost: () => void) {
    const token = new URLSearchParams(location.search).get('token') ?? '';
    this.socket = new WebSocket(`ws://${location.host}/socket?token=${encodeURIComponent(token)}`);
    this.socket.addEventListener('message', (event) => {
      received(JSON.parse(String(event.data)) as ServerMessage);
    });
    this.socket.addEventListener('open', () => {
      for (const text of this.waiting.splice(0)) this.socket.send(text);
    });
    this.socket.addEventListener('close', lost);
  }

  send(message: ViewMessage): void {
    const text = JSON.stringify(message);
    if (this.socket.readyState === WebSocket.OPEN) this.socket.send(text);
    else this.waiting.push(text);
  }
}
