import { Button } from '../../shared';

/** Before the first check: what it will do, and the button. */
export function NeverChecked({
  working,
  onCheck,
}: {
  readonly working: string | undefined;
  readonly onCheck: () => void;
}) {
  return (
    <main class="mid">
      <h1 class="title">Not checked yet</h1>
      <p class="ink2">
        Check costs compares Costs, Purchase orders, Accounts and Budget with each other, fills the Findings and Cost
        report tabs, and lists here what does not add up, worst first. Your own tabs are only read.
      </p>
      <Button kind="primary" working={working} onPress={onCheck}>
        Check costs
      </Button>
    </main>
  );
}
