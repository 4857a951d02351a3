import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import type { InferContractRouterOutputs } from '@orpc/contract';
import type { Contract } from '#shared/contract/index.ts';
import { toUnits } from '#shared/money.ts';
import { exportTable } from '../../../app/export-table.ts';
import { count, formatNumber } from '../../../app/format.ts';
import { usePageAction } from '../../../app/page-actions.ts';
import { orpc } from '../../../app/queries.ts';
import { usePreferences } from '../../../app/workspace.ts';
import { useTableLayout } from '../../../components/data-table/use-layout.ts';
import { DataTable, type Column } from '../../../components/DataTable.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { Page } from '../../../components/PageHead.tsx';
import { EmptyState, ErrorState, LoadingRows } from '../../../components/States.tsx';
import { CredentialsHead } from '../CredentialsHead.tsx';
import { useCredentialsSearch } from '../use-credentials-search.ts';
import { cheapestWords, chosenBy } from './cheapest-words.ts';
import { NewStackPanel } from './NewStackPanel.tsx';
import './stacks.css';

type Stack = InferContractRouterOutputs<Contract>['stacks']['list'][number];

const figure = (value: number) =>
  value === 0 ? <span className="muted">0</span> : formatNumber(value);

const COLUMNS: readonly Column<Stack>[] = [
  {
    id: 'title',
    header: 'Stack',
    width: 320,
    fixed: true,
    cell: ({ title, issuer }) => (
      <span className="two-lines">
        <span className="cut">{title}</span>
        <span className="under cut">{issuer ?? 'no awarding body stated'}</span>
      </span>
    ),
  },
  {
    id: 'components',
    header: 'Consists of',
    width: 104,
    align: 'right',
    cell: ({ components }) => figure(components),
  },
  {
    id: 'complete',
    header: 'People complete',
    width: 130,
    align: 'right',
    cell: ({ complete }) => figure(complete),
  },
  {
    id: 'underWay',
    header: 'People under way',
    width: 136,
    align: 'right',
    cell: ({ underWay }) => figure(underWay),
  },
  {
    id: 'cheapest',
    header: 'Cheapest way from nothing',
    width: 340,
    cell: ({ cheapest }) =>
      cheapest === null ? (
        <span className="muted">nothing is needed</span>
      ) : (
        <span className="two-lines">
          <span className="cut">{cheapestWords(cheapest)}</span>
          <span className="under cut">by {chosenBy(cheapest)}</span>
        </span>
      ),
  },
];

const exportStacks = (stacks: readonly Stack[]): Promise<void> =>
  exportTable({
    title: 'Stacks',
    notes: [
      'Cheapest way: the set of credentials that completes the stack from nothing at the lowest price; by hours where prices are not known of all. Empty: not known, which is not zero.',
    ],
    columns: [
      { header: 'Stack', kind: 'text' },
      { header: 'Awarding body', kind: 'text' },
      { header: 'Components', kind: 'integer' },
      { header: 'People complete', kind: 'integer' },
      { header: 'People under way', kind: 'integer' },
      { header: 'Cheapest way, credentials', kind: 'integer' },
      { header: 'Price', kind: 'decimal' },
      { header: 'Currency', kind: 'text' },
      { header: 'Hours', kind: 'decimal' },
    ],
    rows: stacks.map(({ title, issuer, components, complete, underWay, cheapest }) => [
      title,
      issuer,
      components,
      complete,
      underWay,
      cheapest?.credentialIds.length ?? null,
      cheapest?.price ? toUnits(cheapest.price) : null,
      cheapest?.price?.currency ?? null,
      cheapest?.hours ?? null,
    ]),
  });

/** Every stack with how many people have completed it, and what it takes from nothing. */
export function StackList() {
  const { search, change } = useCredentialsSearch();
  const navigate = useNavigate();
  const answer = useQuery(orpc.stacks.list.queryOptions({ input: {} }));
  const [active, setActive] = useState(-1);
  const [layout, setLayout] = useTableLayout('stacks');
  const density = usePreferences()?.density ?? 'normal';
  const stacks = answer.data;
  const adding = search.add === 'stack';
  const add = useCallback(() => change({ add: 'stack' }), [change]);
  const close = useCallback(() => change({ add: undefined }), [change]);
  const write = useCallback(() => stacks && void exportStacks(stacks), [stacks]);
  const some = stacks !== undefined && stacks.length > 0;
  usePageAction('export', some ? write : null);
  const open = (stack: number, tab?: 'parts'): void =>
    void navigate({
      to: '/credentials',
      search: { view: 'stacks', stack, ...(tab === undefined ? {} : { tab }) },
    });
  return (
    <Page>
      <CredentialsHead
        view="stacks"
        actions={
          <>
            <Button leftSection={<Icon name="file" />} onClick={write} disabled={!some}>
              Export
            </Button>
            <Button variant="filled" onClick={add}>
              New stack
            </Button>
          </>
        }
      />
      <div className="page-body">
        <div className="people-work">
          {answer.error ? (
            <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />
          ) : stacks === undefined ? (
            <LoadingRows rows={8} />
          ) : stacks.length === 0 ? (
            <EmptyState title="No stacks yet" deeds={<Button onClick={add}>New stack</Button>}>
              A stack is a credential that consists of others: all of them, or any so many of a
              group. Once it is set up, you see how far each person is, what is left, and the
              cheapest way to finish.
            </EmptyState>
          ) : (
            <>
              <DataTable
                label="Stacks"
                columns={COLUMNS}
                rowCount={stacks.length}
                rowAt={(index) => stacks[index]}
                layout={layout}
                onLayout={setLayout}
                tall
                density={density}
                active={active}
                onActive={setActive}
                onOpen={(index) => {
                  const stack = stacks[index];
                  if (stack) open(stack.id);
                }}
                listKey="stacks"
              />
              <div className="totals-line">
                <span role="status">{count(stacks.length, 'stack', 'stacks')}</span>
                {active >= 0 && stacks[active] && (
                  <Button
                    onClick={() => {
                      const stack = stacks[active];
                      if (stack) open(stack.id);
                    }}
                  >
                    Open {stacks[active].title}
                  </Button>
                )}
              </div>
            </>
          )}
        </div>
        {adding && <NewStackPanel onMade={(id) => open(id, 'parts')} onClose={close} />}
      </div>
    </Page>
  );
}
