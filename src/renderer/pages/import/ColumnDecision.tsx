import { Radio } from '@mantine/core';
import type { ImportColumn, ImportMapping } from '#shared/contract/imports.ts';
import { CUSTOM, decisionTitle, fieldChoices, fieldLabel } from './columns-view.ts';
import { mapColumn } from './decisions.ts';

const OUT = 'out';

interface ColumnDecisionProps {
  readonly column: ImportColumn;
  readonly mapping: ImportMapping;
}

/** The fields that fit, each with why, and the two choices that always fit. */
export function ColumnDecision({ column, mapping }: ColumnDecisionProps) {
  const taken = new Map(
    fieldChoices(mapping.columns, column).map(({ value, takenBy }) => [value, takenBy]),
  );
  const options = column.candidates
    .filter(({ field }) => field !== CUSTOM)
    .map(({ field, why }) => ({
      field,
      why: [sentence(why), replaces(taken.get(field))].join(' ').trim(),
    }));
  const chosen = column.field;
  const known = options.some(({ field }) => field === chosen);
  if (chosen !== null && chosen !== CUSTOM && !known) {
    options.unshift({
      field: chosen,
      why: mapping.remembered ? 'Remembered from an earlier file.' : 'Chosen by you.',
    });
  }
  const value = column.undecided ? null : (chosen ?? OUT);
  return (
    <section>
      <Radio.Group
        label={<h3>{decisionTitle(column, mapping.remembered)}</h3>}
        value={value}
        onChange={(field) =>
          void mapColumn({ column: column.index, field: field === OUT ? null : field })
        }
      >
        <ul className="decision">
          {options.map(({ field, why }) => (
            <Choice key={field} value={field} label={fieldLabel(field)} why={why} />
          ))}
          <Choice
            value={CUSTOM}
            label={fieldLabel(CUSTOM)}
            why={`Kept and shown with each person as “${column.header || column.letter}”.`}
          />
          <Choice value={OUT} label="Leave out" why="Stays in the file and is not imported." />
        </ul>
      </Radio.Group>
    </section>
  );
}

const sentence = (words: string): string => (/[.?]$/.test(words) ? words : `${words}.`);

const replaces = (letter: string | null | undefined): string =>
  letter ? `Column ${letter}, which fills it now, would then be left to decide.` : '';

function Choice(props: { readonly value: string; readonly label: string; readonly why: string }) {
  return (
    <li>
      <Radio
        value={props.value}
        label={
          <>
            <span className="medium">{props.label}</span>
            <span className="why small second">{props.why}</span>
          </>
        }
      />
    </li>
  );
}
