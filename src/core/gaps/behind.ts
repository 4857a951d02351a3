import type * as z from 'zod';
import type { behindSchema, Figures } from '#shared/contract/figures.ts';
import type { gapsContract } from '#shared/contract/gaps.ts';
import { cachedByRevision } from '#core/people/index.ts';
import type { Workspace } from '#core/workspace/index.ts';
import { ratedOn } from './dates.ts';
import { tallyPeople, type Tally } from './figures.ts';
import { groupingOf } from './grouping.ts';
import { nameRanks } from './name-order.ts';
import { tallyEach } from './persons.ts';
import type { Answer, Asked } from './procedure.ts';
import { dayOfScope, scopeOf } from './scope.ts';
import type { Scope } from './types.ts';

type Output = Answer<typeof gapsContract.behind>;
type Select = z.output<typeof behindSchema>;

/**
 * The people behind a figure: those of whom at least one requirement is as asked (of one skill: theirs is), or who are
 * ready, not ready, not to be judged. The largest gap first: of one skill by importance × levels, else by index.
 */
export function behindOf(workspace: Workspace, input: Asked<typeof gapsContract.behind>): Output {
  const { offset, limit, ...question } = input;
  const { select } = question;
  const asOf = dayOfScope(workspace, input);
  const scope = chosen(scopeOf(workspace, input), select);
  const { skills } = scope.standing.book;
  const skill = select.skillId === undefined ? null : skills.place(select.skillId);
  // Of one list many windows are asked for.
  const found = cachedByRevision(workspace, `behind ${JSON.stringify([asOf, question])}`, () =>
    largestGapFirst(skill === null ? scope : { ...scope, skills: only(scope, skill) }, select),
  );
  return {
    asOf,
    total: found.length,
    people: rowsOf(scope, found.slice(offset, offset + limit), skill ?? -1),
  };
}

/** The scope without those whom the selection leaves out. */
function chosen(scope: Scope, { group, roleId }: Select): Scope {
  const { book } = scope.standing;
  const grouping = group === undefined ? null : groupingOf(book, group.by);
  const wanted = group === undefined ? -1 : (grouping?.keys.indexOf(group.key) ?? -1);
  const role = roleId === undefined ? -1 : book.roles.place(roleId);
  const people = scope.people.map((isIn, place) => {
    if (grouping !== null && (wanted < 0 || grouping.of[place] !== wanted)) return 0;
    if (roleId !== undefined && (role < 0 || book.people.role[place] !== role)) return 0;
    return isIn;
  });
  return { ...scope, people };
}

/** @param skill place, or −1 for one that is not there */
function only({ skills, standing }: Scope, skill: number): Uint8Array {
  const marks = new Uint8Array(standing.book.skills.count);
  if (skill >= 0 && (skills === null || skills[skill] === 1)) marks[skill] = 1;
  return marks;
}

/** What is counted of each person: the very columns that figures are made of. */
const COUNTED: Readonly<Record<Select['what'], (tally: Tally, person: number) => number>> = {
  required: ({ requirements }, at) => requirements[at] ?? 0,
  met: ({ met }, at) => met[at] ?? 0,
  gap: (tally, at) => COUNTED.rated(tally, at) - (tally.met[at] ?? 0),
  unknown: ({ unknown }, at) => unknown[at] ?? 0,
  stale: ({ stale }, at) => stale[at] ?? 0,
  self: ({ selfRated }, at) => selfRated[at] ?? 0,
  bench: ({ bench }, at) => bench[at] ?? 0,
  ready: ({ ready }, at) => ready[at] ?? 0,
  'not-ready': ({ notReady }, at) => notReady[at] ?? 0,
  'readiness-unknown': ({ readinessUnknown }, at) => readinessUnknown[at] ?? 0,
  'critical-gap': ({ criticalGaps }, at) => criticalGaps[at] ?? 0,
  rated: ({ requirements, unknown }, at) => (requirements[at] ?? 0) - (unknown[at] ?? 0),
};

function largestGapFirst(scope: Scope, { what, skillId }: Select): number[] {
  const tally = tallyEach(scope);
  const count = COUNTED[what];
  const ranks = nameRanks(scope.standing.book);
  const gaps = new Float64Array(scope.people.length);
  const found: number[] = [];
  for (let person = 0; person < gaps.length; person += 1) {
    if (scope.people[person] !== 1 || count(tally, person) === 0) continue;
    gaps[person] =
      skillId === undefined ? (tally.index(person) ?? 0) : (tally.missing[person] ?? 0);
    found.push(person);
  }
  return found.sort((a, b) => (gaps[b] ?? 0) - (gaps[a] ?? 0) || (ranks[a] ?? 0) - (ranks[b] ?? 0));
}

/** Of people by place; with their figures over the whole scope, also where one skill is asked for. */
function rowsOf(scope: Scope, shown: readonly number[], skill: number): Output['people'] {
  const isShown = new Uint8Array(scope.people.length);
  const bucketOf = new Int32Array(scope.people.length);
  for (const [bucket, person] of shown.entries()) {
    isShown[person] = 1;
    bucketOf[person] = bucket;
  }
  const tally = tallyPeople({ ...scope, people: isShown }, shown.length, bucketOf);
  return shown.map((person, bucket) => rowOf(scope, tally.figures(bucket), person, skill));
}

function rowOf(
  { standing }: Scope,
  { requirements, met, unknown, index }: Figures,
  person: number,
  skill: number,
): Output['people'][number] {
  const { people, ratings } = standing.book;
  const pair = pairOf(standing, person, skill);
  const level = standing.level[pair] ?? -1;
  return {
    personId: people.id[person] ?? 0,
    name: people.name[person] ?? '',
    role: people.roleText[person] ?? null,
    department: people.department[person] ?? null,
    level: level < 0 ? null : level,
    required: standing.required[pair] ?? null,
    flags: standing.flags[pair] ?? 0,
    date: ratedOn(ratings, standing.rating[pair] ?? -1),
    requirements,
    met,
    unknown,
    index,
  };
}

/** Of the person's requirements the one of this skill; −1: there is none. */
function pairOf(
  { start, skill: skillOf }: Scope['standing'],
  person: number,
  skill: number,
): number {
  const last = start[person + 1] ?? 0;
  for (let pair = start[person] ?? 0; pair < last; pair += 1)
    if (skillOf[pair] === skill) return pair;
  return -1;
}
