import { RowOrder } from './row-order.ts';
import type { Ratings } from './types.ts';

type Column = 'id' | 'skill' | 'day' | 'level' | 'source' | 'until';
type Columns = Pick<Ratings, Column>;

const emptyColumns = (room: number): Columns => ({
  id: new Int32Array(room),
  skill: new Int32Array(room),
  day: new Int32Array(room),
  level: new Int8Array(room),
  source: new Uint8Array(room),
  until: new Int32Array(room),
});

/** Columns with room for more at their end. What was written once stays, so that earlier books keep what they show. */
export class RatingStore {
  columns: Columns;
  length = 0;
  #room: number;

  constructor(room: number) {
    this.#room = room;
    this.columns = emptyColumns(room);
  }

  /** Makes room for so many rows more. */
  reserve(more: number): void {
    const needed = this.length + more;
    if (needed <= this.#room) return;
    this.#room = Math.max(needed, Math.ceil(this.#room * 1.5));
    const wider = emptyColumns(this.#room);
    const { id, skill, day, level, source, until } = this.columns;
    wider.id.set(id);
    wider.skill.set(skill);
    wider.day.set(day);
    wider.level.set(level);
    wider.source.set(source);
    wider.until.set(until);
    this.columns = wider;
  }

  push(id: number, skill: number, day: number, level: number, source: number, until: number): void {
    if (this.length === this.#room) this.reserve(1);
    const at = this.length;
    const { columns } = this;
    columns.id[at] = id;
    columns.skill[at] = skill;
    columns.day[at] = day;
    columns.level[at] = level;
    columns.source[at] = source;
    columns.until[at] = until;
    this.length += 1;
  }
}

/** Rows of ratings as they are read, with whose they are, until they are put in order. */
export class Unsorted {
  readonly rows: RatingStore;
  #person: Int32Array;

  constructor(room: number) {
    this.rows = new RatingStore(room);
    this.#person = new Int32Array(room);
  }

  push(
    person: number,
    id: number,
    skill: number,
    day: number,
    level: number,
    source: number,
    until: number,
  ): void {
    const at = this.rows.length;
    this.rows.push(id, skill, day, level, source, until);
    if (at >= this.#person.length) {
      const wider = new Int32Array(this.rows.columns.id.length);
      wider.set(this.#person);
      this.#person = wider;
    }
    this.#person[at] = person;
  }

  /**
   * Moves the rows to the end of `store`, those of one person together and in order, and writes where they stand into
   * `start` and `end`. Of people without rows here nothing is written. Yields every few milliseconds.
   */
  *moveTo(store: RatingStore, start: Uint32Array, end: Uint32Array): Generator<void> {
    const { columns: from, length } = this.rows;
    const order = new RowOrder(this.#person.subarray(0, length), from, start.length);
    store.reserve(length);
    const base = store.length;
    const to = store.columns;
    for (const { person, first, last } of order.people()) {
      start[person] = base + first;
      end[person] = base + last;
      for (let at = first; at < last; at += 1) {
        const row = order.rows[at] ?? 0;
        const place = base + at;
        to.id[place] = from.id[row] ?? 0;
        to.skill[place] = from.skill[row] ?? 0;
        to.day[place] = from.day[row] ?? 0;
        to.level[place] = from.level[row] ?? 0;
        to.source[place] = from.source[row] ?? 0;
        to.until[place] = from.until[row] ?? 0;
      }
      if (person % 4096 === 4095) yield;
    }
    store.length = base + length;
  }
}
