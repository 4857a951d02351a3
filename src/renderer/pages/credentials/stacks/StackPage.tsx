import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useCallback } from 'react';
import { orpc } from '../../../app/queries.ts';
import { Page, PageHead } from '../../../components/PageHead.tsx';
import { ErrorState, LoadingRows } from '../../../components/States.tsx';
import { useTitleFocus } from '../../../components/use-title-focus.ts';
import { useCredentialsSearch } from '../use-credentials-search.ts';
import { StackEditor } from './StackEditor.tsx';
import { StackPeople } from './StackPeople.tsx';
import './stacks.css';

const NOTHING = [] as const;
const crumb = (
  <Link to="/credentials" search={{ view: 'stacks' }}>
    Stacks
  </Link>
);

/** One stack: how far people are with it, and what it consists of. */
export function StackPage({ id }: { readonly id: number }) {
  useTitleFocus();
  const { search, change } = useCredentialsSearch();
  const entry = useQuery(orpc.credentials.get.queryOptions({ input: { id } }));
  const isStack = entry.data?.isStack ?? false;
  const answer = useQuery(orpc.stacks.get.queryOptions({ input: { id }, enabled: isStack }));
  const fromNothing = useQuery(orpc.stacks.list.queryOptions({ input: {} })).data?.find(
    (stack) => stack.id === id,
  )?.cheapest;
  const parts = answer.data?.components ?? NOTHING;
  const titleOf = useCallback(
    (wanted: number) => parts.find(({ credentialId }) => credentialId === wanted)?.title ?? '…',
    [parts],
  );
  const title = entry.data?.title ?? 'Stack';
  const error = entry.error ?? answer.error;
  const ready = entry.data !== undefined && (!isStack || answer.data !== undefined);
  const tab = isStack && search.tab !== 'parts' ? 'people' : 'parts';
  return (
    <Page>
      <PageHead
        title={title}
        crumb={crumb}
        actions={
          <Link to="/credentials" search={{ credential: id, show: 'entry' }}>
            Open its entry
          </Link>
        }
      >
        {isStack && (
          <SegmentedControl
            aria-label="Part of the page"
            value={tab}
            data={[
              { value: 'people', label: 'People' },
              { value: 'parts', label: 'What it consists of' },
            ]}
            onChange={(value) => change({ tab: value === 'parts' ? 'parts' : undefined })}
          />
        )}
      </PageHead>
      <div className="page-body">
        {error ? (
          <ErrorState
            error={error}
            onRetry={() => void (entry.error ? entry.refetch() : answer.refetch())}
          />
        ) : !ready ? (
          <LoadingRows rows={10} />
        ) : tab === 'people' ? (
          <div className="people-work">
            <StackPeople id={id} fromNothing={fromNothing ?? null} titleOf={titleOf} />
          </div>
        ) : (
          <div className="page-work stack-work">
            <p className="second">
              A stack is complete when it was awarded itself, or when all that it asks for is held
              and valid. Completing its parts certifies nothing of the stack’s own until it is
              awarded.
            </p>
            <StackEditor
              key={id}
              id={id}
              title={title}
              group={answer.data?.group ?? null}
              parts={parts}
            />
          </div>
        )}
      </div>
    </Page>
  );
}
