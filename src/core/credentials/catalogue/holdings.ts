import { NEVER } from '#core/skills/index.ts';
import { breather, keptWhile, type ReadHandle, type Workspace } from '#core/workspace/index.ts';

/** Every award as far as counting goes, those of a credential side by side. Days are numbers since 1970-01-01. */
export interface Holdings {
  readonly count: number;
  /** Ids of people. */
  readonly person: Int32Array;
  /** The first day on which it counts, and the first on which it does no longer; NEVER: it does not end. */
  readonly from: Int32Array;
  readonly until: Int32Array;
  /** The day that it expires, whether or not it was revoked before; NEVER: it does not. */
  readonly expires: Int32Array;
  /** Where the awards of a credential begin and end. */
  readonly range: (credentialId: number) => readonly [start: number, end: number];
}

/** Awards read before others are answered: some 10 ms. */
const SLICE = 10_000;
const TABLES = new Set(['award']);
const NO_END = '9999-12-31';

type Slice = Readonly<
  Record<'person' | 'credential' | 'from' | 'until' | 'expires', readonly number[]>
>;

interface Slot {
  value: Holdings | null;
}

/** Read in slices, and kept until an award changes. @throws Problem CANCELLED */
export async function holdingsOf(workspace: Workspace, signal?: AbortSignal): Promise<Holdings> {
  const slotOf = (): Slot =>
    keptWhile(workspace, 'holdings', TABLES, (): Slot => ({ value: null }));
  const breathe = breather(() => signal?.aborted === true);
  for (;;) {
    const slot = slotOf();
    if (slot.value) return slot.value;
    const holdings = await readHoldings(workspace.read, breathe);
    // What was committed meanwhile may have been read in part: then all is read again.
    if (slotOf() === slot) return (slot.value = holdings);
  }
}

async function readHoldings(db: ReadHandle, breathe: () => Promise<void>): Promise<Holdings> {
  const last = db.get<{ id: number | null }>('SELECT max(id) AS id FROM award')?.id ?? 0;
  const slices: Slice[] = [];
  for (let after = 0; after < last; after += SLICE) {
    const found = db.get<Record<keyof Slice, string>>(
      `SELECT json_group_array(person_id) AS person, json_group_array(credential_id) AS credential,
         json_group_array(coalesce(unixepoch(issued) / 86400, ${NEVER})) AS "from",
         json_group_array(CASE WHEN expires IS NULL AND revoked_on IS NULL THEN ${NEVER}
           ELSE unixepoch(min(coalesce(expires, '${NO_END}'), coalesce(revoked_on, '${NO_END}'))) / 86400
           END) AS until,
         json_group_array(coalesce(unixepoch(expires) / 86400, ${NEVER})) AS expires
       FROM award WHERE id > ? AND id <= ?`,
      [after, after + SLICE],
    );
    const numbers = (text: string | undefined) => JSON.parse(text ?? '[]') as number[];
    slices.push({
      person: numbers(found?.person),
      credential: numbers(found?.credential),
      from: numbers(found?.from),
      until: numbers(found?.until),
      expires: numbers(found?.expires),
    });
    await breathe();
  }
  return arranged(slices, breathe);
}

async function arranged(slices: readonly Slice[], breathe: () => Promise<void>): Promise<Holdings> {
  const counts = new Map<number, number>();
  for (const { credential } of slices) {
    for (const id of credential) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const ranges = new Map<number, [number, number]>();
  let count = 0;
  for (const [id, n] of counts) {
    ranges.set(id, [count, count]);
    count += n;
  }
  const person = new Int32Array(count);
  const from = new Int32Array(count);
  const until = new Int32Array(count);
  const expires = new Int32Array(count);
  for (const slice of slices) {
    for (const [at, id] of slice.credential.entries()) {
      const range = ranges.get(id) ?? [0, 0];
      person[range[1]] = slice.person[at] ?? 0;
      from[range[1]] = slice.from[at] ?? 0;
      until[range[1]] = slice.until[at] ?? 0;
      expires[range[1]] = slice.expires[at] ?? 0;
      range[1] += 1;
    }
    await breathe();
  }
  return { count, person, from, until, expires, range: (id) => ranges.get(id) ?? [0, 0] };
}

/** Whether the award in this place is valid on the day. */
export const isValidAt = ({ from, until }: Holdings, at: number, day: number): boolean =>
  (from[at] ?? 0) <= day && (until[at] ?? 0) > day;

/** Ids of people who hold a valid award of the credential on the day; one may stand twice. */
export function* holders(
  holdings: Holdings,
  credentialId: number,
  day: number,
): Generator<number, void> {
  const [start, end] = holdings.range(credentialId);
  for (let at = start; at < end; at += 1) {
    if (isValidAt(holdings, at, day)) yield holdings.person[at] ?? 0;
  }
}
