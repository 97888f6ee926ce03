import type { Rect } from '../snapshot';
import { bounding, contains } from './rect';

/**
 * Something changed that a view of the workbook may show.
 * `cells`: contents, values, formats, notes or validations in a rectangle. `grid`: rows or columns came, went or moved, so every
 * cell may have. `layout`: sizes, hidden lines, frozen lines, merges, conditional formats, protections, filter. `sheets`: the list of
 * sheets, their names, order, visibility or tab colours. `selection`: active sheet or selected ranges. `workbook`: title, locale, time zone,
 * names, metadata, document properties.
 */
export type WorkbookChange =
  | { readonly kind: 'cells'; readonly sheetId: number; readonly rect: Rect }
  | { readonly kind: 'grid' | 'layout'; readonly sheetId: number }
  | { readonly kind: 'sheets' | 'selection' | 'workbook' };

export type ChangeListener = (changes: readonly WorkbookChange[]) => void;

const MOST_RECTS = 64;

/** Collects changes and hands them over in batches, without repeats. */
export class ChangeFeed {
  private readonly listeners = new Set<ChangeListener>();
  private readonly cells = new Map<number, Rect[]>();
  private readonly others = new Map<string, WorkbookChange>();
  private scheduled = false;

  /**
   * @param schedule when to deliver a batch
   * @param settle called before a batch is read, to let pending calculations report their changes
   */
  constructor(
    private readonly schedule: (deliver: () => void) => void,
    private readonly settle: () => void,
  ) {}

  /** Returns a function that ends the subscription. */
  listen(listener: ChangeListener): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  add(change: WorkbookChange): void {
    if (this.listeners.size === 0) return;
    if (change.kind === 'cells') this.addRect(change.sheetId, change.rect);
    else this.others.set('sheetId' in change ? `${change.kind} ${change.sheetId}` : change.kind, change);
    if (this.scheduled) return;
    this.scheduled = true;
    this.schedule(() => {
      this.deliver();
    });
  }

  private addRect(sheetId: number, rect: Rect): void {
    const rects = this.cells.get(sheetId) ?? [];
    this.cells.set(sheetId, rects);
    const last = rects[rects.length - 1];
    if (last !== undefined) {
      const both = bounding(last, rect);
      if (contains(last, rect)) return;
      if (both.rows * both.columns <= last.rows * last.columns + rect.rows * rect.columns) {
        rects[rects.length - 1] = both;
        return;
      }
    }
    rects.push(rect);
    if (rects.length > MOST_RECTS) rects.splice(0, rects.length, rects.reduce(bounding));
  }

  private deliver(): void {
    this.settle();
    this.scheduled = false;
    const batch: WorkbookChange[] = [...this.others.values()];
    for (const [sheetId, rects] of this.cells) for (const rect of rects) batch.push({ kind: 'cells', sheetId, rect });
    this.others.clear();
    this.cells.clear();
    if (batch.length > 0) for (const listener of this.listeners) listener(batch);
  }
}
