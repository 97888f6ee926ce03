/** A piece of a formula: text in quotes, a quoted tab name, or everything else up to the next quote. */
const PIECES = /"(?:[^"]|"")*"|'(?:[^']|'')*'!?|[^"']+/g;
/** A reference without a tab name before it or a bracket or letter after it: column letters and row. */
const REFERENCE = /(^|[^A-Za-z0-9_.!$])(\$?[A-Za-z]{1,3})(\$?)([1-9][0-9]*)(?![A-Za-z0-9_(!.])/g;

/**
 * A formula that moves along with its row: references to its own row go on meaning its own row, all others stay as they are.
 * @example shiftRow('=D5*Rates!B5+$A$1', 5, 9) // '=D9*Rates!B5+$A$1'
 */
export function shiftRow(formula: string, from: number, to: number): string {
  if (from === to) return formula;
  let foreign = false;
  return (formula.match(PIECES) ?? [])
    .map((piece) => {
      if (piece.startsWith('"')) return piece;
      if (piece.startsWith("'")) {
        foreign = true;
        return piece;
      }
      const shifted = piece.replace(
        REFERENCE,
        (whole, before: string, column: string, fixed: string, row: string, at: number) => {
          const ofOtherTab = foreign && at === 0 && (before === '' || before === '!');
          return ofOtherTab || fixed === '$' || Number(row) !== from ? whole : `${before}${column}${to}`;
        },
      );
      foreign = false;
      return shifted;
    })
    .join('');
}
