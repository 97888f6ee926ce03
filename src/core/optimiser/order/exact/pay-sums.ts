import { clz32 } from './bits';

const CHUNK = 11;
const SIZE = 1 << CHUNK;
const LOW = SIZE - 1;

/** Pay for a day of a set of actors, by table: one look for each 11 actors. */
export interface PaySums {
  /** Pay of the actors in a word of a set; `word` counts from 0. */
  of(bits: number, word: number): number;
}

/** Tables for actors with these pays, 32 a word. */
export function paySums(pays: Float64Array): PaySums {
  const words = pays.length / 32;
  const table = new Float64Array(words * 3 * SIZE);
  for (let word = 0; word < words; word += 1) {
    for (let chunk = 0; chunk < 3; chunk += 1) {
      const at = (word * 3 + chunk) * SIZE;
      const bits = chunk < 2 ? CHUNK : 32 - 2 * CHUNK;
      for (let set = 1; set < 1 << bits; set += 1) {
        const lowest = 31 - clz32(set & -set);
        table[at + set] = table[at + (set & (set - 1))]! + pays[word * 32 + chunk * CHUNK + lowest]!;
      }
    }
  }
  return {
    of: (bits, word) => {
      const at = word * 3 * SIZE;
      return (
        table[at + (bits & LOW)]! +
        table[at + SIZE + ((bits >>> CHUNK) & LOW)]! +
        table[at + 2 * SIZE + (bits >>> (2 * CHUNK))]!
      );
    },
  };
}
