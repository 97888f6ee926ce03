import type { Browser, Page } from 'playwright-core';
import type { Issue } from '../../src/core/issue';
import { launchChromium } from './support/chromium';
import { checked, eight, many, unreadable } from './support/findings-sample';
import { halfDone, orraLight } from './support/home-sample';
import { bareBudget, emptyBudget, ninthDay, orraBudget } from './support/budget-sample';
import { manyParts, transport } from './support/explain-sample';
import { quietDay, secondDay, threeDays } from './support/hot-costs-sample';
import { farOver, noBudget, noMoney, turnedRound, under } from './support/money-sample';
import { noPeriods, thirdClosed, thirdPeriod } from './support/periods-sample';
import { fiveRules } from './support/rules-sample';
import { lineIssues, preview, statement, webPage } from './support/import-sample';
import { type Answers, ok, openSidebar } from './support/open-sidebar';
import { halfWay } from './support/set-up-sample';

/** One state of one sidebar: how the script answers, and what a person does to get there. */
interface State {
  readonly answers?: Answers;
  readonly reach?: (page: Page) => Promise<void>;
  /** Text that shows that the state is reached. */
  readonly shows: string;
}

const missingColumn: Issue = {
  code: 'missing-column',
  severity: 'high',
  where: { tab: 'Costs', column: 'Net' },
  expected: 'a column Net',
  received: 'Amount excl., Vendor, Date',
  message: 'Costs has no column for Net.',
  advice: 'In Set up workbook, choose the header that holds it.',
};
const refusal = { ok: false, issues: [missingColumn] } as const;
const settled = eight.map((finding, index) => ({ ...finding, status: index < 6 ? 'Solved' : 'Not a fault' }) as const);
const wordy =
  'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen invoice 2027-000000000000000000000000000000417';
const choose = async (page: Page) => {
  await page.setInputFiles('input[type=file]', {
    name: 'card-april.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(statement),
  });
};

const states: Readonly<Record<string, Readonly<Record<string, State>>>> = {
  findings: {
    eight: { answers: { findings: () => ok(checked(eight)) }, shows: '8 open' },
    unread: {
      answers: { findings: () => ok(checked(eight, { unreadable, unchecked: 3 })) },
      reach: (page) => page.click('text=Show them'),
      shows: 'Costs J62',
    },
    writing: {
      answers: {
        findings: () =>
          ok(
            checked(
              eight.map((finding) => ({
                ...finding,
                status: 'Chasing',
                comment: 'Rang Arclift, they will call back Thursday.',
              })),
            ),
          ),
      },
      reach: async (page) => {
        await page.click('text=Owner');
        await page.click('.fi.on button:text("Comment")');
      },
      shows: 'Cancel',
    },
    silencing: {
      answers: {
        findings: () => ok(checked(eight, { silenced: 3 })),
        silence: () => new Error('Exception: Service Spreadsheets timed out'),
      },
      reach: async (page) => {
        await page.keyboard.press('s');
        await page.keyboard.type('Held for the second unit');
        await page.keyboard.press('Enter');
      },
      shows: 'longer than Google allows',
    },
    'no-reason': {
      answers: { findings: () => ok(checked(eight)) },
      reach: async (page) => {
        await page.keyboard.press('s');
        await page.keyboard.press('Enter');
      },
      shows: 'Say why',
    },
    refused: {
      answers: {
        findings: () => ok(checked(eight)),
        updateFinding: () => new Error('Exception: Service Spreadsheets timed out'),
      },
      reach: (page) => page.keyboard.press('3'),
      shows: 'longer than Google allows',
    },
    nothing: {
      answers: { findings: () => ok(checked(settled, { unreadable, unchecked: 3 })) },
      reach: (page) => page.getByRole('button', { name: 'not run' }).click(),
      shows: 'Switched off',
    },
    solved: {
      answers: { findings: () => ok(checked(settled)) },
      reach: (page) => page.getByRole('button', { name: '6 solved' }).click(),
      shows: 'Back to 0 open',
    },
    never: {
      answers: { findings: () => ok(checked([], { checkedAt: '', previousCheckAt: '' })) },
      shows: 'Not checked yet',
    },
    'no-match': {
      answers: { findings: () => ok(checked(eight)) },
      reach: (page) => page.fill('input[type=search]', 'zebra'),
      shows: 'No finding here matches',
    },
    failed: { answers: { findings: () => refusal }, shows: 'Costs has no column for Net' },
    loading: { answers: { findings: () => new Promise(() => undefined) }, shows: 'Reading the findings' },
    many: {
      answers: { findings: () => ok(checked(many(2000), { unreadable, unchecked: 3 })) },
      shows: 'Show 50 more of 2,000',
    },
    wordy: {
      answers: {
        findings: () =>
          ok(
            checked(
              eight.map((finding, index) => ({
                ...finding,
                key: String(index),
                what: wordy,
                accountTitle: wordy,
                owner: wordy,
                atStake: 123_456_789_012,
                evidence: [{ tab: wordy, row: 123456, text: wordy, value: '(1,234,567,890.12)' }],
              })),
            ),
          ),
      },
      shows: '8 open',
    },
  },
  'import-costs': {
    choose: { shows: 'Choose a CSV file' },
    refused: {
      answers: { previewCosts: () => ({ ok: false, issues: [webPage] }) },
      reach: choose,
      shows: 'Log in to the bank again',
    },
    preview: { answers: { previewCosts: () => ok(preview) }, reach: choose, shows: 'Add 917 costs' },
    question: {
      answers: {
        previewCosts: () =>
          ok({
            ...preview,
            alreadyThere: 12,
            repeated: 3,
            issues: lineIssues,
            dateQuestion: ['03/04/2027', '05/04/2027', '11/04/2027'],
          }),
      },
      reach: async (page) => {
        await choose(page);
        await page.click('text=Add 905 costs');
      },
      shows: 'Choose one first',
    },
    done: {
      answers: {
        previewCosts: () => ok(preview),
        importCosts: () => ok({ added: 905, skipped: 12, issues: lineIssues }),
      },
      reach: async (page) => {
        await choose(page);
        await page.click('text=Add 917 costs');
      },
      shows: '905 costs added',
    },
  },
  'set-up': {
    half: {
      answers: { setUp: () => ok(halfWay) },
      reach: async (page) => {
        await page.click('button:has-text("Incomplete")');
        await page.click('text=Has another name');
      },
      shows: 'Your own columns',
    },
    failed: { answers: { setUp: () => refusal }, shows: 'Try again' },
  },
  home: {
    checked: {
      answers: { home: () => ok(orraLight), findings: () => ok(checked(eight, { silenced: 2 })) },
      shows: 'Five worst variances',
    },
    'turned-round': {
      answers: { home: () => ok(orraLight), findings: () => ok(checked(eight, { money: turnedRound })) },
      shows: 'under in ( )',
    },
    under: {
      answers: {
        home: () => ok(orraLight),
        findings: () => ok(checked(settled, { money: under, previousCheckAt: '' })),
      },
      shows: 'No account is over its budget',
    },
    'no-budget': {
      answers: { home: () => ok(orraLight), findings: () => ok(checked(eight, { money: noBudget })) },
      shows: 'nothing can be over',
    },
    'far-over': {
      answers: { home: () => ok(orraLight), findings: () => ok(checked(eight, { money: farOver })) },
      shows: 'Nothing left',
    },
    broken: {
      answers: { home: () => ok(halfDone), findings: () => ok(checked(settled)) },
      shows: 'Put it back as it was',
    },
    never: {
      answers: {
        home: () => ok({ title: '', lastChange: null, broken: null }),
        findings: () => ok(checked([], { checkedAt: '', previousCheckAt: '', money: noMoney })),
      },
      shows: 'No money yet',
    },
    refused: { answers: { home: () => ok(orraLight), findings: () => refusal }, shows: 'Costs has no column for Net' },
    explaining: {
      answers: { home: () => ok(orraLight), findings: () => ok(checked(eight)), explain: () => ok(transport) },
      reach: (page) => page.getByRole('button', { name: 'Explain 3500 Transport' }).click(),
      shows: 'The parts add up',
    },
  },
  rules: {
    five: {
      answers: { rules: () => ok(fiveRules) },
      reach: async (page) => {
        await page.getByRole('button', { name: 'Show 2 findings' }).click();
        await page.getByRole('button', { name: 'Likely duplicate', exact: true }).click();
      },
      shows: 'Back to the standard, 7 days',
    },
    refused: {
      answers: { rules: () => ok(fiveRules), setRule: () => refusal },
      reach: (page) => page.getByRole('switch', { name: 'Cut-off' }).click(),
      shows: 'Costs has no column for Net',
    },
    changed: {
      answers: { rules: () => ok(fiveRules), unsilence: () => ok({ ...fiveRules, silenced: [] }) },
      reach: (page) => page.getByRole('button', { name: 'Take back Math' }).click(),
      shows: 'Findings follow at the next check',
    },
    failed: { answers: { rules: () => refusal }, shows: 'Try again' },
  },
  explain: {
    selected: { answers: { explain: () => ok(transport) }, shows: 'The parts add up' },
    many: { answers: { explain: () => ok(manyParts) }, shows: 'The parts do not add up' },
    'no-cell': {
      answers: { explain: () => refusal },
      reach: (page) => page.getByRole('button', { name: 'Explain', exact: true }).click(),
      shows: 'Type an account',
    },
    loading: { answers: { explain: () => new Promise(() => undefined) }, shows: 'Taking the figure apart' },
  },
  budget: {
    difference: {
      answers: { budget: () => ok(orraBudget), whatIf: () => ok(ninthDay) },
      reach: async (page) => {
        await page.getByLabel('Shoot days').fill('9');
        await page.getByRole('button', { name: 'Show the difference' }).click();
      },
      shows: 'Nothing is changed yet',
    },
    changed: {
      answers: {
        budget: () => ok(orraBudget),
        whatIf: () => ok(ninthDay),
        changeGlobals: () => ok({ ...orraBudget, grand: 207_262_55 }),
      },
      reach: async (page) => {
        await page.getByLabel('Shoot days').fill('9');
        await page.getByLabel('Shoot days').press('Enter');
        await page.getByRole('button', { name: 'Accept' }).click();
      },
      shows: 'Shoot days is 9',
    },
    compared: {
      answers: { budget: () => ok(orraBudget), compareBudgets: () => ok({ lines: 12, difference: 5_600_00 }) },
      reach: async (page) => {
        await page.getByRole('button', { name: 'Keep version' }).click();
        await page.getByRole('button', { name: 'Compare', exact: true }).click();
      },
      shows: '12 lines differ',
    },
    'no-accounts': { answers: { budget: () => ok(emptyBudget) }, shows: 'Commercial (AICP A to P)' },
    bare: { answers: { budget: () => ok(bareBudget) }, shows: 'The tab Globals is empty' },
    failed: { answers: { budget: () => refusal }, shows: 'Try again' },
  },
  'hot-costs': {
    over: {
      answers: { hotCostDays: () => ok(threeDays), hotCosts: () => ok(secondDay) },
      reach: (page) => page.getByRole('button', { name: 'Make hot costs' }).click(),
      shows: 'Rule set may be out of date',
    },
    quiet: {
      answers: { hotCostDays: () => ok(threeDays), hotCosts: () => ok(quietDay) },
      reach: (page) => page.getByRole('button', { name: 'Make hot costs' }).click(),
      shows: 'on budget',
    },
    none: {
      answers: { hotCostDays: () => ok({ days: [], issues: [missingColumn] }) },
      shows: 'No day to work out yet',
    },
    failed: { answers: { hotCostDays: () => refusal }, shows: 'Try again' },
  },
  periods: {
    open: { answers: { periods: () => ok(thirdPeriod) }, shows: 'Close Period 3' },
    asking: {
      answers: { periods: () => ok(thirdPeriod), closePeriod: () => refusal },
      reach: async (page) => {
        await page.getByRole('button', { name: 'Close Period 3…' }).click();
        await page.getByRole('button', { name: 'Close Period 3', exact: true }).click();
      },
      shows: 'Costs has no column for Net',
    },
    closed: {
      answers: { periods: () => ok(thirdPeriod), closePeriod: () => ok(thirdClosed) },
      reach: async (page) => {
        await page.getByRole('button', { name: 'Close Period 3…' }).click();
        await page.getByRole('button', { name: 'Close Period 3', exact: true }).click();
      },
      shows: 'Period 3 is closed',
    },
    none: {
      answers: { periods: () => ok(noPeriods) },
      reach: async (page) => {
        await page.getByRole('button', { name: 'Close a period…' }).click();
        await page.getByRole('button', { name: 'Close the period' }).click();
      },
      shows: 'Say which period',
    },
    failed: { answers: { periods: () => refusal }, shows: 'Try again' },
  },
  guide: { menu: { shows: 'What you can rely on' } },
};

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
}, 60_000);
afterAll(async () => {
  await browser.close();
});

const cases = Object.entries(states).flatMap(([sidebar, named]) =>
  Object.entries(named).map(([name, state]) => [sidebar, name, state] as const),
);

test.each(cases)(
  '%s, %s: axe-core finds nothing, and nothing scrolls sideways at 300 and 283 px',
  async (name, stateName, { answers = {}, reach, shows }) => {
    const sidebar = await openSidebar(browser, name, answers);
    await sidebar.page.waitForSelector('h1');
    if (reach !== undefined) {
      await sidebar.page.waitForFunction(() => document.querySelector('[aria-busy=true]') === null);
      await reach(sidebar.page);
    }
    await sidebar.page.getByText(shows).first().waitFor();
    for (const width of [300, 283]) {
      await sidebar.page.setViewportSize({ width, height: 700 });
      expect([width, await sidebar.overflow()]).toEqual([width, 0]);
      await sidebar.picture(`${name}-${stateName}-${width}`);
    }
    expect(await sidebar.violations()).toEqual([]);
    await sidebar.page.addStyleTag({ content: ':root { --ws-font: Arial, sans-serif }' });
    expect(['Arial, as where Google Sans and Roboto are missing', await sidebar.overflow()]).toEqual([
      'Arial, as where Google Sans and Roboto are missing',
      0,
    ]);
    await sidebar.picture(`${name}-${stateName}-arial`);
    await sidebar.close();
  },
  60_000,
);
