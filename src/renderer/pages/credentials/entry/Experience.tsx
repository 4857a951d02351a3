import { Link } from '@tanstack/react-router';
import type { Credential } from '#shared/contract/credentials.ts';
import { count, formatNumber } from '../../../app/format.ts';
import { KeyValue } from '../../../components/KeyValue.tsx';
import { daysWords, passWords } from '../experience-words.ts';
import { hoursFigure } from '../words.ts';

/** What our own awards and attempts say of it; each figure with how many it rests on. */
export function Experience({ id, experience }: Pick<Credential, 'id' | 'experience'>) {
  const { awarded, failed, withdrawn, inProgress, medianHours, hoursKnown } = experience;
  const nobody = awarded + failed + withdrawn + inProgress === 0;
  return (
    <section>
      <h3>Our own experience</h3>
      {nobody ? (
        <p className="small second">Nobody here has tried it yet.</p>
      ) : (
        <>
          <KeyValue
            items={[
              ['Passed', passWords(experience)],
              ['Took', daysWords(experience)],
              [
                'Hours spent',
                medianHours === null
                  ? 'not recorded'
                  : `median ${hoursFigure(medianHours)} h of ${formatNumber(hoursKnown)}`,
              ],
              ['Under way', count(inProgress, 'person', 'people')],
              ['Gave up', `${count(withdrawn, 'person', 'people')}, not counted as failed`],
            ]}
          />
          <p className="small gap-link">
            <Link to="/credentials" search={{ view: 'awards', credential: id }}>
              See {count(awarded, 'award', 'awards')}
            </Link>
          </p>
        </>
      )}
    </section>
  );
}
