import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import type { CheckedBadge } from '#shared/contract/badges.ts';
import { breather, type AppContext, type LongWorkTools } from '#core/workspace/index.ts';
import type { LeftOut } from '../pins/trust-files.ts';
import { checkAll, type Outcome } from './check-all.ts';
import { present } from './present.ts';
import { sessionOf, type Means, type SessionEntry } from './session.ts';
import { setupOf } from './setup-of.ts';
import { filesAt, refusal, type Refused } from './walk.ts';

/** Reports that come with the answer; the others are asked for as they are looked at. */
const SHOWN = 100;

interface Batch {
  readonly batchId: string;
  readonly badges: CheckedBadge[];
  readonly total: number;
  readonly refused: Refused[];
  readonly files: number;
  readonly leftOut: LeftOut[];
}

interface ToCheck {
  readonly paths: readonly string[];
  readonly names?: readonly string[] | undefined;
}

const STAGE = 'Checking badges';

/** What nobody foresaw goes to the log: the person can do no more than leave the file out. */
function logUnforeseen({ log }: AppContext, { problem }: Outcome): void {
  if (problem?.cause !== undefined) log.error('A badge could not be checked', problem.cause);
}

/**
 * Checks files and what is in folders, and keeps them in the session; of a cancelled check nothing is kept.
 * @throws Problem CANCELLED, or where what is to be trusted cannot be used
 */
export async function runCheck(
  context: AppContext,
  { paths, names }: ToCheck,
  means: Means,
  { signal, progress }: LongWorkTools,
): Promise<Batch> {
  const session = sessionOf(context);
  const breathe = breather(() => signal.aborted);
  progress('Looking for badges', 0, 0);
  const found = await filesAt(
    paths.map((path) => resolve(path)),
    names,
    breathe,
  );
  const { files } = found;
  const { trustKey, leftOut, ...setup } = await setupOf(context, means, signal);
  const outcomes: Outcome[] = [];
  let done = 0;
  const sourceOf = (place: number) => {
    const { path = '', name = '' } = files[place] ?? {};
    return { source: { path }, name };
  };
  progress(STAGE, 0, files.length);
  await checkAll(
    files.length,
    sourceOf,
    setup,
    (place, outcome) => {
      outcomes[place] = outcome;
      done += 1;
      progress(STAGE, done, files.length);
    },
    signal,
  );
  const batchId = randomUUID();
  const entries: SessionEntry[] = [];
  const refused = [...found.refused];
  for (const [place, outcome] of outcomes.entries()) {
    const { path = '', name = '' } = files[place] ?? {};
    logUnforeseen(context, outcome);
    if (outcome.problem) refused.push(refusal(name, outcome.problem));
    else {
      const { checked } = outcome;
      entries.push(session.add({ batchId, path, name, checked, means, trustKey }));
    }
    await breathe();
  }
  const badges: CheckedBadge[] = [];
  for (const entry of entries.slice(0, SHOWN)) {
    badges.push(present(session.workspace, entry));
    await breathe();
  }
  const all = files.length + found.refused.length;
  const total = entries.length;
  return { batchId, badges, total, refused, files: all, leftOut: [...leftOut] };
}
