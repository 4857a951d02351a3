/** Finds the records that have another number of fields than most: a shifted row is seen here first. */
export class RecordWidths {
  readonly #counts = new Map<number, number>();
  readonly #firstRow = new Map<number, number>();

  add(row: number, fields: number): void {
    this.#counts.set(fields, (this.#counts.get(fields) ?? 0) + 1);
    if (!this.#firstRow.has(fields)) this.#firstRow.set(fields, row);
  }

  /** What to tell; null where all rows are even. Lines of one field are titles and footnotes, no rows of a table. */
  sentence(): string | null {
    let usual = 0;
    let most = 0;
    for (const [width, count] of this.#counts) if (count > most) [usual, most] = [width, count];
    if (usual < 2) return null;
    const odd = [...this.#counts.keys()].filter((width) => width !== usual && width > 1);
    if (odd.length === 0) return null;
    const rows = odd.reduce((sum, width) => sum + (this.#counts.get(width) ?? 0), 0);
    const first = Math.min(...odd.map((width) => this.#firstRow.get(width) ?? 0));
    return rows === 1
      ? `Row ${first} has more or fewer fields than the ${usual} of the other rows.`
      : `${rows} rows, the first is row ${first}, have more or fewer fields than the ${usual} of most rows.`;
  }
}
