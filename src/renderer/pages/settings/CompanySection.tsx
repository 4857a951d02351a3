import { Button, NumberInput, Select } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useState } from 'react';
import type { WorkspaceSettings } from '#shared/contract/settings.ts';
import { client } from '../../app/client.ts';
import { notifyProblem } from '../../app/notify.tsx';
import { useWorkspace, useWorkspaceSettings } from '../../app/workspace.ts';
import { SavedText } from '../../components/SavedText.tsx';
import { Section } from './Section.tsx';

/** How numbers and dates look, by language and country; the names are their own examples. */
const LOCALES = [
  ['en-GB', 'English, United Kingdom: 1,234.50'],
  ['en-US', 'English, United States: 1,234.50'],
  ['en-IE', 'English, Ireland: 1,234.50'],
  ['de-DE', 'German, Germany: 1.234,50'],
  ['de-CH', 'German, Switzerland: 1’234.50'],
  ['fr-FR', 'French, France: 1 234,50'],
  ['es-ES', 'Spanish, Spain: 1234,50'],
  ['pt-BR', 'Portuguese, Brazil: 1.234,50'],
  ['it-IT', 'Italian, Italy: 1234,50'],
  ['nl-NL', 'Dutch, Netherlands: 1.234,50'],
  ['pl-PL', 'Polish, Poland: 1234,50'],
  ['ja-JP', 'Japanese, Japan: 1,234.50'],
  ['zh-CN', 'Chinese, China: 1,234.50'],
  ['ko-KR', 'Korean, Korea: 1,234.50'],
  ['en-IN', 'English, India: 1,234.50'],
] as const;

const save = (change: Partial<WorkspaceSettings>): void => {
  client.settings.updateWorkspace(change).catch(notifyProblem);
};

const notCurrency = (text: string): string | null =>
  /^[A-Za-z]{3}$/.test(text) ? null : 'Three letters, such as EUR or GBP';

/** Settings of this workspace; every change of them is in its history. */
export function CompanySection() {
  const settings = useWorkspaceSettings();
  const open = useWorkspace();
  if (!settings || !open) return null;
  const locales = LOCALES.some(([tag]) => tag === settings.locale)
    ? LOCALES
    : [...LOCALES, [settings.locale, settings.locale] as const];
  return (
    <Section id="company" title="Company" sub="Kept in the workspace; changes are in its history.">
      <div className="settings-fields">
        <SavedText
          label="Name (optional)"
          description={`Shown at the top. Without one: ${open.name}, the file’s name.`}
          maxLength={120}
          value={settings.companyName}
          onSave={(companyName) => save({ companyName })}
        />
        <SavedText
          label="Currency"
          description="Assumed where a file gives amounts without one."
          maxLength={3}
          value={settings.defaultCurrency}
          check={notCurrency}
          onSave={(text) => save({ defaultCurrency: text.toUpperCase() })}
        />
        <FullTimeHours hours={settings.fullTimeHours} />
        <Select
          label="Numbers"
          description="Separators on the screen and in files read as text."
          data={locales.map(([value, label]) => ({ value, label }))}
          value={settings.locale}
          allowDeselect={false}
          searchable
          onChange={(locale) => locale !== null && save({ locale })}
        />
        <div className="row settings-as-of">
          <DateInput
            label="As of"
            description={
              settings.asOf === 'today'
                ? 'The day that every figure is of; follows the calendar.'
                : 'The day that every figure is of; fixed.'
            }
            className="grow"
            value={open.asOf}
            onChange={(day) => day !== null && save({ asOf: day })}
          />
          <Button disabled={settings.asOf === 'today'} onClick={() => save({ asOf: 'today' })}>
            Follow today
          </Button>
        </div>
      </div>
    </Section>
  );
}

function FullTimeHours({ hours }: { hours: number }) {
  const [typed, setTyped] = useState<string | number>(hours);
  const [shown, setShown] = useState(hours);
  if (shown !== hours) {
    setShown(hours);
    setTyped(hours);
  }
  const wrong = typeof typed !== 'number' || typed < 1 || typed > 80;
  return (
    <NumberInput
      label="Hours of a full week"
      description="Turns weekly hours into a full-time share."
      min={1}
      max={80}
      decimalScale={2}
      hideControls
      clampBehavior="none"
      suffix=" h"
      value={typed}
      error={wrong ? 'Between 1 and 80' : null}
      onChange={setTyped}
      onBlur={() => !wrong && typed !== hours && save({ fullTimeHours: typed })}
    />
  );
}
