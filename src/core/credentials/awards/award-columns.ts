import { NEVER } from '#core/skills/index.ts';
import { breather, keptWhile, type ReadHandle, type Workspace } from '#core/workspace/index.ts';

/** What proves an award, as bits of `proof`. */
export const PROOF = { badge: 1, file: 2 } as const;

/**
 * Every award as far as finding goes: those of person `id` stand at `start[id]` up to, not including, `start[id + 1]`, by
 * credential. Days are numbers since 1970-01-01; NEVER: it does not expire, was not revoked.
 */
export interface AwardColumns {
  readonly start: Uint32Array;
  readonly id: Int32Array;
  readonly credential: Int32Array;
  readonly issued: Int32Array;
  readonly expires: Int32Array;
  readonly revoked: Int32Array;
  readonly proof: Uint8Array;
}

type Column = Exclude<keyof AwardColumns, 'start'> | 'person';
type Slice = Record<Column, readonly number[]>;

/** People whose awards are read before others are answered: some 10 ms. */
const SLICE = 500;
const TABLES = new Set(['award', 'award_file']);

const day = (column: string): string =>
  `json_group_array(coalesce(unixepoch(${column}) / 86400, ${NEVER}))`;
// Each column as one text: several times faster to fetch than a row for each award.
const SELECT = `SELECT json_group_array(person_id) AS person, json_group_array(id) AS id,
    json_group_array(credential_id) AS credential, ${day('issued')} AS issued,
    ${day('expires')} AS expires, ${day('revoked_on')} AS revoked,
    json_group_array((badge_id IS NOT NULL) * ${PROOF.badge}
      + EXISTS (SELECT 1 FROM award_file f WHERE f.award_id = a.id) * ${PROOF.file}) AS proof
  FROM (SELECT * FROM award WHERE person_id > ? AND person_id <= ? ORDER BY person_id, credential_id) a`;

interface Slot {
  value: AwardColumns | null;
}

/** Read in slices, and kept until an award or a file of one changes. @throws Problem CANCELLED */
export async function awardColumns(
  workspace: Workspace,
  signal?: AbortSignal,
): Promise<AwardColumns> {
  const slotOf = (): Slot =>
    keptWhile(workspace, 'award columns', TABLES, (): Slot => ({ value: null }));
  const breathe = breather(() => signal?.aborted === true);
  for (;;) {
    const slot = slotOf();
    if (slot.value) return slot.value;
    const columns = await readColumns(workspace.read, breathe);
    // What was committed meanwhile may have been read in part: then all is read again.
    if (slotOf() === slot) return (slot.value = columns);
  }
}

async function readColumns(db: ReadHandle, breathe: () => Promise<void>): Promise<AwardColumns> {
  const last = db.get<{ id: number | null }>('SELECT max(person_id) AS id FROM award')?.id ?? 0;
  const slices: Slice[] = [];
  let total = 0;
  for (let after = 0; after < last; after += SLICE) {
    const found = db.get<Record<Column, string>>(SELECT, [after, after + SLICE]);
    const numbers = (column: Column) => JSON.parse(found?.[column] ?? '[]') as number[];
    const slice: Slice = {
      person: numbers('person'),
      id: numbers('id'),
      credential: numbers('credential'),
      issued: numbers('issued'),
      expires: numbers('expires'),
      revoked: numbers('revoked'),
      proof: numbers('proof'),
    };
    slices.push(slice);
    total += slice.id.length;
    await breathe();
  }
  const numbers = (column: Column): Int32Array => {
    const all = new Int32Array(total);
    let at = 0;
    for (const { [column]: some } of slices) {
      all.set(some, at);
      at += some.length;
    }
    return all;
  };
  const columns = {
    start: startsOf(numbers('person'), last),
    id: numbers('id'),
    credential: numbers('credential'),
    issued: numbers('issued'),
    expires: numbers('expires'),
    revoked: numbers('revoked'),
    proof: Uint8Array.from(numbers('proof')),
  };
  await breathe();
  return columns;
}

/** Where the rows of each person begin, by id, and after the last one's where they end. @param person rising */
function startsOf(person: Int32Array, last: number): Uint32Array {
  const start = new Uint32Array(last + 2);
  for (const id of person) start[id + 1] = (start[id + 1] ?? 0) + 1;
  for (let id = 1; id < start.length; id += 1) start[id] = (start[id] ?? 0) + (start[id - 1] ?? 0);
  return start;
}
