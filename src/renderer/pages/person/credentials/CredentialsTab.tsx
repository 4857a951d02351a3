import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { formatDate, formatNumber } from '../../../app/format.ts';
import { orpc } from '../../../app/queries.ts';
import { GapAnswers } from '../../../components/answers/GapAnswers.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { Mark } from '../../../components/Mark.tsx';
import { EmptyState, ErrorState, LoadingRows } from '../../../components/States.tsx';
import { OUTCOME_WORDS } from '../../credentials/awards/award-words.ts';
import { ProofMark, StateMark } from '../../credentials/awards/StateMark.tsx';
import { BadgeList } from './BadgeList.tsx';
import type { LearnerRecord } from './learner-record.ts';
import { StackList } from './StackList.tsx';
import './credentials-tab.css';

/** What a person holds, what is under way, what is left of stacks, and what would close their gaps. */
export function CredentialsTab({ personId }: { readonly personId: number }) {
  const record = useQuery(orpc.development.record.queryOptions({ input: { personId } }));
  const navigate = useNavigate();
  const add = (): void =>
    void navigate({
      to: '/credentials',
      search: { view: 'awards', add: 'award', person: personId },
    });
  if (!record.data)
    return record.error ? (
      <ErrorState error={record.error} onRetry={() => void record.refetch()} />
    ) : (
      <LoadingRows />
    );
  const { awards, attempts, badges, person } = record.data;
  return (
    <>
      <div className="view-tools">
        <span className="grow" />
        <Button
          size="xs"
          leftSection={<Icon name="file" />}
          onClick={() =>
            void navigate({ to: '/people/$id/record', params: { id: String(personId) } })
          }
        >
          Learner record
        </Button>
        <Button size="xs" onClick={add}>
          Add an award
        </Button>
      </div>
      {awards.length === 0 ? (
        <EmptyState
          title="No awards yet"
          deeds={
            <>
              <Button variant="filled" onClick={add}>
                Add an award
              </Button>
              <Button
                onClick={() => void navigate({ to: '/credentials', search: { view: 'badges' } })}
              >
                Check a badge
              </Button>
            </>
          }
        >
          Certificates and micro-credentials of {person.name} are listed here, with what they
          certify and until when. Add one, check a badge, or import a training tracker.
        </EmptyState>
      ) : (
        <div className="person-award-frame">
          <AwardTable awards={awards} />
        </div>
      )}
      {attempts.length > 0 && <Attempts attempts={attempts} />}
      <div className="person-credentials">
        <h2 className="hidden-text">Stacks, gaps and badges</h2>
        <StackList personId={personId} />
        <GapAnswers
          scope={{}}
          personId={personId}
          title={`Credentials that would close gaps of ${person.name}`}
        />
        {badges.length > 0 && <BadgeList badges={badges} />}
      </div>
    </>
  );
}

export function AwardTable({ awards }: Pick<LearnerRecord, 'awards'>) {
  return (
    <table className="plain person-awards">
      <caption className="hidden-text">Awards, latest first</caption>
      <thead>
        <tr>
          <th scope="col">Credential</th>
          <th scope="col">Issued</th>
          <th scope="col">Expires</th>
          <th scope="col">State</th>
          <th scope="col">Certifies</th>
          <th scope="col" className="award-grade">
            Grade
          </th>
          <th scope="col">Proof</th>
        </tr>
      </thead>
      <tbody>
        {awards.map((award) => (
          <tr key={award.id}>
            <td>
              <Link to="/credentials" search={{ view: 'awards', award: award.id }}>
                {award.credential}
              </Link>
              <span className="under">{award.issuer ?? 'no awarding body stated'}</span>
            </td>
            <td className="nowrap">{formatDate(award.issued)}</td>
            <td className="nowrap">
              {award.expires === null ? (
                <span className="muted">never</span>
              ) : (
                formatDate(award.expires)
              )}
            </td>
            <td>
              <StateMark award={award} />
            </td>
            <td className={isCounting(award.state) ? undefined : 'muted'}>
              {award.skills.map(({ skill, level }) => `${skill} ${level}`).join(', ') || 'no skill'}
            </td>
            <td className="award-grade">
              {award.grade ?? <span className="muted">not stated</span>}
            </td>
            <td>
              <ProofMark award={award} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const isCounting = (state: LearnerRecord['awards'][number]['state']): boolean =>
  state === 'valid' || state === 'expiring';

interface AttemptsProps extends Pick<LearnerRecord, 'attempts'> {
  readonly heading?: 'h2' | 'h3';
}

export function Attempts({ attempts, heading: Heading = 'h2' }: AttemptsProps) {
  return (
    <section className="person-attempts">
      <Heading>Without an award</Heading>
      <table className="plain">
        <caption className="hidden-text">Learning that has led to no award</caption>
        <thead>
          <tr>
            <th scope="col">Credential</th>
            <th scope="col">Outcome</th>
            <th scope="col">Started</th>
            <th scope="col">Ended</th>
            <th scope="col">Grade</th>
          </tr>
        </thead>
        <tbody>
          {attempts.map((one) => (
            <tr key={one.id}>
              <td>
                <Link to="/credentials" search={{ show: 'entry', credential: one.credentialId }}>
                  {one.credential}
                </Link>
              </td>
              <td>
                {one.outcome === 'failed' ? (
                  <Mark tone="bad">{OUTCOME_WORDS[one.outcome]}</Mark>
                ) : (
                  OUTCOME_WORDS[one.outcome]
                )}
                {one.progress !== null && (
                  <span className="second"> · {formatNumber(one.progress)} %</span>
                )}
              </td>
              <td>{day(one.started)}</td>
              <td>{day(one.ended)}</td>
              <td>{one.grade ?? <span className="muted">none</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const day = (date: string | null) =>
  date === null ? <span className="muted">not known</span> : formatDate(date);
