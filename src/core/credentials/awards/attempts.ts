import type { Attempt, awardsContract } from '#shared/contract/awards.ts';
import { Problem } from '#shared/errors.ts';
import { filteredIds, foldKey } from '#core/people/index.ts';
import type { Answer, Asked } from '#core/gaps/index.ts';
import type { Workspace, WriteHandle } from '#core/workspace/index.ts';
import { ATTEMPT_FIELDS, tidied, type AttemptField, type FieldValue } from './columns.ts';
import { awardsText, checkSubjects, checkThere, credentialText, peopleText } from './words.ts';
import { writeAttempts } from './write-attempts.ts';

const FROM = `FROM attempt a JOIN person p ON p.id = a.person_id
  JOIN credential c ON c.id = a.credential_id LEFT JOIN issuer i ON i.id = c.issuer_id`;

/** Attempts, those under way first, then the latest. Of one person asked for by id, also where they have left. */
export function listAttempts(
  workspace: Workspace,
  input: Asked<typeof awardsContract.attempts>,
): Answer<typeof awardsContract.attempts> {
  const { read } = workspace;
  const { personId, credentialIds, outcomes, people } = input;
  const asOf = people.asOf ?? workspace.asOf();
  const filter = personId === undefined ? people : { ...people, presence: 'all' as const };
  const parameters: Record<string, string | number> = {
    people: JSON.stringify(filteredIds(read, filter, asOf)),
  };
  const conditions = ['a.person_id IN (SELECT value FROM json_each(:people))'];
  if (personId !== undefined) {
    conditions.push('a.person_id = :personId');
    parameters['personId'] = personId;
  }
  for (const [name, column, list] of [
    ['credentials', 'a.credential_id', credentialIds],
    ['outcomes', 'a.outcome', outcomes],
  ] as const) {
    if (list.length === 0) continue;
    conditions.push(`${column} IN (SELECT value FROM json_each(:${name}))`);
    parameters[name] = JSON.stringify(list);
  }
  for (const [at, word] of foldKey(input.search).split(' ').filter(Boolean).entries()) {
    conditions.push(
      `(instr(p.search_key, :word${at}) OR instr(c.title_key, :word${at}) OR instr(coalesce(i.name_key, ''), :word${at}))`,
    );
    parameters[`word${at}`] = word;
  }
  const where = conditions.join(' AND ');
  const total =
    read.get<{ n: number }>(`SELECT count(*) AS n ${FROM} WHERE ${where}`, parameters)?.n ?? 0;
  const attempts = read.all<Attempt>(
    `SELECT a.id, a.person_id AS personId, p.name AS person, p.department,
       a.credential_id AS credentialId, c.title AS credential, a.source,
       ${ATTEMPT_FIELDS.map((field) => `a.${field}`).join(', ')}
     ${FROM} WHERE ${where}
     ORDER BY a.outcome <> 'in-progress', coalesce(a.ended, a.started) DESC, a.id DESC
     LIMIT :limit OFFSET :offset`,
    { ...parameters, limit: input.limit, offset: input.offset },
  );
  return { total, attempts };
}

/** @throws Problem INVALID_INPUT */
function checkAttempt(values: {
  readonly [Field in 'outcome' | 'started' | 'ended']?: FieldValue | undefined;
}): void {
  const { outcome, started, ended } = values;
  if (typeof ended !== 'string') return;
  if (outcome === 'in-progress') {
    throw new Problem(
      'INVALID_INPUT',
      `Learning that ended on ${ended} is not under way.`,
      'Leave the end empty, or choose how it ended.',
    );
  }
  if (typeof started === 'string' && started > ended) {
    throw new Problem(
      'INVALID_INPUT',
      `The attempt would end on ${ended}, before it starts on ${started}.`,
      'Correct one of the two dates.',
    );
  }
}

/** @throws Problem NOT_FOUND, INVALID_INPUT, CANCELLED */
export async function addAttempts(
  workspace: Workspace,
  { personIds, credentialId, ...values }: Asked<typeof awardsContract.addAttempt>,
  signal?: AbortSignal,
): Promise<Answer<typeof awardsContract.addAttempt>> {
  const { read } = workspace;
  const people = [...new Set(personIds)];
  checkAttempt(values);
  checkSubjects(read, people, credentialId);
  const title = `Enter an attempt at ${credentialText(read, credentialId)} of ${peopleText(read, people)}`;
  let rows = 0;
  const { changeId } = await workspace.longChange(
    { title, kind: 'edit' },
    async (db, breathe) => {
      checkSubjects(db, people, credentialId);
      for (const personId of people) {
        const draft = { ...values, personId, credentialId, source: 'manual' as const };
        const { added, changed } = writeAttempts(db, [draft]);
        rows += added + changed;
        await breathe();
      }
    },
    { signal },
  );
  return { changeId, rows };
}

const SET = `UPDATE attempt SET ${ATTEMPT_FIELDS.map((field) => `${field} = ?`).join(', ')} WHERE id = ?`;

/** @throws Problem NOT_FOUND, INVALID_INPUT, CANCELLED */
export async function updateAttempts(
  workspace: Workspace,
  { ids: given, patch }: Asked<typeof awardsContract.updateAttempt>,
  signal?: AbortSignal,
): Promise<Answer<typeof awardsContract.updateAttempt>> {
  const ids = [...new Set(given)];
  checkThere(workspace.read, 'attempt', ids);
  let rows = 0;
  const { changeId } = await workspace.longChange(
    { title: `Correct ${awardsText(workspace.read, 'attempt', ids)}`, kind: 'edit' },
    async (db, breathe) => {
      checkThere(db, 'attempt', ids);
      for (const id of ids) {
        rows += update(db, id, patch) ? 1 : 0;
        await breathe();
      }
    },
    { signal },
  );
  return { changeId, rows };
}

function update(
  db: WriteHandle,
  id: number,
  patch: Asked<typeof awardsContract.updateAttempt>['patch'],
): boolean {
  const before = db.get<Record<AttemptField, FieldValue>>(
    `SELECT ${ATTEMPT_FIELDS.join(', ')} FROM attempt WHERE id = ?`,
    [id],
  );
  if (!before) return false;
  const values = { ...before };
  for (const field of ATTEMPT_FIELDS) {
    if (patch[field] !== undefined) values[field] = tidied(patch[field]);
  }
  if (ATTEMPT_FIELDS.every((field) => values[field] === before[field])) return false;
  checkAttempt(values);
  db.run(SET, [...ATTEMPT_FIELDS.map((field) => values[field]), id]);
  return true;
}
