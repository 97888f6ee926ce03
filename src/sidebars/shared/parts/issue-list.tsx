import type { Issue } from '../../../core/issue';
import { countText } from '../format/money-text';
import { useState } from 'preact/hooks';
import { LinkButton, Button } from './button';
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

/** Issues with place, message and advice. With `onShow`, a place that is a cell can be gone to. */
export function IssueList({
  issues,
  onShow,
}: {
  readonly issues: readonly Issue[];
  readonly onShow?: (tab: string, cell: string) => void;
}) {
  const [shown, setShown] = useState(pageSize);
  return (
    <>
      <ul class="issues">
        {issues.slice(0, shown).map((issue, index) => (
          <li key={index}>
            <div class="row base wrap">
              <SeverityMark severity={issue.severity} />
              <Place issue={issue} onShow={onShow} />
            </div>
            <p class="what">{issue.message}</p>
            {issue.advice !== '' && <p class="ink2">{issue.advice}</p>}
          </li>
        ))}
      </ul>
      {issues.length > shown && (
        <Button
          small
          wide
          onPress={() => {
            setShown(shown + pageSize);
          }}
        >
          Show {Math.min(pageSize, issues.length - shown)} more of {countText(issues.length)}
        </Button>
      )}
    </>
  );
}

function Place({
  issue,
  onShow,
}: {
  readonly issue: Issue;
  readonly onShow: ((tab: string, cell: string) => void) | undefined;
}) {
  const text = whereText(issue);
  const { tab, cell } = issue.where;
  if (text === '') return null;
  if (cell === undefined || onShow === undefined) return <span class="ink2">{text}</span>;
  return (
    <LinkButton
      onPress={() => {
        onShow(tab, cell);
      }}
    >
      {text}
    </LinkButton>
  );
}
