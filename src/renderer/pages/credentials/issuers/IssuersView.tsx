import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import type { Issuer } from '#shared/contract/credentials.ts';
import { client } from '../../../app/client.ts';
import { exportTable } from '../../../app/export-table.ts';
import { count, formatNumber } from '../../../app/format.ts';
import { usePageAction } from '../../../app/page-actions.ts';
import { perform } from '../../../app/perform.ts';
import { orpc } from '../../../app/queries.ts';
import { usePreferences } from '../../../app/workspace.ts';
import { useIdSelection } from '../../../components/data-table/use-id-selection.ts';
import { useTableLayout } from '../../../components/data-table/use-layout.ts';
import { DataTable, type Column, type Sort } from '../../../components/DataTable.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { Tag } from '../../../components/Mark.tsx';
import { Page } from '../../../components/PageHead.tsx';
import { SearchField } from '../../../components/SearchField.tsx';
import { EmptyState, ErrorState, LoadingRows } from '../../../components/States.tsx';
import { useNarrow } from '../../../components/use-narrow.ts';
import { CredentialsHead } from '../CredentialsHead.tsx';
import { useCredentialsSearch } from '../use-credentials-search.ts';
import { AddIssuerPanel } from './AddIssuerPanel.tsx';
import { IssuerPanel } from './IssuerPanel.tsx';
import { issuersFitting, issuersSorted } from './issuer-list.ts';
import { MergeIssuersPanel } from './MergeIssuersPanel.tsx';

const figure = (value: number) =>
  value === 0 ? <span className="muted">0</span> : formatNumber(value);
const words = (value: string | null) => value ?? <span className="muted">not stated</span>;

const COLUMNS: readonly Column<Issuer>[] = [
  {
    id: 'name',
    header: 'Name',
    width: 280,
    fixed: true,
    sortField: 'name',
    cell: ({ name, isPlatform }) => (
      <>
        {name}
        {isPlatform && (
          <>
            {' '}
            <Tag line>platform</Tag>
          </>
        )}
      </>
    ),
  },
  {
    id: 'country',
    header: 'Country',
    width: 130,
    sortField: 'country',
    cell: ({ country }) => words(country),
  },
  {
    id: 'credentials',
    header: 'Credentials',
    width: 104,
    align: 'right',
    sortField: 'credentials',
    cell: ({ credentials }) => figure(credentials),
  },
  {
    id: 'awards',
    header: 'Valid awards',
    width: 108,
    align: 'right',
    sortField: 'awards',
    cell: ({ awards }) => figure(awards),
  },
  {
    id: 'pins',
    header: 'Pinned',
    width: 84,
    align: 'right',
    sortField: 'pins',
    cell: ({ pins }) => figure(pins),
  },
  {
    id: 'accreditation',
    header: 'Accreditation',
    width: 240,
    cell: ({ accreditation }) => words(accreditation),
  },
  {
    id: 'website',
    header: 'Site',
    width: 200,
    hidden: true,
    cell: ({ website }) => words(website),
  },
];

/** What the panel says is left out beside it, as far as room is needed. */
const BESIDE_PANEL = COLUMNS.filter(({ id }) => id !== 'accreditation' && id !== 'website');
const BESIDE_NARROW_PANEL = BESIDE_PANEL.filter(({ id }) => id !== 'country' && id !== 'pins');

const exportIssuers = (issuers: readonly Issuer[]): Promise<void> =>
  exportTable({
    title: 'Issuers and platforms',
    columns: [
      { header: 'Name', kind: 'text' },
      { header: 'Platform', kind: 'text' },
      { header: 'Country', kind: 'text' },
      { header: 'Site', kind: 'text' },
      { header: 'E-mail', kind: 'text' },
      { header: 'Accreditation', kind: 'text' },
      { header: 'Credentials', kind: 'integer' },
      { header: 'Valid awards', kind: 'integer' },
      { header: 'Pinned keys and documents', kind: 'integer' },
      { header: 'Identifiers', kind: 'text' },
    ],
    rows: issuers.map((one) => [
      one.name,
      one.isPlatform ? 'yes' : 'no',
      one.country,
      one.website,
      one.email,
      one.accreditation,
      one.credentials,
      one.awards,
      one.pins,
      one.identifiers.join('; ') || null,
    ]),
  });

/** Who awards credentials, and the platforms on which they are earned. */
export function IssuersView() {
  const { search, change } = useCredentialsSearch();
  const density = usePreferences()?.density ?? 'normal';
  const answer = useQuery(orpc.credentials.issuers.queryOptions({ input: {} }));
  const [layout, setLayout] = useTableLayout('issuers');
  const [merging, setMerging] = useState<readonly number[] | null>(null);
  const sort: Sort = { field: search.sort ?? 'name', direction: search.dir ?? 'asc' };
  const all = answer.data;
  const shown = useMemo(
    () => issuersSorted(issuersFitting(all ?? [], search.q ?? ''), sort.field, sort.direction),
    [all, search.q, sort.field, sort.direction],
  );
  const rowAt = useCallback((index: number) => shown[index], [shown]);
  const idsOf = useCallback(() => Promise.resolve(shown.map(({ id }) => id)), [shown]);
  const selection = useIdSelection(search.q ?? '', rowAt, idsOf);
  const active = shown.findIndex(({ id }) => id === search.issuer);
  const chosen = active < 0 ? all?.find(({ id }) => id === search.issuer) : shown[active];
  const write = useCallback(() => void exportIssuers(shown), [shown]);
  usePageAction('export', shown.length > 0 ? write : null);
  const add = useCallback(() => {
    setMerging(null);
    change({ add: 'issuer', issuer: undefined });
  }, [change]);
  const close = useCallback(() => change({ add: undefined, issuer: undefined }), [change]);
  const find = useCallback((q: string) => change({ q: q || undefined }), [change]);
  const ids = [...selection.ids];
  const chosenWords = count(ids.length, 'issuer', 'issuers');
  const remove = async (): Promise<void> => {
    if (await perform(client.credentials.removeIssuers({ ids }), `Removed ${chosenWords}.`))
      selection.clear();
  };
  const narrow = useNarrow();
  const nothingYet = all?.length === 0;
  const panel = merging !== null || search.add === 'issuer' || chosen !== undefined;
  return (
    <Page>
      <CredentialsHead
        view="issuers"
        actions={
          <>
            <Button
              leftSection={<Icon name="file" />}
              onClick={write}
              disabled={shown.length === 0}
            >
              Export
            </Button>
            <Button variant="filled" onClick={add}>
              New issuer
            </Button>
          </>
        }
      />
      {!nothingYet && (
        <div className="filter-bar" role="search" aria-label="Filter issuers">
          <SearchField
            className="filter-search"
            label="Search issuers"
            placeholder="Name, country, identifier"
            text={search.q ?? ''}
            onChange={find}
          />
        </div>
      )}
      <div className="page-body">
        <div className="people-work">
          {answer.error ? (
            <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />
          ) : all === undefined ? (
            <LoadingRows rows={12} />
          ) : nothingYet ? (
            <EmptyState
              title="No issuers yet"
              deeds={<Button onClick={add}>Add one by hand</Button>}
            >
              Awarding bodies and platforms come with the catalogue when it is imported, with a
              credential that you enter, or with a badge whose issuer you confirm. Here you keep
              where they are, who accredits them, and the keys by which you know their badges.
            </EmptyState>
          ) : (
            <>
              <DataTable
                label="Issuers and platforms"
                columns={!panel ? COLUMNS : narrow ? BESIDE_NARROW_PANEL : BESIDE_PANEL}
                rowCount={shown.length}
                rowAt={rowAt}
                layout={layout}
                onLayout={setLayout}
                sort={sort}
                onSort={({ field, direction }) => change({ sort: field, dir: direction })}
                density={density}
                active={active}
                onActive={(index) => {
                  const id = shown[index]?.id;
                  if (id !== undefined && merging === null) change({ issuer: id, add: undefined });
                }}
                onOpen={() =>
                  document.querySelector<HTMLElement>('.panel .panel-form input')?.focus()
                }
                selection={selection}
                rowLabel={({ name }) => name}
                listKey={`issuers ${search.q ?? ''}`}
                empty={
                  <EmptyState
                    title="No issuer fits"
                    deeds={<Button onClick={() => find('')}>Clear the filter</Button>}
                  >
                    Filtered by: “{search.q}”.
                  </EmptyState>
                }
              />
              <div className="totals-line">
                <span role="status">
                  {count(shown.length, 'issuer', 'issuers')}
                  {ids.length > 0 && ` · ${formatNumber(ids.length)} selected`}
                </span>
                {ids.length > 0 && (
                  <>
                    {ids.length > 1 && (
                      <Button onClick={() => setMerging(ids)}>Merge {ids.length}</Button>
                    )}
                    <Button onClick={() => void remove()}>Remove {ids.length}</Button>
                    <button type="button" className="link" onClick={selection.clear}>
                      Select none
                    </button>
                  </>
                )}
              </div>
            </>
          )}
        </div>
        {merging !== null ? (
          <MergeIssuersPanel
            key={merging.join(' ')}
            issuers={all ?? []}
            ids={merging}
            onMerged={(into) => {
              selection.clear();
              setMerging(null);
              change({ issuer: into, add: undefined });
            }}
            onClose={() => setMerging(null)}
          />
        ) : search.add === 'issuer' ? (
          <AddIssuerPanel
            onAdded={(id) => change({ add: undefined, issuer: id })}
            onClose={close}
          />
        ) : chosen ? (
          <IssuerPanel
            key={chosen.id}
            issuer={chosen}
            onMerge={() => setMerging([chosen.id])}
            onClose={close}
          />
        ) : null}
      </div>
    </Page>
  );
}
