import { NEVER } from '#core/skills/index.ts';
import { breather, type Workspace } from '#core/workspace/index.ts';
import { awardColumns } from '../awards/award-columns.ts';
import type { AwardColumns } from '../awards/award-rows.ts';

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

/** Awards looked at before others are answered: a few ms. */
const SLICE = 50_000;

const arrangedOf = new WeakMap<AwardColumns, Holdings>();

/** Arranged in slices, and kept until an award changes. @throws Problem CANCELLED */
export async function holdingsOf(workspace: Workspace, signal?: AbortSignal): Promise<Holdings> {
  const columns = await awardColumns(workspace, signal);
  let holdings = arrangedOf.get(columns);
  if (!holdings) {
    holdings = await arranged(
      columns,
      breather(() => signal?.aborted === true),
    );
    arrangedOf.set(columns, holdings);
  }
  return holdings;
}

async function arranged(columns: AwardColumns, breathe: () => Promise<void>): Promise<Holdings> {
  const { start, credential } = columns;
  const ranges = new Map<number, [number, number]>();
  for (const [at, id] of credential.entries()) {
    if (at % SLICE === SLICE - 1) await breathe();
    const range = ranges.get(id);
    if (range) range[1] += 1;
    else ranges.set(id, [0, 1]);
  }
  let count = 0;
  for (const range of ranges.values()) {
    const own = range[1];
    // Filled up to its end below.
    range[0] = range[1] = count;
    count += own;
  }
  const person = new Int32Array(count);
  const from = new Int32Array(count);
  const until = new Int32Array(count);
  const expires = new Int32Array(count);
  let id = 0;
  for (const [at, credentialId] of credential.entries()) {
    if (at % SLICE === SLICE - 1) await breathe();
    while ((start[id + 1] ?? count) <= at) id += 1;
    const range = ranges.get(credentialId) ?? [0, 0];
    const place = range[1];
    person[place] = id;
    from[place] = columns.issued[at] ?? 0;
    expires[place] = columns.expires[at] ?? NEVER;
    until[place] = Math.min(columns.expires[at] ?? NEVER, columns.revoked[at] ?? NEVER);
    range[1] += 1;
  }
  return { count, person, from, until, expires, range: (of) => ranges.get(of) ?? [0, 0] };
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
