import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { stage, type Stage } from '../../host/test/browser/support';
import { addon } from '../support/local-host';
import { root } from '../support/root';

/** Where pictures for the README and the guide are kept; written only when asked for (`PICTURES=1`), so that a test changes nothing. */
const pictures = process.env['PICTURES'] === undefined ? null : join(root, 'docs/guide/images');

/** The built add-on in local Sheets, and the few things these tests do there. */
export interface AddonStage extends Stage {
  menu(...labels: readonly string[]): Promise<void>;
  sidebar(): ReturnType<Stage['sheets']['frame']>;
  toastSays(text: RegExp): Promise<void>;
  picture(name: string): Promise<void>;
}

/** Opens an empty workbook with the add-on in a browser. */
export async function addonStage(): Promise<AddonStage> {
  const on = await stage({ project: addon, width: 1440, height: 860 }, () => undefined);
  return {
    ...on,
    menu: (...labels) => on.sheets.choose('Extensions', 'Wrapsheet', ...labels),
    sidebar: () => on.sheets.frame('sidebar'),
    toastSays: (text) => on.sheets.page.getByRole('status').filter({ hasText: text }).first().waitFor(),
    picture: async (name) => {
      if (pictures === null) return;
      mkdirSync(pictures, { recursive: true });
      for (const close of await on.sheets.page.getByRole('button', { name: /^(Close message|Dismiss)/ }).all())
        await close.click();
      await on.sheets.page.mouse.move(2, 2);
      await on.sheets.page.waitForTimeout(1000);
      await on.sheets.page.screenshot({ path: join(pictures, `${name}.png`) });
    },
  };
}
