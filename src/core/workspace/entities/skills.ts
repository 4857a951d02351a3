import { IMPORTANCE_WORDS } from '#shared/skills.ts';
import type { ColumnWords, EntityWords, Look, StoredRow, StoredValue } from './registry.ts';

const yesNo = (value: StoredValue): string => (Number(value) === 1 ? 'Yes' : 'No');

const texts = (value: StoredValue): string | null => {
  const parsed: unknown = JSON.parse(String(value));
  return Array.isArray(parsed) && parsed.length > 0 ? parsed.join(', ') : null;
};

/** "3 (Independent)" */
export function levelText(value: StoredValue, look: Look): string {
  const name = look.level(Number(value));
  return name === null ? String(value) : `${Number(value)} (${name})`;
}

const level: ColumnWords = { label: 'Level', show: (value, _, look) => levelText(value, look) };

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** "2026-03-12" → "12 Mar 2026". */
export function dayText(value: StoredValue | undefined): string {
  const [year = '', month = '', day = ''] = String(value).split('-');
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}

const sinceText = (value: StoredValue): string =>
  value === '0001-01-01' ? 'since always' : `from ${dayText(value)}`;

const SOURCES: Readonly<Record<string, string>> = {
  manager: 'Manager',
  self: 'Self',
  test: 'Test',
  credential: 'Credential',
  import: 'Import',
};

const IMPORTANCES: Readonly<Record<number, string>> = IMPORTANCE_WORDS;
const importanceText = (value: StoredValue): string => IMPORTANCES[Number(value)] ?? String(value);

const byName = (row: StoredRow): string => String(row['name']);
const referred = (row: StoredRow, column: string): number => Number(row[column]);

/** Skills, roles, requirements and ratings in the words of the history. */
export const skillWords: readonly EntityWords[] = [
  {
    table: 'level',
    one: 'level',
    label: (row) => `${String(row['value'])} (${String(row['name'])})`,
    columns: { value: { label: 'Level' }, name: { label: 'Name' }, anchor: { label: 'Behaviour' } },
  },
  {
    table: 'skill_category',
    one: 'skill category',
    label: byName,
    columns: { name: { label: 'Name' } },
  },
  {
    table: 'skill_group',
    one: 'skill group',
    label: byName,
    columns: { name: { label: 'Name' }, parent_id: { label: 'Part of', refersTo: 'skill_group' } },
  },
  {
    table: 'skill',
    one: 'skill',
    label: byName,
    columns: {
      name: { label: 'Name' },
      category_id: { label: 'Category', refersTo: 'skill_category' },
      group_id: { label: 'Group', refersTo: 'skill_group' },
      description: { label: 'Description' },
      currency_months: { label: 'Ratings count for (months)' },
      tags: { label: 'Tags', show: texts },
      source: { label: 'Imported from' },
      source_id: { label: 'Identifier there' },
      archived: { label: 'Archived', show: yesNo },
    },
  },
  {
    table: 'skill_alias',
    one: 'other name of a skill',
    label: byName,
    columns: { name: { label: 'Name' }, skill_id: { label: 'Skill', refersTo: 'skill' } },
  },
  {
    table: 'skill_anchor',
    one: 'behaviour of a skill',
    label: (row, look) =>
      `${look.label('skill', referred(row, 'skill_id'))}, level ${String(row['level'])}`,
    columns: {
      skill_id: { label: 'Skill', refersTo: 'skill' },
      level,
      anchor: { label: 'Behaviour' },
    },
  },
  {
    table: 'role',
    one: 'role',
    label: byName,
    columns: {
      name: { label: 'Name' },
      is_family: { label: 'Family', show: yesNo },
      family_id: { label: 'Belongs to', refersTo: 'role' },
      description: { label: 'Description' },
    },
  },
  {
    table: 'role_version',
    one: 'version of requirements',
    label: (row, look) =>
      `${look.label('role', referred(row, 'role_id'))}, ${sinceText(row['valid_from'] ?? null)}`,
    columns: {
      role_id: { label: 'Role', refersTo: 'role' },
      valid_from: { label: 'In force', show: sinceText },
      note: { label: 'Note' },
    },
  },
  {
    table: 'requirement',
    one: 'requirement',
    label: (row, look) =>
      `${look.label('skill', referred(row, 'skill_id'))} of ${look.label('role_version', referred(row, 'version_id'))}`,
    columns: {
      skill_id: { label: 'Skill', refersTo: 'skill' },
      level,
      importance: { label: 'Importance', show: importanceText },
      credential: { label: 'Credential needed', show: yesNo },
    },
  },
  {
    table: 'assessment',
    one: 'rating',
    label: (row, look) =>
      `${look.label('skill', referred(row, 'skill_id'))} for ${look.label('person', referred(row, 'person_id'))}, ${dayText(row['date'])}`,
    columns: {
      person_id: { label: 'Person', refersTo: 'person' },
      skill_id: { label: 'Skill', refersTo: 'skill' },
      level,
      date: { label: 'Date', show: (value) => dayText(value) },
      source: { label: 'Source', show: (value) => SOURCES[String(value)] ?? String(value) },
      assessor: { label: 'Rated by', names: 'person' },
      note: { label: 'Note' },
      valid_until: { label: 'Valid until', show: (value) => dayText(value) },
    },
  },
  {
    table: 'evidence',
    one: 'evidence',
    label: (row, look) =>
      `${byName(row)} (${look.label('assessment', referred(row, 'assessment_id'))})`,
    columns: {
      assessment_id: { label: 'Rating', refersTo: 'assessment' },
      name: { label: 'File' },
      size: { label: 'Size in bytes' },
    },
  },
];
