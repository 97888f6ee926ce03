import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { content } from '../support/workbook-content';
import { root } from '../support/root';
import { readMistakes } from './orra-light-files';

/** What `call … --json` prints. */
interface Called {
  readonly result: { readonly ok: boolean; readonly counts: Readonly<Record<string, number>> };
  readonly alerts: readonly unknown[];
  readonly toasts: readonly unknown[];
  readonly dialogs: readonly { readonly title: string }[];
  readonly service: { readonly total: number };
  readonly error: unknown;
}

/** As many findings as there are mistakes in the sample. */
const deliberate = readMistakes().mistakes.length;
const folder = mkdtempSync(join(tmpdir(), 'wrapsheet-'));
const path = (name: string): string => join(folder, name);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function sheet(...args: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync('npm', ['run', 'sheet', '--', ...args], { cwd: root, encoding: 'utf8' });
  return { status, stdout, stderr };
}

function call(...args: readonly string[]): Called {
  const { status, stdout, stderr } = sheet('call', ...args, '--json');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout) as Called;
}

describe('the same without a browser, from the command line', () => {
  it('makes the sample, checks it, and leaves the file it read alone', () => {
    expect(sheet('new', path('film.xlsx'), '--sample').status).toBe(0);
    const before = readFileSync(path('film.xlsx'));
    const called = call(path('film.xlsx'), 'checkCosts', '--out', path('checked.xlsx'));
    expect(called).toMatchObject({
      result: { ok: true, counts: { costs: 149, findings: deliberate, budget: 17_700_000, efc: 18_221_500 } },
      alerts: [],
      dialogs: [{ title: 'Findings' }],
      error: null,
    });
    expect(called.toasts).toHaveLength(1);
    expect(readFileSync(path('film.xlsx')).equals(before)).toBe(true);
    const { rows } = JSON.parse(sheet('read', path('checked.xlsx'), 'Findings', '--json').stdout) as {
      rows: string[][];
    };
    expect(rows).toHaveLength(deliberate + 1);
    expect(rows[1]?.slice(0, 5)).toEqual([
      'High',
      'Duplicate invoice',
      '3500',
      1260,
      'Norvane Vans invoice 417 entered twice',
    ]);
  });

  it('undoes it in the saved file: the workbook is as it was', async () => {
    expect(call(path('checked.xlsx'), 'undoLastChange', '--out', path('undone.xlsx')).result.ok).toBe(true);
    expect(await content(path('undone.xlsx'))).toEqual(await content(path('film.xlsx')));
  });

  it('asks what comes first, day or month, where a file cannot tell; an answer given beforehand counts', () => {
    const file = { name: 'card.csv', text: 'Date,Merchant,Amount\n03/04/2027,Made-up Paints,12.50\n' };
    const args = ['importCosts', '--args', JSON.stringify([file])];
    expect(call(path('film.xlsx'), ...args)).toMatchObject({
      result: { ok: false, issues: [{ code: 'date-order-undecided' }] },
    });
    expect(call(path('film.xlsx'), ...args, '--answers', '["YES"]', '--out', path('imported.xlsx'))).toMatchObject({
      result: { ok: true, counts: { added: 1 } },
    });
    const { rows } = JSON.parse(sheet('read', path('imported.xlsx'), 'Costs', '--json').stdout) as {
      rows: unknown[][];
    };
    expect(rows[rows.length - 1]?.slice(0, 3)).toEqual(['2027-04-03', 'P-card', 'Made-up Paints']);
  });

  it.each([
    ['a missing file', ['call', 'nowhere.xlsx', 'checkCosts']],
    ['a missing sheet', ['read', 'FILM', 'Nowhere']],
    ['a missing function', ['call', 'FILM', 'nothing']],
    ['broken JSON', ['call', 'FILM', 'importCosts', '--args', '[{']],
    ['a file that is no workbook', ['read', join(root, 'package.json'), 'Costs']],
  ])('%s: one line on standard error, status 2, nothing written', (_, args) => {
    const given = args.map((word) => (word === 'FILM' ? path('film.xlsx') : word));
    const { status, stdout, stderr } = sheet(...given, ...(given[0] === 'call' ? ['--out', path('never.xlsx')] : []));
    expect({ status, stdout, lines: stderr.trim().split('\n').length }).toEqual({ status: 2, stdout: '', lines: 1 });
    expect(existsSync(path('never.xlsx'))).toBe(false);
  });
});
