/** Pivots between two rebuildings of the inverse: rounding errors must not add up. */
const PIVOTS_PER_REBUILD = 150;

const TINY = 1e-9;

/** A linear programme that grows by columns: least cost of non-negative amounts whose rows add up to the right-hand sides. */
export interface ColumnMaster {
  /** Adds a column: its cost, and its figure in each of these rows. */
  readonly add: (cost: number, rows: readonly number[], figures: readonly number[]) => void;
  /** Pivots until nothing is cheaper (true) or so many pivots are done (false). */
  readonly solve: (pivots: number) => boolean;
  /** The price of one more in each row, as of the last solving. */
  readonly prices: Float64Array;
}

/**
 * A master for these right-hand sides (none below 0). The first columns must be one for each row, in their order, with the
 * figure 1 in it alone: they are where solving starts. A revised simplex with the inverse kept whole: for some hundreds of rows.
 */
export function columnMaster(sides: readonly number[]): ColumnMaster {
  const rows = sides.length;
  const inverse = new Float64Array(rows * rows);
  const prices = new Float64Array(rows);
  const amounts = new Float64Array(rows);
  const direction = new Float64Array(rows);
  const basis = Int32Array.from({ length: rows }, (_, row) => row);
  // Sides are moved apart by a trifle, so that no pivot is without effect; prices are what is wanted, not amounts.
  const moved = sides.map((side, row) => side + 1e-6 * (1 + ((row * 7919) % 1009) / 1009));
  const costs: number[] = [];
  const starts: number[] = [0];
  const rowOf: number[] = [];
  const figureOf: number[] = [];
  let untilRebuild = 0;

  const follow = (column: number): void => {
    direction.fill(0);
    for (let at = starts[column]!; at < starts[column + 1]!; at++) {
      const figure = figureOf[at]!;
      for (let to = 0, from = rowOf[at]!; to < rows; to++, from += rows) direction[to]! += figure * inverse[from]!;
    }
  };
  /** Divides the row by what the direction is in it and clears the direction from all others. */
  const pivot = (row: number): void => {
    const at = row * rows;
    const by = 1 / direction[row]!;
    for (let to = 0; to < rows; to++) inverse[at + to]! *= by;
    amounts[row]! *= by;
    for (let other = 0; other < rows; other++) {
      const times = direction[other]!;
      if (other === row || times === 0) continue;
      for (let to = 0, from = other * rows; to < rows; to++, from++) inverse[from]! -= times * inverse[at + to]!;
      amounts[other]! -= times * amounts[row]!;
    }
  };
  /** The inverse anew from the columns of the basis, each taken into the row where it is largest. */
  const rebuild = (): void => {
    inverse.fill(0);
    for (let row = 0; row < rows; row++) inverse[row * rows + row] = 1;
    amounts.set(moved);
    const columns = [...basis];
    const free = new Set(columns.keys());
    for (const column of columns) {
      follow(column);
      let best = -1;
      for (const row of free) if (best < 0 || Math.abs(direction[row]!) > Math.abs(direction[best]!)) best = row;
      free.delete(best);
      basis[best] = column;
      pivot(best);
    }
    prices.fill(0);
    for (let row = 0; row < rows; row++) {
      const cost = costs[basis[row]!]!;
      if (cost !== 0) for (let to = 0, from = row * rows; to < rows; to++, from++) prices[to]! += cost * inverse[from]!;
    }
    untilRebuild = PIVOTS_PER_REBUILD;
  };
  const saving = (column: number): number => {
    let saved = -costs[column]!;
    for (let at = starts[column]!; at < starts[column + 1]!; at++) saved += figureOf[at]! * prices[rowOf[at]!]!;
    return saved;
  };
  /** One pivot; false where no column saves anything. */
  const step = (): boolean => {
    let [enters, most] = [-1, 1e-7];
    for (let column = 0; column < costs.length; column++) {
      const saved = saving(column);
      if (saved > most) [enters, most] = [column, saved];
    }
    if (enters < 0) return false;
    follow(enters);
    let [leaves, least] = [-1, Infinity];
    for (let row = 0; row < rows; row++) {
      const by = direction[row]!;
      if (by <= TINY) continue;
      const ratio = Math.max(0, amounts[row]!) / by;
      if (ratio < least - TINY || (ratio < least + TINY && by > direction[leaves]!)) [leaves, least] = [row, ratio];
    }
    if (leaves < 0) return false;
    const by = -most / direction[leaves]!;
    for (let to = 0, from = leaves * rows; to < rows; to++, from++) prices[to]! += by * inverse[from]!;
    pivot(leaves);
    amounts[leaves] = least;
    basis[leaves] = enters;
    untilRebuild -= 1;
    return true;
  };
  return {
    prices,
    add: (cost, at, figures) => {
      costs.push(cost);
      rowOf.push(...at);
      figureOf.push(...figures);
      starts.push(rowOf.length);
    },
    solve: (pivots) => {
      for (let done = 0; done < pivots; done++) {
        if (untilRebuild <= 0) rebuild();
        if (!step()) return true;
      }
      return false;
    },
  };
}
