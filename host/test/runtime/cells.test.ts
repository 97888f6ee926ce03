import { ensureHostBuilt } from '../support/built-host';
import { withProject } from '../support/with-project';
import type { LocalHost } from '../../src';

beforeAll(ensureHostBuilt);

const A1 = { row: 1, column: 1, rows: 1, columns: 1 };

async function value(host: LocalHost, formula: string): Promise<unknown> {
  return host.evaluate(formula);
}

describe('custom functions', () => {
  it('take scalars and ranges, and return scalars and arrays', async () => {
    await withProject('cell-functions', async (host) => {
      await host.userEdit(0, { row: 1, column: 1, rows: 2, columns: 2 }, [
        ['1', '2'],
        ['', 'x'],
      ]);
      expect(await value(host, '=TWICE(21)')).toEqual([[42]]);
      expect(await value(host, '=twice(A1)')).toEqual([[2]]);
      expect(await value(host, '=TWICE(A1:B1)')).toEqual([[2, 4]]);
      expect(await value(host, '=TWICE(A1:A2)')).toEqual([[2], ['']]);
      expect(await value(host, '=SPREAD(3)')).toEqual([[1, 2, 3]]);
      expect(await value(host, '=RAGGED()')).toEqual([
        [1, ''],
        [2, 3],
        ['', ''],
      ]);
      expect(await value(host, '=UNDOCUMENTED(TWICE(4))')).toEqual([[9]]);
      expect(await value(host, '=KIND(A2:B2)')).toEqual([['rows of string string']]);
      expect(await value(host, '=KIND(TRUE)')).toEqual([['boolean']]);
    });
  });

  it('get dates as Date and give them back as serials', async () => {
    await withProject('cell-functions', async (host) => {
      await host.userEdit(0, A1, [['2026-03-01']]);
      expect(await value(host, '=KIND(A1)')).toEqual([['date']]);
      expect(await value(host, '=NEXT_DAY(A1)-A1')).toEqual([[1]]);
    });
  });

  it('are errors in the cell when they fail, with the reason', async () => {
    await withProject('cell-functions', async (host) => {
      await host.userEdit(0, A1, [['=FAILS()']]);
      await host.workbook.settled();
      const [[failed] = []] = host.workbook.activeSheet.values(A1);
      expect(failed).toMatchObject({ error: '#ERROR!', message: expect.stringContaining('No such rate') as string });
      expect(failed).toMatchObject({ message: expect.stringMatching(/\(line \d+\)\.$/) as string });
      expect(await value(host, '=OBJECT()')).toEqual([['#ERROR!']]);
      expect(await value(host, '=NOT_A_NUMBER()')).toEqual([['#NUM!']]);
    });
  });

  it('may not write, ask or mail', async () => {
    await withProject('cell-functions', async (host) => {
      const message = async (formula: string): Promise<unknown> => {
        await host.userEdit(0, A1, [[formula]]);
        await host.workbook.settled();
        const [[shown] = []] = host.workbook.activeSheet.values(A1);
        return typeof shown === 'object' && shown !== null ? shown.message : shown;
      };
      expect(await message('=WRITES()')).toMatch(/^You do not have permission to call setValue/);
      expect(await message('=ASKS()')).toMatch(/^Cannot call SpreadsheetApp\.getUi\(\) from this context\./);
      expect(await message('=MAILS()')).toMatch(/^You do not have permission to call MailApp service\./);
    });
  });

  it('run each in an execution of its own, with fresh globals', async () => {
    await withProject('cell-functions', async (host) => {
      expect(await value(host, '=CALLS()')).toEqual([[1]]);
      expect(await value(host, '=CALLS()+CALLS()')).toEqual([[2]]);
    });
  });

  it('are known to no cell when their name ends in _ or they are no declaration', async () => {
    await withProject('cell-functions', async (host) => {
      expect(await value(host, '=private_()')).toEqual([['#NAME?']]);
      expect(await value(host, '=ARROW()')).toEqual([['#NAME?']]);
    });
  });
});

describe('triggers', () => {
  it('tell onEdit what changed, as Google does', async () => {
    await withProject('edit-stamp', async (host) => {
      await host.userEdit(0, A1, [['5']]);
      const run = await host.userEdit(0, A1, [['true']]);
      expect(run?.error).toBeNull();
      expect(JSON.parse(run?.logs[0] ?? '')).toEqual({
        keys: ['authMode', 'oldValue', 'range', 'source', 'user', 'value'],
        at: [1, 1, 1, 1],
        a1: 'A1',
        authMode: 'LIMITED',
        isLimited: true,
        source: 'Untitled spreadsheet',
        user: '',
      });
      const [[stamp] = []] = host.workbook.activeSheet.values({ ...A1, column: 3 });
      expect(stamp).toBe('5 > TRUE');
    });
  });

  it('leave value and oldValue out for several cells, and for blanks', async () => {
    await withProject('edit-stamp', async (host) => {
      const keys = (logs: readonly string[] = []): unknown => (JSON.parse(logs[0] ?? '{}') as { keys: unknown }).keys;
      const block = await host.userEdit(0, { row: 2, column: 1, rows: 2, columns: 1 }, [['a'], ['b']]);
      expect(keys(block?.logs)).toEqual(['authMode', 'range', 'source', 'user']);
      const cleared = await host.userEdit(0, { ...A1, row: 2 }, [[null]]);
      expect(keys(cleared?.logs)).toEqual(['authMode', 'oldValue', 'range', 'source', 'user']);
    });
  });

  it('are not fired by what a script writes', async () => {
    await withProject('edit-stamp', async (host) => {
      const run = await host.userEdit(0, { ...A1, column: 2 }, [['elsewhere']]);
      expect(run?.logs).toEqual([]);
      expect((await host.fireSelectionChange(0, { row: 3, column: 2, rows: 2, columns: 2 }))?.result).toBe('B3:C4');
    });
  });

  it('can be installed, run as their installer, and be removed', async () => {
    await withProject('edit-stamp', async (host) => {
      expect((await host.run('install')).result).toEqual(['installed ON_EDIT', 'changed ON_CHANGE', 'nightly CLOCK']);
      expect((await host.fireChange('INSERT_ROW'))?.result).toBe('INSERT_ROW');
      await host.userEdit(0, A1, [['x']]);
      expect((await host.run('uninstall')).result).toBe(0);
      expect(await host.fireChange('INSERT_ROW')).toBeNull();
    });
  });

  it('have onOpen build an add-on menu even without permissions', async () => {
    await withProject('edit-stamp', async (host) => {
      expect((await host.fireOpen())?.result).toBe('LIMITED');
      expect(host.menus.map((menu) => [menu.label, menu.addOn])).toEqual([['Edit-stamp', true]]);
    });
  });
});
