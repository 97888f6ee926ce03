import type { AuthMode } from '../contract';
import { ScriptException } from '../services/service-object';

const SCOPE = 'https://www.googleapis.com/auth/';

/** Services, and single methods, that need a scope; any one of the list will do. */
const SCOPES: Readonly<Record<string, readonly string[]>> = {
  SpreadsheetApp: ['spreadsheets.currentonly', 'spreadsheets', 'drive'],
  'Ui.showSidebar': ['script.container.ui'],
  'Ui.showModalDialog': ['script.container.ui'],
  'Ui.showModelessDialog': ['script.container.ui'],
  'MailApp.sendEmail': ['script.send_mail'],
  'MailApp.getRemainingDailyQuota': ['script.send_mail'],
  'ScriptApp.newTrigger': ['script.scriptapp'],
  'ScriptApp.getProjectTriggers': ['script.scriptapp'],
  'ScriptApp.deleteTrigger': ['script.scriptapp'],
};

/** What works on nothing of the user's; open even where the file is not. */
const FREE = /^(?:Utilities|Blob|Menu|HtmlService|ScriptApp)(?:\.|$)/;

const FREE_WITHOUT_FILE = new Set([
  'SpreadsheetApp.getUi',
  'Ui.createMenu',
  'Ui.createAddonMenu',
  'Session.getActiveUserLocale',
  'Session.getScriptTimeZone',
]);

const WRITES_PROPERTIES = /^(?:set|delete)/;

/** The services a custom function may use, by PLATFORM.md §3; SpreadsheetApp and properties only to read. */
const IN_CELLS =
  /^(?:CacheService|HtmlService|LockService|PropertiesService|SpreadsheetApp|Utilities|Blob|ScriptApp|Session|User)(?:\.|$)/;

/** One call, as the rules see it. `api` is the class, such as `SpreadsheetApp.Range`. */
export interface CallSite {
  readonly api: string;
  readonly method: string;
}

/**
 * Throws Google's message for a call that the mode of authorisation, or the scopes of the manifest, forbid.
 * `scopes` null: the manifest names none, so everything the code uses is granted.
 */
export function requirePermission(mode: AuthMode, scopes: readonly string[] | null, { api, method }: CallSite): void {
  const name = `${api}.${method}`;
  switch (mode) {
    case 'NONE':
      if (!FREE_WITHOUT_FILE.has(name) && !FREE.test(api)) deny(name);
      return;
    case 'LIMITED':
      if (SCOPES[name] !== undefined) deny(name);
      break;
    case 'CUSTOM_FUNCTION':
      if (name === 'SpreadsheetApp.getUi' || api === 'Ui' || api === 'Browser') {
        throw new ScriptException(`Cannot call ${name}() from this context.`);
      }
      if (!IN_CELLS.test(api)) throw new ScriptException(`You do not have permission to call ${api} service.`);
      if (api === 'PropertiesService.Properties' && WRITES_PROPERTIES.test(method)) {
        throw new ScriptException(`You do not have permission to call ${method}`);
      }
      return;
    case 'FULL':
      break;
  }
  if (scopes !== null) requireScope(scopes, api, name);
}

function requireScope(granted: readonly string[], api: string, name: string): void {
  const needed = SCOPES[name] ?? SCOPES[api.split('.')[0] ?? ''];
  if (needed === undefined || needed.some((scope) => granted.includes(SCOPE + scope))) return;
  deny(name);
}

function deny(name: string): never {
  const needed = SCOPES[name] ?? SCOPES[name.split('.')[0] ?? ''];
  if (needed === undefined) throw new ScriptException(`You do not have permission to call ${name}`);
  const scopes = needed.map((one) => SCOPE + one).join(' || ');
  throw new ScriptException(
    `Specified permissions are not sufficient to call ${name}. Required permissions: ${scopes}`,
  );
}
