import { Select } from '@mantine/core';
import type { Level } from '#shared/skills.ts';
import { count } from '../../../app/format.ts';
import { Note } from '../../../components/Mark.tsx';
import { keptValues, removedLevels, type DraftLevel } from './scale-draft.ts';
import type { ScaleEffect } from './use-scale-effect.ts';

interface ScaleMappingProps {
  readonly old: readonly Level[];
  readonly draft: readonly DraftLevel[];
  /** Old value → key of the level it becomes. */
  readonly chosen: ReadonlyMap<number, string>;
  readonly effect: ScaleEffect | undefined;
  /** Of these it still has to be said. */
  readonly undecided: readonly Level[];
  readonly onChoose: (from: number, key: string) => void;
}

function touchedText({ assessments, requirements, certified }: ScaleEffect): string {
  const ratings = count(assessments, 'rating', 'ratings');
  const asked = count(requirements, 'requirement', 'requirements');
  if (certified > 0) {
    return `${ratings}, ${asked} and ${count(certified, 'level of a credential', 'levels of credentials')} get another value.`;
  }
  return assessments + requirements === 0
    ? 'No rating and no requirement is touched.'
    : `${ratings} and ${asked} get another value.`;
}

/** What becomes of every old level: those that are kept follow by themselves, for the others she decides. */
export function ScaleMapping({
  old,
  draft,
  chosen,
  effect,
  undecided,
  onChoose,
}: ScaleMappingProps) {
  const moved = new Map(keptValues(draft).map(({ from, to }) => [from, to]));
  const gone = new Set(removedLevels(old, draft).map(({ value }) => value));
  const choices = draft.map(({ key, value, name }) => ({ value: key, label: `${value} ${name}` }));
  return (
    <section className="scale-mapping" aria-label="What becomes of the old levels">
      <h2>What becomes of the old levels</h2>
      <p className="second" role="status">
        {effect === undefined ? 'Counting what this touches.' : touchedText(effect)}
      </p>
      {undecided.length > 0 && (
        <Note tone="warn">
          Without a new level: {undecided.map(({ value, name }) => `${value} ${name}`).join(', ')}.
          Choose one for each.
        </Note>
      )}
      <table className="plain flush mapping-table">
        <thead>
          <tr>
            <th scope="col">Old level</th>
            <th scope="col">Becomes</th>
          </tr>
        </thead>
        <tbody>
          {old.map(({ value, name }) => (
            <tr key={value}>
              <td>
                {value} {name}
              </td>
              <td>
                {gone.has(value) ? (
                  <Select
                    aria-label={`What ${value} ${name} becomes`}
                    placeholder="Choose a level"
                    data={choices}
                    value={chosen.get(value) ?? null}
                    allowDeselect={false}
                    onChange={(key) => key !== null && onChoose(value, key)}
                  />
                ) : moved.get(value) === value ? (
                  <span className="muted">stays {value}</span>
                ) : (
                  moved.get(value)
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
