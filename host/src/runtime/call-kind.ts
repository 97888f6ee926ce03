import type { CallKind } from '../services/service-object';
import { spreadsheetCallKind } from '../services/spreadsheet';

const STORES = new Set(['PropertiesService.Properties', 'CacheService.Cache', 'ScriptProperties', 'UserProperties']);

/** How a call of a method counts: stores are read and written like the sheet; everything else is neither. */
export function callKind(api: string, method: string): CallKind {
  if (api.startsWith('SpreadsheetApp')) return spreadsheetCallKind(api, method);
  if (!STORES.has(api)) return 'other';
  return method.startsWith('get') ? 'read' : 'write';
}
