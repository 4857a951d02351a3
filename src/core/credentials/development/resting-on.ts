import { isMet } from '#core/gaps/index.ts';
import { freshFrom, inForce, nothingInForce, type Book, type Ratings } from '#core/skills/index.ts';
import type { AwardedCredential } from '../awards/credential-columns.ts';

/**
 * How many requirements of a person's role rest on an award: those that are met on the day with it and would not be without
 * it. Of one that has expired: those that are not met and would be, had it been renewed.
 * @returns of the person at a place and the award of this id, of that credential
 */
export function requirementsOn(
  book: Book,
  day: number,
): (person: number, awardId: number, credential: AwardedCredential | undefined) => number {
  const found = nothingInForce();
  return (person, awardId, credential) => {
    const role = book.people.role[person] ?? -1;
    if (role < 0 || credential === undefined) return 0;
    const asked = book.roles.requirements(role, day);
    let resting = 0;
    for (const { skillId, level } of credential.skills) {
      const skill = book.skills.place(skillId);
      const at = asked.skill.indexOf(skill);
      if (at < 0) continue;
      const fresh = freshFrom(day, book.skills.currencyMonths[skill] ?? 0);
      const others = withoutAward(book.ratings, person, skill, awardId);
      inForce(others, 0, others.total, day, fresh, false, found);
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
  const last = ratings.end[person] ?? 0;
  for (let at = ratings.start[person] ?? 0; at < last; at += 1) {
    // They are in order of skills.
    if ((ratings.skill[at] ?? 0) > skill) break;
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
