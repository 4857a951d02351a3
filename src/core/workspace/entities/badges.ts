import type { EntityWords, StoredRow, StoredValue } from './registry.ts';
import { dayText } from './skills.ts';

const day = (value: StoredValue): string | null => (value === null ? null : dayText(value));
const referred = (row: StoredRow, column: string): number => Number(row[column]);

/** A fingerprint as it is shown everywhere: in groups of four. */
const fingerprint = (value: StoredValue | undefined): string =>
  String(value).replaceAll(/(.{4})(?=.)/gu, '$1 ');

const VERDICT_WORDS: Readonly<Record<string, string>> = {
  pass: 'passed',
  fail: 'failed',
  unchecked: 'not checked',
};

/** "integrity passed, issuer not checked …" */
function verdicts(value: StoredValue): string | null {
  const report: unknown = JSON.parse(String(value));
  const found: unknown = Object(report)['verdicts'];
  return Object.entries(Object(found) as Record<string, { readonly result?: unknown }>)
    .map(([name, { result }]) => `${name} ${VERDICT_WORDS[String(result)] ?? String(result)}`)
    .join(', ');
}

const KINDS: Readonly<Record<string, string>> = {
  profile: 'Issuer profile',
  key: 'Key',
  did: 'DID document',
  'badge-class': 'Badge class',
  'status-list': 'Status list',
  'revocation-list': 'Revocation list',
  other: 'Other',
};

/** Badges, and what they are checked by, in the words of the history. */
export const badgeWords: readonly EntityWords[] = [
  {
    table: 'issuer_key',
    one: 'key of an issuer',
    label: (row, look) =>
      `key ${fingerprint(row['fingerprint']).slice(0, 9)} … of ${look.label('issuer', referred(row, 'issuer_id'))}`,
    columns: {
      issuer_id: { label: 'Issuer', refersTo: 'issuer' },
      fingerprint: { label: 'Fingerprint', show: fingerprint },
      key_id: { label: 'Name of the key' },
      pinned_on: { label: 'Pinned on', show: day },
      note: { label: 'Note' },
    },
  },
  {
    table: 'pinned_document',
    one: 'pinned document',
    label: (row) => String(row['url']),
    columns: {
      url: { label: 'Address' },
      kind: { label: 'What it is', show: (value) => KINDS[String(value)] ?? String(value) },
      issuer_id: { label: 'Issuer', refersTo: 'issuer' },
      taken_on: { label: 'Copy taken on', show: day },
    },
  },
  {
    table: 'badge',
    one: 'badge',
    label: (row, look) =>
      `${String(row['name'])} of ${look.label('person', referred(row, 'person_id'))}`,
    columns: {
      person_id: { label: 'Person', refersTo: 'person' },
      name: { label: 'Name' },
      file_name: { label: 'File' },
      version: { label: 'Open Badges version' },
      issuer_name: { label: 'Issuer as the badge names it' },
      issued_on: { label: 'Issued', show: day },
      expires_on: { label: 'Expires', show: day },
      report: { label: 'Verdicts', show: verdicts },
      checked_on: { label: 'Checked for', show: day },
    },
  },
];
