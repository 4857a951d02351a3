import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { SkillFileReading } from '#shared/contract/skill-files.ts';
import { formatNumber } from '../../../app/format.ts';
import { orpc } from '../../../app/queries.ts';
import { Icon } from '../../../components/Icon.tsx';
import { Mark } from '../../../components/Mark.tsx';
import { setReading } from './skill-actions.ts';

const UNRATED = 'unrated';
const SHOWN = 60;

/** Every text that stands where a level is expected, and what it is taken for. */
export function LevelTexts({ reading }: { readonly reading: SkillFileReading }) {
  const scale = useQuery(orpc.skills.scale.queryOptions()).data ?? [];
  const choices = [
    ...scale.map(({ value, name }) => ({ value: String(value), label: `${value} · ${name}` })),
    { value: UNRATED, label: 'Unrated' },
  ];
  const more = reading.levels.length - SHOWN;
  return (
    <section className="level-texts" aria-labelledby="level-texts">
      <h2 id="level-texts">What the file writes, and which level it is</h2>
      {reading.fileScale !== null && <p className="small second">{reading.fileScale}</p>}
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">In the file</th>
            <th scope="col" className="num">
              Cells
            </th>
            <th scope="col">Taken for</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {reading.levels.slice(0, SHOWN).map(({ text, cells, meaning, level, why, guessed }) => (
            <tr key={text}>
              <td className="medium" dir="auto">
                {text === '' ? <span className="muted">empty cell</span> : text}
              </td>
              <td className="num">{formatNumber(cells)}</td>
              <td>
                <Select
                  aria-label={`${text === '' ? 'An empty cell' : text} is taken for`}
                  data={choices}
                  value={
                    meaning === 'not-understood'
                      ? null
                      : meaning === 'unrated'
                        ? UNRATED
                        : String(level)
                  }
                  placeholder="Choose a level"
                  error={meaning === 'not-understood'}
                  allowDeselect={false}
                  withCheckIcon={false}
                  rightSection={<Icon name="down" size={12} />}
                  onChange={(chosen) => {
                    if (chosen === null) return;
                    const to = chosen === UNRATED ? null : Number(chosen);
                    void setReading({ levels: [{ text, level: to }] });
                  }}
                />
              </td>
              <td className="small second">
                {meaning === 'not-understood' ? (
                  <Mark tone="warn">{why}</Mark>
                ) : guessed ? (
                  <Mark tone="warn">{why}</Mark>
                ) : (
                  why
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && (
        <p className="small muted">{formatNumber(more)} more texts are read the same way.</p>
      )}
    </section>
  );
}
