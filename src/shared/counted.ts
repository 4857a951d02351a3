/** A count with its noun: `counted(1, 'row', 'rows')` → "1 row", `counted(2500, …)` → "2,500 rows". */
export const counted = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
