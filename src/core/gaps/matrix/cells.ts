import { CELL_FLAG } from '#shared/skills.ts';
import { SOURCE_CODES, type Book, type Requirements } from '#core/skills/index.ts';
import { LevelReader, requirementFlags } from '../levels.ts';
import { CRITICAL } from '../rules.ts';

/** `rating`: the rating in force. Otherwise the last rating of that source alone. */
export type Shown = 'rating' | 'self' | 'manager';

/** Row by row, as `matrixCellsSchema` says. */
export interface Cells {
  readonly level: (number | null)[];
  readonly required: number[];
  readonly flags: number[];
}

/** Reads cells of people × skills on one day. */
export class CellReader {
  readonly #book: Book;
  readonly #day: number;
  readonly #levels: LevelReader;
  readonly #shown: Shown;
  /** By role: place in its requirements of each skill, plus 1; 0: not required. */
  readonly #asked = new Map<number, { readonly at: Uint16Array; readonly asks: Requirements }>();

  constructor(book: Book, day: number, staleAsUnrated = false, shown: Shown = 'rating') {
    this.#book = book;
    this.#day = day;
    this.#levels = new LevelReader(book, day, staleAsUnrated);
    this.#shown = shown;
  }

  /** Adds the cell of one person and skill, by place. */
  add(into: Cells, person: number, skill: number): void {
    const { level, flags, holdsCredential } = this.#levels.read(person, skill);
    const role = this.#book.people.role[person] ?? -1;
    const asked = role < 0 ? null : this.#requirementsOf(role);
    const index = (asked?.at[skill] ?? 0) - 1;
    const marks =
      index < 0
        ? 0
        : requirementFlags(
            asked?.asks.credential[index] === 1,
            holdsCredential,
            asked?.asks.importance[index] === CRITICAL,
          );
    const shown = this.#shown === 'rating' ? { level, flags } : this.#ofSource(person, skill);
    into.level.push(shown.level < 0 ? null : shown.level);
    into.required.push(index < 0 ? 0 : (asked?.asks.level[index] ?? 0));
    into.flags.push(shown.flags | marks);
  }

  #ofSource(person: number, skill: number): { level: number; flags: number } {
    const isSelf = this.#shown === 'self';
    const source = SOURCE_CODES.indexOf(isSelf ? 'self' : 'manager');
    const rating = this.#levels.lastOf(person, skill, source);
    if (rating < 0) return { level: -1, flags: 0 };
    const isStale = this.#levels.isStale(rating, skill);
    if (isStale && this.#levels.staleAsUnrated) return { level: -1, flags: 0 };
    return {
      level: this.#book.ratings.level[rating] ?? -1,
      flags: (isStale ? CELL_FLAG.stale : 0) | (isSelf ? CELL_FLAG.self : 0),
    };
  }

  #requirementsOf(role: number) {
    let asked = this.#asked.get(role);
    if (!asked) {
      const asks = this.#book.roles.requirements(role, this.#day);
      const at = new Uint16Array(this.#book.skills.count);
      for (const [index, skill] of asks.skill.entries()) at[skill] = index + 1;
      this.#asked.set(role, (asked = { at, asks }));
    }
    return asked;
  }
}

export const noCells = (): Cells => ({ level: [], required: [], flags: [] });
