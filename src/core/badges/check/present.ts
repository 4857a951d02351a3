import type { CheckedBadge } from '#shared/contract/badges.ts';
import type { ReadHandle, Workspace } from '#core/workspace/index.ts';
import type { BadgeReport } from '../types.ts';
import { matchCredential, matchIssuer } from './matches.ts';
import { asNotIntact } from './not-intact.ts';
import { unpackReport } from './packed-report.ts';
import { recipientOf } from './recipient.ts';
import type { SessionEntry } from './session.ts';
import type { Checked } from './thread-messages.ts';

type Match = CheckedBadge['match'];

/** The report whole, with the verdict on whose it is, by the people of now. */
export function reportOf(
  workspace: Workspace | null,
  checked: Checked,
  personId: number | null,
): BadgeReport {
  const report = unpackReport(checked.report);
  const recipient = recipientOf(workspace, checked, personId);
  const name = nameOf(workspace, personId ?? checked.personId);
  return { ...report, verdicts: asNotIntact({ ...report.verdicts, recipient }, name) };
}

const nameOf = (workspace: Workspace | null, personId: number | null): string | null =>
  workspace?.read.get<{ name: string }>('SELECT name FROM person WHERE id = ?', [personId ?? 0])
    ?.name ?? null;

interface KeptRow {
  readonly badgeId: number;
  readonly awardId: number | null;
}

/** The badge of that very content that is kept with the person. */
export const keptAs = (db: ReadHandle, sha256: string, personId: number): KeptRow | undefined =>
  db.get<KeptRow>(
    `SELECT b.id AS badgeId, (SELECT min(a.id) FROM award a WHERE a.badge_id = b.id) AS awardId
     FROM stored_file f JOIN badge b ON b.file_id = f.id
     WHERE f.sha256 = ? AND b.person_id = ? ORDER BY b.id`,
    [sha256, personId],
  );

const NOBODY: Match = {
  personId: null,
  person: null,
  credentialId: null,
  credential: null,
  sure: false,
  issuerId: null,
  badgeId: null,
  awardId: null,
};

/** Whom and what of the workspace a badge is about. */
export function matchOf(workspace: Workspace | null, checked: Checked): Match {
  if (!workspace) return NOBODY;
  const person = workspace.read.get<{ id: number; name: string }>(
    'SELECT id, name FROM person WHERE id = ?',
    [checked.personId ?? 0],
  );
  const credential = matchCredential(workspace, checked);
  const kept = person && keptAs(workspace.read, checked.sha256, person.id);
  return {
    personId: person?.id ?? null,
    person: person?.name ?? null,
    credentialId: credential?.id ?? null,
    credential: credential?.title ?? null,
    sure: credential?.sure ?? false,
    issuerId: matchIssuer(workspace, checked),
    badgeId: kept?.badgeId ?? null,
    awardId: kept?.awardId ?? null,
  };
}

/** A file of the session as it is shown. */
export const present = (workspace: Workspace | null, entry: SessionEntry): CheckedBadge => ({
  checkId: entry.checkId,
  report: reportOf(workspace, entry.checked, entry.means.personId),
  match: matchOf(workspace, entry.checked),
  hasPicture: entry.checked.hasPicture,
  sameAs: entry.sameAs,
});
