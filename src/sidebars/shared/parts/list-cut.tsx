import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { countText } from '../format/money-text';
import { Button } from './button';

/** The first rows of a long list, and a button for the next; `children` draws so many. Nothing is hidden without saying how many. */
export function ListCut(props: {
  readonly count: number;
  readonly page: number;
  readonly children: (shown: number) => ComponentChildren;
}) {
  const { count, page } = props;
  const [shown, setShown] = useState(page);
  const more = Math.min(page, count - shown);
  return (
    <>
      {props.children(Math.min(shown, count))}
      {more > 0 && (
        <Button
          small
          wide
          onPress={() => {
            setShown(shown + page);
          }}
        >
          Show {more} more of {countText(count)}
        </Button>
      )}
    </>
  );
}
