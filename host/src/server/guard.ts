import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** A secret for an address: 192 random bits, safe in a URL. */
export const secret = (): string => randomBytes(24).toString('base64url');

/** Equal without telling by the time it takes where they differ. */
export function sameSecret(a: string, b: string): boolean {
  const [x, y] = [Buffer.from(a), Buffer.from(b)];
  return x.length === y.length && timingSafeEqual(x, y);
}

/**
 * True if a request is meant for this server: its Host header is our own address (a name that was made to point here is
 * not), and an Origin header, where there is one, is among those allowed.
 */
export function isOurs(request: IncomingMessage, port: number, origins: readonly string[]): boolean {
  if (request.headers.host !== `127.0.0.1:${port}`) return false;
  const { origin } = request.headers;
  return origin === undefined || origins.includes(origin);
}

/** Answers with a short text and a status that is not 200. */
export function refuse(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
}

/** Headers of everything that is served. */
export const SAFE_HEADERS = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;
