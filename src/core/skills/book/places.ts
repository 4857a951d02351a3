/** How much wider than the list itself the table of ids may be before a map takes less room. */
const SPARSE = 8;

/** The place of an id in a list of ids, or −1. */
export function placesOf(ids: Int32Array): (id: number) => number {
  let greatest = 0;
  for (const id of ids) if (id > greatest) greatest = id;
  if (greatest > ids.length * SPARSE + 1024) {
    const places = new Map(Array.from(ids, (id, place) => [id, place]));
    return (id) => places.get(id) ?? -1;
  }
  const table = new Int32Array(greatest + 1).fill(-1);
  for (const [place, id] of ids.entries()) table[id] = place;
  return (id) => table[id] ?? -1;
}
