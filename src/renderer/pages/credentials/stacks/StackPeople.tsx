import { Switch } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import type { InferContractRouterOutputs } from '@orpc/contract';
import type { Contract } from '#shared/contract/index.ts';
import { count, formatNumber } from '../../../app/format.ts';
import { orpc } from '../../../app/queries.ts';
import { usePreferences } from '../../../app/workspace.ts';
import { useTableLayout } from '../../../components/data-table/use-layout.ts';
import { useRowWindow, type RowPage } from '../../../components/data-table/use-row-window.ts';
import { DataTable, type Column } from '../../../components/DataTable.tsx';
import { Mark } from '../../../components/Mark.tsx';
import { EmptyState, ErrorState, LoadingRows } from '../../../components/States.tsx';
import {
  cheapestHours,
  cheapestPrice,
  cheapestWords,
  chosenBy,
  type Cheapest,
} from './cheapest-words.ts';

type Answer = InferContractRouterOutputs<Contract>['stacks']['people'];
export type StackPerson = Answer['people'][number];

const PAGE = 100;
const read = ({ total, people }: Answer): RowPage<StackPerson> => ({ total, rows: people });

const BAR = 60;
const Progress = ({ have, need }: { readonly have: number; readonly need: number }) => (
  <span className="stack-progress">
    <svg width={BAR + 2} height="10" aria-hidden="true">
      <rect x=".5" y=".5" width={BAR + 1} height="9" rx="1" className="match-frame" />
      <rect
        x="1"
        y="1"
        height="8"
        width={need === 0 ? 0 : BAR * Math.min(1, have / need)}
        className="match-fill"
      />
    </svg>
    <span>
      {formatNumber(have)} of {formatNumber(need)}
    </span>
  </span>
);

/** @param titleOf names of components, for what is left */
const columnsOf = (titleOf: (id: number) => string): readonly Column<StackPerson>[] => [
  {
    id: 'name',
    header: 'Person',
    width: 250,
    fixed: true,
    cell: ({ personId, name, role, department }) => (
      <span className="two-lines">
        <span className="cut">
          <Link to="/people/$id" params={{ id: String(personId) }} tabIndex={-1}>
            {name}
          </Link>
        </span>
        <span className="under cut">
          {[role, department].filter(Boolean).join(' · ') || 'no role'}
        </span>
      </span>
    ),
  },
  {
    id: 'progress',
    header: 'Has',
    width: 186,
    cell: ({ complete, awarded, have, need }) =>
      complete ? (
        <Mark tone="good">{awarded ? 'awarded' : 'complete, not awarded'}</Mark>
      ) : (
        <Progress have={have} need={need} />
      ),
  },
  {
    id: 'price',
    header: 'Price',
    width: 112,
    align: 'right',
    cell: ({ cheapest }) =>
      cheapest === null ? (
        <span className="muted">none</span>
      ) : (
        <span className={cheapest.price === null ? 'two-lines flow muted' : undefined}>
          {cheapestPrice(cheapest)}
        </span>
      ),
  },
  {
    id: 'hours',
    header: 'Hours',
    width: 96,
    align: 'right',
    cell: ({ cheapest }) =>
      cheapest === null ? (
        <span className="muted">none</span>
      ) : (
        <span
          className={
            cheapest.hours === null || cheapest.untimed > 0 ? 'two-lines flow muted' : undefined
          }
        >
          {cheapestHours(cheapest)}
        </span>
      ),
  },
  {
    id: 'left',
    header: 'Left, by the cheapest way',
    width: 256,
    cell: ({ cheapest }) =>
      cheapest === null ? (
        <span className="muted">nothing</span>
      ) : cheapest.by === 'price' && cheapest.exact ? (
        <span className="two-lines flow">{cheapest.credentialIds.map(titleOf).join(', ')}</span>
      ) : (
        <span className="two-lines">
          <span className="cut">{cheapest.credentialIds.map(titleOf).join(', ')}</span>
          <span className="under cut">by {chosenBy(cheapest)}</span>
        </span>
      ),
  },
];

interface StackPeopleProps {
  readonly id: number;
  /** What the whole stack takes somebody who has nothing of it. */
  readonly fromNothing: Cheapest | null;
  readonly titleOf: (id: number) => string;
}

/** How far people are, the nearest to complete first; what is left, and the cheapest way there. */
export function StackPeople({ id, fromNothing, titleOf }: StackPeopleProps) {
  const [all, setAll] = useState(false);
  const [active, setActive] = useState(-1);
  const [layout, setLayout] = useTableLayout('stack-people');
  const density = usePreferences()?.density ?? 'normal';
  const navigate = useNavigate();
  const page = useCallback(
    (offset: number) =>
      orpc.stacks.people.queryOptions({ input: { id, all, offset, limit: PAGE } }),
    [id, all],
  );
  const people = useRowWindow<Answer, StackPerson>(PAGE, page, read);
  const columns = useMemo(() => columnsOf(titleOf), [titleOf]);
  return (
    <>
      <div className="view-tools">
        <Switch
          label="Everyone, not only those who have something of it"
          checked={all}
          onChange={(event) => {
            setActive(-1);
            setAll(event.currentTarget.checked);
          }}
        />
      </div>
      {people.error ? (
        <ErrorState error={people.error} onRetry={people.retry} />
      ) : people.total === undefined ? (
        <LoadingRows rows={10} />
      ) : (
        <DataTable
          label="People and how far they are"
          columns={columns}
          rowCount={people.total}
          rowAt={people.rowAt}
          onVisible={people.onVisible}
          layout={layout}
          onLayout={setLayout}
          tall
          density={density}
          active={active}
          onActive={setActive}
          onOpen={(index) => {
            const person = people.rowAt(index);
            if (person)
              void navigate({ to: '/people/$id', params: { id: String(person.personId) } });
          }}
          listKey={`stack ${id} ${all}`}
          stale={people.stale}
          empty={
            <EmptyState title="Nobody has anything of it yet">
              Awards of what it consists of appear here. Switch to everyone to see what it would
              take from nothing.
            </EmptyState>
          }
        />
      )}
      <div className="totals-line">
        <span role="status">
          {people.total === undefined
            ? ''
            : `${count(people.total, 'person', 'people')}, nearest first`}
        </span>
        {fromNothing && (
          <span className="second small">
            From nothing: {cheapestWords(fromNothing)}, by {chosenBy(fromNothing)}
          </span>
        )}
      </div>
    </>
  );
}
