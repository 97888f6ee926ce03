import { randomUUID } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { BlobService, bytesOf, signedBytes } from '../blob';
import { ScriptException, ServiceObject } from '../service-object';
import { Arguments } from '../signature';
import { digest, hmac, textBytes } from './digest';
import { formatDate } from './format-date';
import { formatString } from './format-string';
import { parseCsv } from './parse-csv';
import { parseDate } from './parse-date';
import { zoneClock, type ZoneClock } from './zoned-time';

const LONGEST_SLEEP = 300_000;

/** Utilities, for one execution. Zip archives and RSA signatures are not here. */
export class UtilitiesService extends ServiceObject {
  readonly apiName = 'Utilities';

  formatDate(...args: readonly unknown[]): string {
    const given = this.given('formatDate', args);
    const instant = given.date(0).getTime();
    if (Number.isNaN(instant)) throw given.mismatch();
    return checked(() => formatDate(instant, zone(given.text(1)), given.text(2)));
  }

  parseDate(...args: readonly unknown[]): Date {
    const given = this.given('parseDate', args);
    const instant = checked(() => parseDate(given.text(0), zone(given.text(1)), given.text(2)));
    if (instant === null) throw new ScriptException(`Unparseable date: "${given.text(0)}"`);
    return new Date(instant);
  }

  formatString(...args: readonly unknown[]): string {
    return checked(() => formatString(this.given('formatString', args).text(0), args.slice(1)));
  }

  async sleep(...args: readonly unknown[]): Promise<void> {
    const milliseconds = this.given('sleep', args).whole(0);
    if (milliseconds < 0 || milliseconds > LONGEST_SLEEP) {
      throw new ScriptException(`Sleep must be between 0 and ${LONGEST_SLEEP} milliseconds.`);
    }
    await new Promise<void>((resolve) => {
      setTimeout(resolve, milliseconds).unref();
    });
  }

  getUuid(): string {
    return randomUUID();
  }

  base64Encode(...args: readonly unknown[]): string {
    return this.data('base64Encode', args, 0, 1, 'UTF_8').toString('base64');
  }

  base64EncodeWebSafe(...args: readonly unknown[]): string {
    const text = this.data('base64EncodeWebSafe', args, 0, 1, 'UTF_8').toString('base64');
    return text.replace(/\+/g, '-').replace(/\//g, '_');
  }

  base64Decode(...args: readonly unknown[]): readonly number[] {
    return signedBytes(fromBase64(this.given('base64Decode', args).text(0)));
  }

  base64DecodeWebSafe(...args: readonly unknown[]): readonly number[] {
    return signedBytes(fromBase64(this.given('base64DecodeWebSafe', args).text(0)));
  }

  computeDigest(...args: readonly unknown[]): readonly number[] {
    const algorithm = this.given('computeDigest', args).member(0, 'DigestAlgorithm');
    return signedBytes(digest(algorithm, this.data('computeDigest', args, 1, 2, null)));
  }

  computeHmacSignature(...args: readonly unknown[]): readonly number[] {
    const algorithm = this.given('computeHmacSignature', args).member(0, 'MacAlgorithm');
    const value = this.data('computeHmacSignature', args, 1, 3, null);
    return signedBytes(hmac(algorithm, value, this.data('computeHmacSignature', args, 2, 3, null)));
  }

  computeHmacSha256Signature(...args: readonly unknown[]): readonly number[] {
    const value = this.data('computeHmacSha256Signature', args, 0, 2, null);
    return signedBytes(hmac('SHA_256', value, this.data('computeHmacSha256Signature', args, 1, 2, null)));
  }

  newBlob(...args: readonly unknown[]): BlobService {
    const given = this.given('newBlob', args);
    const bytes = Array.isArray(args[0]) ? bytesOf(args[0], 'Utilities.newBlob') : Buffer.from(given.text(0), 'utf8');
    const optional = (index: number): string | null =>
      args[index] === null || args[index] === undefined ? null : given.text(index);
    return new BlobService(bytes, optional(1) ?? (Array.isArray(args[0]) ? null : 'text/plain'), optional(2));
  }

  gzip(...args: readonly unknown[]): BlobService {
    const given = this.given('gzip', args);
    const blob = given.object(0, BlobService);
    const name = given.length > 1 ? given.text(1) : `${blob.getName() ?? 'archive'}.gz`;
    return new BlobService(gzipSync(blob.content), 'application/x-gzip', name);
  }

  ungzip(...args: readonly unknown[]): BlobService {
    const blob = this.given('ungzip', args).object(0, BlobService);
    return new BlobService(unzipped(blob.content), null, blob.getName()?.replace(/\.gz$/, '') ?? null);
  }

  parseCsv(...args: readonly unknown[]): readonly (readonly string[])[] {
    const given = this.given('parseCsv', args);
    const rows = parseCsv(given.text(0), given.length > 1 ? given.text(1) : ',');
    if (rows === null) throw new ScriptException('Could not parse text.');
    return rows;
  }

  jsonParse(...args: readonly unknown[]): unknown {
    const text = this.given('jsonParse', args).text(0);
    try {
      return JSON.parse(text) as unknown;
    } catch (error) {
      throw new ScriptException(String(error));
    }
  }

  jsonStringify(...args: readonly unknown[]): string {
    return JSON.stringify(args[0] ?? null);
  }

  private given(method: string, args: readonly unknown[]): Arguments {
    return new Arguments(`Utilities.${method}`, args);
  }

  /** Bytes given as numbers, or as a text whose charset may stand at another place among the arguments. */
  private data(
    method: string,
    args: readonly unknown[],
    at: number,
    charsetAt: number,
    charset: string | null,
  ): Buffer {
    const given = this.given(method, args);
    if (Array.isArray(args[at])) return bytesOf(args[at], `Utilities.${method}`);
    const named = given.length > charsetAt ? given.member(charsetAt, 'Charset') : charset;
    return textBytes(given.text(at), named);
  }
}

function zone(name: string): ZoneClock {
  const found = zoneClock(name);
  if (found === null) throw new ScriptException(`Invalid time zone: ${name}`);
  return found;
}

/** Bad patterns are the script's mistake. */
function checked<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof RangeError) throw new ScriptException(`Invalid argument: ${error.message}`);
    throw error;
  }
}

function fromBase64(text: string): Buffer {
  if (!/^[A-Za-z0-9+/_-]*={0,2}$/.test(text)) throw new ScriptException('Could not decode string.');
  return Buffer.from(text, 'base64');
}

function unzipped(content: Buffer): Buffer {
  try {
    return gunzipSync(content);
  } catch (error) {
    throw new ScriptException(`Could not decompress gzip: ${String(error)}`);
  }
}
