import type { Browser, Page } from 'playwright-core';
import { openHost, type LocalHost } from '../../host/src';
import type { SidebarCallName } from '../../src/sidebar-api';
import { sampleSnapshot } from '../acceptance/sample-book';
import { vesperQuarry } from '../acceptance/vesper-quarry-files';
import { launchChromium } from '../sidebars/support/chromium';
import { openSidebar } from '../sidebars/support/open-sidebar';
import { addon, recordedUser, summaryOf, value } from '../support/local-host';

jest.setTimeout(120_000);

/** Every page with a made-up feature behind it, answered by the built add-on; what a person does there, and what it then shows. */
const pages: readonly (readonly [name: string, reach: ((page: Page) => Promise<void>) | null, shows: RegExp])[] = [
  ['home', null, /Five worst variances/],
  ['findings', (page) => page.getByRole('button', { name: 'Silence…' }).click(), /stands in Rules and settings/],
  ['rules', (page) => page.getByRole('button', { name: 'Likely duplicate', exact: true }).click(), /Leaves alone/],
  [
    'explain',
    async (page) => {
      await page.getByLabel('Account').fill('3500');
      await page.getByRole('button', { name: 'Explain', exact: true }).click();
    },
    /The parts add up/,
  ],
  [
    'budget',
    async (page) => {
      await page.locator('.global .input').first().fill('31');
      await page.getByRole('button', { name: 'Show the difference' }).click();
    },
    /Nothing is changed yet/,
  ],
  ['hot-costs', (page) => page.getByRole('button', { name: 'Make hot costs' }).click(), /By department/],
  ['periods', (page) => page.getByRole('button', { name: /^Close .*…$/ }).click(), /It stays closed/],
];

describe('the pages of a feature with hundreds of budget lines and over a thousand costs', () => {
  let host: LocalHost;
  let browser: Browser;
  beforeAll(async () => {
    host = await openHost({ project: addon, snapshot: sampleSnapshot(vesperQuarry) });
    expect(summaryOf(await host.run('checkCosts', { ui: recordedUser() }))).toMatchObject({ ok: true });
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
    await host.close();
  });

  test.each(pages)('%s: read by axe, and nothing scrolls sideways at 300 and 283 px', async (name, reach, shows) => {
    const answers = new Proxy(
      {},
      {
        get: (_, call: SidebarCallName) => async (argument: unknown) =>
          value(await host.run('sidebarCall', { args: [call, argument], ui: recordedUser() })),
      },
    );
    const sidebar = await openSidebar(browser, name, answers);
    const { page } = sidebar;
    await page.waitForFunction(() => document.querySelector('h1') !== null && !document.querySelector('[aria-busy]'));
    await reach?.(page);
    await page.getByText(shows).first().waitFor();
    for (const width of [300, 283]) {
      await page.setViewportSize({ width, height: 700 });
      expect([width, await sidebar.overflow()]).toEqual([width, 0]);
      await sidebar.picture(`feature-${name}-${width}`);
    }
    expect(await sidebar.violations()).toEqual([]);
    await sidebar.close();
  });
});
