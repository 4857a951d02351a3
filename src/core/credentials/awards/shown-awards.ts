import type { Award } from '#shared/contract/awards.ts';
import { Problem } from '#shared/errors.ts';
import { VERDICTS } from '#shared/credentials.ts';
import { dayNumber, type IsoDate } from '#shared/dates.ts';
import { keptWhile, type ReadHandle, type Workspace } from '#core/workspace/index.ts';
import { AWARD_COLUMNS, AWARD_FIELDS, type AwardField } from './columns.ts';
import { awardedCredentials } from './credential-columns.ts';
import { renewFrom, stateOn, type Validity } from './rules.ts';

type Row = Pick<Award, AwardField | 'id' | 'personId' | 'person' | 'role' | 'department'> &
  Pick<Award, 'credentialId' | 'source' | 'badgeId'> & {
    /** A JSON list of results, in the order of VERDICTS; null: it has no badge. */
    readonly verdicts: string | null;
  };

const LISTED = '(SELECT value FROM json_each(?))';
const RESULTS = VERDICTS.map((name) => `b.report ->> '$.verdicts.${name}.result'`).join(', ');
const SELECT = `SELECT a.id, a.person_id AS personId, p.name AS person, p.role, p.department,
    a.credential_id AS credentialId, a.source, a.badge_id AS badgeId,
    CASE WHEN b.id IS NOT NULL THEN json_array(${RESULTS}) END AS verdicts,
    ${AWARD_FIELDS.map((field) => `a.${AWARD_COLUMNS[field]} AS ${field}`).join(', ')}
  FROM award a JOIN person p ON p.id = a.person_id LEFT JOIN badge b ON b.id = a.badge_id
  WHERE a.id IN ${LISTED}`;

/** The awards of these ids that there are, in the order of the ids, as they stand on the day. */
export function shownAwards(workspace: Workspace, ids: readonly number[], asOf: IsoDate): Award[] {
  const { read } = workspace;
  const list = JSON.stringify(ids);
  const rows = new Map(read.all<Row>(SELECT, [list]).map((row) => [row.id, row]));
  const files = filesOf(read, list);
  const others = othersOf(read, list);
  const credentials = awardedCredentials(workspace);
  const skills = skillNames(workspace);
  return ids.flatMap((id): Award[] => {
    const row = rows.get(id);
    const credential = credentials.get(row?.credentialId ?? 0);
    if (!row || !credential) return [];
    const { leadDays } = credential;
    return [
      {
        ...row,
        credential: credential.title,
        issuer: credential.issuer,
        state: stateOn(row, asOf, leadDays, others.get(keyOf(row)) ?? []),
        daysLeft: row.expires === null ? null : dayNumber(row.expires) - dayNumber(asOf),
        renewFrom: renewFrom(row.expires, leadDays),
        skills: credential.skills.map((one) => ({ ...one, skill: skills.get(one.skillId) ?? '' })),
        files: files.get(id) ?? [],
        verdicts: verdictsOf(row.verdicts),
      },
    ];
  });
}

/** @throws Problem NOT_FOUND */
export function shownAward(workspace: Workspace, id: number, asOf: IsoDate): Award {
  const [award] = shownAwards(workspace, [id], asOf);
  if (award) return award;
  throw new Problem(
    'NOT_FOUND',
    'This award is no longer in the workspace.',
    'Look at the history to see what became of it, and undo that if it was a mistake.',
  );
}

function verdictsOf(text: string | null): Award['verdicts'] {
  if (text === null) return null;
  const results = JSON.parse(text) as (string | null)[];
  const resultOf = (result: string | null | undefined) =>
    result === 'pass' || result === 'fail' ? result : 'unchecked';
  return Object.fromEntries(
    VERDICTS.map((name, at) => [name, resultOf(results[at])]),
  ) as Award['verdicts'];
}

function filesOf(db: ReadHandle, list: string): Map<number, Award['files']> {
  const rows = db.all<{ awardId: number; id: number; name: string; sizeBytes: number }>(
    `SELECT f.award_id AS awardId, f.id, f.name, s.size AS sizeBytes
     FROM award_file f JOIN stored_file s ON s.id = f.file_id WHERE f.award_id IN ${LISTED} ORDER BY f.id`,
    [list],
  );
  return new Map(
    [...Map.groupBy(rows, (row) => row.awardId)].map(([id, of]) => [
      id,
      of.map(({ awardId: _award, ...file }) => file),
    ]),
  );
}

type Held = Validity & { readonly personId: number; readonly credentialId: number };

const keyOf = ({ personId, credentialId }: Pick<Held, 'personId' | 'credentialId'>): string =>
  `${personId}/${credentialId}`;

/** All awards of the persons and credentials of these: a later one may have renewed an earlier. */
function othersOf(db: ReadHandle, list: string): Map<string, Held[]> {
  return Map.groupBy(
    db.all<Held>(
      `SELECT o.person_id AS personId, o.credential_id AS credentialId, o.issued, o.expires,
         o.revoked_on AS revokedOn
       FROM (SELECT DISTINCT person_id, credential_id FROM award WHERE id IN ${LISTED}) a
       JOIN award o ON o.person_id = a.person_id AND o.credential_id = a.credential_id`,
      [list],
    ),
    keyOf,
  );
}

const SKILL = new Set(['skill']);
const skillNames = (workspace: Workspace): ReadonlyMap<number, string> =>
  keptWhile(
    workspace,
    'skill names of awards',
    SKILL,
    () =>
      new Map(
        workspace.read
          .all<{ id: number; name: string }>('SELECT id, name FROM skill')
          .map(({ id, name }) => [id, name]),
      ),
  );
