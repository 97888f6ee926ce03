import { request } from 'node:http';
import { dirname, join } from 'node:path';
import { WebSocket } from 'ws';
import { openHost, type LocalHost } from '../../src';
import { builtFile } from '../../src/runtime';
import { startServer, type RunningServer } from '../../src/server';

/** Status of a GET with headers of our choosing. */
function status(url: string, headers: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    request(url, { headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });
}

/** `open`, or the reason why a socket was refused. */
function socket(url: string, origin: string | undefined): Promise<string> {
  return new Promise((resolve) => {
    const line = new WebSocket(url, origin === undefined ? {} : { origin });
    line.on('open', () => {
      line.close();
      resolve('open');
    });
    line.on('error', (error) => {
      resolve(error.message);
    });
  });
}

describe('the server', () => {
  let host: LocalHost;
  let server: RunningServer;
  let address: URL;
  beforeAll(async () => {
    host = await openHost({ project: null });
    server = await startServer({ host, viewFolder: join(dirname(builtFile('worker.mjs')), 'view') });
    address = new URL(server.url);
  });
  afterAll(async () => {
    await server.close();
    await host.close();
  });

  test('listens on 127.0.0.1 and gives an address with a token', () => {
    expect(address.hostname).toBe('127.0.0.1');
    expect(address.searchParams.get('token')).toMatch(/^[\w-]{32}$/);
  });

  test('refuses the page without the token, or with another', async () => {
    expect(await status(server.url)).toBe(200);
    expect(await status(`${address.origin}/`)).toBe(403);
    expect(await status(`${address.origin}/?token=${'x'.repeat(32)}`)).toBe(403);
  });

  test('refuses a Host that is not its own (a name made to point here)', async () => {
    expect(await status(server.url, { host: `rebound.example:${address.port}` })).toBe(403);
  });

  test('refuses an Origin that is not its own', async () => {
    expect(await status(server.url, { origin: 'http://elsewhere.example' })).toBe(403);
  });

  test('serves nothing but the view’s files', async () => {
    expect(await status(`${address.origin}/view.css`)).toBe(200);
    expect(await status(`${address.origin}/../package.json`)).toBe(404);
    expect(await status(`${address.origin}/%2e%2e/package.json`)).toBe(404);
  });

  test('opens its socket only to its own page with the token', async () => {
    const line = `ws://${address.host}/socket${address.search}`;
    expect(await socket(line, address.origin)).toBe('open');
    expect(await socket(line, undefined)).toMatch(/403/);
    expect(await socket(line, 'http://127.0.0.1:1')).toMatch(/403/);
    expect(await socket(`ws://${address.host}/socket?token=no`, address.origin)).toMatch(/403/);
  });
});
