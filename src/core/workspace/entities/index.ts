import { awardWords } from './awards.ts';
import { badgeWords } from './badges.ts';
import { credentialWords } from './credentials.ts';
import { personWords } from './person.ts';
import { registerEntity } from './registry.ts';
import { skillWords } from './skills.ts';

export { entityWords, registeredEntities } from './registry.ts';
export type { ColumnWords, EntityWords, Look, StoredRow, StoredValue } from './registry.ts';

const SETTING_LABELS: Readonly<Record<string, string>> = {
  companyName: 'Company name',
  defaultCurrency: 'Default currency',
  fullTimeHours: 'Hours of a full week',
  renewalLeadDays: 'Days before expiry that a renewal is due',
  locale: 'Language and region',
  asOf: 'Date of analyses',
};

/** JSON as a person would write it: a text without its quotation marks. */
const fromJson = (value: unknown): string | null => {
  if (typeof value !== 'string') return null;
  const parsed: unknown = JSON.parse(value);
  return typeof parsed === 'string' ? parsed : JSON.stringify(parsed);
};

const list = (value: unknown): string | null => {
  if (typeof value !== 'string') return null;
  const parsed: unknown = JSON.parse(value);
  return Array.isArray(parsed) ? parsed.join(', ') : value;
};

registerEntity(personWords);
for (const words of skillWords) registerEntity(words);
for (const words of awardWords) registerEntity(words);
for (const words of credentialWords) registerEntity(words);
for (const words of badgeWords) registerEntity(words);
registerEntity({
  table: 'setting',
  one: 'setting',
  label: (row) => SETTING_LABELS[String(row['name'])] ?? String(row['name']),
  columns: { value: { label: 'Value', show: fromJson } },
});
registerEntity({
  table: 'saved_view',
  one: 'saved view',
  label: (row) => String(row['name']),
  columns: {
    name: { label: 'Name' },
    page: { label: 'Page' },
    state: { label: 'Filter, order and columns' },
  },
});
registerEntity({
  table: 'column_mapping',
  one: 'remembered mapping',
  label: (row) => list(row['headers']) ?? '',
  columns: {
    headers: { label: 'Headers', show: list },
    fields: { label: 'Fields', show: list },
    used_at: { label: 'Last used' },
  },
});
