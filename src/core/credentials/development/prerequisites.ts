import { LevelReader } from '#core/gaps/index.ts';
import type { Book } from '#core/skills/index.ts';
import type { ReadHandle } from '#core/workspace/index.ts';
import type { Offer } from './catalogue.ts';

/** Whether a person, by id, holds an award of a credential that is valid on the day. Read when first asked for. */
export function heldOn(
  read: ReadHandle,
  asOf: string,
): (credentialId: number, personId: number) => boolean {
  const holders = new Map<number, ReadonlySet<number>>();
  return (credentialId, personId) => {
    let found = holders.get(credentialId);
    if (!found) {
      const rows = read.all<{ id: number }>(
        `SELECT DISTINCT person_id AS id FROM award WHERE credential_id = :credentialId
           AND issued <= :asOf AND (expires IS NULL OR :asOf < expires)
           AND (revoked_on IS NULL OR :asOf < revoked_on)`,
        { credentialId, asOf },
      );
      holders.set(credentialId, (found = new Set(rows.map(({ id }) => id))));
    }
    return found.has(personId);
  };
}

/** Titles of credentials and skills with their level that must be there before, and that the person lacks. */
export function lackedBy(
  book: Book,
  day: number,
  person: number,
  { requires, entrySkills }: Offer,
  held: ReturnType<typeof heldOn>,
): string[] {
  const personId = book.people.id[person] ?? 0;
  const credentials = requires.filter(({ id }) => !held(id, personId)).map(({ title }) => title);
  if (entrySkills.length === 0) return credentials;
  const levels = new LevelReader(book, day);
  const skills = entrySkills
    .filter(({ skill, level }) => levels.read(person, skill).level < level)
    .map(({ skill, level }) => `${book.skills.name[skill] ?? ''} ${level}`);
  return [...credentials, ...skills];
}
