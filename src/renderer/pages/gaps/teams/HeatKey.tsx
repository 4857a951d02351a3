import { LevelKey } from '../../../components/skill-cells/LevelKey.tsx';
import type { Measure } from '../gaps-search.ts';
import { STEPS } from './heat-look.ts';

const MEASURED: Readonly<Record<Measure, string>> = {
  index: 'Gap index, %',
  coverage: 'Coverage, %; tint by what is missed',
  bench: 'People who have the level',
  unrated: 'Share unrated, %',
};

/** What the drawings of the cells mean. */
export const HeatKey = ({
  measure,
  people,
}: {
  readonly measure: Measure;
  readonly people: boolean;
}) => (
  <div className="heat-keys">
    <ul className="heat-key small" aria-label="What the cells of groups mean">
      <li>
        <span className="muted">{MEASURED[measure]}</span>
        {(measure === 'index' || measure === 'coverage') && (
          <span className="ramp" aria-hidden="true">
            <i className="heat-cell g0">0</i>
            {STEPS.map((from, index) => (
              <i key={from} className={`heat-cell g${index + 1}`}>
                {from}
              </i>
            ))}
          </span>
        )}
      </li>
      {(measure === 'index' || measure === 'coverage') && (
        <>
          <li>
            <i className="thin" aria-hidden="true">
              1
            </i>
            only one person has the level
          </li>
          <li>
            <i className="thin nobody" aria-hidden="true">
              0
            </i>
            nobody has
          </li>
        </>
      )}
      <li>
        <i className="heat-cell all-unknown sample" aria-hidden="true" />
        unrated (strip: share)
      </li>
      <li>
        <i className="heat-cell none sample" aria-hidden="true" />
        not required
      </li>
    </ul>
    {people && <LevelKey />}
  </div>
);
