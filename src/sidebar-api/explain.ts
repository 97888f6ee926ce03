/** A figure of the cost report with everything that makes it. The amounts of `parts` add up to `amount`, to the cent. */
export interface ExplainView {
  readonly currency: string;
  readonly decimals: number;
  /** `3500 Transport, EFC`. */
  readonly title: string;
  readonly amount: number;
  /** How the figure is made, in words: `EFC = actual + commitments + ETC`. */
  readonly identity: string;
  readonly parts: readonly ExplainPart[];
  /** The accounts and figures that can be asked for. */
  readonly accounts: readonly { readonly account: string; readonly title: string }[];
  readonly account: string;
  readonly figure: FigureName;
}

export type FigureName =
  'thisPeriod' | 'actual' | 'commitments' | 'total' | 'etc' | 'efc' | 'budget' | 'variance' | 'lastVariance';

export interface ExplainPart {
  readonly label: string;
  /** Figure it belongs to, for grouping: `actual`, `commitments`, `etc`, `budget`, `transfers`. */
  readonly group: string;
  readonly amount: number;
  readonly tab: string;
  /** Sheet row; null = no single row. */
  readonly row: number | null;
}
