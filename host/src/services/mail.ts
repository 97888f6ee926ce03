import { BlobService } from './blob';
import { ScriptException, ServiceObject } from './service-object';
import { Arguments } from './signature';
import type { Surroundings } from './surroundings';

const DAILY_QUOTA = 100;

/** MailApp: nothing leaves this machine; what would be sent is recorded with the execution. */
export class MailAppService extends ServiceObject {
  readonly apiName = 'MailApp';

  constructor(private readonly surroundings: Surroundings) {
    super();
  }

  getRemainingDailyQuota(): number {
    return DAILY_QUOTA - this.surroundings.mails.length;
  }

  /** (message), (to, subject, body), (to, subject, body, options) or (to, replyTo, subject, body). */
  sendEmail(...args: readonly unknown[]): void {
    const mail = readMail(new Arguments('MailApp.sendEmail', args), args);
    const { to } = mail;
    if (typeof to !== 'string') throw new ScriptException('Failed to send email: no recipient');
    if (!to.includes('@')) throw new ScriptException(`Invalid email: ${to}`);
    if (this.getRemainingDailyQuota() < 1)
      throw new ScriptException('Service invoked too many times for one day: email.');
    this.surroundings.mails.push(mail);
  }
}

type Mail = { to?: unknown } & Record<string, unknown>;

function readMail(given: Arguments, args: readonly unknown[]): Mail {
  if (given.length === 1) return plain(args[0], given);
  const [last] = args.slice(3);
  if (given.length === 4 && typeof last === 'string') {
    return { to: given.text(0), replyTo: given.text(1), subject: given.text(2), body: last };
  }
  const options = given.length === 4 ? plain(last, given) : {};
  return { ...options, to: given.text(0), subject: given.text(1), body: given.text(2) };
}

/** A message's parameters as data: attachments by name, type and size. */
function plain(value: unknown, given: Arguments): Mail {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw given.mismatch();
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== undefined && one !== null)
      .map(([key, one]: [string, unknown]) => [key, describe(one)]),
  );
}

function describe(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(describe);
  if (value instanceof BlobService) {
    return { name: value.getName(), contentType: value.getContentType(), bytes: value.content.length };
  }
  return value;
}
