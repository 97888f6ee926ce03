import type { Browser } from 'playwright-core';
import { launchChromium } from './chromium';
import { type Answers, openSidebar, type Sidebar } from './open-sidebar';

/** One Chromium for the tests of a file; each test opens its own sidebar, closed after it, which fails if the page complained. */
export function sidebarTests(name: string) {
  let browser: Browser;
  const open = new Set<Sidebar>();
  beforeAll(async () => {
    browser = await launchChromium();
  }, 60_000);
  afterEach(async () => {
    const all = [...open];
    open.clear();
    await Promise.all(all.map((sidebar) => sidebar.close()));
  });
  afterAll(async () => {
    await browser.close();
  });
  return async (answers: Answers, options?: Parameters<typeof openSidebar>[3]): Promise<Sidebar> => {
    const sidebar = await openSidebar(browser, name, answers, options);
    open.add(sidebar);
    return sidebar;
  };
}
