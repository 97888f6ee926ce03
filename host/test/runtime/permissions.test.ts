import { ensureHostBuilt } from '../support/built-host';
import { Screen } from '../support/screen';
import { withProject } from '../support/with-project';
import type { AuthMode } from '../../src';

beforeAll(ensureHostBuilt);

const SCOPE = 'https://www.googleapis.com/auth/';
const lacks = (call: string, ...scopes: readonly string[]): string =>
  `Specified permissions are not sufficient to call ${call}. Required permissions: ${scopes.map((one) => SCOPE + one).join(' || ')}`;

async function tried(authMode: AuthMode): Promise<unknown> {
  return withProject(
    'narrow-scopes',
    async (host) => (await host.run('tryAll', { authMode, ui: new Screen() })).result,
  );
}

describe('what a script may do', () => {
  it('in FULL mode is what its manifest asks for', async () => {
    expect(await tried('FULL')).toEqual({
      sheet: 'Sheet1',
      properties: 0,
      cache: null,
      sidebar: 'done',
      alert: 'CLOSE',
      mail: lacks('MailApp.getRemainingDailyQuota', 'script.send_mail'),
      trigger: lacks('ScriptApp.getProjectTriggers', 'script.scriptapp'),
      date: '1970',
      user: 'you@example.com',
      advanced: 'Sheets.Spreadsheets is not in the local host',
      absent: 'undefined',
    });
  });

  it('in LIMITED mode has the document, but no pages and nothing of the user', async () => {
    expect(await tried('LIMITED')).toMatchObject({
      sheet: 'Sheet1',
      properties: 0,
      sidebar: lacks('Ui.showSidebar', 'script.container.ui'),
      mail: lacks('MailApp.getRemainingDailyQuota', 'script.send_mail'),
      user: '',
    });
  });

  it('in NONE mode is to build menus and to calculate', async () => {
    expect(await tried('NONE')).toMatchObject({
      sheet: lacks('SpreadsheetApp.getActiveSheet', 'spreadsheets.currentonly', 'spreadsheets', 'drive'),
      properties: 'You do not have permission to call PropertiesService.getDocumentProperties',
      cache: 'You do not have permission to call CacheService.getScriptCache',
      alert: 'You do not have permission to call Ui.alert',
      date: '1970',
    });
    await withProject('narrow-scopes', async (host) => {
      const run = await host.run('onOpen', { authMode: 'NONE', args: [{ authMode: 'NONE' }] });
      expect(run.result).toEqual(['NONE', 'Asia/Tokyo', 9]);
      expect(host.menus.map((menu) => menu.items[0]?.functionName)).toEqual(['go']);
    });
  });
});
