import {
  CREDENTIAL_KIND_WORDS,
  PARTICIPATION_WORDS,
  STACKABILITY_WORDS,
  SUPERVISION_WORDS,
} from '#shared/credentials.ts';
import { moneyText } from '#shared/money.ts';
import type { ColumnWords, EntityWords, Look, StoredRow, StoredValue } from './registry.ts';
import { dayText, levelText } from './skills.ts';

const yesNo = (value: StoredValue): string => (Number(value) === 1 ? 'Yes' : 'No');
const words =
  (known: Readonly<Record<string, string>>) =>
  (value: StoredValue): string =>
    known[String(value)] ?? String(value);
const referred = (row: StoredRow, column: string): number => Number(row[column]);
const credential = (row: StoredRow, look: Look, column = 'credential_id'): string =>
  look.label('credential', referred(row, column));

const day: Pick<ColumnWords, 'show'> = { show: (value) => dayText(value) };
const level: ColumnWords = { label: 'Level', show: (value, _, look) => levelText(value, look) };
const ofCredential: ColumnWords = { label: 'Credential', refersTo: 'credential' };
const ofSkill: ColumnWords = { label: 'Skill', refersTo: 'skill' };

/** 0 is stated: there is none. */
const eqf = (value: StoredValue): string => (Number(value) === 0 ? 'None' : String(value));

/** "any 2 of", "all of" */
const need = (value: StoredValue | undefined): string =>
  value === null || value === undefined ? 'all of' : `any ${Number(value)} of`;

/** Credentials, who issues them, what they cost and how they stack, in the words of the history. */
export const credentialWords: readonly EntityWords[] = [
  {
    table: 'issuer',
    one: 'issuer',
    label: (row) => String(row['name']),
    columns: {
      name: { label: 'Name' },
      is_platform: { label: 'Runs a platform', show: yesNo },
      country: { label: 'Country or region' },
      website: { label: 'Website' },
      email: { label: 'E-mail' },
      accreditation: { label: 'Accreditation' },
      note: { label: 'Note' },
    },
  },
  {
    table: 'issuer_identifier',
    one: 'identifier of an issuer',
    label: (row) => String(row['identifier']),
    columns: {
      issuer_id: { label: 'Issuer', refersTo: 'issuer' },
      identifier: { label: 'Address or DID' },
    },
  },
  {
    table: 'credential',
    one: 'credential',
    label: (row) => String(row['title']),
    columns: {
      title: { label: 'Title' },
      issuer_id: { label: 'Awarding body', refersTo: 'issuer' },
      platform_id: { label: 'Platform', refersTo: 'issuer' },
      kind: { label: 'Kind', show: words(CREDENTIAL_KIND_WORDS) },
      description: { label: 'Description' },
      learning_outcomes: { label: 'Learning outcomes' },
      workload_hours: { label: 'Workload (hours)' },
      ects: { label: 'ECTS' },
      eqf_level: { label: 'EQF level', show: eqf },
      assessment: { label: 'Assessment' },
      participation: { label: 'Participation', show: words(PARTICIPATION_WORDS) },
      quality_assurance: { label: 'Quality assurance' },
      prerequisites: { label: 'Prerequisites' },
      supervision: { label: 'Supervision', show: words(SUPERVISION_WORDS) },
      grading: { label: 'Grading' },
      stackability: { label: 'Stackability', show: words(STACKABILITY_WORDS) },
      delivery: { label: 'Delivery' },
      language: { label: 'Language' },
      duration_days: { label: 'Duration (days)' },
      validity_months: { label: 'Valid for (months)' },
      lead_days: { label: 'Renewal due (days before expiry)' },
      link: { label: 'Link' },
      archived: { label: 'Archived', show: yesNo },
    },
  },
  {
    table: 'credential_alias',
    one: 'other title of a credential',
    label: (row) => String(row['name']),
    columns: {
      name: { label: 'Title' },
      source: {
        label: 'In files of',
        show: (value) => (value === '' ? 'any platform' : String(value)),
      },
      credential_id: ofCredential,
    },
  },
  {
    table: 'credential_price',
    one: 'price of a credential',
    label: (row, look) => `${credential(row, look)}, from ${dayText(row['valid_from'])}`,
    columns: {
      credential_id: ofCredential,
      valid_from: { label: 'From', ...day },
      amount: {
        label: 'Price',
        show: (value, row) =>
          moneyText({ amount: Number(value), currency: String(row['currency']) }),
      },
      note: { label: 'Note' },
    },
  },
  {
    table: 'exchange_rate',
    one: 'exchange rate',
    label: (row) =>
      `${String(row['currency'])} in ${String(row['into_currency'])}, from ${dayText(row['valid_from'])}`,
    columns: {
      currency: { label: 'Currency' },
      into_currency: { label: 'In' },
      valid_from: { label: 'From', ...day },
      rate: { label: 'One unit is worth' },
    },
  },
  {
    table: 'credential_skill',
    one: 'skill of a credential',
    label: (row, look) =>
      `${look.label('skill', referred(row, 'skill_id'))} of ${credential(row, look)}`,
    columns: { credential_id: ofCredential, skill_id: ofSkill, level },
  },
  {
    table: 'credential_prerequisite',
    one: 'prerequisite',
    label: (row, look) => `${credential(row, look, 'required_id')} before ${credential(row, look)}`,
    columns: {
      credential_id: ofCredential,
      required_id: { label: 'Requires', refersTo: 'credential' },
    },
  },
  {
    table: 'credential_entry_skill',
    one: 'skill needed before a credential',
    label: (row, look) =>
      `${look.label('skill', referred(row, 'skill_id'))} before ${credential(row, look)}`,
    columns: { credential_id: ofCredential, skill_id: ofSkill, level },
  },
  {
    table: 'stack_group',
    one: 'group of a stack',
    label: (row, look) =>
      `${row['title'] === null ? need(row['need']) : `“${String(row['title'])}”`} in ${credential(row, look, 'stack_id')}`,
    columns: {
      stack_id: { label: 'Stack', refersTo: 'credential' },
      parent_id: { label: 'Within', refersTo: 'stack_group' },
      title: { label: 'Title' },
      need: { label: 'Asks for', show: need },
    },
  },
  {
    table: 'stack_component',
    one: 'component of a stack',
    label: (row, look) =>
      `${credential(row, look)} (${look.label('stack_group', referred(row, 'group_id'))})`,
    columns: {
      group_id: { label: 'Group', refersTo: 'stack_group' },
      credential_id: ofCredential,
    },
  },
];
