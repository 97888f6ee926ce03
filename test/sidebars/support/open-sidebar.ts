import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Answer, SidebarCallName, SidebarCalls } from '../../../src/sidebar-api';
import { builtPage } from './built-page';

/** What the made-up script answers to each call; an Error is thrown as Google throws it. A call that is not listed fails the test. */
export type Answers = {
  readonly [Name in SidebarCallName]?: (
    argument: SidebarCalls[Name]['argument'],
  ) => Answer<SidebarCalls[Name]['value']> | Error | Promise<Answer<SidebarCalls[Name]['value']> | Error>;
};

interface Call {
  readonly name: string;
  readonly argument: unknown;
}

export interface Sidebar {
  readonly page: Page;
  /** Every call made, in order. */
  readonly calls: Call[];
  /** Waits until the live region has said a sentence. */
  heard(sentence: string): Promise<void>;
  /** Waits until a call has been made so many times. */
  called(name: SidebarCallName, times: number): Promise<void>;
  /** Violations that axe-core finds, as `rule: selector`. */
  violations(): Promise<string[]>;
  /** Pixels by which the page is wider than its window; 0 = nothing scrolls sideways. */
  overflow(): Promise<number>;
  /** Keeps a picture under test-results/, to be looked at. */
  picture(name: string): Promise<void>;
  close(): Promise<void>;
}

const address = 'https://sidebar.test/';
const axe = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');
const pictures = join(__dirname, '../../../test-results/sidebars');

/** `ok: true` with a value. */
export function ok<T>(value: T): Answer<T> {
  return { ok: true, value };
}

/** Opens a built sidebar in a page of Google's size, connected to a made-up script. */
export async function openSidebar(
  browser: Browser,
  name: string,
  answers: Answers,
  { width = 300, height = 700, clock = '2027-05-12T18:30:00Z' } = {},
): Promise<Sidebar> {
  const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor: 2, locale: 'en-US' });
  const page = await context.newPage();
  const calls: Call[] = [];
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await page.clock.setFixedTime(clock);
  await page.route('**/*', async (route) => {
    if (route.request().url() === address) {
      const html = builtPage(name).replace('<head>', '<head><title>Wrapsheet</title>');
      await route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
    } else {
      faults.push(`request to ${route.request().url()}`);
      await route.abort();
    }
  });
  await page.exposeFunction('answerCall', async (call: SidebarCallName, argument: unknown) => {
    calls.push({ name: call, argument });
    const answer = answers[call] as ((argument: unknown) => unknown) | undefined;
    if (answer === undefined) throw new Error(`the test has no answer for ${call}`);
    const value = await answer(argument);
    return value instanceof Error ? { thrown: value.message } : { value };
  });
  await page.addInitScript(connect);
  await page.goto(address);
  return {
    page,
    calls,
    called: async (call, times) => {
      while (calls.filter((each) => each.name === call).length < times) await page.waitForTimeout(10);
    },
    heard: async (sentence) => {
      await page.waitForFunction(
        (text) => (globalThis as unknown as { announced: string[] }).announced.includes(text),
        sentence,
      );
    },
    overflow: () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    violations: async () => {
      await page.evaluate(axe);
      return page.evaluate(async () => {
        const { axe: tool } = globalThis as unknown as {
          axe: {
            run(): Promise<{ violations: { id: string; nodes: { target: string[]; failureSummary: string }[] }[] }>;
          };
        };
        const { violations } = await tool.run();
        return violations.flatMap(({ id, nodes }) =>
          nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary}`),
        );
      });
    },
    picture: async (picture) => {
      mkdirSync(pictures, { recursive: true });
      const tall = await page.evaluate(() => document.documentElement.scrollHeight);
      const { width: now = width } = page.viewportSize() ?? {};
      await page.setViewportSize({ width: now, height: Math.min(Math.max(tall, 200), 3000) });
      await page.screenshot({ path: join(pictures, `${picture}.png`) });
      await page.setViewportSize({ width: now, height });
    },
    close: async () => {
      await context.close();
      if (faults.length > 0) throw new Error(`the page complained: ${faults.join('; ')}`);
    },
  };
}

/** Runs in the page before its script: Google's `google.script.run` with `answerCall` behind it, and an ear at the live region. */
function connect(): void {
  type Handler = (value: unknown) => void;
  const world = globalThis as unknown as {
    answerCall(name: string, argument: unknown): Promise<{ thrown?: string; value?: unknown }>;
    announced: string[];
    google: unknown;
  };
  const runner = (success: Handler, failure: Handler): object => ({
    withSuccessHandler: (handler: Handler) => runner(handler, failure),
    withFailureHandler: (handler: Handler) => runner(success, handler),
    sidebarCall: (name: string, argument: unknown) => {
      void world.answerCall(name, argument).then(({ thrown, value }) => {
        if (thrown === undefined) success(value);
        else failure(Object.assign(new Error(thrown), { name: 'ScriptError' }));
      });
    },
  });
  const none = () => undefined;
  world.google = { script: { run: runner(none, none) } };
  world.announced = [];
  document.addEventListener('DOMContentLoaded', () => {
    new MutationObserver(() => {
      const text = document.getElementById('announcements')?.textContent ?? '';
      if (text !== '' && world.announced.at(-1) !== text) world.announced.push(text);
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  });
}
