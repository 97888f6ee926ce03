/** An account code as it is compared: without spaces, in capitals. `33 00` and `3300` are the same account. */
export function accountKey(account: string): string {
  return account.replace(/\s+/g, '').toUpperCase();
}

/**
 * A document or PO number as it is compared: without case, spaces, punctuation and leading zeros (also behind a letter
 * prefix), so that `INV-00417`, `inv 417` and `Inv.417` are the same number. '' for text without letters or digits.
 */
export function documentKey(number: string): string {
  const capitals = number.toUpperCase();
  // Plain letters are most of what is met, and plain expressions several times as fast.
  if (NOT_PLAIN.test(capitals)) {
    return capitals.replace(/[^\p{L}\p{N}]/gu, '').replace(/^(\p{L}*)0+(?=[\p{L}\p{N}])/u, '$1');
  }
  const bare = NOT_CODE.test(capitals) ? capitals.replace(/[^A-Z0-9]+/g, '') : capitals;
  return bare.includes('0') ? bare.replace(/^([A-Z]*)0+(?=[A-Z0-9])/, '$1') : bare;
}

const NOT_PLAIN = /[^ -~]/;
const NOT_CODE = /[^A-Z0-9]/;

/** A PO number as it is compared: a document number without `PO` in front, so that `PO-1012` and `1012` are one. */
export function orderKey(number: string): string {
  return documentKey(documentKey(number).replace(/^PO(?=\d)/, ''));
}

/** Only the digits of a document number, without leading zeros: what stays when a prefix such as `INV` is left off. */
export function documentDigits(number: string): string {
  return number.replace(/\D/g, '').replace(/^0+/, '');
}

/** The department an account belongs to, by the account's key: its first two characters, as in the usual four-digit charts. */
export function departmentOf(key: string): string {
  return key.slice(0, 2);
}

/** Order of two texts by code unit: the same on every machine and in every language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The list at a key, made on first use. */
export function listAt<K, V>(map: Map<K, V[]>, key: K): V[] {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made: V[] = [];
  map.set(key, made);
  return made;
}

/** The same function of a text, worked out once for each different text: columns repeat themselves. */
export function cached<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = work(text);
    known.set(text, made);
    return made;
  };
}

/** The same work, done when its result is first asked for and then kept. */
export function once<T>(work: () => T): () => T {
  let made: { readonly result: T } | null = null;
  return () => {
    made ??= { result: work() };
    return made.result;
  };
}
