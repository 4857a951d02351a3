import type { Ratings } from './types.ts';

type Columns = Pick<Ratings, 'id' | 'skill' | 'day'>;

const LONG = 64;
const SPAN = 2 ** 32;
const MIDDLE = 2 ** 31;

/** Rows of ratings by person; those of one person by skill, day and id. */
export class RowOrder {
  readonly rows: Uint32Array;
  readonly #next: Uint32Array;
  readonly #columns: Columns;

  constructor(person: Int32Array, columns: Columns, people: number) {
    this.#columns = columns;
    const next = new Uint32Array(people + 1);
    for (const place of person) next[place + 1] = (next[place + 1] ?? 0) + 1;
    for (let place = 0; place < people; place += 1)
      next[place + 1] = (next[place + 1] ?? 0) + (next[place] ?? 0);
    const rows = new Uint32Array(person.length);
    const free = next.slice();
    for (let row = 0; row < person.length; row += 1) {
      const place = person[row] ?? 0;
      const at = free[place] ?? 0;
      rows[at] = row;
      free[place] = at + 1;
    }
    this.rows = rows;
    this.#next = next;
  }

  /** Each person who has rows, with where those stand in `rows`, in order from now on. */
  *people(): Generator<{ readonly person: number; readonly first: number; readonly last: number }> {
    for (let person = 0; person + 1 < this.#next.length; person += 1) {
      const first = this.#next[person] ?? 0;
      const last = this.#next[person + 1] ?? 0;
      if (first === last) continue;
      this.#sort(first, last);
      yield { person, first, last };
    }
  }

  #sort(first: number, last: number): void {
    const { rows } = this;
    if (last - first > LONG) {
      rows.subarray(first, last).sort((a, b) => this.#before(a, b));
      return;
    }
    for (let at = first + 1; at < last; at += 1) {
      const row = rows[at] ?? 0;
      let free = at;
      for (; free > first && this.#before(rows[free - 1] ?? 0, row) > 0; free -= 1) {
        rows[free] = rows[free - 1] ?? 0;
      }
      rows[free] = row;
    }
  }

  #before(a: number, b: number): number {
    return this.#key(a) - this.#key(b) || (this.#columns.id[a] ?? 0) - (this.#columns.id[b] ?? 0);
  }

  /** Skill and day as one number, exact. */
  #key(row: number): number {
    return (this.#columns.skill[row] ?? 0) * SPAN + (this.#columns.day[row] ?? 0) + MIDDLE;
  }
}
