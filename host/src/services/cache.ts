import { ScriptException, ServiceObject } from './service-object';
import { Arguments } from './signature';
import type { CachedText } from './stores';
import type { Surroundings } from './surroundings';

const KEY_LIMIT = 250;
const VALUE_LIMIT = 100 * 1024;
const DEFAULT_SECONDS = 600;
const MOST_SECONDS = 21_600;
const MOST_ITEMS = 1000;

/** CacheService: caches of the document, the script and the user. */
export class CacheServiceService extends ServiceObject {
  readonly apiName = 'CacheService';

  constructor(private readonly surroundings: Surroundings) {
    super();
  }

  getDocumentCache(): ServiceObject {
    return this.cache(this.surroundings.stores.documentCache);
  }

  getScriptCache(): ServiceObject {
    return this.cache(this.surroundings.stores.scriptCache);
  }

  getUserCache(): ServiceObject {
    return this.cache(this.surroundings.stores.userCache(this.surroundings.context.user));
  }

  private cache(items: Map<string, CachedText>): ServiceObject {
    return new CacheStoreService(items, () => this.surroundings.context.now().getTime());
  }
}

/** One cache: 100 KB a value, 1,000 values, 10 minutes unless said otherwise, 6 hours at most. */
export class CacheStoreService extends ServiceObject {
  readonly apiName = 'CacheService.Cache';

  constructor(
    private readonly items: Map<string, CachedText>,
    private readonly now: () => number,
  ) {
    super();
  }

  get(...args: readonly unknown[]): string | null {
    return this.find(this.given('get', args).text(0));
  }

  getAll(...args: readonly unknown[]): Readonly<Record<string, string>> {
    const keys = this.given('getAll', args).list(0).map(String);
    const hits = keys.map((key) => [key, this.find(key)] as const);
    return Object.fromEntries(hits.filter((hit): hit is readonly [string, string] => hit[1] !== null));
  }

  put(...args: readonly unknown[]): void {
    const given = this.given('put', args);
    this.store(given.text(0), given.text(1), given.length > 2 ? given.whole(2) : DEFAULT_SECONDS);
  }

  putAll(...args: readonly unknown[]): void {
    const given = this.given('putAll', args);
    const seconds = given.length > 1 ? given.whole(1) : DEFAULT_SECONDS;
    for (const [key, value] of given.texts(0)) this.store(key, value, seconds);
  }

  remove(...args: readonly unknown[]): void {
    this.items.delete(this.given('remove', args).text(0));
  }

  removeAll(...args: readonly unknown[]): void {
    for (const key of this.given('removeAll', args).list(0)) this.items.delete(String(key));
  }

  private find(key: string): string | null {
    const item = this.items.get(key);
    if (item !== undefined && item.until > this.now()) return item.value;
    this.items.delete(key);
    return null;
  }

  private store(key: string, value: string, seconds: number): void {
    if (key.length > KEY_LIMIT) throw new ScriptException('Argument too large: key');
    if (Buffer.byteLength(value) > VALUE_LIMIT) throw new ScriptException('Argument too large: value');
    if (seconds < 1) throw new ScriptException('Invalid argument: expirationInSeconds');
    this.items.delete(key);
    const [oldest] = this.items.keys();
    if (this.items.size >= MOST_ITEMS && oldest !== undefined) this.items.delete(oldest);
    this.items.set(key, { value, until: this.now() + Math.min(seconds, MOST_SECONDS) * 1000 });
  }

  private given(method: string, args: readonly unknown[]): Arguments {
    return new Arguments(`${this.apiName}.${method}`, args);
  }
}
