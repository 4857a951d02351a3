import type { ReadHandle } from '#core/workspace/index.ts';
import { dayOf } from './days.ts';
import type { Unsorted } from './rating-store.ts';
import { NEVER, SOURCE_CODES, type PeopleColumns, type SkillColumns } from './types.ts';

/** Rows read before others are answered: some 2 ms. */
const SLICE = 5000;
const CREDENTIAL = SOURCE_CODES.indexOf('credential');

interface Certificate {
  /** Place of the skill. */
  readonly skill: number;
  readonly level: number;
}

/** What each credential certifies, by its id; those that certify nothing are not there. */
export type Certificates = ReadonlyMap<number, readonly Certificate[]>;

interface AwardRow {
  readonly id: number;
  readonly person_id: number;
  readonly credential_id: number;
  readonly issued: string;
  readonly expires: string | null;
  readonly revoked_on: string | null;
}

const SELECT = 'SELECT id, person_id, credential_id, issued, expires, revoked_on FROM award';

export function readCertificates(db: ReadHandle, skills: SkillColumns): Certificates {
  const certificates = new Map<number, Certificate[]>();
  const rows = db.all<{ credential_id: number; skill_id: number; level: number }>(
    'SELECT credential_id, skill_id, level FROM credential_skill',
  );
  for (const { credential_id: credential, skill_id: skillId, level } of rows) {
    const skill = skills.place(skillId);
    // Added since skills were read: they are read again before anybody sees the book.
    if (skill < 0) continue;
    const list = certificates.get(credential);
    if (list) list.push({ skill, level });
    else certificates.set(credential, [{ skill, level }]);
  }
  return certificates;
}

/** The last day on which an award counts: the one before it expires or is revoked. */
function lastDayOf({ expires, revoked_on: revokedOn }: AwardRow): number {
  const end = expires === null || (revokedOn !== null && revokedOn < expires) ? revokedOn : expires;
  return end === null ? NEVER : dayOf(end) - 1;
}

function take(
  rows: readonly AwardRow[],
  certificates: Certificates,
  people: PeopleColumns,
  into: Unsorted,
): void {
  for (const row of rows) {
    const certified = certificates.get(row.credential_id);
    if (!certified) continue;
    const person = people.place(row.person_id);
    if (person < 0) continue;
    const day = dayOf(row.issued);
    const until = lastDayOf(row);
    for (const { skill, level } of certified)
      into.push(person, -row.id, skill, day, level, CREDENTIAL, until);
  }
}

/** Reads what all awards certify, a slice at a step. */
export function* readAllAwards(
  db: ReadHandle,
  certificates: Certificates,
  people: PeopleColumns,
  into: Unsorted,
): Generator<void> {
  if (certificates.size === 0) return;
  let rows: AwardRow[];
  let last = 0;
  do {
    rows = db.all<AwardRow>(`${SELECT} WHERE id > ? ORDER BY id LIMIT ${SLICE}`, [last]);
    take(rows, certificates, people, into);
    last = rows.at(-1)?.id ?? last;
    yield;
  } while (rows.length === SLICE);
}

/** Reads what the awards of these people certify. */
export function readAwardsOf(
  db: ReadHandle,
  personIds: readonly number[],
  certificates: Certificates,
  people: PeopleColumns,
  into: Unsorted,
): void {
  if (certificates.size === 0) return;
  const rows = db.all<AwardRow>(`${SELECT} WHERE person_id IN (SELECT value FROM json_each(?))`, [
    JSON.stringify(personIds),
  ]);
  take(rows, certificates, people, into);
}
