import type { Assessment } from '#shared/contract/assessments.ts';
import { client } from '../../../app/client.ts';
import { formatDate, formatSize } from '../../../app/format.ts';
import { host } from '../../../app/host.ts';
import { announceSaved, notifyDone, notifyProblem } from '../../../app/notify.tsx';
import { undo } from '../../../app/undo.ts';
import { IconButton } from '../../../components/IconButton.tsx';
import { Tag } from '../../../components/Mark.tsx';
import { SOURCE_WORDS } from '../matrix-search.ts';

async function removeRating({ id, date }: Assessment): Promise<void> {
  try {
    const { changeId } = await client.assessments.remove({ ids: [id] });
    notifyDone(
      `Removed the rating of ${formatDate(date)}.`,
      changeId === null ? undefined : { label: 'Undo', run: () => undo(changeId) },
    );
  } catch (error) {
    notifyProblem(error);
  }
}

async function saveEvidence(id: number, name: string): Promise<void> {
  try {
    const place = await host.chooseSave('evidence', name);
    if (!place) return;
    await client.assessments.saveEvidence({ id, out: place.path });
    await announceSaved(place, `Saved ${name}.`);
  } catch (error) {
    notifyProblem(error);
  }
}

/** Ratings of one person in one skill, latest first: nothing is ever overwritten by a later one. */
export function RatingHistory({ ratings }: { ratings: readonly Assessment[] }) {
  if (ratings.length === 0) return <p className="muted">Not rated yet.</p>;
  return (
    <ol className="rating-history">
      {ratings.map((rating) => (
        <li key={rating.id}>
          <span className="level-figure">{rating.level ?? '?'}</span>
          <div className="grow">
            <div className="row wrap">
              <span className="medium">{formatDate(rating.date)}</span>
              <span>{SOURCE_WORDS[rating.source]}</span>
              {rating.level === null && <Tag line>withdrawn</Tag>}
              {rating.inForce && <Tag tone="info">in force</Tag>}
            </div>
            <p className="small second">
              {[
                rating.assessor && `by ${rating.assessor}`,
                rating.requiredThen !== null && `${rating.requiredThen} required then`,
                rating.validUntil !== null && `valid until ${formatDate(rating.validUntil)}`,
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
            {rating.note && <p className="small rating-note">{rating.note}</p>}
            {rating.evidence.map(({ id, name, sizeBytes }) => (
              <button
                key={id}
                type="button"
                className="link small"
                onClick={() => void saveEvidence(id, name)}
              >
                {name}, {formatSize(sizeBytes)}
              </button>
            ))}
          </div>
          {rating.awardId === null && (
            <IconButton
              icon="remove"
              label={`Remove the rating of ${formatDate(rating.date)}`}
              onClick={() => void removeRating(rating)}
            />
          )}
        </li>
      ))}
    </ol>
  );
}
