import { Checkbox } from '@mantine/core';
import type { SkillFileReading } from '#shared/contract/skill-files.ts';
import { formatDate } from '../../../app/format.ts';
import { Tag } from '../../../components/Mark.tsx';
import { SheetDetails } from './SheetDetails.tsx';
import { setReading, showSheet } from './skill-actions.ts';

/** Each sheet with what was found in it. The one that is looked at can be read another way. */
export function SheetChoices({ reading }: { readonly reading: SkillFileReading }) {
  const { kind, sheets, shownSheet } = reading;
  const single = sheets.length === 1;
  return (
    <section>
      <h3>{single ? 'The sheet' : 'Sheets'}</h3>
      <ul className="sheet-choices">
        {sheets.map((sheet) => {
          const { index, name, hidden, taken, shape, reason, date } = sheet;
          const shown = index === shownSheet || single;
          const day = date === null || shown ? '' : ` · ${formatDate(date)}`;
          return (
            <li key={index} data-shown={shown && !single ? true : undefined}>
              <Checkbox
                checked={taken}
                disabled={shape === null}
                aria-label={`Import ${name}`}
                onChange={(event) =>
                  void setReading({ sheets: [{ index, taken: event.currentTarget.checked }] })
                }
              />
              <div className="sheet-what">
                {single ? (
                  <span className="medium">{name}</span>
                ) : (
                  <button
                    type="button"
                    className="link sheet-name"
                    aria-expanded={shown}
                    onClick={() => void showSheet(index)}
                  >
                    {name}
                  </button>
                )}{' '}
                {hidden && <Tag line>hidden</Tag>}
                <span className="under">
                  {reason}
                  {day}
                </span>
              </div>
              {shown && <SheetDetails kind={kind} sheet={sheet} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
