import { fileContent } from '#core/credentials/index.ts';
import { breather, type AppContext, type LongWorkTools } from '#core/workspace/index.ts';
import { checkAll } from '../check/check-all.ts';
import { reportOf } from '../check/present.ts';
import type { Means } from '../check/session.ts';
import { setupOf } from '../check/setup-of.ts';
import type { Checked } from '../check/thread-messages.ts';
import type { BadgeReport } from '../types.ts';
import { badgeRow, updateReport } from './rows.ts';

interface Rechecked {
  readonly changeId: number | null;
  readonly rows: number;
  readonly checked: number;
}

interface ToCheck {
  readonly id: number;
  readonly personId: number;
  readonly fileId: number;
  readonly fileName: string;
}

const means = (asOf: string): Means => ({ trust: [], alone: false, asOf, personId: null });

/** What a report says, whatever the day that it was made for. */
const said = ({ asOf: _day, ...report }: BadgeReport): string => JSON.stringify(report);

/** Judges one kept badge by the pins of now, for a person and a day; nothing is written. */
export async function recheckOne(
  context: AppContext,
  badgeId: number,
  { asOf, personId }: { readonly asOf: string; readonly personId: number | null },
  signal?: AbortSignal,
): Promise<{ readonly checked: Checked; readonly report: BadgeReport }> {
  const workspace = context.workspaces.current();
  const row = badgeRow(workspace.read, badgeId);
  const setup = await setupOf(context, { ...means(asOf), personId: row.personId }, signal);
  let found: Checked | null = null;
  const source = { bytes: fileContent(workspace.read, row.fileId) };
  await checkAll(
    1,
    () => ({ source, name: row.fileName }),
    setup,
    (_, { checked, problem }) => {
      if (problem) throw problem;
      found = checked;
    },
    signal,
  );
  if (!found) throw new Error('The badge was not checked');
  const checked: Checked = found;
  return { checked, report: reportOf(workspace, checked, personId ?? row.personId) };
}

/**
 * Judges kept badges again, each for the person whose it is, and writes the reports that say something else now, as one change.
 * @param ids absent: all
 * @throws Problem NOT_FOUND, CANCELLED; then nothing is changed
 */
export async function recheckKept(
  context: AppContext,
  { ids, asOf }: { readonly ids?: readonly number[] | undefined; readonly asOf: string },
  { signal, progress }: LongWorkTools,
): Promise<Rechecked> {
  const workspace = context.workspaces.current();
  const db = workspace.read;
  const rows = ids
    ? ids.map((id) => badgeRow(db, id))
    : db.all<ToCheck>(
        'SELECT id, person_id AS personId, file_id AS fileId, file_name AS fileName FROM badge ORDER BY id',
      );
  const breathe = breather(() => signal.aborted);
  const setup = await setupOf(context, { ...means(asOf), personId: null }, signal);
  const different = new Map<number, BadgeReport>();
  let done = 0;
  await checkAll(
    rows.length,
    (place) => {
      const { fileId = 0, fileName = '' } = rows[place] ?? {};
      return { source: { bytes: fileContent(db, fileId) }, name: fileName };
    },
    // Whose each is was decided when it was kept.
    { ...setup, people: null },
    (place, { checked, problem }) => {
      if (problem) throw problem;
      done += 1;
      progress('Checking badges again', done, rows.length);
      const row = rows[place];
      if (!row) return;
      const report = reportOf(workspace, checked, row.personId);
      const before = JSON.parse(badgeRow(db, row.id).report) as BadgeReport;
      if (said({ ...report, file: before.file }) !== said(before))
        different.set(row.id, { ...report, file: before.file });
    },
    signal,
  );
  await breathe();
  if (different.size === 0) return { changeId: null, rows: 0, checked: rows.length };
  const { changeId } = await workspace.longChange(
    { title: titleOf(different), kind: 'edit' },
    async (write, pause) => {
      for (const [id, report] of different) {
        updateReport(write, id, report);
        await pause();
      }
    },
    { signal },
  );
  return { changeId, rows: different.size, checked: rows.length };
}

function titleOf(reports: ReadonlyMap<number, BadgeReport>): string {
  const [only] = reports.values();
  return reports.size === 1 && only
    ? `Check badge “${only.facts.name}” again`
    : `Check ${reports.size.toLocaleString('en')} badges again`;
}
