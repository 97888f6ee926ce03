import { createHash, createHmac } from 'node:crypto';
import { ScriptException } from '../service-object';

/** Name of a hash in Node of an enum's value: `SHA_256` or `HMAC_SHA_256`. MD2 is not here. */
function hashName(algorithm: string): string {
  const name = algorithm.replace('HMAC_', '').replace('_', '').toLowerCase();
  if (name === 'md2') throw new ScriptException('Utilities.DigestAlgorithm.MD2 is not in the local host');
  return name;
}

export function digest(algorithm: string, value: Buffer): Buffer {
  return createHash(hashName(algorithm)).update(value).digest();
}

export function hmac(algorithm: string, value: Buffer, key: Buffer): Buffer {
  return createHmac(hashName(algorithm), key).update(value).digest();
}

/** A text as bytes. Without a charset, what is not ASCII becomes `?`, as at Google. */
export function textBytes(text: string, charset: string | null): Buffer {
  if (charset === 'UTF_8') return Buffer.from(text, 'utf8');
  return Buffer.from(text.replace(/[^\u0000-\u007f]/gu, '?'), 'latin1');
}
