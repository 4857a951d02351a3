import type { IsoDate } from '#shared/dates.ts';
import { LevelReader } from '#core/gaps/index.ts';
import { dayOf, type Book } from '#core/skills/index.ts';
import type { ReadHandle } from '#core/workspace/index.ts';
import type { Offer } from './catalogue.ts';

/** What people lack, on a day, of what a credential asks for before it is begun. */
export class Prerequisites {
  readonly #read: ReadHandle;
  readonly #book: Book;
  readonly #asOf: IsoDate;
  readonly #levels: LevelReader;
  /** Ids of those who hold a credential, by its id. Read when first asked for. */
  readonly #holders = new Map<number, ReadonlySet<number>>();

  constructor(read: ReadHandle, book: Book, asOf: IsoDate) {
    this.#read = read;
    this.#book = book;
    this.#asOf = asOf;
    this.#levels = new LevelReader(book, dayOf(asOf));
  }

  /** Titles of credentials, and skills with their level, that the person at a place lacks. */
  lackedBy(person: number, { requires, entrySkills }: Offer): string[] {
    const personId = this.#book.people.id[person] ?? 0;
    return [
      ...requires.filter(({ id }) => !this.#holdersOf(id).has(personId)).map(({ title }) => title),
      ...entrySkills
        .filter(({ skill, level }) => this.#levels.read(person, skill).level < level)
        .map(({ skill, level }) => `${this.#book.skills.name[skill] ?? ''} ${level}`),
    ];
  }

  #holdersOf(credentialId: number): ReadonlySet<number> {
    let found = this.#holders.get(credentialId);
    if (!found) {
      const rows = this.#read.get<{ ids: string }>(
        `SELECT json_group_array(person_id) AS ids FROM award WHERE credential_id = :credentialId
           AND issued <= :asOf AND (expires IS NULL OR :asOf < expires)
           AND (revoked_on IS NULL OR :asOf < revoked_on)`,
        { credentialId, asOf: this.#asOf },
      );
      found = new Set(JSON.parse(rows?.ids ?? '[]') as number[]);
      this.#holders.set(credentialId, found);
    }
    return found;
  }
}
