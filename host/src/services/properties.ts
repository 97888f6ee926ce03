import { ScriptException, ServiceObject } from './service-object';
import { Arguments } from './signature';
import type { TextStore } from './stores';
import type { Surroundings } from './surroundings';

const VALUE_LIMIT = 9 * 1024;
const STORE_LIMIT = 500 * 1024;

/** PropertiesService: the stores of the document, the script and the user. */
export class PropertiesServiceService extends ServiceObject {
  readonly apiName = 'PropertiesService';

  constructor(private readonly surroundings: Surroundings) {
    super();
  }

  getDocumentProperties(): ServiceObject {
    const { stores } = this.surroundings;
    return new PropertiesStoreService(stores.documentProperties, () => {
      stores.documentChanged();
    });
  }

  getScriptProperties(): ServiceObject {
    return new PropertiesStoreService(this.surroundings.stores.scriptProperties);
  }

  getUserProperties(): ServiceObject {
    const { stores, context } = this.surroundings;
    return new PropertiesStoreService(stores.userProperties(context.user));
  }
}

/** One store of text by key: 9 KB a value, 500 KB in all. */
export class PropertiesStoreService extends ServiceObject {
  readonly apiName = 'PropertiesService.Properties';

  constructor(
    private readonly store: TextStore,
    private readonly changed: () => void = () => undefined,
  ) {
    super();
  }

  getProperty(...args: readonly unknown[]): string | null {
    return this.store.get(this.given('getProperty', args).text(0)) ?? null;
  }

  getProperties(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.store);
  }

  getKeys(): readonly string[] {
    return [...this.store.keys()];
  }

  setProperty(...args: readonly unknown[]): this {
    const given = this.given('setProperty', args);
    this.put(new Map([[given.text(0), given.text(1)]]), false);
    return this;
  }

  setProperties(...args: readonly unknown[]): this {
    const given = this.given('setProperties', args);
    this.put(given.texts(0), given.length > 1 && given.flag(1));
    return this;
  }

  deleteProperty(...args: readonly unknown[]): this {
    this.store.delete(this.given('deleteProperty', args).text(0));
    this.changed();
    return this;
  }

  deleteAllProperties(): this {
    this.store.clear();
    this.changed();
    return this;
  }

  private put(values: ReadonlyMap<string, string>, deleteOthers: boolean): void {
    for (const value of values.values()) {
      if (Buffer.byteLength(value) > VALUE_LIMIT) throw new ScriptException('Argument too large: value');
    }
    const next = new Map([...(deleteOthers ? [] : this.store), ...values]);
    let size = 0;
    for (const [key, value] of next) size += Buffer.byteLength(key) + Buffer.byteLength(value);
    if (size > STORE_LIMIT) {
      throw new ScriptException(
        'You have exceeded the property storage quota. Please remove some properties and try again.',
      );
    }
    this.store.clear();
    for (const [key, value] of next) this.store.set(key, value);
    this.changed();
  }

  private given(method: string, args: readonly unknown[]): Arguments {
    return new Arguments(`${this.apiName}.${method}`, args);
  }
}
