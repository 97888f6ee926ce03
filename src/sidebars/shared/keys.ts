/** True while the person is writing: then single letters belong to the text. */
export function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['radio', 'checkbox', 'button', 'file'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable;
}

/** True where Enter or Space already does something of its own. */
export function hasOwnEnter(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('button, a, select, textarea, summary') !== null;
}

/** A key press as one word: `j`, `Enter`, `/`; '' when a modifier makes it someone else's. */
export function plainKey(event: KeyboardEvent): string {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return '';
  return event.key.length === 1 ? event.key.toLowerCase() : event.key;
}
