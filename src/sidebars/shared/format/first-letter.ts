/** A phrase at the beginning of a line: `duplicate invoice` → `Duplicate invoice`. */
export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A title inside a sentence; words such as `PO` are left alone. `Duplicate invoice` → `duplicate invoice`. */
export function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
