import { Button, Textarea, TextInput } from '@mantine/core';
import { useRef, useState, type SyntheticEvent } from 'react';
import { CREDENTIAL_KIND_WORDS, type CredentialKind } from '#shared/credentials.ts';
import { client } from '../../../app/client.ts';
import { perform } from '../../../app/perform.ts';
import { useWorkspaceSettings } from '../../../app/workspace.ts';
import { Panel } from '../../../components/Panel.tsx';
import { ChoiceSelect } from '../fields/ChoiceSelect.tsx';
import { IssuerSelect } from '../fields/IssuerSelect.tsx';
import { MoneyFields, moneyOf } from '../fields/MoneyFields.tsx';
import { NumberField, numberOf } from '../fields/SavedNumber.tsx';
import { SkillLevels, type SkillLevel } from '../fields/SkillLevels.tsx';

const HOURS = { least: 0.1, most: 100_000, decimals: 1 };
const MONTHS = { least: 1, most: 1200 };

interface Typed {
  readonly title: string;
  readonly kind: CredentialKind | null;
  readonly issuerId: number | null;
  readonly platformId: number | null;
  readonly amount: string | number;
  readonly currency: string | null;
  readonly hours: string | number;
  readonly months: string | number;
  readonly skills: readonly SkillLevel[];
  readonly outcomes: string;
}

const NOTHING: Typed = {
  title: '',
  kind: null,
  issuerId: null,
  platformId: null,
  amount: '',
  currency: null,
  hours: '',
  months: '',
  skills: [],
  outcomes: '',
};

interface AddPanelProps {
  readonly onAdded: (id: number) => void;
  readonly onClose: () => void;
}

/** A credential entered by hand: the title is enough, the rest may follow on its page. */
export function AddPanel({ onAdded, onClose }: AddPanelProps) {
  const [typed, setTyped] = useState(NOTHING);
  const [tried, setTried] = useState(false);
  const [saving, setSaving] = useState(false);
  const here = useWorkspaceSettings()?.defaultCurrency ?? 'EUR';
  const title = useRef<HTMLInputElement>(null);
  // On top of what is typed by then: a new awarding body takes a moment to be there.
  const change = (some: Partial<Typed>): void => setTyped((now) => ({ ...now, ...some }));
  const money = { amount: typed.amount, currency: typed.currency ?? here };
  const price = moneyOf(money);
  const hours = numberOf(typed.hours, HOURS);
  const months = numberOf(typed.months, MONTHS);
  const save = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    const name = typed.title.trim();
    if (name === '') title.current?.focus();
    if (name === '' || price === undefined || hours === undefined || months === undefined) return;
    setSaving(true);
    const added = await perform(
      client.credentials.create({
        title: name,
        kind: typed.kind,
        issuerId: typed.issuerId,
        platformId: typed.platformId,
        workloadHours: hours,
        validityMonths: months,
        learningOutcomes: typed.outcomes.trim() || null,
        skills: typed.skills.map(({ skillId, level }) => ({ skillId, level })),
        ...(price === null ? {} : { price }),
      }),
      `Added ${name}.`,
    );
    setSaving(false);
    if (added) onAdded(added.id);
  };
  return (
    <Panel
      label="New credential"
      title="New credential"
      sub="Only the title is needed; the rest may follow."
      onClose={onClose}
      closeOnEscape={typed === NOTHING}
      takeFocus
    >
      <form className="panel-fill" onSubmit={(event) => void save(event)} noValidate>
        <section className="panel-form">
          <TextInput
            ref={title}
            label="Title"
            maxLength={500}
            autoComplete="off"
            value={typed.title}
            error={tried && typed.title.trim() === '' ? 'A credential needs a title.' : null}
            onChange={(event) => change({ title: event.currentTarget.value })}
          />
          <IssuerSelect
            label="Awarding body (optional)"
            value={typed.issuerId}
            onChange={(issuerId) => change({ issuerId })}
          />
          <IssuerSelect
            label="Platform, where it is another (optional)"
            placeholder="none"
            platform
            value={typed.platformId}
            onChange={(platformId) => change({ platformId })}
          />
          <ChoiceSelect
            label="Kind (optional)"
            words={CREDENTIAL_KIND_WORDS}
            value={typed.kind}
            onChange={(kind) => change({ kind })}
          />
          <MoneyFields
            label="Price from today (optional)"
            value={money}
            onChange={({ amount, currency }) => change({ amount, currency })}
          />
          <NumberField
            label="Workload (optional)"
            unit="hours"
            bounds={HOURS}
            value={typed.hours}
            onChange={(next) => change({ hours: next })}
          />
          <NumberField
            label="An award is valid for (optional)"
            unit="months"
            placeholder="for good"
            bounds={MONTHS}
            value={typed.months}
            onChange={(next) => change({ months: next })}
          />
          <h3>Skills and the level that it certifies</h3>
          <SkillLevels
            add="Add a skill that it certifies"
            none="None yet."
            skills={typed.skills}
            onChange={(skills) => change({ skills })}
          />
          <Textarea
            label="Learning outcomes (optional)"
            autosize
            minRows={2}
            maxRows={10}
            maxLength={20_000}
            value={typed.outcomes}
            onChange={(event) => change({ outcomes: event.currentTarget.value })}
          />
        </section>
        <section className="panel-deeds">
          <Button type="submit" variant="filled" loading={saving}>
            Add
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </section>
      </form>
    </Panel>
  );
}
