import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { badgesContract } from '#shared/contract/badges.ts';
import { Problem } from '#shared/errors.ts';
import type { Asked } from '#core/gaps/index.ts';
import { writeAwards } from '#core/credentials/index.ts';
import type { AppContext, LongWorkTools, ReadHandle, WriteHandle } from '#core/workspace/index.ts';
import { anotherFile } from '../check/another-file.ts';
import { keptAs, reportOf } from '../check/present.ts';
import { recheckStale } from '../check/recheck.ts';
import { sessionOf, type CheckSession, type SessionEntry } from '../check/session.ts';
import type { BadgeReport } from '../types.ts';
import { awardDraft, refuseAward } from './award-of-badge.ts';
import { credentialFor } from './credential-of-badge.ts';
import { badgeRow, insertBadge } from './rows.ts';

type Input = Asked<typeof badgesContract.keep>;
type Item = Input['badges'][number];

interface Output {
  readonly changeId: number | null;
  /** Files that were not kept before. */
  readonly rows: number;
  readonly badgeIds: number[];
  readonly awardIds: number[];
  readonly present: number;
}

/** A badge in the workspace, whether it was kept just now, and what is known of it. */
interface Kept {
  readonly badgeId: number;
  readonly personId: number;
  readonly isNew: boolean;
  readonly report: BadgeReport;
}

function checkPerson(db: ReadHandle, personId: number): void {
  if (db.get('SELECT 1 FROM person WHERE id = ?', [personId])) return;
  throw new Problem(
    'NOT_FOUND',
    'This person is no longer in the workspace.',
    'Choose another person.',
  );
}

async function bytesOf({ path, name, checked }: SessionEntry): Promise<Uint8Array> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new Problem(
      'FILE_NOT_FOUND',
      `“${name}” can no longer be read.`,
      'Choose it again.',
      { file: name },
      { cause },
    );
  });
  if (createHash('sha256').update(bytes).digest('hex') !== checked.sha256) throw anotherFile(name);
  return bytes;
}

/** What one badge is called in the history: "Welding of Ana". */
function nameOf(db: ReadHandle, session: CheckSession, { of, personId }: Item): string {
  const badge =
    'badgeId' in of
      ? db.get<{ name: string; personId: number }>(
          'SELECT name, person_id AS personId FROM badge WHERE id = ?',
          [of.badgeId],
        )
      : { name: session.get(of.checkId).checked.name, personId };
  const person = db.get<{ name: string }>('SELECT name FROM person WHERE id = ?', [
    badge?.personId ?? 0,
  ]);
  return `“${badge?.name ?? ''}” of ${person?.name ?? 'nobody'}`;
}

function titleOf(db: ReadHandle, session: CheckSession, badges: readonly Item[]): string {
  const awards = badges.filter(({ credential }) => credential !== null).length;
  const [only] = badges;
  if (badges.length === 1 && only) {
    const isKept = 'badgeId' in only.of;
    const named = nameOf(db, session, only);
    if (isKept) return `Make an award of badge ${named}`;
    return `Keep badge ${named}${awards > 0 ? ' as an award' : ''}`;
  }
  const count = badges.length.toLocaleString('en');
  if (awards === 0 || awards === badges.length)
    return `Keep ${count} badges${awards > 0 ? ' as awards' : ''}`;
  return `Keep ${count} badges, ${awards.toLocaleString('en')} of them as ${awards === 1 ? 'an award' : 'awards'}`;
}

/**
 * Keeps badges with their people and makes awards of them, as one change. One that is kept already of the same person stays as
 * it is.
 * @throws Problem INVALID_INPUT where no award can be made of one, NOT_FOUND, FILE_NOT_FOUND, FILE_DAMAGED where a file is
 * another than was checked, CANCELLED; then nothing is changed
 */
export async function keepBadges(
  context: AppContext,
  { badges }: Input,
  tools: LongWorkTools,
): Promise<Output> {
  const workspace = context.workspaces.current();
  const session = sessionOf(context);
  const entries = badges.flatMap(({ of }) => ('checkId' in of ? [session.get(of.checkId)] : []));
  // What is kept is what the pins of now say.
  await recheckStale(context, entries, tools);

  const keepOne = async (db: WriteHandle, { of, personId }: Item): Promise<Kept> => {
    if ('badgeId' in of) {
      const row = badgeRow(db, of.badgeId);
      const report = JSON.parse(row.report) as BadgeReport;
      return { badgeId: row.id, personId: row.personId, isNew: false, report };
    }
    checkPerson(db, personId);
    const entry = session.get(of.checkId);
    const report = reportOf(workspace, entry.checked, personId);
    const there = keptAs(db, entry.checked.sha256, personId);
    if (there) return { badgeId: there.badgeId, personId, isNew: false, report };
    const badgeId = insertBadge(db, personId, await bytesOf(entry), report);
    return { badgeId, personId, isNew: true, report };
  };

  const { value, changeId } = await workspace.longChange(
    { title: titleOf(workspace.read, session, badges), kind: 'edit' },
    async (db, breathe) => {
      const badgeIds: number[] = [];
      const awardIds: number[] = [];
      let rows = 0;
      for (const [at, item] of badges.entries()) {
        tools.progress('Keeping badges', at, badges.length);
        await breathe();
        const { badgeId, personId, isNew, report } = await keepOne(db, item);
        badgeIds.push(badgeId);
        if (isNew) rows += 1;
        if (item.credential === null) continue;
        refuseAward(report);
        const credentialId = credentialFor(db, item.credential, report.facts);
        const draft = awardDraft(report, item.award, { personId, credentialId, badgeId });
        const written = writeAwards(db, [draft]);
        if (written.added > 0) awardIds.push(...written.ids);
      }
      return { rows, badgeIds, awardIds };
    },
    { signal: tools.signal },
  );
  return { changeId, ...value, present: entries.length - value.rows };
}
