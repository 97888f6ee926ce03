import type { Answer, PageName } from '../../../sidebar-api';
import { announce } from '../announce';
import { callServer } from './call';

/** Selects a row of a tab in the sheet (null = the tab's first cell) and says so. */
export async function goToRow(tab: string, row: number | null): Promise<Answer<null>> {
  const answer = await callServer('showCell', { tab, cell: row === null ? 'A1' : `${row}:${row}` });
  if (answer.ok) announce(`${row === null ? tab : `${tab}, row ${row}`} is selected in the sheet.`);
  return answer;
}

/** Opens another page in the sidebar's place. */
export function goToPage(page: PageName): Promise<Answer<null>> {
  return callServer('openPage', { page });
}
