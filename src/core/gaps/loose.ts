import type { gapsContract } from '#shared/contract/gaps.ts';
import { CELL_FLAG } from '#shared/skills.ts';
import type { IsoDate } from '#shared/dates.ts';
import type { Book } from '#core/skills/index.ts';
import type { Workspace } from '#core/workspace/index.ts';
import { dateOf } from './dates.ts';
import { LevelReader } from './levels.ts';
import type { Answer, Asked } from './procedure.ts';
import { dayOfScope, scopeOf } from './scope.ts';
import type { Scope } from './types.ts';

type Output = Answer<typeof gapsContract.loose>;

/**
 * Skills that no role requires on the day, requirements that nobody of the scope meets (though somebody has the role),
 * and skills whose ratings are stale where they are required.
 */
export function looseOf(workspace: Workspace, input: Asked<typeof gapsContract.loose>): Output {
  const scope = scopeOf(workspace, input);
  return {
    asOf: dayOfScope(workspace, input),
    unrequired: unrequired(scope),
    unmet: unmet(scope),
    stale: stale(scope),
  };
}

const skillRef = ({ skills }: Book, place: number) => ({
  id: skills.id[place] ?? 0,
  name: skills.name[place] ?? '',
  category: skills.category[place] ?? null,
});

const isIn = ({ skills }: Scope, skill: number): boolean => skills === null || skills[skill] === 1;

/** Most rated first. `rated`: people of the scope who have a level. */
function unrequired(scope: Scope): Output['unrequired'] {
  const { book, day, staleAsUnrated } = scope.standing;
  const isLoose = new Uint8Array(book.skills.count);
  for (let skill = 0; skill < isLoose.length; skill += 1)
    isLoose[skill] = book.skills.archived[skill] === 0 && isIn(scope, skill) ? 1 : 0;
  for (let role = 0; role < book.roles.count; role += 1) {
    if (book.roles.isFamily[role] === 1) continue;
    for (const skill of book.roles.requirements(role, day).skill) isLoose[skill] = 0;
  }
  const wanted = Int32Array.from(isLoose.keys().filter((skill) => isLoose[skill] === 1));
  const rated = new Int32Array(wanted.length);
  if (wanted.length > 0) {
    const slot = new Int32Array(book.skills.count).fill(-1);
    for (const [index, skill] of wanted.entries()) slot[skill] = index;
    const levels = new LevelReader(book, day, staleAsUnrated);
    for (let person = 0; person < scope.people.length; person += 1) {
      if (scope.people[person] !== 1) continue;
      levels.readAll(
        person,
        (skill) => {
          const index = slot[skill] ?? 0;
          if (levels.found.level >= 0) rated[index] = (rated[index] ?? 0) + 1;
        },
        isLoose,
      );
    }
  }
  return Array.from(wanted, (skill, index) => ({
    ...skillRef(book, skill),
    rated: rated[index] ?? 0,
  })).sort((a, b) => b.rated - a.rated);
}

/** Most people first. */
function unmet({ standing, people, skills }: Scope): Output['unmet'] {
  const { book, day, start } = standing;
  const rows: Output['unmet'] = [];
  for (const [role, members] of membersByRole(book, people)) {
    const asked = book.roles.requirements(role, day);
    for (let index = 0; index < asked.skill.length; index += 1) {
      const skill = asked.skill[index] ?? 0;
      if (skills !== null && skills[skill] !== 1) continue;
      let unknown = 0;
      let isMet = false;
      for (const person of members) {
        // Of everyone with the role the same is required: the pairs stand in the order of the requirements.
        const pair = (start[person] ?? 0) + index;
        if (standing.met[pair] === 1) isMet = true;
        if ((standing.level[pair] ?? -1) < 0) unknown += 1;
      }
      if (isMet) continue;
      rows.push({
        roleId: book.roles.id[role] ?? 0,
        role: book.roles.name[role] ?? '',
        skillId: book.skills.id[skill] ?? 0,
        skill: book.skills.name[skill] ?? '',
        level: asked.level[index] ?? 0,
        people: members.length,
        unknown,
      });
    }
  }
  return rows.sort((a, b) => b.people - a.people || a.unknown - b.unknown);
}

function membersByRole({ people, roles }: Book, chosen: Uint8Array): Map<number, number[]> {
  const members = new Map<number, number[]>();
  for (let role = 0; role < roles.count; role += 1) members.set(role, []);
  for (let person = 0; person < chosen.length; person += 1)
    if (chosen[person] === 1) members.get(people.role[person] ?? -1)?.push(person);
  for (const [role, found] of members) if (found.length === 0) members.delete(role);
  return members;
}

/** Requirements whose rating is stale, skill by skill, most first. `rated`: those that are rated at all. */
function stale({ standing, people, skills }: Scope): Output['stale'] {
  const { book, start, skill: skillOf, flags, level, rating } = standing;
  const width = book.skills.count;
  const counts = { stale: new Int32Array(width), rated: new Int32Array(width) };
  const oldest = new Int32Array(width).fill(0x7fffffff);
  for (let person = 0; person < people.length; person += 1) {
    if (people[person] !== 1) continue;
    const last = start[person + 1] ?? 0;
    for (let pair = start[person] ?? 0; pair < last; pair += 1) {
      if ((level[pair] ?? -1) < 0) continue;
      const skill = skillOf[pair] ?? 0;
      counts.rated[skill] = (counts.rated[skill] ?? 0) + 1;
      if (((flags[pair] ?? 0) & CELL_FLAG.stale) === 0) continue;
      counts.stale[skill] = (counts.stale[skill] ?? 0) + 1;
      const day = book.ratings.day[rating[pair] ?? -1] ?? 0x7fffffff;
      if (day < (oldest[skill] ?? 0)) oldest[skill] = day;
    }
  }
  const rows: Output['stale'] = [];
  for (let skill = 0; skill < width; skill += 1) {
    const found = counts.stale[skill] ?? 0;
    if (found === 0 || (skills !== null && skills[skill] !== 1)) continue;
    const since: IsoDate = dateOf(oldest[skill] ?? 0);
    rows.push({
      ...skillRef(book, skill),
      stale: found,
      rated: counts.rated[skill] ?? 0,
      oldest: since,
    });
  }
  return rows.sort((a, b) => b.stale - a.stale);
}
