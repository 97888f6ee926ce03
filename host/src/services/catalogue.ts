import { BlobService } from './blob';
import { CacheServiceService, CacheStoreService } from './cache';
import { HtmlOutputMetaTagService, HtmlOutputService, HtmlServiceService, HtmlTemplateService } from './html-output';
import { LockObjectService, LockServiceService } from './lock';
import { MailAppService } from './mail';
import { MenuService } from './menu';
import { PropertiesServiceService, PropertiesStoreService } from './properties';
import { AuthorizationInfoService, ScriptAppService, WebAppService } from './script-app';
import type { ServiceObject } from './service-object';
import { SessionService, UserService } from './session';
import { spreadsheetMethods } from './spreadsheet';
import {
  ClockTriggerBuilderService,
  SpreadsheetTriggerBuilderService,
  TriggerBuilderService,
  TriggerService,
} from './triggers';
import { BrowserService, PromptResponseService, UiService } from './ui';
import { UtilitiesService } from './utilities';

/** The classes of this folder by the names they have in the type package. */
const CLASSES: Readonly<Record<string, { readonly prototype: ServiceObject }>> = {
  Blob: BlobService,
  Browser: BrowserService,
  CacheService: CacheServiceService,
  'CacheService.Cache': CacheStoreService,
  HtmlService: HtmlServiceService,
  'HtmlService.HtmlOutput': HtmlOutputService,
  'HtmlService.HtmlOutputMetaTag': HtmlOutputMetaTagService,
  'HtmlService.HtmlTemplate': HtmlTemplateService,
  LockService: LockServiceService,
  'LockService.Lock': LockObjectService,
  MailApp: MailAppService,
  Menu: MenuService,
  PromptResponse: PromptResponseService,
  PropertiesService: PropertiesServiceService,
  'PropertiesService.Properties': PropertiesStoreService,
  ScriptApp: ScriptAppService,
  'ScriptApp.AuthorizationInfo': AuthorizationInfoService,
  'ScriptApp.ClockTriggerBuilder': ClockTriggerBuilderService,
  'ScriptApp.Service': WebAppService,
  'ScriptApp.SpreadsheetTriggerBuilder': SpreadsheetTriggerBuilderService,
  'ScriptApp.Trigger': TriggerService,
  'ScriptApp.TriggerBuilder': TriggerBuilderService,
  Session: SessionService,
  Ui: UiService,
  User: UserService,
  Utilities: UtilitiesService,
};

/** Done inside the script's own context instead. */
const IN_CONTEXT: Readonly<Record<string, readonly string[]>> = {
  'HtmlService.HtmlTemplate': ['evaluate'],
  Logger: ['clear', 'getLog', 'log'],
};

/** Names of the methods of a class that the local host has; more than Google lists is of no account. */
export function implementedMethods(api: string): readonly string[] {
  if (api.startsWith('SpreadsheetApp')) return spreadsheetMethods(api);
  const own = CLASSES[api];
  const names =
    own === undefined ? [] : Object.getOwnPropertyNames(own.prototype).filter((name) => name !== 'constructor');
  return [...names, ...(IN_CONTEXT[api] ?? [])];
}
