import type { Issue } from '../../core/issue';
import { createTabs, inputTables, outputTables, production } from '../../workbook';
import { afterRepair } from '../change';
import { googleBook } from '../google-book';
import { toast } from '../pages';
import { done, failed, type Summary } from '../summary';

/** Every tab a user fills, Production first. */
const inputTabs: readonly string[] = [production.name, ...inputTables.map(({ name }) => name)];

/** Creates the tabs named (all input tabs, if none are) that are not there. */
export function setUpAction(tabs: readonly string[] = inputTabs): Summary {
  const known = [...inputTabs, ...outputTables.map(({ name }) => name)];
  const unknown = tabs.filter((tab) => !known.includes(tab));
  if (unknown.length > 0) return failed(unknown.map((tab) => noSuchTable(tab, known)));
  const book = googleBook();
  const outcome = afterRepair(book, () => createTabs(book, tabs));
  if (!outcome.ok) return failed(outcome.issues);
  const created = outcome.value.length;
  toast(
    created === 0 ? 'Every tab is there already.' : `${String(created)} ${created === 1 ? 'tab' : 'tabs'} created.`,
  );
  return done({ created, present: tabs.length - created });
}

function noSuchTable(tab: string, known: readonly string[]): Issue {
  return {
    code: 'no-such-table',
    severity: 'medium',
    where: { tab: tab },
    expected: known.join(', '),
    received: tab,
    message: `Wrapsheet has no table "${tab}".`,
    advice: 'Name a table of Set up workbook.',
  };
}
