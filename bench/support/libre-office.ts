import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';

/** Opening a file made elsewhere, LibreOffice is to calculate every formula anew. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Every sheet to a file of its own, fields by comma, UTF-8, values as they are. */
const CSV_OF_EVERY_SHEET = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';

/** A sheet of an .xlsx as LibreOffice calculates it, as rows of texts; null where LibreOffice is not installed. */
export function libreOfficeSheet(xlsx: Uint8Array, sheet: string): readonly (readonly string[])[] | null {
  const program = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);
  if (program === undefined) return null;
  const folder = mkdtempSync(join(tmpdir(), 'wrapsheet-bench-'));
  try {
    const profile = join(folder, 'profile', 'user');
    mkdirSync(profile, { recursive: true });
    writeFileSync(join(profile, 'registrymodifications.xcu'), ALWAYS_RECALCULATE);
    writeFileSync(join(folder, 'report.xlsx'), xlsx);
    execFileSync(
      program,
      [
        `-env:UserInstallation=file://${join(folder, 'profile')}`,
        '--headless',
        '--convert-to',
        CSV_OF_EVERY_SHEET,
        '--outdir',
        folder,
        join(folder, 'report.xlsx'),
      ],
      { stdio: 'ignore' },
    );
    const file = readdirSync(folder).find((name) => name.endsWith(`-${sheet}.csv`));
    if (file === undefined) throw new Error(`LibreOffice gave no sheet ${sheet}: ${readdirSync(folder).join(', ')}`);
    return Papa.parse<string[]>(readFileSync(join(folder, file), 'utf8')).data;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
