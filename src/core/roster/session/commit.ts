import { updatePerson } from '#core/people/index.ts';
import type { AppContext, LongWorkTools, WriteHandle } from '#core/workspace/index.ts';
import { breather } from '#core/workspace/index.ts';
import type { IsoDate } from '#shared/dates.ts';
import { KIND } from '../difference/difference.ts';
import { insertPeople, markLeft, type NewPerson } from '../queries.ts';
import { compare, plan } from './compare.ts';
import { countsOf, type Counts } from './difference-view.ts';
import { remember } from './remember.ts';
import type { Compared, Session } from './session.ts';
import { look } from './start.ts';

interface CommitOptions {
  /** What becomes of people who are active here and not in the file. */
  readonly missing: 'keep' | 'left';
  /** Their last day; default: the as-of date of the workspace. */
  readonly leavingDate?: IsoDate | undefined;
  readonly remember: boolean;
}

export type Committed = Counts & { readonly changeId: number | null; readonly left: number };

const CHUNK = 64;

/**
 * Writes the import as one change, after a restore point; an import that changes nobody leaves neither.
 * @throws Problem IMPORT_BLOCKED, NO_WORKSPACE, CANCELLED (nothing is written)
 */
export async function commitImport(
  context: AppContext,
  session: Session,
  options: CommitOptions,
  { signal, progress }: LongWorkTools,
): Promise<Committed> {
  const workspace = context.workspaces.current();
  const breathe = breather(() => signal.aborted);
  const before = await compare(context, session, breathe, progress);
  const counts = countsOf(before.difference);
  const leaving = options.missing === 'left' ? before.difference.missing.length : 0;
  const title = `Import ${session.fileName}`;
  if (counts.added + counts.changed + leaving > 0) {
    progress('Writing a restore point', 0, 0);
    await workspace.restorePoint(`before ${title}`);
  }
  const result = await workspace.longChange(
    { title, kind: 'import' },
    async (db, breatheInside) => {
      // Nobody else writes from here on; what changed since the comparison is taken into account.
      const compared = await compare(context, session, breatheInside);
      await writePeople(db, compared, breatheInside, progress);
      const left =
        options.missing === 'left'
          ? leave(db, compared, options.leavingDate ?? workspace.asOf())
          : 0;
      if (options.remember) {
        const looked = await look(context, session, breatheInside);
        remember(
          db,
          looked,
          await plan(context, session, breatheInside),
          session.choices,
          context.clock.now(),
        );
      }
      return { ...countsOf(compared.difference), left };
    },
    { signal },
  );
  session.compared = null;
  return { ...result.value, changeId: result.changeId };
}

async function writePeople(
  db: WriteHandle,
  { difference }: Compared,
  breathe: () => Promise<void>,
  progress: LongWorkTools['progress'],
): Promise<void> {
  const { kinds, ids, people } = difference;
  const added: NewPerson[] = [];
  const flush = (): void => insertPeople(db, added.splice(0));
  for (let row = 0; row < people.count; row++) {
    if (row % CHUNK === 0) {
      flush();
      progress('Writing people', row, people.count);
      await breathe();
    }
    const id = ids[row] ?? 0;
    if (kinds[row] === KIND.added) added.push({ id, values: difference.valuesOf(row) });
    else if (kinds[row] === KIND.changed) {
      // In the order of the file: an employee number may pass from one person to the next.
      flush();
      updatePerson(db, id, difference.valuesOf(row));
    }
  }
  flush();
  progress('Writing people', people.count, people.count);
}

function leave(db: WriteHandle, { difference }: Compared, leavingDate: IsoDate): number {
  for (const at of difference.missing) markLeft(db, difference.existing[at]?.id ?? 0, leavingDate);
  return difference.missing.length;
}
