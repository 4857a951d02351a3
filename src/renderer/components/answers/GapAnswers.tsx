import { SegmentedControl } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Answer } from '#shared/contract/development.ts';
import type { GapScope } from '#shared/contract/figures.ts';
import { count, formatAmount, formatNumber } from '../../app/format.ts';
import { problemOf } from '../../app/problems.ts';
import { orpc } from '../../app/queries.ts';
import { Mark } from '../Mark.tsx';
import './answers.css';

interface GapAnswersProps {
  /** Whose gaps, and in which skills. */
  readonly scope: GapScope;
  readonly personId?: number;
  readonly roleId?: number;
  readonly title?: string;
}

const SORTS = [
  { value: 'points', label: 'Most closed' },
  { value: 'cost', label: 'By cost' },
  { value: 'hours', label: 'By hours' },
] as const;
type Sort = (typeof SORTS)[number]['value'];
const STEP = 4;

const WHAT_IT_IS =
  'Points: importance × levels that it would raise, up to what is required, of people who are rated. By cost: points for 100 of the currency; by hours: points for an hour; both of one person on average.';

/** The credentials of the catalogue that would close gaps, and the gaps that none closes. */
export function GapAnswers({ scope, personId, roleId, title }: GapAnswersProps) {
  const [sort, setSort] = useState<Sort>('points');
  const [limit, setLimit] = useState(STEP);
  const answer = useQuery(
    orpc.development.answers.queryOptions({
      input: {
        ...scope,
        ...(personId === undefined ? {} : { personId }),
        ...(roleId === undefined ? {} : { roleId }),
        sort,
        limit: limit + 1,
      },
      placeholderData: keepPreviousData,
    }),
  );
  const isOfOne = personId !== undefined;
  return (
    <section className="answers">
      <div className="row">
        <h3 className="grow" title={WHAT_IT_IS}>
          {title ?? 'Credentials that close it'}
        </h3>
      </div>
      {answer.error ? (
        <div role="alert">
          <Mark tone="bad">{problemOf(answer.error).message}</Mark>
          <p className="small second">{problemOf(answer.error).remedy}</p>
        </div>
      ) : answer.data === undefined ? null : answer.data.answers.length === 0 ? (
        <NothingCloses unanswered={answer.data.unanswered} />
      ) : (
        <>
          {answer.data.answers.length > 1 && (
            <SegmentedControl
              fullWidth
              size="xs"
              aria-label="Order of credentials"
              value={sort}
              data={SORTS.map(({ value, label }) => ({ value, label }))}
              onChange={(value) =>
                setSort(SORTS.find((one) => one.value === value)?.value ?? 'points')
              }
            />
          )}
          <ol className="answer-list">
            {answer.data.answers.slice(0, limit).map((one) => (
              <AnswerLine key={one.credentialId} answer={one} sort={sort} isOfOne={isOfOne} />
            ))}
          </ol>
          {answer.data.answers.length > limit && (
            <button type="button" className="link" onClick={() => setLimit(limit + 2 * STEP)}>
              Show more
            </button>
          )}
          <Unanswered unanswered={answer.data.unanswered} />
        </>
      )}
    </section>
  );
}

interface AnswerLineProps {
  readonly answer: Answer;
  readonly sort: Sort;
  readonly isOfOne: boolean;
}

function AnswerLine({ answer, sort, isOfOne }: AnswerLineProps) {
  return (
    <li>
      <div className="row baseline">
        <Link
          className="grow"
          to="/credentials"
          search={{ show: 'entry', credential: answer.credentialId }}
        >
          {answer.title}
        </Link>
        <span className="num nowrap">{figureOf(answer, sort)}</span>
      </div>
      <span className="under">
        {answer.skills.map(({ skill, level }) => `${skill} ${level}`).join(', ')}
      </span>
      <span className="under">{whatItCloses(answer, isOfOne)}</span>
      <span className="under">{effortOf(answer)}</span>
      {answer.missingPrerequisites.length > 0 && (
        <span className="under">
          <Mark tone="warn">
            {isOfOne
              ? `needs first: ${answer.missingPrerequisites.map(({ title }) => title).join(', ')}`
              : answer.missingPrerequisites
                  .map(({ title, people }) => `${formatNumber(people)} lack ${title}`)
                  .join(', ')}
          </Mark>
        </span>
      )}
    </li>
  );
}

/** What it costs and takes; of a stack only what comes on top of its components. */
function effortOf({ price, hours, isStack }: Answer): string {
  const cost =
    price === null
      ? 'no price'
      : price.amount === 0
        ? 'free'
        : `${formatAmount(price.amount, price.currency)} ${price.currency}`;
  if (isStack) return `${cost}, besides its components`;
  const time =
    hours === null
      ? 'hours not stated'
      : `${formatNumber(hours, Number.isInteger(hours) ? 0 : 1)} h`;
  return `${cost} · ${time}`;
}

function figureOf(answer: Answer, sort: Sort): string {
  // Of the unrated it is not known whether it would close anything.
  if (answer.people === 0) return 'not known';
  if (sort === 'cost') {
    if (answer.isStack) return 'a stack';
    if (answer.priceHere?.amount === 0) return 'free';
    return answer.pointsPerHundred === null
      ? 'cost not known'
      : `${formatNumber(answer.pointsPerHundred, 2)} per 100 ${answer.priceHere?.currency ?? ''}`;
  }
  if (sort === 'hours')
    return answer.isStack
      ? 'a stack'
      : answer.pointsPerHour === null
        ? 'hours not known'
        : `${formatNumber(answer.pointsPerHour, 2)} per hour`;
  return count(answer.points, 'point', 'points');
}

function whatItCloses({ people, levels, met, unknown }: Answer, isOfOne: boolean): string {
  const parts: string[] = [];
  if (people > 0)
    parts.push(
      `${levels === 0 ? 'the credential itself' : count(levels, 'level', 'levels')}${isOfOne ? '' : ` of ${count(people, 'person', 'people')}`}`,
    );
  if (met > 0) parts.push(`${count(met, 'requirement', 'requirements')} met`);
  if (unknown > 0) parts.push(isOfOne ? 'unrated in it' : `${formatNumber(unknown)} unrated`);
  return parts.join(' · ');
}

type Unmet = readonly {
  readonly skillId: number;
  readonly skill: string;
  readonly people: number;
  readonly highest: number;
}[];

function Unanswered({ unanswered }: { readonly unanswered: Unmet }) {
  if (unanswered.length === 0) return null;
  return (
    <p className="small second">
      Nothing in the catalogue closes{' '}
      {unanswered
        .slice(0, 4)
        .map(({ skill }) => skill)
        .join(', ')}
      {unanswered.length > 4 && ` and ${formatNumber(unanswered.length - 4)} more`}.
    </p>
  );
}

const NothingCloses = ({ unanswered }: { readonly unanswered: Unmet }) => (
  <p className="small second">
    {unanswered.length === 0
      ? 'There is no gap that a credential would close.'
      : unanswered.some(({ highest }) => highest > 0)
        ? 'No credential of the catalogue certifies a level high enough.'
        : 'No credential of the catalogue certifies it.'}{' '}
    <Link to="/credentials">Open the catalogue</Link>
  </p>
);
