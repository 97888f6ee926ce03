import { useState } from 'preact/hooks';
import type { Issue } from '../../../core/issue';
import { countText } from '../format/money-text';
import { Button, LinkButton } from './button';
import { SeverityMark } from './severity-mark';

/** Where an issue is, as a person would say it: `Costs J51`, `Costs, row 51`, `Costs, column Net`, `Costs`. '' = nowhere in particular. */
export function whereText({ where }: Issue): string {
  if (where.tab === '') return '';
  if (where.cell !== undefined) return `${where.tab} ${where.cell}`;
  const row = where.row === undefined ? '' : `, row ${where.row}`;
  const column = where.column === undefined ? '' : `, column ${where.column}`;
  return `${where.tab}${row}${column}`;
}

const pageSize = 20;

type Show = (tab: string, cell: string) => void;

/**
 * Issues with place, message and advice. With `onShow`, a place that is a cell can be gone to. `bare` leaves the marks out:
 * inside a notice, which has one of its own.
 */
export function IssueList(props: {
  readonly issues: readonly Issue[];
  readonly bare?: boolean;
  readonly onShow?: Show;
}) {
  const { issues, bare } = props;
  const [shown, setShown] = useState(pageSize);
  const more = Math.min(pageSize, issues.length - shown);
  return (
    <>
      <ul class={bare === true ? 'issues bare' : 'issues'}>
        {issues.slice(0, shown).map((issue, index) => (
          <li key={index}>
            {bare !== true && <SeverityMark severity={issue.severity} />}
            <Says issue={issue} onShow={props.onShow} />
            {issue.advice !== '' && <p class="ink2">{issue.advice}</p>}
          </li>
        ))}
      </ul>
      {more > 0 && (
        <Button
          small
          wide
          onPress={() => {
            setShown(shown + pageSize);
          }}
        >
          Show {more} more of {countText(issues.length)}
        </Button>
      )}
    </>
  );
}

/** The place, where the message does not name it or it can be gone to; then the message, without the place at its beginning. */
function Says({ issue, onShow }: { readonly issue: Issue; readonly onShow: Show | undefined }) {
  const place = whereText(issue);
  const { tab, cell } = issue.where;
  const rest = issue.message.startsWith(place) ? issue.message.slice(place.length) : `: ${issue.message}`;
  if (cell !== undefined && onShow !== undefined) {
    return (
      <p>
        <LinkButton
          onPress={() => {
            onShow(tab, cell);
          }}
        >
          {place}
        </LinkButton>
        {rest}
      </p>
    );
  }
  if (issue.message.includes(tab)) return <p>{issue.message}</p>;
  return (
    <p>
      <b>{place}</b>
      {rest}
    </p>
  );
}
