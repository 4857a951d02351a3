import { isMet } from '#core/gaps/index.ts';
import { freshFrom, inForce, nothingInForce, type Book, type Ratings } from '#core/skills/index.ts';
import type { Workspace } from '#core/workspace/index.ts';
import type { ExpiringRow } from './renewal-rows.ts';

interface Certified {
  readonly skill: number;
  readonly level: number;
}

/**
 * How many requirements of a person's role rest on an award: those that are met on the day with it and would not be without
 * it. Of one that has expired: those that are not met and would be, had it been renewed.
 */
export function requirementsOn(
  { read }: Workspace,
  book: Book,
  day: number,
): (person: number, award: ExpiringRow) => number {
  const rows = read.all<{ credential: number; skill: number; level: number }>(
    'SELECT credential_id AS credential, skill_id AS skill, level FROM credential_skill',
  );
  const certified = new Map<number, Certified[]>();
  for (const { credential, skill, level } of rows) {
    const place = book.skills.place(skill);
    if (place < 0) continue;
    certified.set(credential, [...(certified.get(credential) ?? []), { skill: place, level }]);
  }
  const found = nothingInForce();
  return (person, award) => {
    const role = book.people.role[person] ?? -1;
    if (role < 0) return 0;
    const asked = book.roles.requirements(role, day);
    let resting = 0;
    for (const { skill, level } of certified.get(award.credentialId) ?? []) {
      const at = asked.skill.indexOf(skill);
      if (at < 0) continue;
      const fresh = freshFrom(day, book.skills.currencyMonths[skill] ?? 0);
      const others = withoutAward(book.ratings, person, skill, award.id);
      inForce(others, 0, others.id.length, day, fresh, false, found);
      const required = asked.level[at] ?? 0;
      const needs = asked.credential[at] === 1;
      const without = isMet(required, found.level, needs, found.holdsCredential);
      const withIt = isMet(required, Math.max(found.level, level), needs, true);
      if (withIt && !without) resting += 1;
    }
    return resting;
  };
}

/** The ratings of a person in a skill but for what the award certifies. */
function withoutAward(ratings: Ratings, person: number, skill: number, awardId: number): Ratings {
  const places: number[] = [];
  for (let at = ratings.start[person] ?? 0; at < (ratings.end[person] ?? 0); at += 1) {
    if (ratings.skill[at] === skill && ratings.id[at] !== -awardId) places.push(at);
  }
  const of = (column: ArrayLike<number>): number[] => places.map((at) => column[at] ?? 0);
  return {
    ...ratings,
    id: Int32Array.from(of(ratings.id)),
    skill: Int32Array.from(of(ratings.skill)),
    day: Int32Array.from(of(ratings.day)),
    level: Int8Array.from(of(ratings.level)),
    source: Uint8Array.from(of(ratings.source)),
    until: Int32Array.from(of(ratings.until)),
    total: places.length,
  };
}
