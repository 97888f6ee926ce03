import type { PageName } from '../../../sidebar-api';
import { LinkButton } from '../../shared';

const pages: readonly { readonly page: PageName; readonly label: string; readonly says: string }[] = [
  { page: 'findings', label: 'Findings', says: 'what does not add up' },
  { page: 'explain', label: 'Explain a figure', says: 'down to its rows' },
  { page: 'hot-costs', label: 'Hot costs', says: 'a day’s labour' },
  { page: 'budget', label: 'Budget', says: 'what if, versions' },
  { page: 'periods', label: 'Periods', says: 'close one for good' },
  { page: 'rules', label: 'Rules and settings', says: 'and what is silenced' },
  { page: 'import-costs', label: 'Import costs', says: 'ledger, card statement' },
  { page: 'set-up', label: 'Set up workbook', says: 'tabs and columns' },
  { page: 'guide', label: 'Guide', says: 'what is in the menu' },
];

/** The way to every other page. */
export function PageLinks({ onPage }: { readonly onPage: (page: PageName) => void }) {
  return (
    <nav class="sec" aria-label="More of Wrapsheet">
      <ul class="pages">
        {pages.map(({ page, label, says }) => (
          <li key={page}>
            <LinkButton
              onPress={() => {
                onPage(page);
              }}
            >
              {label}
            </LinkButton>{' '}
            <span class="small ink2">{says}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}
