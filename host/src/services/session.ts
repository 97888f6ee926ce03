import { ServiceObject } from './service-object';
import type { Surroundings } from './surroundings';

/** Session: who runs the script, and where. */
export class SessionService extends ServiceObject {
  readonly apiName = 'Session';

  constructor(private readonly surroundings: Surroundings) {
    super();
  }

  /** Without an address in simple triggers and custom functions, which may not know who acts. */
  getActiveUser(): ServiceObject {
    const { authMode, user } = this.surroundings.context;
    return new UserService(authMode === 'FULL' ? user : '');
  }

  getEffectiveUser(): ServiceObject {
    return this.getActiveUser();
  }

  getScriptTimeZone(): string {
    return this.surroundings.context.scriptTimeZone;
  }

  /** Language of the user, such as `en` or `en_GB`; the file's here. */
  getActiveUserLocale(): string {
    const locale = this.surroundings.locale();
    return locale === 'en_US' ? 'en' : locale;
  }

  /** A key that stays the same for a user and tells nothing about them. */
  getTemporaryActiveUserKey(): string {
    return Buffer.from(`local user ${this.surroundings.context.user}`).toString('base64url');
  }
}

/** A person, known by an e-mail address. */
export class UserService extends ServiceObject {
  readonly apiName = 'User';

  constructor(private readonly email: string) {
    super();
  }

  getEmail(): string {
    return this.email;
  }
}
