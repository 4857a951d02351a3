import type { talentContract } from '#shared/contract/talent.ts';
import { bookOf, dayOf } from '#core/skills/index.ts';
import type { Workspace } from '#core/workspace/index.ts';
import { LevelReader } from '../levels.ts';
import { compareText } from '../name-order.ts';
import { foundPlace } from '../not-found.ts';
import type { Answer, Asked } from '../procedure.ts';
import { dayOfScope } from '../scope.ts';
import { standingOf } from '../standing.ts';
import { distanceTo } from './distance.ts';

/** How far somebody is from every other role that requires anything, the nearest first: by match, then coverage. */
export function movesOf(
  workspace: Workspace,
  input: Asked<typeof talentContract.moves>,
): Answer<typeof talentContract.moves> {
  const asOf = dayOfScope(workspace, input);
  const book = bookOf(workspace);
  const person = foundPlace(book.people.place(input.personId), 'person');
  const day = dayOf(asOf);
  const levels = new LevelReader(book, day);
  const { active } = standingOf(workspace, { day: asOf, staleAsUnrated: false });
  const people = new Int32Array(book.roles.count);
  for (const [place, role] of book.people.role.entries())
    if (role >= 0 && active[place] === 1) people[role] = (people[role] ?? 0) + 1;
  const others = [...people.keys()].filter(
    (role) => book.roles.isFamily[role] !== 1 && role !== book.people.role[person],
  );
  const roles = others.flatMap((role) => {
    const asked = book.roles.requirements(role, day);
    if (asked.skill.length === 0) return [];
    return [
      {
        roleId: book.roles.id[role] ?? 0,
        role: book.roles.name[role] ?? '',
        people: people[role] ?? 0,
        ...distanceTo(book, day, person, asked, levels),
      },
    ];
  });
  roles.sort(
    (a, b) =>
      (b.match ?? 0) - (a.match ?? 0) ||
      (b.coverage ?? 0) - (a.coverage ?? 0) ||
      compareText(a.role, b.role),
  );
  return { asOf, roles };
}
