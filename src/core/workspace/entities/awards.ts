import type { ColumnWords, EntityWords, Look, StoredRow, StoredValue } from './registry.ts';
import { dayText } from './skills.ts';

const day = (label: string): ColumnWords => ({
  label,
  show: (value) => (value === null ? null : dayText(value)),
});
const words = (label: string, known: Readonly<Record<string, string>>): ColumnWords => ({
  label,
  show: (value) => known[String(value)] ?? String(value),
});
const percent = (value: StoredValue): string | null =>
  value === null ? null : `${Number(value)} %`;

const SOURCES = { manual: 'Entered by hand', import: 'Import', badge: 'Badge' } as const;
const OUTCOMES = { 'in-progress': 'Under way', failed: 'Failed', withdrawn: 'Given up' } as const;

/** "First aid at work for Ana Ferreira" */
const ofPerson = (row: StoredRow, look: Look): string =>
  `${look.label('credential', Number(row['credential_id']))} for ${look.label('person', Number(row['person_id']))}`;

/** "14 KB" */
function sizeText(value: StoredValue | undefined): string {
  const bytes = Number(value);
  if (bytes < 1024) return `${bytes} bytes`;
  const [size, unit] = bytes < 1024 * 1024 ? [bytes / 1024, 'KB'] : [bytes / 1024 / 1024, 'MB'];
  return `${size < 10 ? size.toFixed(1) : Math.round(size)} ${unit}`;
}

/** Awards, what proves them and what has not led to one yet, in the words of the history. */
export const awardWords: readonly EntityWords[] = [
  {
    table: 'award',
    one: 'award',
    label: (row, look) => `${ofPerson(row, look)}, ${dayText(row['issued'])}`,
    columns: {
      person_id: { label: 'Person', refersTo: 'person' },
      credential_id: { label: 'Credential', refersTo: 'credential' },
      issued: day('Issued'),
      expires: day('Expires'),
      revoked_on: day('Revoked'),
      revocation_reason: { label: 'Why revoked' },
      started: day('Started'),
      hours: { label: 'Hours' },
      grade: { label: 'Grade' },
      identifier: { label: 'Number of the certificate' },
      link: { label: 'Link' },
      source: words('Source', SOURCES),
      badge_id: { label: 'Badge', refersTo: 'badge' },
      note: { label: 'Note' },
    },
  },
  {
    table: 'award_file',
    one: 'file of an award',
    label: (row, look) =>
      `${String(row['name'])} (${look.label('award', Number(row['award_id']))})`,
    columns: {
      award_id: { label: 'Award', refersTo: 'award' },
      name: { label: 'File' },
      file_id: { label: 'Content', refersTo: 'stored_file' },
    },
  },
  {
    table: 'attempt',
    one: 'attempt',
    label: ofPerson,
    columns: {
      person_id: { label: 'Person', refersTo: 'person' },
      credential_id: { label: 'Credential', refersTo: 'credential' },
      outcome: words('Outcome', OUTCOMES),
      started: day('Started'),
      ended: day('Ended'),
      progress: { label: 'Progress', show: percent },
      grade: { label: 'Grade' },
      hours: { label: 'Hours' },
      source: words('Source', SOURCES),
      note: { label: 'Note' },
    },
  },
  {
    table: 'stored_file',
    one: 'content of a file',
    label: (row) => `content of ${sizeText(row['size'])}`,
    columns: { size: { label: 'Size', show: sizeText } },
  },
];
