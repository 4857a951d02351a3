import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '@mantine/core';
import { client } from '../../../app/client.ts';
import { formatDate } from '../../../app/format.ts';
import { host } from '../../../app/host.ts';
import { announceSaved, notifyDone, notifyProblem } from '../../../app/notify.tsx';
import { perform } from '../../../app/perform.ts';
import { orpc } from '../../../app/queries.ts';
import { ChartFrame } from '../../../charts/ChartFrame.tsx';
import { LevelSteps } from '../../../charts/LevelSteps.tsx';
import { IconButton } from '../../../components/IconButton.tsx';
import { pointsOf, SOURCE_WORDS } from './person-skills.ts';
import { RatingForm } from './RatingForm.tsx';

interface SkillHistoryProps {
  readonly personId: number;
  readonly person: string;
  readonly skillId: number;
  readonly skill: string;
  readonly level: number | null;
  readonly required: number;
  readonly top: number;
  readonly asOf: string;
}

/** One skill of one person over time: chart, every rating with its proof, and a new one. */
export function SkillHistory(props: SkillHistoryProps) {
  const { personId, skillId, skill, asOf, top } = props;
  const [adding, setAdding] = useState(false);
  const { data } = useQuery(
    orpc.assessments.history.queryOptions({ input: { personId, skillId, limit: 200 } }),
  );
  const rows = data?.assessments ?? [];
  const save = async (id: number, name: string): Promise<void> => {
    try {
      const place = await host.chooseSave('evidence', name);
      if (!place) return;
      await client.assessments.saveEvidence({ id, out: place.path });
      await announceSaved(place, `Saved ${name}.`);
    } catch (error) {
      notifyProblem(error);
    }
  };
  const attach = async (assessmentId: number): Promise<void> => {
    try {
      const file = await host.chooseOpen('evidence');
      if (!file) return;
      const { path, name } = file;
      const kept = await client.assessments.attach({ assessmentId, path, name });
      notifyDone(`Attached ${kept.name}.`);
    } catch (error) {
      notifyProblem(error);
    }
  };
  return (
    <section className="skill-history" aria-label={`${skill} over time`}>
      <ChartFrame
        heading="h2"
        title={`${skill} over time`}
        unit={`level 0 to ${top}; filled: rated by others, open: self-rated, dashed: required`}
        table={{
          columns: ['Rated', 'By', 'Level', 'Needed then'],
          rows: rows.map((row) => [
            formatDate(row.date),
            SOURCE_WORDS[row.source],
            row.level === null ? 'withdrawn' : String(row.level),
            row.requiredThen === null ? 'nothing' : String(row.requiredThen),
          ]),
        }}
      >
        <LevelSteps
          title={`${skill} over time`}
          points={pointsOf(rows, asOf, props)}
          top={top}
          asOf={asOf}
        />
      </ChartFrame>
      <div className="row tools">
        <h3 className="grow">Ratings</h3>
        {!adding && <Button onClick={() => setAdding(true)}>Add a rating</Button>}
      </div>
      {adding && (
        <RatingForm
          personId={personId}
          skillId={skillId}
          skill={skill}
          asOf={asOf}
          onDone={() => setAdding(false)}
        />
      )}
      {rows.length === 0 ? (
        <p className="second">Unrated. That is not level 0.</p>
      ) : (
        <table className="plain flush">
          <thead>
            <tr>
              <th scope="col">Rated</th>
              <th scope="col">By</th>
              <th scope="col" className="num">
                Level
              </th>
              <th scope="col" className="num">
                Needed then
              </th>
              <th scope="col">Note and evidence</th>
              <th scope="col">
                <span className="hidden-text">Attach, take out</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id} className={row.date > asOf ? 'muted' : undefined}>
                <td>
                  {formatDate(row.date)}
                  {row.validUntil !== null && (
                    <span className="under">valid until {formatDate(row.validUntil)}</span>
                  )}
                </td>
                <td>
                  {[row.assessor, SOURCE_WORDS[row.source].toLowerCase()]
                    .filter(Boolean)
                    .join(', ')}
                </td>
                <td className={row.inForce ? 'num medium' : 'num'}>
                  {row.level ?? 'withdrawn'}
                  {row.inForce && <span className="under">in force</span>}
                </td>
                <td className="num">{row.requiredThen ?? <span className="muted">–</span>}</td>
                <td>
                  {row.note}
                  {row.evidence.map(({ id, name }) => (
                    <button
                      key={id}
                      type="button"
                      className="link under"
                      onClick={() => void save(id, name)}
                    >
                      {name}
                    </button>
                  ))}
                  {row.note === null && row.evidence.length === 0 && (
                    <span className="muted">none</span>
                  )}
                </td>
                <td>
                  {row.awardId === null && (
                    <span className="row rating-deeds">
                      <IconButton
                        icon="file"
                        label={`Attach a file to the rating of ${formatDate(row.date)}`}
                        onClick={() => void attach(row.id)}
                      />
                      <IconButton
                        icon="remove"
                        label={`Take out the rating of ${formatDate(row.date)}`}
                        onClick={() =>
                          void perform(
                            client.assessments.remove({ ids: [row.id] }),
                            'Took the rating out.',
                          )
                        }
                      />
                    </span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
