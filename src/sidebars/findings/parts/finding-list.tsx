import type { FindingView } from '../../../sidebar-api';
import { announce, Button, countText, listOf } from '../../shared';
import type { Patch } from '../state/triage';
import type { SilenceScope, useTriage } from '../state/use-triage';
import type { useWalk } from '../state/use-walk';
import { FindingRow } from './finding-row';
import { OpenFinding, type Writing } from './open-finding';

/** The rows, one of them open, and the button for the next page of them. */
export function FindingList(props: {
  readonly walk: ReturnType<typeof useWalk>;
  readonly triage: ReturnType<typeof useTriage>;
  readonly money: (amount: number | null) => string;
  /** Index of the evidence last gone to in the open finding. */
  readonly current: number | null;
  readonly onShow: (evidence: number) => void;
  readonly onShowNext: () => void;
  readonly onChange: (finding: FindingView, patch: Patch) => void;
  /** What is being written about the open finding. */
  readonly writing: Writing | null;
  readonly onWrite: (what: Writing | null) => void;
  readonly onSilence: (finding: FindingView, scope: SilenceScope, reason: string) => void;
}) {
  const { walk, triage, money } = props;
  const { rows, open, limit, more } = walk;
  return (
    <>
      <ul class="list" aria-label="Findings, worst first">
        {rows.slice(0, limit).map((finding, index) => (
          <FindingRow
            key={finding.key}
            finding={finding}
            open={finding === open}
            tabStop={index === Math.max(0, walk.openIndex)}
            amount={money(finding.atStake)}
            onToggle={() => {
              walk.choose(finding === open ? null : finding.key);
            }}
          >
            {finding === open && (
              <OpenFinding
                finding={finding}
                current={props.current}
                refused={triage.refused.get(finding.key)}
                writing={props.writing}
                ofVendor={
                  triage.findings.filter(
                    (each) => each.rule === finding.rule && each.vendor === finding.vendor && listOf(each) === 'open',
                  ).length
                }
                silencing={triage.silencing}
                onWrite={props.onWrite}
                onSilence={(scope, reason) => {
                  props.onSilence(finding, scope, reason);
                }}
                onShow={props.onShow}
                onShowNext={props.onShowNext}
                onChange={(patch) => {
                  props.onChange(finding, patch);
                }}
              />
            )}
          </FindingRow>
        ))}
      </ul>
      {more > 0 && (
        <div class="pane">
          <Button
            wide
            onPress={() => {
              walk.showMore();
              announce(`${more} more shown.`);
            }}
          >
            Show {more} more of {countText(rows.length)}
          </Button>
        </div>
      )}
    </>
  );
}
