import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { orpc } from '../../app/queries.ts';
import { Page, PageHead } from '../../components/PageHead.tsx';
import { ErrorState, LoadingRows } from '../../components/States.tsx';
import { EmptyHome } from './EmptyHome.tsx';
import { entriesOf } from './entries.ts';
import { LastChange } from './LastChange.tsx';
import { LedgerEntry } from './LedgerEntry.tsx';
import { skillEntries } from './skill-entries.ts';
import { PartsPanel } from './PartsPanel.tsx';
import './home.css';

/** A ledger of questions, each answered from the open file. */
export function HomePage() {
  const home = useQuery(orpc.organisation.home.queryOptions({ input: {} }));
  const skills = useQuery(orpc.gaps.home.queryOptions({ input: {} }));
  const [chosen, setChosen] = useState<string | null>(null);
  // Shown at once: nothing moves down when the rest arrives.
  if (home.data === undefined || skills.isPending) {
    return (
      <Page>
        <PageHead title="Home" />
        {home.error ? (
          <ErrorState error={home.error} onRetry={() => void home.refetch()} />
        ) : (
          <LoadingRows />
        )}
      </Page>
    );
  }
  if (home.data.people === 0) return <EmptyHome />;
  const entries = [
    ...(skills.data === undefined ? [] : skillEntries(skills.data)),
    ...entriesOf(home.data),
  ];
  const entry = entries.find(({ id }) => id === chosen);
  return (
    <Page>
      <PageHead
        title="Home"
        sub="Questions, answered from this file. Select an answer to see what it is made of."
      />
      <div className="page-body">
        <div className="page-work">
          {skills.error && (
            <ErrorState error={skills.error} onRetry={() => void skills.refetch()} />
          )}
          <div className="ledger">
            {entries.map((one, index) => (
              <LedgerEntry
                key={one.id}
                number={index + 1}
                entry={one}
                selected={one.id === chosen}
                onSelect={() => setChosen(one.id === chosen ? null : one.id)}
              />
            ))}
            <LastChange number={entries.length + 1} lastImport={home.data.lastImport} />
          </div>
        </div>
        {entry !== undefined && (
          <PartsPanel key={entry.id} entry={entry} onClose={() => setChosen(null)} />
        )}
      </div>
    </Page>
  );
}
