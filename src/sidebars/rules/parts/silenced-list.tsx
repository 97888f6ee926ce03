import { useState } from 'preact/hooks';
import type { SilenceView } from '../../../sidebar-api';
import { browserToday, Button, counted, countText, dayText, LinkButton, upperFirst } from '../../shared';

/** A name for one decision, for the button that is at work. */
function nameOf({ rule, vendor, finding }: SilenceView): string {
  return ['silence', rule, vendor, finding].join('|');
}

/** Who silenced it and when: `Dana, Wed 12 May`; '' = nobody wrote it down. */
function byText({ by, since }: SilenceView): string {
  return [by, since === '' ? '' : dayText(since, browserToday())].filter((part) => part !== '').join(', ');
}

/** What was silenced: by whom, why, and what it keeps quiet now; each can be taken back. */
export function SilencedList(props: {
  readonly silenced: readonly SilenceView[];
  readonly working: string | null;
  readonly onTakeBack: (name: string, silence: SilenceView) => void;
}) {
  const { silenced } = props;
  return (
    <section class="sec" aria-labelledby="h-silenced">
      <div class="sec-head">
        <h2 id="h-silenced">
          {silenced.length === 0 ? 'Nothing is silenced' : `${countText(silenced.length)} silenced`}
        </h2>
      </div>
      {silenced.length === 0 ? (
        <p class="small ink2">A finding that is known and settled can be silenced in Findings, with a reason.</p>
      ) : (
        <ul class="silenced">
          {silenced.map((silence) => (
            <Silence
              key={nameOf(silence)}
              silence={silence}
              working={props.working === nameOf(silence)}
              onTakeBack={() => {
                props.onTakeBack(nameOf(silence), silence);
              }}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

function Silence(props: { readonly silence: SilenceView; readonly working: boolean; readonly onTakeBack: () => void }) {
  const { silence, working } = props;
  const [open, setOpen] = useState(false);
  const { ruleTitle, vendor, reason, findings } = silence;
  const title = upperFirst(ruleTitle);
  const what = vendor === '' ? title : `${title}, ${vendor}`;
  const [only] = findings;
  return (
    <li>
      <div class="row base">
        <b class="grow">{what}</b>
        <Button small kind="quiet" working={working ? 'Taking back…' : undefined} onPress={props.onTakeBack}>
          Take back<span class="vh"> {what}</span>
        </Button>
      </div>
      <p class="small">{reason === '' ? <span class="ink2">No reason given.</span> : `“${reason}”`}</p>
      <p class="cap ink3">{byText(silence)}</p>
      {findings.length === 0 ? (
        <p class="small ink2">Silences nothing at present.</p>
      ) : findings.length === 1 && vendor === '' ? (
        <p class="small ink2">{only}</p>
      ) : (
        <p class="small">
          <LinkButton
            expanded={open}
            onPress={() => {
              setOpen(!open);
            }}
          >
            {open ? 'Hide' : 'Show'} {counted(findings.length, 'finding')}
            <span class="vh"> of {what}</span>
          </LinkButton>
        </p>
      )}
      {open && (
        <ul class="small ink2 kept">
          {findings.map((line, index) => (
            <li key={index}>{line}</li>
          ))}
        </ul>
      )}
    </li>
  );
}
