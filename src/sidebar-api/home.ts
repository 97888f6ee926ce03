/** The last change that can be undone; null = none. */
export interface LastChange {
  readonly action: string;
  readonly at: string;
  readonly by: string;
}

/** A run that died half-way and can be repaired. */
export interface BrokenRun {
  readonly action: string;
  readonly at: string;
  readonly by: string;
}

export interface HomeView {
  readonly title: string;
  readonly lastChange: LastChange | null;
  readonly broken: BrokenRun | null;
}
