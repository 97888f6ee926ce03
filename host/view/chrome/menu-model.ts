/** An entry of a menu as drawn. */
export type Entry =
  | {
      readonly kind: 'item';
      readonly label: string;
      readonly hint?: string;
      readonly disabled?: boolean;
      readonly run: () => void;
    }
  | { readonly kind: 'separator' }
  | { readonly kind: 'submenu'; readonly label: string; readonly entries: readonly Entry[] };

/** A menu of the bar. */
export interface BarMenu {
  readonly label: string;
  readonly entries: readonly Entry[];
}
