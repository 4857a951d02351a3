import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { VERDICT_WORDS, VERDICTS } from '#shared/credentials.ts';
import { formatNumber } from '../../../../app/format.ts';
import { orpc } from '../../../../app/queries.ts';
import { formatRatio } from '../../../../components/figures/percent.ts';
import { Note } from '../../../../components/Mark.tsx';
import type { Of } from '../places.ts';
import type { SkillLevel } from '../../fields/SkillLevels.tsx';
import { NEW_ENTRY, type ChosenCredential } from './CredentialChoice.tsx';

interface ChangePreviewProps {
  readonly of: Of;
  readonly personId: number;
  readonly person: string | null;
  readonly credential: ChosenCredential;
  readonly skills: readonly SkillLevel[];
}

const level = (value: number | null): string => (value === null ? 'unrated' : String(value));
const share = (value: number | null): string =>
  value === null ? 'not required' : formatRatio(value);

/** Verdicts are told once, where they may be acted on. */
const isVerdict = (warning: string): boolean =>
  VERDICTS.some((name) => warning.startsWith(`${VERDICT_WORDS[name]}: `));

/** Levels, people and the gap of the department, today and with the award. Nothing is written. */
export function ChangePreview(props: ChangePreviewProps) {
  const { of, personId, person, credential, skills } = props;
  const input = {
    of,
    personId,
    ...(credential === NEW_ENTRY
      ? { skills: skills.map(({ skillId, level: value }) => ({ skillId, level: value })) }
      : { credentialId: credential }),
  };
  const { data, error } = useQuery(
    orpc.badges.preview.queryOptions({ input, placeholderData: keepPreviousData }),
  );
  if (error)
    return (
      <section>
        <Note tone="warn">What it would change is not known: {error.message}</Note>
      </section>
    );
  if (data === undefined) return null;
  const first = person?.split(' ')[0] ?? 'They';
  const notes = data.warnings.filter((warning) => !isVerdict(warning));
  return (
    <section>
      <h3>What it would change</h3>
      {data.skills.length > 0 && (
        <table className="plain flush change-table" aria-label="What it would change">
          <thead>
            <tr>
              <th scope="col">
                <span className="hidden-text">What</span>
              </th>
              <th scope="col" className="num">
                Today
              </th>
              <th scope="col" className="num">
                With it
              </th>
            </tr>
          </thead>
          <tbody>
            {data.skills.map((one) => (
              <Fragment key={one.skillId}>
                <Line
                  words={`${first}, ${one.skill}${one.required === null ? '' : ` (needs ${one.required})`}`}
                  before={level(one.before)}
                  after={level(one.after)}
                />
                {one.required !== null && (
                  <>
                    <Line
                      words="People who meet it"
                      before={formatNumber(one.peopleBefore)}
                      after={formatNumber(one.peopleAfter)}
                    />
                    <Line
                      words={`Team gap index, ${one.skill}`}
                      before={share(one.indexBefore)}
                      after={share(one.indexAfter)}
                    />
                  </>
                )}
              </Fragment>
            ))}
          </tbody>
        </table>
      )}
      {notes.length > 0 && (
        <div className="stack">
          {notes.map((warning) => (
            <Note key={warning} tone="warn">
              {warning}
            </Note>
          ))}
        </div>
      )}
      {data.skills.length === 0 && notes.length === 0 && (
        <p className="second">No level and no gap.</p>
      )}
    </section>
  );
}

/** What does not change stays plain. */
const Line = (props: {
  readonly words: string;
  readonly before: string;
  readonly after: string;
}) => (
  <tr>
    <td>{props.words}</td>
    <td className="num">{props.before}</td>
    <td className="num">{props.before === props.after ? props.after : <b>{props.after}</b>}</td>
  </tr>
);
