import type { Assessment } from '#shared/contract/assessments.ts';
import type { IsoDate } from '#shared/dates.ts';
import { Problem } from '#shared/errors.ts';
import type { ReadHandle, Workspace } from '#core/workspace/index.ts';
import { bookOf, dayOf } from '../book/index.ts';
import { certificatesOf } from './certificates.ts';
import { decisive } from './rules.ts';
import { SELECT_ASSESSMENT, type AssessmentRow } from './words.ts';

interface HistoryWindow {
  readonly personId: number;
  readonly skillId?: number | undefined;
  readonly asOf?: IsoDate | undefined;
  readonly offset: number;
  readonly limit: number;
}

type HistoryRow = AssessmentRow & { readonly skill: string };

/**
 * What a person was rated, and what their awards certify, latest first, and how many there are of both.
 * @throws Problem NOT_FOUND
 */
export function ratingHistory(
  workspace: Workspace,
  { personId, skillId, asOf, offset, limit }: HistoryWindow,
): { total: number; assessments: Assessment[] } {
  const { read } = workspace;
  if (!read.get('SELECT 1 FROM person WHERE id = ?', [personId])) {
    throw new Problem(
      'NOT_FOUND',
      'This person is no longer in the workspace.',
      'Look at the list again.',
    );
  }
  const ratings = read.all<HistoryRow>(
    `${SELECT_ASSESSMENT.replace(' FROM', ', s.name AS skill FROM')} JOIN skill s ON s.id = a.skill_id
     WHERE a.person_id = :personId AND (:skillId IS NULL OR a.skill_id = :skillId)`,
    { personId, skillId: skillId ?? null },
  );
  const all: HistoryRow[] = [...ratings, ...certificatesOf(read, personId, skillId)].sort(
    latestFirst,
  );
  const page = all.slice(offset, offset + limit);
  const decides = decidingIn(all, asOf ?? workspace.asOf());
  const evidence = evidenceOf(read, page);
  const requiredThen = requirementOf(workspace, personId);
  return {
    total: all.length,
    assessments: page.map((row) => ({
      ...row,
      awardId: row.id < 0 ? -row.id : null,
      evidence: evidence.get(row.id) ?? [],
      requiredThen: requiredThen(row.skillId, row.date),
      inForce: decides.has(row),
    })),
  };
}

/** Of one day the one entered last; what an award certifies as if it had been entered before. */
const latestFirst = (a: HistoryRow, b: HistoryRow): number =>
  a.date < b.date ? 1 : a.date > b.date ? -1 : b.id - a.id;

/** The ratings that decide on the day, one a skill at most: an award may certify several skills. */
function decidingIn(ratings: readonly HistoryRow[], day: IsoDate): Set<HistoryRow> {
  const bySkill = Map.groupBy(ratings, (rating) => rating.skillId);
  return new Set(
    [...bySkill.values()].flatMap((list) => {
      const rating = decisive(list, day);
      return rating ? [rating] : [];
    }),
  );
}

function evidenceOf(
  db: ReadHandle,
  ratings: readonly HistoryRow[],
): Map<number, Assessment['evidence']> {
  const rows = db.all<{ assessmentId: number; id: number; name: string; sizeBytes: number }>(
    `SELECT assessment_id AS assessmentId, id, name, size AS sizeBytes FROM evidence
     WHERE assessment_id IN (SELECT value FROM json_each(?)) ORDER BY id`,
    [JSON.stringify(ratings.map((rating) => rating.id))],
  );
  return new Map(
    [...Map.groupBy(rows, (row) => row.assessmentId)].map(([id, list]) => [
      id,
      list.map(({ assessmentId: _assessment, ...file }) => file),
    ]),
  );
}

/** What the role that the person has now asked for in a skill on a day; null: nothing. */
function requirementOf(
  workspace: Workspace,
  personId: number,
): (skillId: number, day: IsoDate) => number | null {
  const { people, roles, skills } = bookOf(workspace);
  const role = people.role[people.place(personId)] ?? -1;
  return (skillId, day) => {
    if (role < 0) return null;
    const asked = roles.requirements(role, dayOf(day));
    const at = asked.skill.indexOf(skills.place(skillId));
    return at < 0 ? null : (asked.level[at] ?? null);
  };
}
