import type { gapsContract } from '#shared/contract/gaps.ts';
import {
  SOURCE_CODES,
  bookOf,
  dayOf,
  type Book,
  type Ratings,
  type Requirements,
} from '#core/skills/index.ts';
import type { ReadHandle, Workspace } from '#core/workspace/index.ts';
import { standingAgainst } from './against.ts';
import { dateOf, dateOrNull, ratedOn } from './dates.ts';
import { tallyPeople } from './figures.ts';
import { groupingOf } from './grouping.ts';
import { LevelReader } from './levels.ts';
import { compareText } from './name-order.ts';
import { foundPlace } from './not-found.ts';
import { personFiguresAt } from './persons.ts';
import type { Answer, Asked } from './procedure.ts';
import { gapOf } from './rules.ts';
import { dayOfScope } from './scope.ts';
import { standingOf } from './standing.ts';
import type { Standing } from './types.ts';

type Input = Asked<typeof gapsContract.person>;
type Output = Answer<typeof gapsContract.person>;
type Requirement = Output['requirements'][number];

const SELF = SOURCE_CODES.indexOf('self');
const MANAGER = SOURCE_CODES.indexOf('manager');
const NOTHING: Requirements = {
  skill: new Int32Array(0),
  level: new Uint8Array(0),
  importance: new Uint8Array(0),
  credential: new Uint8Array(0),
  inherited: new Uint8Array(0),
};

/** One person, also one who is not active on the day, against what their own role requires, or another. */
export function personOf(workspace: Workspace, input: Input): Output {
  const asOf = dayOfScope(workspace, input);
  const day = dayOf(asOf);
  const book = bookOf(workspace);
  const { people, roles } = book;
  const person = foundPlace(people.place(input.personId), 'person');
  const role =
    input.roleId === undefined
      ? (people.role[person] ?? -1)
      : foundPlace(roles.place(input.roleId), 'role');
  const asked = role < 0 ? NOTHING : roles.requirements(role, day);
  const levels = new LevelReader(book, day, input.staleAsUnrated);
  const standing = standingAgainst(book, day, person, asked, levels);
  return {
    asOf,
    roleId: role < 0 ? null : (roles.id[role] ?? null),
    role: role < 0 ? (people.roleText[person] ?? null) : (roles.name[role] ?? null),
    figures: personFiguresAt(tallyPeople(alone(standing)), people, person, 0),
    peers: peersOf(workspace, input, person),
    requirements: requirementsOf(workspace.read, standing, { person, role, asked, levels }),
    others: othersOf(book, person, asked, levels),
  };
}

const alone = (standing: Standing) => ({ standing, people: Uint8Array.of(1), skills: null });

/** Everyone active in the department, each against their own role. */
function peersOf(workspace: Workspace, input: Input, person: number): Output['peers'] {
  const { staleAsUnrated } = input;
  const standing = standingOf(workspace, { day: dayOfScope(workspace, input), staleAsUnrated });
  if ((standing.book.people.department[person] ?? null) === null) return null;
  const { of } = groupingOf(standing.book, 'department');
  const group = of[person] ?? -1;
  const people = standing.active.map((isActive, at) =>
    isActive === 1 && of[at] === group ? 1 : 0,
  );
  return tallyPeople({ standing, people, skills: null }).figures(0);
}

interface Asking {
  readonly person: number;
  readonly role: number;
  readonly asked: Requirements;
  readonly levels: LevelReader;
}

/** The most important first, then by name. */
function requirementsOf(
  db: ReadHandle,
  standing: Standing,
  { person, role, asked, levels }: Asking,
): Requirement[] {
  const { skills, ratings, roles } = standing.book;
  const assessors = assessorsOf(db, standing);
  const family = roles.name[roles.family[role] ?? -1] ?? null;
  const latest = (skill: number, source: number) => {
    const at = levels.lastOf(person, skill, source);
    return at < 0 ? null : { level: ratings.level[at] ?? 0, date: dateOf(ratings.day[at] ?? 0) };
  };
  const rows = Array.from(asked.skill, (skill, pair): Requirement => {
    const rating = standing.rating[pair] ?? -1;
    const level = standing.level[pair] ?? -1;
    const required = asked.level[pair] ?? 0;
    const needsCredential = asked.credential[pair] === 1;
    const until = needsCredential ? levels.credentialUntil(person, skill) : null;
    return {
      skillId: skills.id[skill] ?? 0,
      skill: skills.name[skill] ?? '',
      category: skills.category[skill] ?? null,
      importance: asked.importance[pair] ?? 1,
      credential: needsCredential,
      inheritedFrom: asked.inherited[pair] === 1 ? family : null,
      required,
      level: level < 0 ? null : level,
      gap: gapOf(required, level),
      met: standing.met[pair] === 1,
      flags: standing.flags[pair] ?? 0,
      date: ratedOn(ratings, rating),
      source: SOURCE_CODES[ratings.source[rating] ?? -1] ?? null,
      assessor: assessors.get(ratings.id[rating] ?? 0) ?? null,
      awardId: awardAt(ratings, rating),
      self: latest(skill, SELF),
      manager: latest(skill, MANAGER),
      credentialUntil: until === null ? null : dateOrNull(until),
    };
  });
  return rows.sort((a, b) => b.importance - a.importance || compareText(a.skill, b.skill));
}

/** The award whose certificate stands at a place; null: it is a rating. */
const awardAt = ({ id }: Ratings, rating: number): number | null => {
  const found = id[rating] ?? 0;
  return found < 0 ? -found : null;
};

/** Who rated, by id of the rating in force; of an award, its credential and who issued it. */
function assessorsOf(db: ReadHandle, standing: Standing): Map<number, string | null> {
  const { ratings } = standing.book;
  const ids = Array.from(standing.rating, (rating) => ratings.id[rating] ?? 0);
  const list = JSON.stringify(ids);
  const rows = db.all<{ id: number; assessor: string | null }>(
    `SELECT id, assessor FROM assessment WHERE id IN (SELECT value FROM json_each(:list))
     UNION ALL SELECT -a.id, c.title || coalesce(', ' || i.name, '')
     FROM award a JOIN credential c ON c.id = a.credential_id LEFT JOIN issuer i ON i.id = c.issuer_id
     WHERE a.id IN (SELECT -value FROM json_each(:list))`,
    { list },
  );
  return new Map(rows.map(({ id, assessor }) => [id, assessor]));
}

/** Rated, and not required: the highest level first. */
function othersOf(
  { skills, ratings }: Book,
  person: number,
  asked: Requirements,
  levels: LevelReader,
): Output['others'] {
  const required = new Set(asked.skill);
  const rows: Output['others'] = [];
  levels.readAll(person, (skill) => {
    const { level, rating, flags } = levels.found;
    if (level < 0 || required.has(skill)) return;
    rows.push({
      id: skills.id[skill] ?? 0,
      name: skills.name[skill] ?? '',
      category: skills.category[skill] ?? null,
      level,
      flags,
      date: dateOf(ratings.day[rating] ?? 0),
      source: SOURCE_CODES[ratings.source[rating] ?? 0] ?? 'import',
      awardId: awardAt(ratings, rating),
    });
  });
  return rows.sort((a, b) => b.level - a.level || compareText(a.name, b.name));
}
