import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';

/** Where a Chromium or Chrome of the machine's own may be. */
const INSTALLED: readonly string[] = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

const FLAGS: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A browser to drive: `CHROMIUM_PATH`, else one installed on the machine, else the one inside @sparticuz/chromium. */
export async function findChromium(): Promise<{ readonly executablePath: string; readonly args: readonly string[] }> {
  const given = process.env['CHROMIUM_PATH'];
  const installed = given ?? INSTALLED.find((path) => existsSync(path));
  if (installed !== undefined) return { executablePath: installed, args: FLAGS };
  const packaged = (await import('@sparticuz/chromium')).default;
  const executablePath = await packaged.executablePath();
  return { executablePath, args: [...packaged.args.filter((flag) => !flag.startsWith('--single-process')), ...FLAGS] };
}

/** What went wrong in the pages of a browser, gathered while they are driven. */
class BrowserTrouble {
  readonly found: string[] = [];

  /** Watches every page of a browser, frames included: errors of scripts, and requests that leave this machine. */
  watch(context: BrowserContext): void {
    context.on('weberror', (error) => {
      const { message, stack } = error.error();
      this.found.push(`page error: ${stack ?? message}`);
    });
    context.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url());
      if (/^https?:|^wss?:/.test(protocol) && hostname !== '127.0.0.1') {
        this.found.push(`request that leaves the machine: ${request.url()}`);
      }
    });
  }

  /** Throws if anything was found. `expected` takes away what a test means to happen. */
  demandNone(expected?: RegExp): void {
    const left = this.found.filter((each) => expected?.test(each) !== true);
    if (left.length > 0) throw new Error(`The browser had trouble:\n${left.join('\n')}`);
  }
}

/** A browser window's size, and errors of pages that a test means to happen. */
export interface BrowserOptions {
  readonly width?: number;
  readonly height?: number;
  readonly expectedTrouble?: RegExp;
}

/** A running browser. */
export interface Browser {
  readonly context: BrowserContext;
  readonly trouble: BrowserTrouble;
  close(): Promise<void>;
}

/** Starts a browser with a profile of its own, which `close` deletes. */
export async function startBrowser(options: BrowserOptions = {}): Promise<Browser> {
  const profile = await mkdtemp(join(tmpdir(), 'local-sheets-browser-'));
  const { executablePath, args } = await findChromium();
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: [...args],
    headless: true,
    viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
    acceptDownloads: true,
  });
  const trouble = new BrowserTrouble();
  trouble.watch(context);
  return {
    context,
    trouble,
    close: async () => {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}

/** Starts a browser for as long as `use` takes; fails on page errors and on requests that leave 127.0.0.1. */
export async function withBrowser<T>(use: (browser: Browser) => Promise<T>, options: BrowserOptions = {}): Promise<T> {
  const browser = await startBrowser(options);
  try {
    const result = await use(browser);
    browser.trouble.demandNone(options.expectedTrouble);
    return result;
  } finally {
    await browser.close();
  }
}

/** Opens an address of local Sheets and waits until the tab shown has its cells. */
export async function openPage(browser: Browser, url: string): Promise<LocalSheetsPage> {
  const page = await browser.context.newPage();
  await page.goto(url);
  const sheets = new LocalSheetsPage(page);
  await sheets.untilLoaded();
  return sheets;
}

/** A cell as the grid draws it. */
export interface SeenCell {
  readonly value: string | number | boolean | null;
  readonly text: string;
  readonly formula: string | null;
  readonly error: string | null;
  readonly note: string | null;
}

/** Local Sheets in a browser, used as a person uses it. `page` gives everything else. */
export class LocalSheetsPage {
  constructor(readonly page: Page) {}

  /** A cell by `Tab!A1`. */
  async cell(address: string): Promise<SeenCell> {
    const seen = await this.page.evaluate<SeenCell | null>(`window.localSheets.cell(${JSON.stringify(address)})`);
    if (seen === null) throw new Error(`No cell ${address}; the tabs are ${(await this.tabs()).join(', ')}`);
    return seen;
  }

  /** Waits until a cell shows a text. */
  async untilText(address: string, text: string, milliseconds = 10_000): Promise<void> {
    await this.until(async () => (await this.cell(address)).text === text, milliseconds).catch(async () => {
      throw new Error(
        `${address} shows ${JSON.stringify((await this.cell(address)).text)}, not ${JSON.stringify(text)}`,
      );
    });
  }

  /** Waits until the tab shown has all its cells. */
  untilLoaded(milliseconds = 60_000): Promise<void> {
    return this.until(() => this.page.evaluate<boolean>('window.localSheets?.loaded() === true'), milliseconds);
  }

  /** Waits until something holds. */
  async until(holds: () => Promise<boolean>, milliseconds = 10_000): Promise<void> {
    const end = Date.now() + milliseconds;
    while (!(await holds())) {
      if (Date.now() > end) throw new Error(`Not so within ${milliseconds} ms: ${holds.toString()}`);
      await this.page.waitForTimeout(25);
    }
  }

  /** The selection, as `Tab!B2:C3`. */
  selection(): Promise<string> {
    return this.page.evaluate<string>('window.localSheets.selection()');
  }

  tabs(): Promise<readonly string[]> {
    return this.page.evaluate<readonly string[]>('window.localSheets.tabs()');
  }

  /** Goes to a cell by `Tab!A1`. */
  async goTo(address: string): Promise<void> {
    await this.until(async () => {
      await this.page.evaluate(`window.localSheets.goTo(${JSON.stringify(address)})`);
      return this.page.evaluate<boolean>(`document.activeElement?.isContentEditable === true`);
    });
    await this.page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
  }

  /** Types into the current cell and presses Enter. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  /** Chooses from the menu bar, such as `Extensions`, `Wrapsheet`, `Check costs`. */
  async choose(...labels: readonly string[]): Promise<void> {
    for (const [depth, name] of labels.entries()) {
      const item = this.page.getByRole('menuitem', { name, exact: true });
      if (depth === 0 || depth === labels.length - 1) await item.last().click();
      else await item.last().hover();
    }
  }

  /** The frame of the sidebar's or the last dialog's page. */
  frame(where: 'sidebar' | 'dialog'): ReturnType<Page['frameLocator']> {
    return this.page.frameLocator(where === 'sidebar' ? '#sidebar iframe' : '.dialog iframe');
  }
}
