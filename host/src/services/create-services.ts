import type { Workbook } from '../model';
import { CacheServiceService } from './cache';
import { HtmlServiceService } from './html-output';
import { LockServiceService, type LockOwner } from './lock';
import { MailAppService } from './mail';
import { PropertiesServiceService } from './properties';
import { ScriptAppService } from './script-app';
import type { ServiceObject } from './service-object';
import { SessionService } from './session';
import { createSpreadsheetApp } from './spreadsheet';
import type { Surroundings } from './surroundings';
import { BrowserService } from './ui';
import { UtilitiesService } from './utilities';

/** Every service of the local host by its global name, for one execution. A name that is absent "is not in the local host". */
export function createServices(
  workbook: Workbook,
  surroundings: Surroundings,
  owner: LockOwner,
): ReadonlyMap<string, ServiceObject> {
  const services: readonly ServiceObject[] = [
    createSpreadsheetApp(workbook, surroundings.context),
    new BrowserService(surroundings),
    new CacheServiceService(surroundings),
    new HtmlServiceService(surroundings.pages),
    new LockServiceService(surroundings.locks, owner, surroundings.context.user),
    new MailAppService(surroundings),
    new PropertiesServiceService(surroundings),
    new ScriptAppService(surroundings),
    new SessionService(surroundings),
    new UtilitiesService(),
  ];
  return new Map(services.map((one) => [one.apiName, one]));
}
