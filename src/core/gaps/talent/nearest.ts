import type { talentContract } from '#shared/contract/talent.ts';
import { cachedByRevision } from '#core/people/index.ts';
import type { Requirements } from '#core/skills/index.ts';
import type { Workspace } from '#core/workspace/index.ts';
import { LevelReader } from '../levels.ts';
import { nameRanks } from '../name-order.ts';
import { foundPlace } from '../not-found.ts';
import type { Answer, Asked } from '../procedure.ts';
import { gapOf, isMet } from '../rules.ts';
import { dayOfScope, scopeOf } from '../scope.ts';
import type { Scope } from '../types.ts';
import { distanceTo } from './distance.ts';

/**
 * Who is nearest to a role, by match, then coverage. Not listed are those who hold it, and those who are rated in
 * nothing that it requires: of them nothing is known.
 */
export function nearestTo(
  workspace: Workspace,
  input: Asked<typeof talentContract.nearest>,
): Answer<typeof talentContract.nearest> {
  const { offset, limit, roleId, ...question } = input;
  const asOf = dayOfScope(workspace, question);
  const scope = scopeOf(workspace, { ...question, staleAsUnrated: false });
  const { book, day } = scope.standing;
  const role = foundPlace(book.roles.place(roleId), 'role');
  const asked = book.roles.requirements(role, day);
  const order = cachedByRevision(
    workspace,
    `nearest ${JSON.stringify([asOf, roleId, question])}`,
    () => nearestFirst(scope, role, asked),
  );
  const levels = new LevelReader(book, day);
  return {
    asOf,
    total: order.length,
    people: Array.from(order.subarray(offset, offset + limit), (place) => ({
      personId: book.people.id[place] ?? 0,
      name: book.people.name[place] ?? '',
      role: book.people.roleText[place] ?? null,
      department: book.people.department[place] ?? null,
      location: book.people.location[place] ?? null,
      ...distanceTo(book, day, place, asked, levels),
    })),
  };
}

function nearestFirst(scope: Scope, role: number, asked: Requirements): Int32Array {
  const { book, day } = scope.standing;
  const levels = new LevelReader(book, day);
  const missing = new Int32Array(book.people.count);
  const met = new Int32Array(book.people.count);
  const places: number[] = [];
  for (let place = 0; place < missing.length; place += 1) {
    if (scope.people[place] !== 1 || book.people.role[place] === role) continue;
    let rated = 0;
    levels.readEach(place, asked.skill, (pair) => {
      const { level, holdsCredential } = levels.found;
      const required = asked.level[pair] ?? 0;
      if (level >= 0) rated += 1;
      missing[place] =
        (missing[place] ?? 0) + gapOf(required, level) * (asked.importance[pair] ?? 0);
      if (isMet(required, level, asked.credential[pair] === 1, holdsCredential))
        met[place] = (met[place] ?? 0) + 1;
    });
    if (rated > 0) places.push(place);
  }
  const names = nameRanks(book);
  places.sort(
    (a, b) =>
      (missing[a] ?? 0) - (missing[b] ?? 0) ||
      (met[b] ?? 0) - (met[a] ?? 0) ||
      (names[a] ?? 0) - (names[b] ?? 0),
  );
  return Int32Array.from(places);
}
