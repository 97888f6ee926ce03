import { Screen } from '../support/screen';
import { ensureHostBuilt } from '../support/built-host';
import { withProject } from '../support/with-project';

beforeAll(ensureHostBuilt);

describe('an execution', () => {
  it('asks its user, waits, and goes on with the answer', async () => {
    await withProject('guest-list', async (host) => {
      const screen = new Screen(
        [
          { button: 'OK', text: ' Ada ' },
          { button: 'YES', text: '' },
        ],
        120,
      );
      const run = await host.run('addGuest', { ui: screen });
      expect(run.error).toBeNull();
      expect(run.result).toBe('Ada');
      expect(run.ms).toBeGreaterThan(240);
      expect(screen.asked).toEqual([
        { kind: 'prompt', title: 'New guest', text: 'Who comes?', buttons: 'OK_CANCEL' },
        { kind: 'alert', title: 'Sure?', text: 'Add Ada?', buttons: 'YES_NO' },
      ]);
      expect(screen.toasts).toEqual([['Ada is on the list', 'Guests', 3]]);
      expect(host.snapshot().sheets[0]?.cells.map((cell) => cell.value)[0]).toBe('Ada');
    });
  });

  it('gets CLOSE from the X, which is neither OK nor YES', async () => {
    await withProject('guest-list', async (host) => {
      expect((await host.run('addGuest', { ui: new Screen() })).result).toBe('nobody');
      expect((await host.run('buttonName', { ui: new Screen() })).result).toBe('CLOSE');
    });
  });

  it('finds no user interface where nobody looks', async () => {
    await withProject('guest-list', async (host) => {
      const run = await host.run('addGuest');
      expect(run.error?.message).toBe('Cannot call SpreadsheetApp.getUi() from this context.');
      expect(run.error?.name).toBe('Exception');
    });
  });

  it('fills the menus when the workbook is opened, and runs methods of objects from them', async () => {
    await withProject('guest-list', async (host) => {
      const screen = new Screen();
      await host.fireOpen(screen);
      await host.fireOpen(screen);
      expect(screen.menus).toHaveLength(2);
      expect(host.menus).toEqual([
        {
          label: 'Guests',
          addOn: false,
          items: [
            { kind: 'item', label: 'Add guest…', functionName: 'addGuest', items: [] },
            { kind: 'separator', label: '', functionName: '', items: [] },
            {
              kind: 'submenu',
              label: 'Danger',
              functionName: '',
              items: [{ kind: 'item', label: 'Clear list', functionName: 'menu.clear', items: [] }],
            },
          ],
        },
      ]);
      expect((await host.run('menu.clear')).result).toBe('cleared');
    });
  });

  it('says which function is missing', async () => {
    await withProject('guest-list', async (host) => {
      expect((await host.run('nowhere')).error?.message).toBe('Script function not found: nowhere');
      expect((await host.run('menu.nowhere')).error?.message).toBe('Script function not found: menu.nowhere');
      expect((await host.run('process.exit(1)')).error?.message).toBe('Script function not found: process.exit(1)');
    });
  });

  it('counts reads, writes and all calls to services', async () => {
    await withProject('visit-counter', async (host) => {
      const run = await host.run('count');
      expect(run.result).toEqual([1, '1', null]);
      expect(run.service).toEqual({ reads: 3, writes: 1, total: 5 });
    });
  });

  it('can be made to fail at any one call', async () => {
    await withProject('visit-counter', async (host) => {
      const { service } = await host.run('count');
      for (let call = 1; call <= service.total; call += 1) {
        const thrown = await host.run('count', { fault: { call, kind: 'throw' } });
        expect(thrown.error?.message).toMatch(/^Service Spreadsheets failed while accessing document/);
        expect(thrown.service.total).toBe(call);
        const timedOut = await host.run('count', { fault: { call, kind: 'timeout' } });
        expect(timedOut.error?.message).toBe('Exceeded maximum execution time');
      }
      expect((await host.run('count', { fault: { call: service.total + 1, kind: 'throw' } })).error).toBeNull();
    });
  });

  it('sees the clock it is given, which runs on', async () => {
    const start = Date.now();
    const now = (): Date => new Date(Date.UTC(2031, 4, 5, 6) + Date.now() - start);
    await withProject(
      'till-lock',
      async (host) => {
        const { result } = await host.run('hold', { args: [50] });
        const [from = 0, to = 0] = result as number[];
        expect(new Date(from).toISOString().slice(0, 15)).toBe('2031-05-05T06:0');
        expect(to - from).toBeGreaterThanOrEqual(48);
        expect(to - from).toBeLessThan(5000);
      },
      { now },
    );
  });

  it('ends when its user cancels it', async () => {
    await withProject('hostile', async (host) => {
      const cancel = new AbortController();
      setTimeout(() => {
        cancel.abort();
      }, 150);
      const run = await host.run('loopForEver', { signal: cancel.signal });
      expect(run.error?.message).toBe('The script was cancelled.');
      expect(run.ms).toBeLessThan(5000);
    });
  });
});

describe('a project', () => {
  it('is loaded in the order of .clasp.json, then by name, into one scope', async () => {
    await withProject('ordered', async (host) => {
      const run = await host.run('loaded');
      expect(run.result).toEqual([['z-first', 'lib/second', 'a-last', 'lib/more'], 10, 'function']);
      expect([...host.functions].sort()).toEqual(['helper', 'loaded', 'other']);
    });
  });

  it('that does not compile says where, at each run', async () => {
    await withProject('hostile-syntax', async (host) => {
      expect(host.brokenFiles).toEqual(['Bad.gs']);
      const run = await host.run('fine');
      expect(run.error?.name).toBe('SyntaxError');
      expect(run.error?.message).toMatch(/ line: 2 file: Bad\.gs$/);
    });
  });

  it('that fails as it is loaded fails every function, and names the line', async () => {
    await withProject('hostile-top-level', async (host) => {
      expect(host.functions).toEqual(['fine']);
      const run = await host.run('fine');
      expect(run.error?.name).toBe('ReferenceError');
      expect(run.error?.stack).toMatch(/at Code\.gs:6:18$/);
    });
  });
});
