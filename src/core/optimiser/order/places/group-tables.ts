import type { PlacesModel } from './model';

/** The largest group: a table of 2 to the power of that. */
const LARGEST = 18;

/** What a group of the cast can still save, if only it had to be paid. */
export interface GroupTable {
  /** Upper limit of its savings from when these (a set of the whole cast) have arrived. */
  at(arrived: Int32Array): number;
}

/**
 * Parts the cast into as few equal groups as tables allow, high and low pays in each, and works out the savings of each group for every set of
 * its members that may have arrived: best next arrival first, from the full set back to the empty one.
 */
export function groupTables(model: PlacesModel, needs: readonly (readonly number[])[]): GroupTable[] {
  const count = Math.ceil(model.actors / LARGEST);
  const byPay = [...model.pays.keys()].sort((a, b) => model.pays[a]! - model.pays[b]!);
  return Array.from({ length: count }, (_, group) => {
    const members = byPay.filter((_actor, at) => at % count === group);
    const most = mostSaved(
      members.map((actor) => model.pays[actor]!),
      freeDays(model, needs, members),
    );
    return {
      at: (arrived) => {
        let set = 0;
        for (let at = 0; at < members.length; at++)
          set |= ((arrived[members[at]! >> 5]! >> (members[at]! & 31)) & 1) << at;
        return most[set]!;
      },
    };
  });
}

/** For each set of members, the days of all blocks that need no other member. */
function freeDays(model: PlacesModel, needs: readonly (readonly number[])[], members: readonly number[]): Float64Array {
  const days = new Float64Array(2 ** members.length);
  needs.forEach((need, block) => {
    const set = members.reduce((bits, actor, at) => (need.includes(actor) ? bits | (1 << at) : bits), 0);
    days[set]! += model.durations[block]!;
  });
  for (let at = 0; at < members.length; at++)
    for (let set = 0; set < days.length; set++) if ((set >> at) & 1) days[set]! += days[set ^ (1 << at)]!;
  return days;
}

function mostSaved(pays: readonly number[], days: Float64Array): Float64Array {
  const most = new Float64Array(days.length);
  for (let set = days.length - 2; set >= 0; set--) {
    let best = 0;
    for (let at = 0; at < pays.length; at++)
      if (((set >> at) & 1) === 0) best = Math.max(best, pays[at]! * days[set]! + most[set | (1 << at)]!);
    most[set] = best;
  }
  return most;
}
