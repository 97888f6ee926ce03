import type { Issue } from '../../../core/issue';
import type { PageName } from '../../../sidebar-api';
import { announce } from '../announce';
import { callServer } from '../server/call';
import { Button } from './button';

interface Place {
  readonly page: PageName;
  readonly label: string;
}

const repair: Place = { page: 'home', label: 'Mend it…' };
const setUp: Place = { page: 'set-up', label: 'Set up workbook…' };

/** Kinds of issue that another sidebar is made for; the first one found decides. */
const places: Readonly<Partial<Record<string, Place>>> = {
  'broken-run': repair,
  'missing-tab': setUp,
  'duplicate-tab': setUp,
  'no-header': setUp,
  'missing-column': setUp,
  'duplicate-column': setUp,
  'empty-workbook': setUp,
};

/** The way to the sidebar where these issues can be mended; nothing where there is none. */
export function MendButton({ issues, small }: { readonly issues: readonly Issue[]; readonly small?: boolean }) {
  const place = issues.map(({ code }) => places[code]).find((known) => known !== undefined);
  if (place === undefined) return null;
  return (
    <Button
      small={small === true}
      onPress={() => {
        void callServer('openPage', { page: place.page }).then((answer) => {
          if (!answer.ok) announce(answer.issues.map(({ message }) => message).join(' '));
        });
      }}
    >
      {place.label}
    </Button>
  );
}
