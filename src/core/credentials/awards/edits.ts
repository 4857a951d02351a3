import type * as z from 'zod';
import type { awardsContract } from '#shared/contract/awards.ts';
import type { changedSchema } from '#shared/contract/credentials.ts';
import type { IsoDate } from '#shared/dates.ts';
import { Problem } from '#shared/errors.ts';
import type { Answer, Asked } from '#core/gaps/index.ts';
import { removeRows, type Workspace, type WriteHandle } from '#core/workspace/index.ts';
import {
  AWARD_COLUMNS,
  AWARD_FIELDS,
  tidied,
  type AwardField,
  type FieldValue,
} from './columns.ts';
import { expiryOf } from './rules.ts';
import { awardsText, checkSubjects, checkThere, credentialText, peopleText } from './words.ts';
import { writeAwards } from './write-awards.ts';

type Changed = z.output<typeof changedSchema>;

interface Stored {
  readonly id: number;
  readonly personId: number;
  readonly credentialId: number;
  readonly validityMonths: number | null;
  readonly values: Record<AwardField, FieldValue>;
}

const refuse = (what: string, remedy: string): never => {
  throw new Problem('INVALID_INPUT', what, remedy);
};

/** @param today nothing can have been awarded after it @throws Problem INVALID_INPUT */
function checkDates(
  {
    issued,
    expires,
    revokedOn,
    started,
  }: {
    readonly [Field in 'issued' | 'expires' | 'revokedOn' | 'started']?: FieldValue | undefined;
  },
  today: IsoDate,
): void {
  const day = String(issued);
  if (day > today) {
    refuse(
      `The award would be issued on ${day}, which is yet to come.`,
      'Correct the day of issue, or enter the learning as under way.',
    );
  }
  const check = (date: FieldValue | undefined, isWrong: (date: string) => boolean, is: string) => {
    if (typeof date === 'string' && isWrong(date)) {
      refuse(
        `The award would ${is} on ${date}, but it is issued on ${day}.`,
        'Correct one of the two dates.',
      );
    }
  };
  check(expires, (date) => date <= day, 'expire');
  check(revokedOn, (date) => date < day, 'be revoked');
  check(started, (date) => date > day, 'have been started');
}

/** The same award for one or many people: see `awards.add`. @throws Problem NOT_FOUND, INVALID_INPUT, CANCELLED */
export async function addAwards(
  workspace: Workspace,
  { personIds, credentialId, award }: Asked<typeof awardsContract.add>,
  today: IsoDate,
  signal?: AbortSignal,
): Promise<Answer<typeof awardsContract.add>> {
  const { read } = workspace;
  const people = [...new Set(personIds)];
  checkDates(award, today);
  checkSubjects(read, people, credentialId);
  const title = `Award ${credentialText(read, credentialId)} to ${peopleText(read, people)}`;
  const { value, changeId } = await workspace.longChange(
    { title, kind: 'edit' },
    async (db, breathe) => {
      checkSubjects(db, people, credentialId);
      const ids: number[] = [];
      let present = 0;
      for (const personId of people) {
        if (hasOfDay(db, personId, credentialId, award.issued)) present += 1;
        else {
          const draft = { ...award, personId, credentialId, source: 'manual' as const };
          ids.push(...writeAwards(db, [draft]).ids);
        }
        await breathe();
      }
      return { ids, present };
    },
    { signal },
  );
  return { changeId, rows: value.ids.length, ...value };
}

const hasOfDay = (
  db: WriteHandle,
  personId: number,
  credentialId: number,
  issued: FieldValue,
  except = 0,
): boolean =>
  db.get(
    'SELECT 1 FROM award WHERE person_id = ? AND credential_id = ? AND issued = ? AND id <> ?',
    [personId, credentialId, issued, except],
  ) !== undefined;

/**
 * Changes fields of awards. One that expires after the validity of its credential keeps doing so where its day of issue is
 * corrected and nothing is said of its expiry.
 * @throws Problem NOT_FOUND, INVALID_INPUT, CANCELLED
 */
export async function updateAwards(
  workspace: Workspace,
  { ids: given, patch }: Asked<typeof awardsContract.update>,
  today: IsoDate,
  signal?: AbortSignal,
): Promise<Changed> {
  const ids = [...new Set(given)];
  checkThere(workspace.read, 'award', ids);
  const title = `${verbOf(patch)} ${awardsText(workspace.read, 'award', ids)}`;
  let rows = 0;
  const { changeId } = await workspace.longChange(
    { title, kind: 'edit' },
    async (db, breathe) => {
      checkThere(db, 'award', ids);
      for (const id of ids) {
        rows += update(db, id, patch, today) ? 1 : 0;
        await breathe();
      }
    },
    { signal },
  );
  return { changeId, rows };
}

type Patch = Asked<typeof awardsContract.update>['patch'];

/** What is done to awards, in a word. */
function verbOf({ revokedOn, revocationReason: _reason, ...rest }: Patch): string {
  const isMore = Object.values(rest).some((value) => value !== undefined);
  if (isMore || revokedOn === undefined) return 'Correct';
  return revokedOn === null ? 'Restore' : 'Revoke';
}

const SELECT = `SELECT a.*, c.validity_months FROM award a JOIN credential c ON c.id = a.credential_id
  WHERE a.id = ?`;
const SET = `UPDATE award SET ${Object.values(AWARD_COLUMNS)
  .map((column) => `${column} = ?`)
  .join(', ')} WHERE id = ?`;

function stored(db: WriteHandle, id: number): Stored | null {
  const row = db.get<Record<string, FieldValue>>(SELECT, [id]);
  if (!row) return null;
  return {
    id,
    personId: Number(row['person_id']),
    credentialId: Number(row['credential_id']),
    validityMonths: row['validity_months'] === null ? null : Number(row['validity_months']),
    values: Object.fromEntries(
      AWARD_FIELDS.map((field) => [field, row[AWARD_COLUMNS[field]] ?? null]),
    ) as Record<AwardField, FieldValue>,
  };
}

/** @returns whether anything is otherwise now */
function update(db: WriteHandle, id: number, patch: Patch, today: IsoDate): boolean {
  const before = stored(db, id);
  if (!before) return false;
  const values = { ...before.values };
  for (const field of AWARD_FIELDS) {
    if (patch[field] !== undefined) values[field] = tidied(patch[field]);
  }
  const issued = String(values.issued);
  const expiry = (from: FieldValue) => expiryOf(String(from), before.validityMonths);
  if (patch.expires === undefined && before.values.expires === expiry(before.values.issued)) {
    values.expires = before.values.expires === null ? null : expiry(issued);
  }
  if (AWARD_FIELDS.every((field) => values[field] === before.values[field])) return false;
  checkDates(values, today);
  if (hasOfDay(db, before.personId, before.credentialId, issued, id)) {
    refuse(
      `${awardsText(db, 'award', [id])} was awarded on ${issued} already.`,
      'Choose another day of issue, or remove one of the two awards.',
    );
  }
  db.run(SET, [...AWARD_FIELDS.map((field) => values[field]), id]);
  return true;
}

/** Takes awards, with their files, or attempts out, as one change that can be undone. @throws Problem NOT_FOUND, CANCELLED */
export async function removeAwards(
  workspace: Workspace,
  table: 'award' | 'attempt',
  given: readonly number[],
  signal?: AbortSignal,
): Promise<Changed> {
  const ids = [...new Set(given)];
  checkThere(workspace.read, table, ids);
  const { changeId } = await workspace.longChange(
    { title: `Remove ${awardsText(workspace.read, table, ids)}`, kind: 'edit' },
    async (db, breathe) => {
      checkThere(db, table, ids);
      for (const _ of removeRows(db, table, ids)) await breathe();
    },
    { signal },
  );
  return { changeId, rows: ids.length };
}
