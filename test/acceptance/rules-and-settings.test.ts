import type { LocalHost } from '../../host/src';
import type { SheetSnapshot, WorkbookSnapshot } from '../../host/src/snapshot';
import type { Answer, FindingsView, RulesView, SidebarCallName, SidebarCalls } from '../../src/sidebar-api';
import { recordedUser, summaryOf, tab, table, value, withHost } from '../support/local-host';

/** The built add-on on the local host with the sample production loaded by its own menu item, and checked. */
function withChecked<T>(use: (host: LocalHost) => Promise<T>): Promise<T> {
  return withHost({}, async (host) => {
    expect(summaryOf(await host.run('loadSampleProduction'))).toMatchObject({ ok: true });
    expect(summaryOf(await host.run('checkCosts'))).toMatchObject({ ok: true });
    return use(host);
  });
}

async function ask<N extends SidebarCallName>(
  host: LocalHost,
  name: N,
  argument: SidebarCalls[N]['argument'],
): Promise<Answer<SidebarCalls[N]['value']>> {
  return value(await host.run('sidebarCall', { args: [name, argument] })) as Answer<SidebarCalls[N]['value']>;
}

async function asked<N extends SidebarCallName>(
  host: LocalHost,
  name: N,
  argument: SidebarCalls[N]['argument'],
): Promise<SidebarCalls[N]['value']> {
  const answer = await ask(host, name, argument);
  if (!answer.ok) throw new Error(`${name}: ${answer.issues.map(({ message }) => message).join(' ')}`);
  return answer.value;
}

/** The user's tabs and Wrapsheet's reports, without the journal. */
function tabsOf(host: LocalHost): readonly SheetSnapshot[] {
  return host.snapshot().sheets.filter(({ name }) => !name.startsWith('Wrapsheet '));
}

function names(snapshot: WorkbookSnapshot): readonly string[] {
  return snapshot.sheets.map(({ name }) => name);
}

const keysOf = (view: FindingsView): readonly string[] => view.findings.map(({ key }) => key);
const ofRule = (view: FindingsView, rule: string): readonly string[] =>
  view.findings.filter((finding) => finding.rule === rule).map(({ key }) => key);
const ruleIn = (view: RulesView, rule: string) => view.rules.find(({ id }) => id === rule);

/** Types into a cell as a person does. */
async function type(host: LocalHost, name: string, cell: string, text: string): Promise<void> {
  const [, letter = 'A', row = '1'] = /^([A-Z])(\d+)$/.exec(cell) ?? [];
  const at = { row: Number(row), column: letter.charCodeAt(0) - 64, rows: 1, columns: 1 };
  await host.userEdit(tab(host.snapshot(), name).id, at, [[text === '' ? null : text]]);
}

/** Makes a change, looks, undoes it, and expects every tab as it was, to the last cell and format. */
async function undoneExactly(host: LocalHost, change: () => Promise<void>): Promise<void> {
  const before = tabsOf(host);
  await change();
  expect(tabsOf(host)).not.toEqual(before);
  expect(await ask(host, 'undoLastChange', null)).toMatchObject({ ok: true });
  expect(tabsOf(host)).toEqual(before);
}

describe('Rules and settings, from the built add-on on the sample production', () => {
  it('shows every rule with its test, guard and settings, on unless a tab it needs is missing', async () => {
    await withChecked(async (host) => {
      const view = await asked(host, 'rules', null);
      const counts = summaryOf(await host.run('checkCosts')).counts;
      expect(view.rules.filter(({ on, missing }) => on && missing === '')).toHaveLength(counts['rulesRun'] ?? -1);
      expect(view.rules.filter(({ missing }) => missing !== '')).toHaveLength(counts['rulesNotRun'] ?? -1);
      expect(view).toMatchObject({ silenced: [], issues: [] });
      expect(ruleIn(view, 'po-link')?.settings[0]).toEqual({
        id: 'poNeededAbove',
        title: 'No PO: from amount',
        unit: 'USD',
        value: '500',
        standard: '500',
        about: 'Invoices of more than this need a PO.',
      });
      expect(view.general.map(({ title }) => title)).toEqual(['Every rule: most findings']);
    });
  });

  it('a rule that is switched off is not run, says so, and comes back with its row gone', async () => {
    await withChecked(async (host) => {
      const before = await asked(host, 'findings', null);
      await undoneExactly(host, async () => {
        await asked(host, 'setRule', { rule: 'over-budget', on: false });
      });
      expect(names(host.snapshot())).not.toContain('Check settings');

      const view = await asked(host, 'setRule', { rule: 'over-budget', on: false });
      expect(ruleIn(view, 'over-budget')).toMatchObject({ on: false, missing: '' });
      expect(table(host.snapshot(), 'Check settings', 'Setting')).toMatchObject([
        { Setting: 'Line over budget', Value: 'Off' },
      ]);
      const off = await asked(host, 'checkCosts', null);
      expect(keysOf(off)).toEqual(keysOf(before).filter((key) => !key.startsWith('over-budget|')));
      expect(off.rulesNotRun).toContainEqual({ title: 'line over budget', reason: 'switched off' });

      await undoneExactly(host, async () => {
        expect(ruleIn(await asked(host, 'setRule', { rule: 'over-budget', on: true }), 'over-budget')?.on).toBe(true);
      });
      await asked(host, 'setRule', { rule: 'over-budget', on: true });
      expect(table(host.snapshot(), 'Check settings', 'Setting')).toEqual([]);
      expect(keysOf(await asked(host, 'checkCosts', null))).toEqual(keysOf(before));
    });
  });

  it('a threshold is obeyed, refused where it makes no sense, and goes back to the standard', async () => {
    await withChecked(async (host) => {
      const before = ofRule(await asked(host, 'findings', null), 'po-link');
      const setting = async (text: string | null): Promise<string | undefined> => {
        const view = await asked(host, 'setRuleSetting', { id: 'poNeededAbove', value: text });
        return ruleIn(view, 'po-link')?.settings.find(({ id }) => id === 'poNeededAbove')?.value;
      };
      await undoneExactly(host, async () => {
        await setting('700');
      });
      expect(await setting('710')).toBe('710');
      const after = ofRule(await asked(host, 'checkCosts', null), 'po-link');
      // The stand-by of 705.00 that nobody ordered is below the line now.
      expect(before.filter((key) => !after.includes(key))).toHaveLength(1);
      await undoneExactly(host, async () => {
        await setting('800');
      });
      expect(await ask(host, 'setRuleSetting', { id: 'poNeededAbove', value: 'lots' })).toMatchObject({
        ok: false,
        issues: [{ code: 'bad-setting', received: 'lots', expected: 'an amount of 0 or more' }],
      });
      expect(await ask(host, 'setRuleSetting', { id: 'nonsense', value: '1' })).toMatchObject({ ok: false });
      await asked(host, 'setRuleSetting', { id: 'poTolerancePercent', value: '12 %' });
      expect(await setting(null)).toBe('500');
      expect(table(host.snapshot(), 'Check settings', 'Setting')).toMatchObject([
        { Setting: 'PO overrun: tolerance', Value: 12 },
      ]);
      const view = await asked(host, 'checkCosts', null);
      expect(ofRule(view, 'po-link')).toEqual(before);
      expect(ofRule(view, 'po-overrun')).toEqual([]);
    });
  });

  it('what a person types into Check settings wrongly is told with its cell, and the standard is used', async () => {
    await withChecked(async (host) => {
      await asked(host, 'setRuleSetting', { id: 'poNeededAbove', value: '900' });
      const edit = (cell: string, text: string): Promise<void> => type(host, 'Check settings', cell, text);
      await edit('B2', 'plenty');
      await edit('A3', 'PO overrun');
      await edit('B3', 'perhaps');
      await edit('A4', 'Full moon');
      await edit('B4', '3');
      const { issues } = summaryOf(await host.run('checkCosts'));
      const told = issues.filter(({ where }) => where.tab === 'Check settings');
      expect(told.map(({ where, message }) => [where.cell, message])).toEqual([
        [
          'B2',
          'Check settings B2 (No PO: from amount): "plenty" is not an amount of 0 or more; the standard, 500, is used.',
        ],
        ['B3', 'Check settings B3 (PO overrun): "perhaps" is neither On nor Off.'],
        ['B4', 'Check settings B4 (Full moon): there is no rule and no setting "Full moon", so it changes nothing.'],
      ]);
      expect(ofRule(await asked(host, 'findings', null), 'po-overrun')).toHaveLength(1);
    });
  });

  it('a finding is silenced with a reason, leaves the list at once, and is counted; taken back, it is found again', async () => {
    await withChecked(async (host) => {
      const before = await asked(host, 'findings', null);
      const key = before.findings.find(({ rule }) => rule === 'likely-duplicate')?.key ?? '';
      expect(await ask(host, 'silence', { key, scope: 'finding', reason: ' ' })).toMatchObject({
        ok: false,
        issues: [{ code: 'silence-without-reason' }],
      });
      await asked(host, 'updateFinding', { key, status: 'Not a fault', comment: 'asked the vendor' });
      await undoneExactly(host, async () => {
        await asked(host, 'silence', { key, scope: 'finding', reason: '=two jobs' });
      });

      const silent = await asked(host, 'silence', { key, scope: 'finding', reason: '=two jobs' });
      expect(keysOf(silent)).toEqual(keysOf(before).filter((each) => each !== key));
      expect(silent).toMatchObject({ silenced: 1, checkedAt: before.checkedAt });
      expect(table(host.snapshot(), 'Silenced', 'Reason')).toMatchObject([
        { Rule: 'Likely duplicate', Vendor: null, Finding: key, Reason: '=two jobs' },
      ]);
      expect(summaryOf(await host.run('checkCosts')).counts).toMatchObject({
        silenced: 1,
        findings: before.findings.length - 1,
      });
      // The user's words stay in the tab.
      expect(table(host.snapshot(), 'Findings', 'Key').find(({ Key }) => Key === key)).toMatchObject({
        Severity: 'Cleared',
        Comment: 'asked the vendor',
      });
      expect(await ask(host, 'silence', { key, scope: 'finding', reason: 'again' })).toMatchObject({ ok: false });

      const rules = await asked(host, 'rules', null);
      const [decision] = rules.silenced;
      expect(decision).toMatchObject({ rule: 'likely-duplicate', vendor: '', finding: key, reason: '=two jobs' });
      expect(decision?.findings).toHaveLength(1);
      const { rule = '', vendor = '', finding = '' } = decision ?? {};
      await undoneExactly(host, async () => {
        await asked(host, 'unsilence', { rule, vendor, finding });
      });
      expect((await asked(host, 'unsilence', { rule, vendor, finding })).silenced).toEqual([]);
      const again = await asked(host, 'checkCosts', null);
      expect([...keysOf(again)].sort()).toEqual([...keysOf(before)].sort());
      expect(again.findings.find((each) => each.key === key)).toMatchObject({
        status: 'Not a fault',
        comment: 'asked the vendor',
      });
    });
  });

  it('a vendor is silenced for one rule, under any of its spellings, and for no other rule', async () => {
    await withChecked(async (host) => {
      const before = await asked(host, 'findings', null);
      const target = before.findings.find(({ rule, vendor }) => rule === 'duplicate-invoice' && vendor !== '');
      expect(target?.vendor).toBe('Norvane Vans');
      const view = await asked(host, 'silence', {
        key: target?.key ?? '',
        scope: 'vendor',
        reason: 'settled with them',
      });
      expect(ofRule(view, 'duplicate-invoice')).toEqual([]);
      expect(view.findings).toHaveLength(before.findings.length - 1);
      // An alias names the same firm.
      await type(host, 'Silenced', 'B2', 'norvane ltd');
      expect(summaryOf(await host.run('checkCosts')).counts).toMatchObject({ silenced: 1 });
      // Without its reason the row silences nothing, and says so.
      await type(host, 'Silenced', 'D2', '');
      const summary = summaryOf(await host.run('checkCosts'));
      expect(summary.counts).toMatchObject({ silenced: 0, findings: before.findings.length + 1 });
      const told = table(host.snapshot(), 'Findings', 'Key').map((row) => row['What']);
      expect(told).toContain('Silenced row 2 gives no reason: it silences nothing.');
      const noVendor = before.findings.find(({ vendor }) => vendor === '');
      expect(await ask(host, 'silence', { key: noVendor?.key ?? '', scope: 'vendor', reason: 'x' })).toMatchObject({
        ok: false,
        issues: [{ code: 'no-vendor' }],
      });
    });
  });

  it('says in its one line how many are silenced', async () => {
    await withChecked(async (host) => {
      const [first] = (await asked(host, 'findings', null)).findings;
      await asked(host, 'silence', { key: first?.key ?? '', scope: 'finding', reason: 'known' });
      const user = recordedUser();
      await host.run('checkCosts', { ui: user });
      expect(user.toasts[0]).toMatch(/ at stake, 1 silenced\.$/);
    });
  });
});
