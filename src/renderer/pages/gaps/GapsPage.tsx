import { Button, SegmentedControl } from '@mantine/core';
import { lazy, Suspense, useCallback } from 'react';
import { usePageAction } from '../../app/page-actions.ts';
import { Icon } from '../../components/Icon.tsx';
import { Page, PageHead } from '../../components/PageHead.tsx';
import { LoadingRows } from '../../components/States.tsx';
import { exportFigures } from './export-figures.ts';
import { GAP_VIEWS, scopeOfSearch, VIEW_LABELS, type GapView } from './gaps-search.ts';
import { GapsToolbar } from './GapsToolbar.tsx';
import { TeamsView } from './teams/TeamsView.tsx';
import { useGapsSearch } from './use-gaps-search.ts';
import './gaps.css';

const VIEWS: Readonly<Record<GapView, React.ComponentType>> = {
  teams: TeamsView,
  ranking: lazy(async () => ({ default: (await import('./ranking/RankingView.tsx')).RankingView })),
  trend: lazy(async () => ({ default: (await import('./trend/TrendView.tsx')).TrendView })),
  bench: lazy(async () => ({ default: (await import('./bench/BenchView.tsx')).BenchView })),
  access: lazy(async () => ({ default: (await import('./access/AccessView.tsx')).AccessView })),
  loose: lazy(async () => ({ default: (await import('./loose/LooseView.tsx')).LooseView })),
};

/** Where the company falls short of what its roles require, from six sides. */
export function GapsPage() {
  const { search, change } = useGapsSearch();
  const view = search.view ?? 'teams';
  const by = search.by ?? 'department';
  const Body = VIEWS[view];
  const write = useCallback(
    () => void exportFigures({ ...scopeOfSearch(search), by }),
    [search, by],
  );
  usePageAction('export', write);
  return (
    <Page>
      <PageHead
        title="Gaps"
        actions={
          <Button leftSection={<Icon name="export" />} onClick={write}>
            Export
          </Button>
        }
      >
        <SegmentedControl
          aria-label="View"
          value={view}
          data={GAP_VIEWS.map((value) => ({ value, label: VIEW_LABELS[value] }))}
          onChange={(value) => {
            const next = GAP_VIEWS.find((known) => known === value);
            change({ view: next === 'teams' ? undefined : next });
          }}
        />
      </PageHead>
      <GapsToolbar view={view} />
      <Suspense fallback={<LoadingRows />}>
        <Body />
      </Suspense>
    </Page>
  );
}
