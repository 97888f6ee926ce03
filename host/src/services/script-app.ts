import { ServiceObject, type EnumValue } from './service-object';
import { Arguments } from './signature';
import type { Surroundings } from './surroundings';
import { TriggerBuilderService, TriggerService } from './triggers';

/** ScriptApp: triggers and the little the local host can say of a script. Tokens and web addresses are not here. */
export class ScriptAppService extends ServiceObject {
  readonly apiName = 'ScriptApp';

  constructor(private readonly surroundings: Surroundings) {
    super();
  }

  newTrigger(...args: readonly unknown[]): ServiceObject {
    const name = new Arguments('ScriptApp.newTrigger', args).text(0);
    return new TriggerBuilderService(name, this.surroundings.triggers);
  }

  getProjectTriggers(): readonly ServiceObject[] {
    return this.surroundings.triggers.map((one) => new TriggerService(one));
  }

  getUserTriggers(): readonly ServiceObject[] {
    return this.surroundings.triggers
      .filter((one) => one.source === 'SPREADSHEETS')
      .map((one) => new TriggerService(one));
  }

  deleteTrigger(...args: readonly unknown[]): void {
    const { trigger } = new Arguments('ScriptApp.deleteTrigger', args).object(0, TriggerService);
    const { triggers } = this.surroundings;
    const index = triggers.findIndex((one) => one.id === trigger.id);
    if (index >= 0) triggers.splice(index, 1);
  }

  getScriptId(): string {
    return 'local';
  }

  getInstallationSource(): EnumValue {
    return { enumType: 'ScriptApp.InstallationSource', name: 'NONE' };
  }

  /** Everything the code uses is granted here, so nothing is ever required. */
  getAuthorizationInfo(...args: readonly unknown[]): ServiceObject {
    new Arguments('ScriptApp.getAuthorizationInfo', args).member(0, 'ScriptApp.AuthMode');
    return new AuthorizationInfoService();
  }

  getService(): ServiceObject {
    return new WebAppService();
  }
}

/** What a script is told about permissions: nothing is missing. */
export class AuthorizationInfoService extends ServiceObject {
  readonly apiName = 'ScriptApp.AuthorizationInfo';

  getAuthorizationStatus(): EnumValue {
    return { enumType: 'ScriptApp.AuthorizationStatus', name: 'NOT_REQUIRED' };
  }

  getAuthorizationUrl(): null {
    return null;
  }
}

/** A script that is not published as a web app. */
export class WebAppService extends ServiceObject {
  readonly apiName = 'ScriptApp.Service';

  isEnabled(): boolean {
    return false;
  }

  getUrl(): null {
    return null;
  }
}
