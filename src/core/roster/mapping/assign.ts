/**
 * The best assignment of columns to fields over all of them at once: each field goes to one column at most, and the
 * sum of the scores is the largest there is (Kuhn–Munkres, with an empty field for every column).
 * @param scores per column, per field, 0–1; 0 never matches
 * @returns per column the index of its field, or -1
 */
export function assign(scores: readonly (readonly number[])[], fields: number): number[] {
  const result = Array.from({ length: scores.length }, () => -1);
  const worth = worthLooking(scores, fields);
  const found = assignAll(
    worth.map((column) => scores[column] ?? []),
    fields,
  );
  for (const [at, column] of worth.entries()) result[column] = found[at] ?? -1;
  return result;
}

/** A sheet may have 16,384 columns, and the time grows faster than they do. */
const MANY = 200;

/**
 * Columns that may get a field. Of very many only those are looked at that are, for some field, among as many of the
 * best as there are fields: of these one is always left.
 */
function worthLooking(scores: readonly (readonly number[])[], fields: number): number[] {
  const columns = scores.flatMap((row, column) => (row.some((score) => score > 0) ? [column] : []));
  if (columns.length <= MANY) return columns;
  const best = new Set<number>();
  for (let field = 0; field < fields; field++) {
    const of = (column: number): number => scores[column]?.[field] ?? 0;
    const able = columns.filter((column) => of(column) > 0).sort((a, b) => of(b) - of(a));
    for (const column of able.slice(0, fields)) best.add(column);
  }
  return columns.filter((column) => best.has(column));
}

function assignAll(scores: readonly (readonly number[])[], fields: number): number[] {
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
