import { NumberInput, Select } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useState } from 'react';
import type { SkillFileReading } from '#shared/contract/skill-files.ts';
import { Icon } from '../../../components/Icon.tsx';
import { setReading } from './skill-actions.ts';
import { shapeWords, shapesOf } from './words.ts';

type Sheet = SkillFileReading['sheets'][number];

/** What can be corrected about the sheet that is looked at: its day, how it is laid out, the row of its headings. */
export function SheetDetails(props: {
  readonly kind: SkillFileReading['kind'];
  readonly sheet: Sheet;
}) {
  const { kind, sheet } = props;
  const { index, name, shape, date, headerRow } = sheet;
  const shapes = shapesOf(kind);
  return (
    <div className="sheet-details">
      {shapes.length > 1 && (
        <Select
          label="Laid out with"
          aria-label={`Layout of ${name}`}
          data={shapes.map((one) => ({ value: one, label: shapeWords(kind, one) }))}
          value={shape}
          placeholder="Choose, to read it"
          allowDeselect={false}
          withCheckIcon={false}
          rightSection={<Icon name="down" size={12} />}
          onChange={(value) => {
            const chosen = shapes.find((one) => one === value);
            if (chosen !== undefined) void setReading({ sheets: [{ index, shape: chosen }] });
          }}
        />
      )}
      {kind === 'matrix' && shape !== null && (
        <DateInput
          label="Day of its ratings"
          aria-label={`Day of the ratings of ${name}`}
          placeholder={shape === 'long' ? 'each as its row says' : 'not in the sheet'}
          clearable
          value={date}
          onChange={(day) => void setReading({ sheets: [{ index, date: day }] })}
        />
      )}
      <HeaderRow key={`${index} ${headerRow ?? ''}`} sheet={sheet} />
    </div>
  );
}

function HeaderRow({ sheet: { index, name, headerRow, rows } }: { readonly sheet: Sheet }) {
  const [row, setRow] = useState<string | number>(headerRow ?? '');
  const save = (): void => {
    if (typeof row === 'number' && row !== headerRow)
      void setReading({ sheets: [{ index, headerRow: row }] });
  };
  return (
    <NumberInput
      label="Row of its headings"
      aria-label={`Row of the headings of ${name}`}
      placeholder="not known"
      min={1}
      max={Math.max(1, rows)}
      allowDecimal={false}
      allowNegative={false}
      clampBehavior="strict"
      hideControls
      value={row}
      onChange={setRow}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save();
      }}
    />
  );
}
