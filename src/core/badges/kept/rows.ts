import type { ReadHandle, WriteHandle } from '#core/workspace/index.ts';
import { storeFile } from '#core/credentials/index.ts';
import { Problem } from '#shared/errors.ts';
import type { BadgeReport } from '../types.ts';
import { expiryDay, issueDay } from './date-rules.ts';

/** Longest text kept beside the report, for lists. */
const MOST_TEXT = 500;
const cut = (text: string | null): string | null => text?.slice(0, MOST_TEXT) ?? null;

/** What of a report stands in columns of its own. */
const columnsOf = (report: BadgeReport) => ({
  format: report.format,
  version: report.version,
  name: report.facts.name.slice(0, MOST_TEXT),
  issuerName: cut(report.facts.issuer.name),
  issuerIdentifier: report.facts.issuer.id,
  achievement: report.facts.achievement,
  issuedOn: issueDay(report.facts.issuedOn),
  expiresOn: expiryDay(report.facts.expiresOn),
  report: JSON.stringify(report),
  checkedOn: report.asOf,
});

const SET = `format = :format, version = :version, name = :name, issuer_name = :issuerName,
  issuer_identifier = :issuerIdentifier, achievement = :achievement, issued_on = :issuedOn,
  expires_on = :expiresOn, report = :report, checked_on = :checkedOn`;

/** Keeps the original bytes and the report with a person, within a change. @returns the id */
export function insertBadge(
  db: WriteHandle,
  personId: number,
  bytes: Uint8Array,
  report: BadgeReport,
): number {
  const fileName = report.file.split(/[\\/]/u).at(-1) ?? report.file;
  return db.run(
    `INSERT INTO badge (person_id, file_id, file_name, format, version, name, issuer_name, issuer_identifier,
       achievement, issued_on, expires_on, report, checked_on)
     VALUES (:personId, :fileId, :fileName, :format, :version, :name, :issuerName, :issuerIdentifier,
       :achievement, :issuedOn, :expiresOn, :report, :checkedOn)`,
    { personId, fileId: storeFile(db, bytes), fileName, ...columnsOf(report) },
  ).lastId;
}

/** Writes what checking again has found. */
export function updateReport(db: WriteHandle, badgeId: number, report: BadgeReport): void {
  db.run(`UPDATE badge SET ${SET} WHERE id = :badgeId`, { badgeId, ...columnsOf(report) });
}

export interface BadgeRow {
  readonly id: number;
  readonly personId: number;
  readonly fileId: number;
  readonly fileName: string;
  readonly sha256: string;
  readonly report: string;
}

/** @throws Problem NOT_FOUND */
export function badgeRow(db: ReadHandle, id: number): BadgeRow {
  const row = db.get<BadgeRow>(
    `SELECT b.id, b.person_id AS personId, b.file_id AS fileId, b.file_name AS fileName, f.sha256, b.report
     FROM badge b JOIN stored_file f ON f.id = b.file_id WHERE b.id = ?`,
    [id],
  );
  if (row) return row;
  throw new Problem(
    'NOT_FOUND',
    'This badge is no longer in the workspace.',
    'Look at the history to see what became of it, and undo that if it was a mistake.',
  );
}
