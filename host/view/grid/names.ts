/** Names of the grid library's controls that it leaves without one, by selector. */
const NAMES: readonly (readonly [selector: string, name: string])[] = [
  ['[data-u-command="univer.command.undo"]', 'Undo'],
  ['[data-u-command="univer.command.redo"]', 'Redo'],
  ['[data-u-command="sheet.command.clear-selection-all"]', 'Clear'],
  ['[data-u-command="sheet.command.set-range-font-increase"]', 'Larger text'],
  ['[data-u-command="sheet.command.set-range-font-decrease"]', 'Smaller text'],
  ['[data-u-command="sheet.command.set-range-bold"]', 'Bold'],
  ['[data-u-command="sheet.command.set-range-italic"]', 'Italic'],
  ['[data-u-command="sheet.command.set-range-underline"]', 'Underline'],
  ['[data-u-command="sheet.command.set-range-stroke"]', 'Strikethrough'],
  ['[data-u-command="sheet.command.set-range-text-color"]', 'Text colour'],
  ['[data-u-command="sheet.command.set-background-color"]', 'Fill colour'],
  ['[data-u-command="sheet.command.set-border-basic"]', 'Borders'],
  ['[data-u-command="sheet.command.set-horizontal-text-align"]', 'Horizontal align'],
  ['[data-u-command="sheet.command.set-vertical-text-align"]', 'Vertical align'],
  ['[data-u-command="sheet.command.set-text-wrap"]', 'Text wrapping'],
  ['[data-u-command="sheet.command.set-text-rotation"]', 'Text rotation'],
  ['[data-u-command="sheet.command.add-worksheet-merge"]', 'Merge cells'],
  ['[data-u-command="sheet.command.numfmt.set.percent"]', 'Format as percent'],
  ['[data-u-command="sheet.command.numfmt.set.currency"]', 'Format as currency'],
  ['[data-u-command="sheet.command.numfmt.add.decimal.command"]', 'More decimal places'],
  ['[data-u-command="sheet.command.numfmt.subtract.decimal.command"]', 'Fewer decimal places'],
  ['[data-u-comp="defined-name"] input', 'Name box'],
  ['button[data-u-comp="sheet-bar-append-button"]:first-child', 'Add sheet'],
  ['[aria-haspopup] > button[data-u-comp="sheet-bar-append-button"]', 'All sheets'],
  ['footer [role="handle"]', 'Zoom'],
  ['footer button[data-u-comp="button"]:first-child', 'Zoom out'],
  ['footer div + button[data-u-comp="button"]:not([aria-haspopup])', 'Zoom in'],
];

/** Gives the controls names for screen readers, and hover texts, as they come and go. */
export function nameControls(container: HTMLElement): void {
  let waiting = false;
  const name = (): void => {
    waiting = false;
    for (const [selector, text] of NAMES) {
      for (const control of container.querySelectorAll(selector)) {
        if (control.getAttribute('aria-label') === text) continue;
        control.setAttribute('aria-label', text);
        control.setAttribute('title', text);
        if (!(control instanceof HTMLButtonElement || control instanceof HTMLInputElement))
          control.setAttribute('role', 'button');
      }
    }
  };
  new MutationObserver(() => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(name);
  }).observe(container, { childList: true, subtree: true });
}
