/** Text by key, kept in memory. */
export type TextStore = Map<string, string>;

/** One cached text and the time (milliseconds) at which it is no longer there. */
export interface CachedText {
  readonly value: string;
  readonly until: number;
}

/** What all executions of a host share. Document properties live in the workbook, the rest as long as the host is open. */
export interface SharedStores {
  readonly documentProperties: TextStore;
  /** To be called after a change of the document's properties. */
  documentChanged(): void;
  readonly scriptProperties: TextStore;
  userProperties(user: string): TextStore;
  readonly documentCache: Map<string, CachedText>;
  readonly scriptCache: Map<string, CachedText>;
  userCache(user: string): Map<string, CachedText>;
}

/** Empty stores around the document properties of a workbook; `documentChanged` hears of changes to them. */
export function createStores(documentProperties: TextStore, documentChanged: () => void): SharedStores {
  const properties = new Map<string, TextStore>();
  const caches = new Map<string, Map<string, CachedText>>();
  return {
    documentProperties,
    documentChanged,
    scriptProperties: new Map(),
    userProperties: (user) => ofUser(properties, user),
    documentCache: new Map(),
    scriptCache: new Map(),
    userCache: (user) => ofUser(caches, user),
  };
}

function ofUser<T>(stores: Map<string, Map<string, T>>, user: string): Map<string, T> {
  const known = stores.get(user) ?? new Map<string, T>();
  stores.set(user, known);
  return known;
}
