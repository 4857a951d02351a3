import type { Book } from '#core/skills/index.ts';

/**
 * Where everyone stands on one day: one entry ("pair") for each requirement of each person. Pairs of the person at place
 * p of the book are `start[p]` up to, not including, `start[p + 1]`, by skill place. People who are not active on the day
 * have none.
 */
export interface Standing {
  readonly book: Book;
  /** Days since 1970-01-01. */
  readonly day: number;
  readonly staleAsUnrated: boolean;
  /** 1 for each person who is active on the day, by place. */
  readonly active: Uint8Array;
  readonly start: Uint32Array;
  /** Place of the skill. */
  readonly skill: Int32Array;
  readonly required: Uint8Array;
  readonly importance: Uint8Array;
  /** −1: unrated. */
  readonly level: Int8Array;
  /** 1: the level reaches what is required, and a credential, where one is needed, is valid. */
  readonly met: Uint8Array;
  /** Sums of CELL_FLAG. */
  readonly flags: Uint8Array;
  /** Index in `book.ratings` of the rating that decides the level; −1: none. */
  readonly rating: Int32Array;
}

/** Which pairs an analysis looks at. */
export interface Scope {
  readonly standing: Standing;
  /** 1 for each person looked at: active, in the filter, not the one left out. By place. */
  readonly people: Uint8Array;
  /** 1 for each skill looked at, by place; null: all. */
  readonly skills: Uint8Array | null;
}

/** People by the value of a field. */
export interface Grouping {
  /** Group of each person, by place. */
  readonly of: Int32Array;
  /** Null: no value. */
  readonly keys: readonly (string | null)[];
  readonly labels: readonly (string | null)[];
}
