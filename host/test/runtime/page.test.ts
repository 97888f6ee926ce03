import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { callableFromPage, pageArguments } from '../../src/runtime';
import { ensureHostBuilt, testProject } from '../support/built-host';
import { Screen } from '../support/screen';
import { withProject } from '../support/with-project';

beforeAll(ensureHostBuilt);

describe('HtmlService', () => {
  it('fills a template, escaping each value for the place it lands in', async () => {
    await withProject('report-sidebar', async (host) => {
      const screen = new Screen();
      const { result, error } = await host.run('showReport', { ui: screen });
      expect(error).toBeNull();
      const html = String(result);
      expect(html).toContain('<h1 title="Totals &lt;today&gt;">Totals &lt;today&gt;</h1>');
      expect(html).toContain('<li data-total=1250>Crew &amp; cast: 1250</li>');
      expect(html).toContain('<li data-total=90>&#34;Extras&#34;: 90</li>');
      expect(html).not.toContain('not printed');
      expect(html).toContain('<a href="#blocked">go</a> <a href="/x?q=Totals &lt;today&gt;">search</a>');
      expect(html).toContain('<button onclick="pick(&#39;\\x22Extras\\x22&#39;)">Pick</button>');
      expect(html).toContain('<p>Sum 1340 in <b>dollars</b></p>');
      expect(html).toContain('const rows = [{"name":"Crew & cast","total":1250},{"name":"\\"Extras\\"","total":90}];');
      expect(html).toContain("const first = '\\x22Extras\\x22';");
      expect(html).toContain("const heading = 'Totals \\x3ctoday\\x3e';");
      expect(html).toContain(readFileSync(join(testProject('report-sidebar'), 'parts/style.html'), 'utf8'));
      expect(screen.pages).toEqual([{ kind: 'sidebar', title: 'Report', html, width: 280, height: null }]);
    });
  });

  it('shows dialogs with the title of the call and the size of the page', async () => {
    await withProject('report-sidebar', async (host) => {
      const screen = new Screen();
      await host.run('showHelp', { ui: screen });
      expect(screen.pages).toEqual([
        { kind: 'modal', title: 'Help', html: '<p>Help</p>', width: 400, height: 250 },
        { kind: 'modeless', title: 'Later', html: '<p>Later</p>', width: null, height: null },
      ]);
    });
  });

  it('names the file that is missing', async () => {
    await withProject('report-sidebar', async (host) => {
      expect((await host.run('showMissing')).error?.message).toBe('No HTML file named nowhere was found.');
    });
  });
});

describe('google.script.run', () => {
  const answer = (kind: string): Promise<unknown> =>
    withProject('report-sidebar', async (host) => {
      const run = await host.callFromPage('pageAnswer', [kind]);
      return run.error === null
        ? run.arrives
          ? run.result
          : 'nothing arrives'
        : `${run.error.name}: ${run.error.message}`;
    });

  it('brings values back by its own rules', async () => {
    expect(await answer('date')).toBe('nothing arrives');
    expect(await answer('range')).toBe('nothing arrives');
    expect(await answer('nothing')).toBeNull();
    expect(await answer('list')).toEqual([1, null, 'x', { a: null }]);
    expect(await answer('map')).toEqual({});
    expect(await answer('promise')).toBe('later');
    expect(await answer('cycle')).toBe('Error: Failed due to circular reference.');
    expect(await answer('thrown')).toBe('RangeError: too far');
  });

  it('calls no function whose name ends in _, and none that is not there', async () => {
    await withProject('report-sidebar', async (host) => {
      expect((await host.callFromPage('hidden_', [])).error?.message).toBe('Script function not found: hidden_');
      expect((await host.callFromPage('nowhere', [])).error?.message).toBe('Script function not found: nowhere');
      expect((await host.callFromPage('rowTotal', [[{ total: 2 }, { total: 3 }]])).result).toBe(5);
    });
    expect(callableFromPage('menu.open')).toBe(false);
    expect(callableFromPage('open')).toBe(true);
  });

  it('refuses what cannot cross, at the call', () => {
    const cycle: Record<string, unknown> = {};
    cycle['self'] = cycle;
    expect(() => pageArguments([cycle])).toThrow('Failed due to circular reference.');
    expect(() => pageArguments([1, new Date()])).toThrow('Failed due to illegal value in property: 1');
    expect(() => pageArguments([{ a: [0, new Map()] }])).toThrow('Failed due to illegal value in property: 1');
    expect(() => pageArguments([{ when: new Date() }])).toThrow('Failed due to illegal value in property: when');
    expect(() => pageArguments([() => 1])).toThrow('Failed due to illegal value in property: 0');
    expect(() => pageArguments([Object(1)])).toThrow('Failed due to illegal value in property: 0');
    expect(pageArguments([undefined, [undefined], { a: undefined }, 'x', null])).toEqual([
      null,
      [null],
      { a: null },
      'x',
      null,
    ]);
  });
});
