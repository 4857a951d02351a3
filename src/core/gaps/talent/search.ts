import type { talentContract } from '#shared/contract/talent.ts';
import { CELL_FLAG } from '#shared/skills.ts';
import { cachedByRevision } from '#core/people/index.ts';
import { NEVER, type Book } from '#core/skills/index.ts';
import type { Workspace } from '#core/workspace/index.ts';
import { dateOrNull, ratedOn } from '../dates.ts';
import { LevelReader } from '../levels.ts';
import { nameRanks } from '../name-order.ts';
import { foundPlace } from '../not-found.ts';
import type { Answer, Asked } from '../procedure.ts';
import { isMet } from '../rules.ts';
import { dayOfScope, scopeOf } from '../scope.ts';
import type { Scope } from '../types.ts';
import { isListed, lackOf, pointsAsked, pointsHad, type AskedSkill } from './talent-rules.ts';

type Input = Asked<typeof talentContract.search>;
type Output = Answer<typeof talentContract.search>;
type Found = Output['people'][number];

interface Condition extends AskedSkill {
  /** By place. */
  readonly skill: number;
}

/** Who is listed, the best first. */
interface Listed {
  readonly people: Int32Array;
  /** Of the same, 0–1. */
  readonly score: Float64Array;
  readonly meetsAll: Uint8Array;
}

/**
 * People by match score; those who meet every must come before those who nearly do. Where only wishes are asked, who
 * has nothing of them is not listed.
 */
export function searchTalent(workspace: Workspace, input: Input): Output {
  const { offset, limit, ...question } = input;
  const asOf = dayOfScope(workspace, question);
  const scope = scopeOf(workspace, {
    filter: question.filter,
    asOf: question.asOf,
    staleAsUnrated: false,
  });
  const { book, day } = scope.standing;
  const conditions = question.conditions.map(({ skillId, ...asked }) => ({
    ...asked,
    skill: foundPlace(book.skills.place(skillId), 'skill'),
  }));
  const listed = cachedByRevision(workspace, `talent ${JSON.stringify([asOf, question])}`, () =>
    bestFirst(scope, conditions, question),
  );
  const levels = new LevelReader(book, day);
  return {
    asOf,
    total: listed.people.length,
    people: Array.from(listed.people.subarray(offset, offset + limit), (person, at) => ({
      ...headOf(book, person),
      score: listed.score[offset + at] ?? 0,
      meetsAll: listed.meetsAll[offset + at] === 1,
      levels: conditions.map((condition) => levelOf(book, levels, person, condition)),
    })),
  };
}

function bestFirst(
  scope: Scope,
  conditions: readonly Condition[],
  { nearly, withoutLeaving }: Pick<Input, 'nearly' | 'withoutLeaving'>,
): Listed {
  const { book, day } = scope.standing;
  const { people } = book;
  const levels = new LevelReader(book, day);
  // Ratings stand by skill: conditions are read in that order.
  const ordered = conditions.toSorted((a, b) => a.skill - b.skill);
  const skills = Int32Array.from(ordered, ({ skill }) => skill);
  const most = conditions.reduce((sum, condition) => sum + pointsAsked(condition), 0);
  const hasMust = conditions.some(({ need }) => need === 'must');
  const points = new Float64Array(people.count);
  const lacks = new Int32Array(people.count);
  const found: number[] = [];
  for (let person = 0; person < people.count; person += 1) {
    if (scope.people[person] !== 1) continue;
    if (withoutLeaving && (people.until[person] !== NEVER || people.onLeave[person] === 1))
      continue;
    let had = 0;
    let lack = 0;
    levels.readEach(person, skills, (index) => {
      const condition = ordered[index];
      if (condition === undefined) return;
      const { level, holdsCredential } = levels.found;
      had += pointsHad(condition, level, holdsCredential);
      if (condition.need === 'must') lack += lackOf(condition, level, holdsCredential);
    });
    if (!isListed(lack, nearly) || (!hasMust && had === 0)) continue;
    points[person] = had;
    lacks[person] = lack;
    found.push(person);
  }
  const names = nameRanks(book);
  found.sort(
    (a, b) =>
      (lacks[a] ?? 0) - (lacks[b] ?? 0) ||
      (points[b] ?? 0) - (points[a] ?? 0) ||
      (names[a] ?? 0) - (names[b] ?? 0),
  );
  return {
    people: Int32Array.from(found),
    score: Float64Array.from(found, (person) => (points[person] ?? 0) / most),
    meetsAll: Uint8Array.from(found, (person) => (lacks[person] === 0 ? 1 : 0)),
  };
}

const headOf = ({ people }: Book, place: number): Omit<Found, 'score' | 'meetsAll' | 'levels'> => ({
  personId: people.id[place] ?? 0,
  name: people.name[place] ?? '',
  role: people.roleText[place] ?? null,
  department: people.department[place] ?? null,
  location: people.location[place] ?? null,
  leavingDate: dateOrNull(people.until[place] ?? NEVER),
});

function levelOf(
  { ratings }: Book,
  levels: LevelReader,
  person: number,
  { skill, level: asked, credential }: Condition,
): Found['levels'][number] {
  const { level, flags, rating, holdsCredential } = levels.read(person, skill);
  const held = holdsCredential ? CELL_FLAG.credentialValid : CELL_FLAG.credentialMissing;
  return {
    level: level < 0 ? null : level,
    flags: flags | (credential ? held : 0),
    met: isMet(asked, level, credential, holdsCredential),
    date: ratedOn(ratings, rating),
  };
}
