/**
 * A search that can be stopped and taken up again at any step: the one shape in which a Web Worker, a page without workers
 * and a server with a time limit run the same engine. It has no clock; whoever drives it watches the time.
 */
export interface Search<Answer> {
  /**
   * Works for about so many steps (at least one) and returns whether there is nothing left to do. The same problem, seed and
   * total of steps give the same answer, however the steps were sliced.
   */
  advance(steps: number): boolean;
  /** Steps worked so far. */
  readonly steps: number;
  /** The best answer so far, with the bound that holds for it now; null until there is one. */
  readonly answer: Answer | null;
}
