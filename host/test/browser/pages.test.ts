import { stage, type Stage } from './support';

jest.setTimeout(60_000);

describe('sidebars and dialogs', () => {
  let on: Stage;
  beforeAll(async () => {
    on = await stage();
    await on.sheets.page.getByRole('menuitem', { name: 'Production' }).waitFor();
  });
  afterAll(async () => {
    await on.close();
  });

  const choose = (label: string): Promise<void> => on.sheets.choose('Extensions', 'Browser-basic', label);
  const out = (): ReturnType<ReturnType<Stage['sheets']['frame']>['locator']> =>
    on.sheets.frame('sidebar').locator('#out');
  const press = (id: string): Promise<void> => on.sheets.frame('sidebar').locator(`#${id}`).click();
  const untilOut = async (text: string): Promise<void> => {
    await out().filter({ hasText: text }).waitFor();
    expect(await out().textContent()).toBe(text);
  };

  test('a sidebar calls a function of the script and gets its answer, by value', async () => {
    await choose('Show sidebar');
    await on.sheets.page.getByRole('complementary', { name: 'First sidebar' }).waitFor();
    await press('sum');
    await untilOut('user: {"sum":3,"back":{"second":2,"list":[null,null]}}');
  });

  test('a failure reaches the failure handler as an Error', async () => {
    await press('fail');
    await untilOut('true The crane is not available for you');
  });

  test('a Date argument is refused at the call, in Google’s words', async () => {
    await press('date');
    await untilOut('Failed due to illegal value in property: 1');
  });

  test('a Date result does not arrive', async () => {
    await press('getDate');
    await untilOut('got undefined');
  });

  test('private and missing functions are not there', async () => {
    await press('missing');
    await untilOut('undefined undefined function');
  });

  test('twenty-five calls at once all come back', async () => {
    await press('many');
    await untilOut(`all ${Array.from({ length: 25 }, (_, index) => index).join(' ')}`);
  });

  test('a form is sent as an object of its fields', async () => {
    await on.sheets.frame('sidebar').getByRole('button', { name: 'Send', exact: true }).click();
    await untilOut('Orra Light / 2nd');
  });

  test('the page can hand the keyboard to the sheet', async () => {
    const { sheets } = on;
    await sheets.goTo('Costs!G8');
    await out().click();
    await press('focus');
    await sheets.page.waitForTimeout(200);
    await sheets.type('typed');
    await sheets.untilText('Costs!G8', 'typed');
  });

  test('Google’s stylesheet is replaced by ours', async () => {
    const button = on.sheets.frame('sidebar').locator('#sum');
    const colour = await button.evaluate((element) => getComputedStyle(element).backgroundColor);
    expect(colour).toBe('rgb(26, 95, 180)');
  });

  test('the frame is of another origin and has exactly Google’s sandbox', async () => {
    const frame = on.sheets.page.locator('#sidebar iframe');
    expect(await frame.getAttribute('sandbox')).toBe(
      'allow-same-origin allow-forms allow-scripts allow-popups allow-downloads allow-modals allow-popups-to-escape-sandbox',
    );
    const address = new URL((await frame.getAttribute('src')) ?? '');
    expect(address.origin).not.toBe(new URL(on.server.url).origin);
    expect(address.hostname).toBe('127.0.0.1');
  });

  test('a second sidebar takes the place of the first', async () => {
    await choose('Show second sidebar');
    await on.sheets.page.getByRole('complementary', { name: 'Second sidebar' }).waitFor();
    expect(await on.sheets.page.locator('iframe').count()).toBe(1);
    await on.sheets.frame('sidebar').getByText('Second page').waitFor();
    await on.sheets.page.getByRole('complementary').getByRole('button', { name: 'Close sidebar' }).click();
    expect(await on.sheets.page.locator('iframe').count()).toBe(0);
  });

  test('a dialog has the size asked for, can change it, and closes itself', async () => {
    const { page } = on.sheets;
    await choose('Show dialog');
    const dialog = page.getByRole('dialog', { name: 'A dialog' });
    await dialog.waitFor();
    const frame = dialog.locator('iframe');
    expect(await frame.boundingBox()).toMatchObject({ width: 420, height: 240 });
    await on.sheets.frame('dialog').locator('#bigger').click();
    await on.sheets.until(async () => (await frame.boundingBox())?.width === 560);
    await on.sheets.frame('dialog').locator('#done').click();
    await dialog.waitFor({ state: 'detached' });
  });

  test('Escape closes a dialog, also from inside its page', async () => {
    await choose('Show dialog');
    await on.sheets.frame('dialog').locator('#reason').click();
    await on.sheets.page.keyboard.press('Escape');
    await on.sheets.page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  test('the grid can be used under a floating dialog', async () => {
    const { sheets } = on;
    await choose('Show floating dialog');
    await sheets.page.getByRole('dialog', { name: 'A floating dialog' }).waitFor();
    await sheets.goTo('Costs!G9');
    await sheets.type('still here');
    await sheets.untilText('Costs!G9', 'still here');
    await sheets.page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  });

  test('a page reaches neither the view nor the token', async () => {
    await choose('Show dialog');
    const tries = on.sheets.frame('dialog').locator('#out');
    await tries.filter({ hasText: 'closed' }).waitFor();
    expect(await tries.textContent()).toBe('dom closed, address closed, referrer closed, names closed');
    await on.sheets.frame('dialog').locator('#done').click();
  });
});
