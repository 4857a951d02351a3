import type { badgesContract } from '#shared/contract/badges.ts';
import type { IsoDate } from '#shared/dates.ts';
import { Problem } from '#shared/errors.ts';
import { validOn } from '#core/credentials/index.ts';
import {
  foundPlace,
  groupingOf,
  isMet,
  LevelReader,
  standingOf,
  tallyPeople,
  type Answer,
  type Standing,
} from '#core/gaps/index.ts';
import type { Workspace } from '#core/workspace/index.ts';
import type { BadgeReport } from '../types.ts';
import { expiryDay, issueDay } from './date-rules.ts';
import { previewWarnings, type PreviewedCredential } from './preview-warnings.ts';

type Output = Answer<typeof badgesContract.preview>;
type Row = Output['skills'][number];

interface Question {
  readonly personId: number;
  /** Null: an entry that is yet to be made, which would certify `skills`. */
  readonly credentialId: number | null;
  readonly skills: readonly Certified[];
  readonly asOf: IsoDate;
}

interface Certified {
  readonly skillId: number;
  readonly level: number;
}

function credentialOf(workspace: Workspace, id: number): PreviewedCredential {
  const found = workspace.read.get<PreviewedCredential>(
    `SELECT c.title, i.name AS issuer FROM credential c LEFT JOIN issuer i ON i.id = c.issuer_id WHERE c.id = ?`,
    [id],
  );
  if (found) return found;
  throw new Problem(
    'NOT_FOUND',
    'This credential is no longer in the catalogue.',
    'Choose another, or make one of what the badge says.',
  );
}

/**
 * What an award of the badge would change for the person and their department; nothing is written.
 * The book must have been read.
 */
export function previewOf(workspace: Workspace, report: BadgeReport, asked: Question): Output {
  const { personId, credentialId, asOf } = asked;
  const credential = credentialId === null ? null : credentialOf(workspace, credentialId);
  const standing = standingOf(workspace, { day: asOf, staleAsUnrated: false });
  const { book } = standing;
  const person = foundPlace(book.people.place(personId), 'person');
  const skills =
    credentialId === null
      ? asked.skills
      : workspace.read.all<Certified>(
          'SELECT skill_id AS skillId, level FROM credential_skill WHERE credential_id = ? ORDER BY id',
          [credentialId],
        );
  const issued = issueDay(report.facts.issuedOn);
  const expires = expiryDay(report.facts.expiresOn);
  const counts = issued !== null && validOn({ issued, expires, revokedOn: null }, asOf);
  const rows = skills.flatMap(({ skillId, level }): Row[] => {
    const skill = book.skills.place(skillId);
    if (skill < 0) return [];
    return [effectOn(standing, { person, skill, certified: counts ? level : null })];
  });
  const same = workspace.read.get<{ id: number }>(
    'SELECT id FROM award WHERE person_id = ? AND credential_id = ? AND issued = ?',
    [personId, credentialId ?? 0, issued ?? ''],
  );
  const name = book.people.name[person] ?? '';
  return {
    skills: rows.sort((a, b) => Number(b.required !== null) - Number(a.required !== null)),
    warnings: previewWarnings(report, credential, {
      asOf,
      issued,
      expires,
      person: name,
      skills: skills.length,
      isThere: same !== undefined,
    }),
  };
}

interface Effect {
  readonly person: number;
  readonly skill: number;
  /** Null: the award does not count on the day. */
  readonly certified: number | null;
}

const orNull = (level: number): number | null => (level < 0 ? null : level);

function effectOn(standing: Standing, { person, skill, certified }: Effect): Row {
  const { book, day } = standing;
  const levels = new LevelReader(book, day);
  const { level: before, holdsCredential } = levels.read(person, skill);
  const after = certified === null ? before : Math.max(before, certified);
  const role = book.people.role[person] ?? -1;
  const requirements = role < 0 ? null : book.roles.requirements(role, day);
  const at = requirements ? requirements.skill.indexOf(skill) : -1;
  const required = at < 0 ? null : (requirements?.level[at] ?? 0);
  const needs = at >= 0 && requirements?.credential[at] === 1;
  const met = (level: number, holds: boolean): boolean =>
    required !== null && isMet(required, level, needs, holds);
  const metAfter = met(after, holdsCredential || certified !== null);
  const pair = pairOf(standing, person, skill);
  const changed = pair < 0 ? standing : withLevel(standing, pair, after, metAfter);
  const then = inDepartment(standing, person, skill);
  const now = inDepartment(changed, person, skill);
  return {
    skillId: book.skills.id[skill] ?? 0,
    skill: book.skills.name[skill] ?? '',
    required,
    before: orNull(before),
    after: orNull(after),
    metBefore: met(before, holdsCredential),
    metAfter,
    indexBefore: then.index,
    indexAfter: now.index,
    peopleBefore: then.met,
    peopleAfter: now.met,
  };
}

/** Where the requirement of that person stands; −1: there is none, or they are not active. */
function pairOf({ start, skill: skills }: Standing, person: number, skill: number): number {
  const last = start[person + 1] ?? 0;
  for (let pair = start[person] ?? 0; pair < last; pair += 1)
    if (skills[pair] === skill) return pair;
  return -1;
}

function withLevel(standing: Standing, pair: number, to: number, isMetThen: boolean): Standing {
  const level = standing.level.slice();
  const met = standing.met.slice();
  level[pair] = to;
  met[pair] = isMetThen ? 1 : 0;
  return { ...standing, level, met };
}

/** The figures of one skill among those active in the person's department. */
function inDepartment(
  standing: Standing,
  person: number,
  skill: number,
): { readonly index: number | null; readonly met: number } {
  const { of } = groupingOf(standing.book, 'department');
  const people = standing.active.map((isActive, at) =>
    isActive === 1 && of[at] === of[person] ? 1 : 0,
  );
  const skills = new Uint8Array(standing.book.skills.count);
  skills[skill] = 1;
  const { index, met } = tallyPeople({ standing, people, skills }).figures(0);
  return { index, met };
}
