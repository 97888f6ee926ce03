import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommandLine } from '../../src/cli';
import { openHost } from '../../src';
import { ensureHostBuilt, testProject } from '../support/built-host';

let folder: string;

beforeAll(async () => {
  ensureHostBuilt();
  folder = mkdtempSync(join(tmpdir(), 'sheets-host-'));
  const host = await openHost({ project: null });
  const { workbook } = host;
  workbook.activeSheet.workbook.renameSheet(workbook.activeSheet, 'Guests');
  await host.userEdit(workbook.activeSheet.id, { row: 1, column: 1, rows: 4, columns: 3 }, [
    ['Name', 'Born', 'Seats'],
    ['Ada', '1985-12-10', '2'],
    ['Bo, "the" quiet', '2001-02-03 04:05', '=C2*2'],
    [null, null, '=SUM(C2:C3)'],
  ]);
  writeFileSync(join(folder, 'guests.xlsx'), await host.toXlsx());
  await host.close();
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

interface Printed {
  readonly status: number;
  readonly out: string;
  readonly error: string;
}

async function sheet(...args: readonly string[]): Promise<Printed> {
  let out = '';
  let error = '';
  const status = await runCommandLine(args, { out: (text) => (out += text), error: (text) => (error += text) });
  return { status, out, error };
}

const file = (name = 'guests.xlsx'): string => join(folder, name);
const project = (name: string): readonly string[] => ['--project', testProject(name)];

interface CallOutput {
  readonly result: unknown;
  readonly alerts: readonly unknown[];
  readonly toasts: readonly unknown[];
  readonly dialogs: readonly unknown[];
  readonly mails: readonly unknown[];
  readonly logs: readonly string[];
  readonly service: { readonly total: number };
  readonly ms: number;
  readonly error: { readonly message: string } | null;
}

async function call(...args: readonly string[]): Promise<CallOutput & { readonly status: number }> {
  const printed = await sheet('call', ...args, '--json');
  if (printed.status === 2) throw new Error(printed.error);
  return { ...(JSON.parse(printed.out) as CallOutput), status: printed.status };
}

describe('call', () => {
  it('prints one object with all that happened, and leaves the workbook alone without --out', async () => {
    const before = readFileSync(file());
    const printed = await call(
      file(),
      'addGuest',
      ...project('guest-list'),
      '--answers',
      '["Cy", "YES"]',
      '--now',
      '2026-10-02T09:00',
    );
    expect(printed).toEqual({
      status: 0,
      result: 'Cy',
      alerts: [
        {
          kind: 'prompt',
          title: 'New guest',
          text: 'Who comes?',
          buttons: 'OK_CANCEL',
          answer: { button: 'OK', text: 'Cy' },
        },
        { kind: 'alert', title: 'Sure?', text: 'Add Cy?', buttons: 'YES_NO', answer: { button: 'YES', text: '' } },
      ],
      toasts: [{ message: 'Cy is on the list', title: 'Guests', seconds: 3 }],
      dialogs: [],
      mails: [],
      logs: [],
      service: expect.objectContaining({ writes: 1 }) as unknown,
      ms: expect.any(Number) as unknown,
      error: null,
    });
    expect(readFileSync(file()).equals(before)).toBe(true);
  });

  it('writes the workbook to --out, where read finds it', async () => {
    const args = [
      ...project('guest-list'),
      '--answers',
      '["Cy", "YES"]',
      '--now',
      '2026-10-02T09:00',
      '--out',
      file('out.xlsx'),
    ];
    await call(file(), 'addGuest', ...args);
    const { rows } = JSON.parse((await sheet('read', file('out.xlsx'), 'Guests', '--json')).out) as {
      rows: unknown[][];
    };
    expect(rows[4]?.[0]).toBe('Cy');
    expect(String(rows[4]?.[1])).toMatch(/^2026-10-02T09:00:0\d$/);
  });

  it('closes what it has no answer for, and says so', async () => {
    const printed = await call(file(), 'addGuest', ...project('guest-list'), '--answers', '["Cy"]');
    expect(printed.result).toBe('not Cy');
    expect(printed.alerts[1]).toMatchObject({ answer: { button: 'CLOSE', text: '' }, unanswered: true });
  });

  it('takes answers as objects, and CANCEL for a prompt', async () => {
    const answered = await call(
      file(),
      'addGuest',
      ...project('guest-list'),
      '--answers',
      '[{"text":"OK"},{"button":"no"}]',
    );
    expect(answered.result).toBe('not OK');
    const cancelled = await call(file(), 'addGuest', ...project('guest-list'), '--answers', '["CANCEL"]');
    expect(cancelled.result).toBe('nobody');
  });

  it('passes arguments from the line or from a file', async () => {
    writeFileSync(file('args.json'), '[[{"total": 2}, {"total": 40}]]');
    const printed = await call(file(), 'rowTotal', ...project('report-sidebar'), '--args-file', file('args.json'));
    expect(printed.result).toBe(42);
    expect((await call(file(), 'hold', ...project('till-lock'), '--args', '[5]')).error).toBeNull();
  });

  it('lists dialogs by title, kind and size, with their pages on demand', async () => {
    const plain = await call(file(), 'showHelp', ...project('report-sidebar'));
    expect(plain.dialogs).toEqual([
      { kind: 'modal', title: 'Help', width: 400, height: 250 },
      { kind: 'modeless', title: 'Later', width: null, height: null },
    ]);
    const full = await call(file(), 'showHelp', ...project('report-sidebar'), '--html');
    expect(full.dialogs[0]).toMatchObject({ html: '<p>Help</p>' });
  });

  it('has exit status 1 when the function throws, with the error in the object', async () => {
    const printed = await call(file(), 'throwsText', ...project('hostile'));
    expect(printed.status).toBe(1);
    expect(printed.error?.message).toBe('just text');
    const plain = await sheet('call', file(), 'throwsText', ...project('hostile'));
    expect([plain.status, plain.out]).toEqual([1, '']);
    expect(plain.error).toContain('just text');
    expect((await call(file(), 'fine', ...project('hostile-top-level'))).status).toBe(1);
    expect((await call(file(), 'fine', ...project('hostile-syntax'))).error?.message).toContain('file: Bad.gs');
  });
});

describe('a mistake on the command line', () => {
  const out = (): string => file('never.xlsx');
  it.each<readonly [string, () => readonly string[]]>([
    ['a missing file', () => ['call', file('none.xlsx'), 'count', ...project('visit-counter'), '--out', out()]],
    [
      'a file that is no workbook',
      () => ['call', testProject('guest-list/Code.gs'), 'count', ...project('visit-counter')],
    ],
    ['a missing function', () => ['call', file(), 'nowhere', ...project('visit-counter'), '--out', out()]],
    ['a missing project', () => ['call', file(), 'count', '--project', file('nothing')]],
    ['a folder without scripts', () => ['call', file(), 'count', '--project', folder]],
    ['broken JSON', () => ['call', file(), 'count', ...project('visit-counter'), '--args', '[1', '--out', out()]],
    ['arguments that are no array', () => ['call', file(), 'count', ...project('visit-counter'), '--args', '{"a":1}']],
    ['answers that are no answers', () => ['call', file(), 'count', ...project('visit-counter'), '--answers', '[7]']],
    [
      'an answer that is no button',
      () => ['call', file(), 'buttonName', ...project('guest-list'), '--answers', '["YES"]', '--out', out()],
    ],
    ['a time that is none', () => ['call', file(), 'count', ...project('visit-counter'), '--now', 'noon']],
    ['an unknown option', () => ['call', file(), 'count', '--quiet']],
    ['an option without its value', () => ['call', file(), 'count', '--out']],
    ['a missing word', () => ['call', file()]],
    ['a missing sheet', () => ['read', file(), 'Ghosts', '--json']],
    ['a cell that is none', () => ['eval', file(), '=1', '--at', 'Ghosts!A1']],
    ['an unknown command', () => ['print', file()]],
  ])('%s: status 2, one line, nothing written', async (_name, args) => {
    const printed = await sheet(...args());
    expect(printed.status).toBe(2);
    expect(printed.out).toBe('');
    expect(printed.error).toMatch(/^[^\n]+\n$/);
    expect(existsSync(out())).toBe(false);
  });
});

describe('read', () => {
  it('gives raw values, dates as ISO text, blanks as ""', async () => {
    const printed = await sheet('read', file(), 'Guests', '--json');
    expect(JSON.parse(printed.out)).toEqual({
      rows: [
        ['Name', 'Born', 'Seats'],
        ['Ada', '1985-12-10', 2],
        ['Bo, "the" quiet', '2001-02-03T04:05:00', 4],
        ['', '', 6],
      ],
    });
  });

  it('writes CSV', async () => {
    const printed = await sheet('read', file(), 'Guests', '--csv');
    expect(printed.out).toBe(
      'Name,Born,Seats\r\nAda,1985-12-10,2\r\n"Bo, ""the"" quiet",2001-02-03T04:05:00,4\r\n,,6\r\n',
    );
  });
});

describe('eval', () => {
  const evaluated = async (...args: readonly string[]): Promise<unknown> =>
    (JSON.parse((await sheet('eval', ...args, '--json')).out) as { value: unknown }).value;

  it('gives the value of a formula, where it would stand', async () => {
    expect(await evaluated(file(), '=SUM(C2:C3)')).toBe(6);
    expect(await evaluated(file(), 'C2+1', '--at', 'Guests!D9')).toBe(3);
    expect(await evaluated(file(), '=A1:B2')).toEqual([
      ['Name', 'Born'],
      ['Ada', '1985-12-10'],
    ]);
    expect(await evaluated(file(), '=1/0')).toBe('#DIV/0!');
  });

  it('knows the functions of the project', async () => {
    expect(await evaluated(file(), '=TWICE(C2:C3)', ...project('cell-functions'))).toEqual([[4], [8]]);
    expect(await evaluated(file(), '=FAILS()', ...project('cell-functions'))).toBe('#ERROR!');
  });
});

describe('the program', () => {
  const program = (...args: readonly string[]): ReturnType<typeof spawnSync> =>
    spawnSync(process.execPath, [join(__dirname, '..', '..', 'dist', 'cli.mjs'), ...args], { encoding: 'utf8' });

  it('exits with 0, 1 or 2, and prints nothing but the object', () => {
    const fine = program('call', file(), 'count', ...project('visit-counter'), '--json');
    expect([fine.status, fine.stderr]).toEqual([0, '']);
    expect(JSON.parse(String(fine.stdout))).toMatchObject({ result: [1, '1', null], error: null });
    const thrown = program('call', file(), 'throwsObject', ...project('hostile'), '--json');
    expect([thrown.status, thrown.stderr]).toEqual([1, '']);
    const mistaken = program('call', file('none.xlsx'), 'count', ...project('visit-counter'), '--json');
    expect([mistaken.status, mistaken.stdout]).toEqual([2, '']);
  });

  it('opens a workbook for the browser and stops when told to', async () => {
    const child = spawn(process.execPath, [
      ...[join(__dirname, '..', '..', 'dist', 'cli.mjs'), 'open', file()],
      ...project('guest-list'),
    ]);
    const address = await new Promise<string>((resolve) => {
      child.stdout.once('data', (data: Buffer) => {
        resolve(data.toString());
      });
    });
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\S*\n$/);
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });
});

describe('new', () => {
  it('writes an empty workbook', async () => {
    expect((await sheet('new', file('empty.xlsx'))).status).toBe(0);
    expect(JSON.parse((await sheet('read', file('empty.xlsx'), 'Sheet1', '--json')).out)).toEqual({ rows: [] });
  });
});
