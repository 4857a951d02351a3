import { Checkbox } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import type { SkillFileReading } from '#shared/contract/skill-files.ts';
import { Tag } from '../../../components/Mark.tsx';
import { setReading } from './skill-actions.ts';

/** Each sheet with what was found in it; those that hold nothing of the kind cannot be taken. */
export function SheetChoices({ reading }: { readonly reading: SkillFileReading }) {
  return (
    <section>
      <h3>{reading.sheets.length === 1 ? 'The sheet' : 'Sheets'}</h3>
      <ul className="sheet-choices">
        {reading.sheets.map(({ index, name, hidden, taken, shape, reason, date }) => (
          <li key={index}>
            <Checkbox
              checked={taken}
              disabled={shape === null}
              onChange={(event) =>
                void setReading({ sheets: [{ index, taken: event.currentTarget.checked }] })
              }
              label={
                <>
                  <span className="medium">{name}</span> {hidden && <Tag line>hidden</Tag>}
                  <span className="under">{reason}</span>
                </>
              }
            />
            {reading.kind === 'matrix' && taken && reading.sheets.length > 1 && (
              <DateInput
                aria-label={`Day of the ratings of ${name}`}
                placeholder="Day of the ratings"
                size="xs"
                clearable
                value={date}
                onChange={(day) => void setReading({ sheets: [{ index, date: day }] })}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
