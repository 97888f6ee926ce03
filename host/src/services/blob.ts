import { ScriptException, ServiceObject } from './service-object';
import { Arguments } from './signature';

const EXTENSIONS: Readonly<Record<string, string>> = {
  'text/plain': 'txt',
  'text/html': 'html',
  'text/csv': 'csv',
  'text/css': 'css',
  'application/json': 'json',
  'application/pdf': 'pdf',
  'application/zip': 'zip',
  'application/x-gzip': 'gz',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
};

/** Bytes with a name and a media type. */
export class BlobService extends ServiceObject {
  readonly apiName = 'Blob';

  constructor(
    private bytes: Buffer,
    private contentType: string | null,
    private name: string | null,
  ) {
    super();
  }

  static ofText(text: string, contentType: string | null, name: string | null): BlobService {
    return new BlobService(Buffer.from(text, 'utf8'), contentType, name);
  }

  /** The bytes themselves, for other services. */
  get content(): Buffer {
    return this.bytes;
  }

  getBytes(): readonly number[] {
    return signedBytes(this.bytes);
  }

  getContentType(): string | null {
    return this.contentType;
  }

  getDataAsString(...args: readonly unknown[]): string {
    return this.bytes.toString(
      args.length === 0 ? 'utf8' : charset(new Arguments('Blob.getDataAsString', args).text(0)),
    );
  }

  getName(): string | null {
    return this.name;
  }

  isGoogleType(): boolean {
    return this.contentType?.startsWith('application/vnd.google-apps.') ?? false;
  }

  copyBlob(): BlobService {
    return new BlobService(Buffer.from(this.bytes), this.contentType, this.name);
  }

  getBlob(): this {
    return this;
  }

  setBytes(...args: readonly unknown[]): this {
    this.bytes = bytesOf(args[0], 'Blob.setBytes');
    return this;
  }

  setContentType(...args: readonly unknown[]): this {
    this.contentType = args[0] === null ? null : new Arguments('Blob.setContentType', args).text(0);
    return this;
  }

  setContentTypeFromExtension(): this {
    const extension = this.name?.split('.').pop()?.toLowerCase();
    const found = Object.entries(EXTENSIONS).find(([, one]) => one === extension);
    if (found !== undefined) [this.contentType] = found;
    return this;
  }

  setDataFromString(...args: readonly unknown[]): this {
    const given = new Arguments('Blob.setDataFromString', args);
    this.bytes = Buffer.from(given.text(0), given.length > 1 ? charset(given.text(1)) : 'utf8');
    return this;
  }

  setName(...args: readonly unknown[]): this {
    this.name = new Arguments('Blob.setName', args).text(0);
    return this;
  }
}

/** Google's bytes are signed: 200 is -56. */
export function signedBytes(bytes: Uint8Array): readonly number[] {
  return Array.from(bytes, (one) => (one > 127 ? one - 256 : one));
}

/** Bytes given as an array of numbers; throws Google's message otherwise. */
export function bytesOf(value: unknown, method: string): Buffer {
  const list = new Arguments(method, [value]).list(0);
  return Buffer.from(list.map((one) => Number(one) & 255));
}

function charset(name: string): 'utf8' | 'latin1' | 'utf16le' | 'ascii' {
  switch (name.toLowerCase().replace(/[-_]/g, '')) {
    case 'utf8':
      return 'utf8';
    case 'iso88591':
    case 'latin1':
    case 'windows1252':
      return 'latin1';
    case 'utf16':
    case 'utf16le':
      return 'utf16le';
    case 'usascii':
    case 'ascii':
      return 'ascii';
    default:
      throw new ScriptException(`Invalid argument: charset ${name}`);
  }
}
