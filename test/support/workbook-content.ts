import { openHost } from '../../host/src';
import type { WorkbookSnapshot } from '../../host/src/snapshot';

/** A workbook file as data, without its title (the file's name) and the journal's own hidden tabs. */
export async function content(file: string): Promise<WorkbookSnapshot> {
  const host = await openHost({ file, project: null });
  const snapshot = host.snapshot();
  await host.close();
  return { ...snapshot, title: '', sheets: snapshot.sheets.filter(({ name }) => !name.startsWith('Wrapsheet ')) };
}
