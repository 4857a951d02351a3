import { TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { CredentialPatch } from '#shared/contract/credentials.ts';
import {
  CREDENTIAL_KIND_WORDS,
  PARTICIPATION_WORDS,
  STACKABILITY_WORDS,
  SUPERVISION_WORDS,
} from '#shared/credentials.ts';
import { client } from '../../../app/client.ts';
import { count } from '../../../app/format.ts';
import { perform } from '../../../app/perform.ts';
import { BulkEdit } from '../../../components/BulkEdit.tsx';
import { ChoiceSelect } from '../fields/ChoiceSelect.tsx';
import { EqfSelect } from '../fields/EqfSelect.tsx';
import { IssuerSelect } from '../fields/IssuerSelect.tsx';
import { NumberField, numberOf } from '../fields/SavedNumber.tsx';
import type { CredentialSelection } from './use-credentials.ts';

const FIELDS = {
  kind: 'Kind',
  issuer: 'Awarding body',
  platform: 'Platform',
  validity: 'How long an award is valid',
  lead: 'When a renewal is due',
  eqf: 'Level of the qualifications framework',
  participation: 'Form of participation',
  supervision: 'Supervision and identity check',
  stackability: 'Stackability',
  assessment: 'Type of assessment',
  quality: 'Quality assurance',
  language: 'Language',
} as const;
type Field = keyof typeof FIELDS;
const ALL = Object.keys(FIELDS) as Field[];

const MONTHS = { least: 1, most: 1200 };
const DAYS = { least: 0, most: 3650 };
const TAKES_AWAY = 'none: takes it away';

interface BulkPanelProps {
  readonly selection: CredentialSelection;
  readonly onClose: () => void;
}

/** Sets the same values for every entry chosen, as one change that one Undo takes back. */
export function BulkPanel({ selection, onClose }: BulkPanelProps) {
  const [fields, setFields] = useState<readonly Field[]>([]);
  const [patch, setPatch] = useState<CredentialPatch>({});
  const [typedMonths, setMonths] = useState<string | number>('');
  const [typedDays, setDays] = useState<string | number>('');
  const credentials = count(selection.count, 'credential', 'credentials');
  const change = (some: CredentialPatch): void => setPatch((now) => ({ ...now, ...some }));
  const months = numberOf(typedMonths, MONTHS);
  const days = numberOf(typedDays, DAYS);
  const save = async (): Promise<boolean> => {
    if (months === undefined || days === undefined) return false;
    const whole: Record<Field, CredentialPatch> = {
      kind: { kind: patch.kind ?? null },
      issuer: { issuerId: patch.issuerId ?? null },
      platform: { platformId: patch.platformId ?? null },
      validity: { validityMonths: months },
      lead: { leadDays: days },
      eqf: { eqfLevel: patch.eqfLevel ?? null },
      participation: { participation: patch.participation ?? null },
      supervision: { supervision: patch.supervision ?? null },
      stackability: { stackability: patch.stackability ?? null },
      assessment: { assessment: patch.assessment?.trim() || null },
      quality: { qualityAssurance: patch.qualityAssurance?.trim() || null },
      language: { language: patch.language?.trim() || null },
    };
    const done = await perform(
      client.credentials.update({
        ids: [...selection.ids],
        patch: Object.assign({}, ...fields.map((field) => whole[field])) as CredentialPatch,
      }),
      `Changed ${credentials}.`,
    );
    return done !== null;
  };
  const text = (field: 'assessment' | 'quality' | 'language', key: keyof CredentialPatch) => (
    <TextInput
      label={FIELDS[field]}
      placeholder={TAKES_AWAY}
      value={String(patch[key] ?? '')}
      onChange={(event) => change({ [key]: event.currentTarget.value })}
    />
  );
  const inputs: Readonly<Record<Field, ReactNode>> = {
    kind: (
      <ChoiceSelect
        label={FIELDS.kind}
        placeholder={TAKES_AWAY}
        words={CREDENTIAL_KIND_WORDS}
        value={patch.kind ?? null}
        onChange={(kind) => change({ kind })}
      />
    ),
    issuer: (
      <IssuerSelect
        label={FIELDS.issuer}
        placeholder={TAKES_AWAY}
        value={patch.issuerId ?? null}
        onChange={(issuerId) => change({ issuerId })}
      />
    ),
    platform: (
      <IssuerSelect
        label={FIELDS.platform}
        placeholder={TAKES_AWAY}
        platform
        value={patch.platformId ?? null}
        onChange={(platformId) => change({ platformId })}
      />
    ),
    validity: (
      <NumberField
        label={FIELDS.validity}
        placeholder="for good"
        unit="months"
        bounds={MONTHS}
        value={typedMonths}
        onChange={setMonths}
      />
    ),
    lead: (
      <NumberField
        label={FIELDS.lead}
        placeholder="as in Settings"
        unit="days before"
        bounds={DAYS}
        value={typedDays}
        onChange={setDays}
      />
    ),
    eqf: <EqfSelect value={patch.eqfLevel ?? null} onChange={(eqfLevel) => change({ eqfLevel })} />,
    participation: (
      <ChoiceSelect
        label={FIELDS.participation}
        placeholder={TAKES_AWAY}
        words={PARTICIPATION_WORDS}
        value={patch.participation ?? null}
        onChange={(participation) => change({ participation })}
      />
    ),
    supervision: (
      <ChoiceSelect
        label={FIELDS.supervision}
        placeholder={TAKES_AWAY}
        words={SUPERVISION_WORDS}
        value={patch.supervision ?? null}
        onChange={(supervision) => change({ supervision })}
      />
    ),
    stackability: (
      <ChoiceSelect
        label={FIELDS.stackability}
        placeholder={TAKES_AWAY}
        words={STACKABILITY_WORDS}
        value={patch.stackability ?? null}
        onChange={(stackability) => change({ stackability })}
      />
    ),
    assessment: text('assessment', 'assessment'),
    quality: text('quality', 'qualityAssurance'),
    language: text('language', 'language'),
  };
  return (
    <BulkEdit
      what={credentials}
      fields={ALL}
      labelOf={(field) => FIELDS[field]}
      chosen={fields}
      onChoose={(field) => setFields([...fields, field])}
      onDrop={(field) => setFields(fields.filter((one) => one !== field))}
      inputOf={(field) => inputs[field]}
      onSave={save}
      onClose={onClose}
    />
  );
}
