import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { table, withHost, summaryOf } from '../support/local-host';
import { sharedData } from '../support/root';

const spend = join(sharedData, 'spend');
const describeWithData = existsSync(spend) ? describe : describe.skip;

/** The file's rows by an independent CSV reader, and the sum of a money column in whole pence, by text alone. */
function oracle(name: string, amount: string): { rows: Record<string, string>[]; pence: bigint } {
  const text = readFileSync(join(spend, name), 'utf8').replace(/^\uFEFF/, '');
  const rows = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
  const pence = rows.reduce((sum, row) => {
    const [, sign = '', whole = '0', part = ''] =
      /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec((row[amount] ?? '').replace(/[,£]/g, '').trim()) ?? [];
    const units = BigInt(whole) * 100n + BigInt(part.padEnd(2, '0') || '0');
    return sum + (sign === '-' ? -units : units);
  }, 0n);
  return { rows, pence };
}

const pence = (amount: unknown): bigint => BigInt(Math.round(Number(amount) * 100));

describeWithData('real ledgers and card statements, through importCosts and checkCosts of the built add-on', () => {
  it('gla_2012-13-P4.csv: all 917 rows in, the true duplicate found, split codings not, likely duplicates few', async () => {
    const name = 'gla_2012-13-P4.csv';
    const { rows, pence: total } = oracle(name, 'Amount');
    await withHost({}, async (host) => {
      const text = readFileSync(join(spend, name), 'utf8');
      const imported = summaryOf(await host.run('importCosts', { args: [{ name, text }] }));
      expect(imported).toMatchObject({ ok: true, counts: { rows: 917, added: 917, skipped: 0 } });
      const costs = table(host.snapshot(), 'Costs', 'Net');
      expect(costs).toHaveLength(rows.length);
      expect(costs.reduce((sum, row) => sum + pence(row.Net), 0n)).toBe(total);

      await host.run('setUpWorkbook', { args: [{ tabs: ['Accounts'] }] });
      expect(summaryOf(await host.run('checkCosts'))).toMatchObject({ ok: true, counts: { costs: 917 } });
      const findings = table(host.snapshot(), 'Findings', 'Key');
      const byRule = (rule: string): Record<string, unknown>[] =>
        findings.filter((row) => (row.Key as string).startsWith(`${rule}|`));

      const same = new Map<string, number>();
      const split = new Map<string, number>();
      for (const row of rows) {
        const document = `${row.VendorID ?? ''}|${row.DocNo ?? ''}`;
        split.set(document, (split.get(document) ?? 0) + 1);
        same.set(`${document}|${row.Amount ?? ''}`, (same.get(`${document}|${row.Amount ?? ''}`) ?? 0) + 1);
      }
      const trueDuplicates = [...same].filter(([, count]) => count > 1);
      expect(trueDuplicates).toHaveLength(1);
      expect([...split].filter(([, count]) => count > 1).length).toBeGreaterThan(30);
      expect(byRule('duplicate-invoice')).toHaveLength(1);
      const [, document = ''] = (trueDuplicates[0]?.[0] ?? '').split('|');
      expect(String(byRule('duplicate-invoice')[0]?.What)).toContain(document);
      expect(byRule('likely-duplicate').length).toBeLessThan(50);

      const again = summaryOf(await host.run('importCosts', { args: [{ name, text }] }));
      expect(again).toMatchObject({ ok: true, counts: { rows: 917, added: 0, skipped: 917 } });
    });
  });

  it.each([
    ['oxford_pcard_apr-jun-2017.csv', '2017-04-19'],
    ['oxford_pcard_december-2017.csv', '2017-12-28'],
  ])('%s: days first, every line in, the sum to the penny', async (name, firstDay) => {
    const { rows, pence: total } = oracle(name, 'FIN.TRANSACTION AMOUNT');
    await withHost({}, async (host) => {
      const text = readFileSync(join(spend, name), 'utf8');
      const imported = summaryOf(await host.run('importCosts', { args: [{ name, text }] }));
      expect(imported).toMatchObject({ ok: true, counts: { added: rows.length } });
      const costs = table(host.snapshot(), 'Costs', 'Net');
      expect(costs.reduce((sum, row) => sum + pence(row.Net), 0n)).toBe(total);
      const days = costs.map((row) => new Date((Number(row.Date) - 25_569) * 86_400_000).toISOString().slice(0, 10));
      expect(days).toEqual(rows.map((row) => (row['FIN.TRANSACTION DATE'] ?? '').split('/').reverse().join('-')));
      expect(days[0]).toBe(firstDay);
      expect(new Set(costs.map((row) => row.Type))).toEqual(new Set(['P-card']));
    });
  });
});

describe('lines that a file repeats', () => {
  it('are all added, each said; the same file again adds none of them', async () => {
    const text =
      'Date,Vendor,Amount\n2027-05-13,Made-up Ropes,12.50\n2027-05-14,Made-up Tapes,7\n2027-05-14,Made-up Tapes,7\n';
    await withHost({}, async (host) => {
      const args = [{ name: 'card.csv', text }];
      expect(summaryOf(await host.run('importCosts', { args }))).toMatchObject({
        counts: { added: 3, repeated: 1 },
        issues: [{ code: 'repeated-line', where: { tab: 'card.csv', row: 4 } }],
      });
      expect(summaryOf(await host.run('importCosts', { args }))).toMatchObject({
        counts: { added: 0, skipped: 3 },
        issues: [],
      });
      const more = [{ name: 'card-2.csv', text: `${text}2027-05-14,Made-up Tapes,7\n` }];
      expect(summaryOf(await host.run('importCosts', { args: more }))).toMatchObject({
        counts: { added: 1, skipped: 3 },
      });
    });
  });
});
