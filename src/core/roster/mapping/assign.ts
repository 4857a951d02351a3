/**
 * The best assignment of columns to fields over all of them at once: each field goes to one column at most, and the
 * sum of the scores is the largest there is (Kuhn–Munkres, with an empty field for every column).
 * @param scores per column, per field, 0–1; 0 never matches
 * @returns per column the index of its field, or -1
 */
export function assign(scores: readonly (readonly number[])[], fields: number): number[] {
  const columns = scores.length;
  const size = fields + columns;
  const cost = (column: number, slot: number): number => {
    const score = slot < fields ? (scores[column]?.[slot] ?? 0) : 0;
    return score > 0 ? -score : slot < fields ? 1 : 0;
  };
  const u = Array.from({ length: columns + 1 }, () => 0);
  const v = Array.from({ length: size + 1 }, () => 0);
  const owner = Array.from({ length: size + 1 }, () => 0);
  for (let column = 1; column <= columns; column++) {
    const way = Array.from({ length: size + 1 }, () => 0);
    const least = Array.from({ length: size + 1 }, () => Infinity);
    const used = Array.from({ length: size + 1 }, () => false);
    owner[0] = column;
    let slot = 0;
    do {
      used[slot] = true;
      const current = owner[slot] ?? 0;
      let delta = Infinity;
      let next = 0;
      for (let j = 1; j <= size; j++) {
        if (used[j]) continue;
        const reduced = cost(current - 1, j - 1) - (u[current] ?? 0) - (v[j] ?? 0);
        if (reduced < (least[j] ?? Infinity)) {
          least[j] = reduced;
          way[j] = slot;
        }
        if ((least[j] ?? Infinity) < delta) {
          delta = least[j] ?? Infinity;
          next = j;
        }
      }
      for (let j = 0; j <= size; j++) {
        if (used[j]) {
          const at = owner[j] ?? 0;
          u[at] = (u[at] ?? 0) + delta;
          v[j] = (v[j] ?? 0) - delta;
        } else least[j] = (least[j] ?? 0) - delta;
      }
      slot = next;
    } while ((owner[slot] ?? 0) !== 0);
    do {
      const before = way[slot] ?? 0;
      owner[slot] = owner[before] ?? 0;
      slot = before;
    } while (slot !== 0);
  }
  const result = Array.from({ length: columns }, () => -1);
  for (let j = 1; j <= fields; j++) {
    const column = (owner[j] ?? 0) - 1;
    if (column >= 0 && (scores[column]?.[j - 1] ?? 0) > 0) result[column] = j - 1;
  }
  return result;
}
