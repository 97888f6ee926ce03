import { useRef } from 'preact/hooks';
import type { Issue } from '../../../core/issue';
import type { FindingView } from '../../../sidebar-api';
import { announce, Button, LinkButton, Refusal, Segmented } from '../../shared';
import { statuses } from '../state/commands';
import type { Patch } from '../state/triage';
import { EvidenceTable } from './evidence-table';
import type { SilenceScope } from '../state/use-triage';
import { LineEditor } from './line-editor';
import { SilenceForm } from './silence-form';

/** What can be written about a finding, one at a time. */
export type Writing = 'comment' | 'owner' | 'silence';

/** The body of the open finding: why, the rows, what to do next, and what the person decides about it. */
export function OpenFinding(props: {
  readonly finding: FindingView;
  readonly current: number | null;
  readonly refused: readonly Issue[] | undefined;
  readonly writing: Writing | null;
  /** Open findings of the same rule about the same vendor, this one among them. */
  readonly ofVendor: number;
  readonly silencing: { readonly working: string | null; readonly refused: readonly Issue[] };
  readonly onWrite: (what: Writing | null) => void;
  readonly onSilence: (scope: SilenceScope, reason: string) => void;
  readonly onShow: (evidence: number) => void;
  readonly onShowNext: () => void;
  readonly onChange: (patch: Patch) => void;
}) {
  const { finding, refused, writing, onWrite } = props;
  const body = useRef<HTMLDivElement>(null);

  const stop = (from: Writing) => {
    onWrite(null);
    requestAnimationFrame(() => body.current?.querySelector<HTMLElement>(`[data-writes=${from}] button`)?.focus());
  };
  const save = (patch: Patch, from: Writing, said: string) => {
    props.onChange(patch);
    announce(said);
    stop(from);
  };

  return (
    <div ref={body} class="fi-body">
      <p class="why">{finding.why}</p>
      {finding.evidence.length > 0 && (
        <EvidenceTable evidence={finding.evidence} current={props.current} onShow={props.onShow} />
      )}
      {finding.doNext !== '' && (
        <p class="next">
          <b>Do next</b> {finding.doNext}
        </p>
      )}
      {refused !== undefined && <Refusal issues={refused} />}
      <span class="label" aria-hidden="true">
        Status
      </span>
      <Segmented
        label="Status"
        choices={statuses.map((status) => ({ value: status, label: status }))}
        value={finding.status}
        onChoose={(status) => {
          props.onChange({ status });
        }}
      />
      {finding.comment !== '' && writing !== 'comment' && (
        <p class="comment">
          <b>Comment</b> {finding.comment}
        </p>
      )}
      <div class="acts">
        {finding.evidence.length > 0 && (
          <Button small kind="primary" onPress={props.onShowNext}>
            {finding.evidence.length === 1 ? 'Show the row' : 'Show the rows'}
          </Button>
        )}
        <span data-writes="comment">
          <Button
            small
            label={finding.comment === '' ? 'Comment' : 'Change the comment'}
            onPress={() => {
              onWrite('comment');
            }}
          >
            Comment
          </Button>
        </span>
        <span class="small" data-writes="silence">
          <LinkButton
            onPress={() => {
              onWrite('silence');
            }}
          >
            Silence…
          </LinkButton>
        </span>
        <span class="push small ink2" data-writes="owner">
          <LinkButton
            plain
            onPress={() => {
              onWrite('owner');
            }}
          >
            {finding.owner === '' ? 'Set owner' : 'Owner '}
            {finding.owner !== '' && <b>{finding.owner}</b>}
          </LinkButton>
        </span>
      </div>
      {writing === 'comment' && (
        <LineEditor
          label="Comment"
          lines="several"
          text={finding.comment}
          onSave={(comment) => {
            save({ comment }, 'comment', comment === '' ? 'Comment taken away.' : 'Comment kept.');
          }}
          onCancel={() => {
            stop('comment');
          }}
        />
      )}
      {writing === 'silence' && (
        <SilenceForm
          finding={finding}
          ofVendor={props.ofVendor}
          working={props.silencing.working !== null}
          refused={props.silencing.refused}
          onSilence={props.onSilence}
          onCancel={() => {
            stop('silence');
          }}
        />
      )}
      {writing === 'owner' && (
        <LineEditor
          label="Owner"
          lines="one"
          text={finding.owner}
          onSave={(owner) => {
            save({ owner }, 'owner', owner === '' ? 'Owner taken away.' : `Owner: ${owner}.`);
          }}
          onCancel={() => {
            stop('owner');
          }}
        />
      )}
    </div>
  );
}
