import { Select } from '@mantine/core';
import type { LearningOutcome, SkillFileReading } from '#shared/contract/skill-files.ts';
import { LEARNING_OUTCOMES } from '#shared/contract/skill-files.ts';
import { formatNumber } from '../../../app/format.ts';
import { Icon } from '../../../components/Icon.tsx';
import { Mark } from '../../../components/Mark.tsx';
import { setReading } from './skill-actions.ts';

const WORDS: Readonly<Record<LearningOutcome, string>> = {
  awarded: 'Completed: an award',
  expired: 'Completed, has expired',
  'in-progress': 'Under way',
  failed: 'Failed',
  withdrawn: 'Given up',
  'left-out': 'Not begun: left out',
};
const CHOICES = LEARNING_OUTCOMES.map((value) => ({ value, label: WORDS[value] }));
const SHOWN = 60;

/** Every text that says how learning ended, and what it is taken for. */
export function OutcomeTexts({ reading }: { readonly reading: SkillFileReading }) {
  const more = reading.outcomes.length - SHOWN;
  return (
    <section className="level-texts" aria-labelledby="outcome-texts">
      <h2 id="outcome-texts">What the file writes, and how it ended</h2>
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
          {reading.outcomes.slice(0, SHOWN).map(({ text, cells, outcome, why, guessed }) => (
            <tr key={text}>
              <td className="medium" dir="auto">
                {text}
              </td>
              <td className="num">{formatNumber(cells)}</td>
              <td>
                <Select
                  aria-label={`${text} is taken for`}
                  data={CHOICES}
                  value={outcome}
                  placeholder="Choose an outcome"
                  error={outcome === null}
                  allowDeselect={false}
                  withCheckIcon={false}
                  rightSection={<Icon name="down" size={12} />}
                  onChange={(value) => {
                    const chosen = LEARNING_OUTCOMES.find((one) => one === value);
                    if (chosen !== undefined)
                      void setReading({ outcomes: [{ text, outcome: chosen }] });
                  }}
                />
              </td>
              <td className="small second">
                {outcome === null || guessed ? <Mark tone="warn">{why}</Mark> : why}
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
