import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { orpc } from '../../app/queries.ts';
import { openWorkspace } from '../../app/workspace-files.ts';
import { Page, PageHead } from '../../components/PageHead.tsx';
import { ErrorState, LoadingRows } from '../../components/States.tsx';
import { EmptyHome } from './EmptyHome.tsx';
import { Ledger } from './Ledger.tsx';
import { useHomeCredentials } from './use-home-credentials.ts';
import { useLate } from './use-late.ts';
import './home.css';

/** A ledger of questions, each answered from the open file. */
export function HomePage() {
  const home = useQuery(orpc.organisation.home.queryOptions({ input: {} }));
  const skills = useQuery(orpc.gaps.home.queryOptions({ input: {} }));
  // All at once, so that nothing moves when the rest arrives; but a large file is not waited for.
  const credentials = useHomeCredentials();
  const pending = skills.isPending || credentials.isPending;
  const late = useLate(pending);
  const data = pending && !late ? undefined : home.data;
  const empty = data?.people === 0;
  return (
    // One head for all that may stand below it: it has the focus when the page is entered.
    <Page>
      <PageHead
        title="Home"
        sub={
          empty
            ? 'A new workspace. Everything stays in one file on this computer.'
            : 'Questions, answered from this file. Select an answer to see what it is made of.'
        }
        actions={
          empty && <Button onClick={() => void openWorkspace()}>Open another workspace</Button>
        }
      />
      {data === undefined ? (
        home.error ? (
          <ErrorState error={home.error} onRetry={() => void home.refetch()} />
        ) : (
          <LoadingRows />
        )
      ) : empty ? (
        <EmptyHome />
      ) : (
        <Ledger
          home={data}
          skills={skills.data}
          credentials={credentials.data}
          trouble={skills.error ?? credentials.error}
          onRetry={() => void skills.refetch()}
        />
      )}
    </Page>
  );
}
