import type { ComponentChildren } from 'preact';

/**
 * A button that says so while its work is being done and can't be pressed twice. It stays focusable meanwhile: a disabled
 * button would drop the keyboard's place.
 */
export function Button(props: {
  readonly kind?: 'primary' | 'quiet' | 'plain';
  readonly small?: boolean;
  readonly wide?: boolean;
  /** What the button reads while it works; absent = not working. */
  readonly working?: string | undefined;
  readonly label?: string;
  readonly onPress: () => void;
  readonly children: ComponentChildren;
}) {
  const { kind = 'plain', working } = props;
  const classes = [
    'btn',
    kind === 'plain' ? '' : kind,
    props.small === true ? 'small' : '',
    props.wide === true ? 'wide' : '',
  ];
  return (
    <button
      type="button"
      class={classes.filter((name) => name !== '').join(' ')}
      aria-disabled={working === undefined ? undefined : 'true'}
      aria-label={working === undefined ? props.label : undefined}
      onClick={() => {
        if (working === undefined) props.onPress();
      }}
    >
      {working ?? props.children}
    </button>
  );
}

/** An action that reads as a link, inside a sentence or a table. */
export function LinkButton(props: {
  readonly plain?: boolean;
  readonly label?: string;
  readonly current?: boolean;
  /** For a link that shows and hides something. */
  readonly expanded?: boolean;
  readonly onPress: () => void;
  readonly children: ComponentChildren;
}) {
  return (
    <button
      type="button"
      class={props.plain === true ? 'link plain' : 'link'}
      aria-label={props.label}
      aria-current={props.current === true ? 'true' : undefined}
      aria-expanded={props.expanded}
      onClick={props.onPress}
    >
      {props.children}
    </button>
  );
}
