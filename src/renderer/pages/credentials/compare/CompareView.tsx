import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Fragment, useCallback } from 'react';
import { usePageAction } from '../../../app/page-actions.ts';
import { orpc } from '../../../app/queries.ts';
import { Icon } from '../../../components/Icon.tsx';
import { IconButton } from '../../../components/IconButton.tsx';
import { Page, PageHead } from '../../../components/PageHead.tsx';
import { EmptyState, ErrorState, LoadingRows } from '../../../components/States.tsx';
import { useTitleFocus } from '../../../components/use-title-focus.ts';
import { MOST_COMPARED } from '../credentials-search.ts';
import { CredentialPicker } from '../fields/CredentialPicker.tsx';
import { useCredentialsSearch } from '../use-credentials-search.ts';
import { COMPLETENESS } from '../words.ts';
import { compareSections, type CompareCell, type CompareRow } from './compare-rows.ts';
import { exportComparison } from './export-comparison.ts';

/** Up to four credentials side by side. The best of a row is said by weight and a word, never by colour. */
export function CompareView({ ids }: { readonly ids: readonly number[] }) {
  useTitleFocus();
  const { change } = useCredentialsSearch();
  const navigate = useNavigate();
  const answer = useQuery(
    orpc.credentials.compare.queryOptions({
      input: { ids: [...ids] },
      enabled: ids.length > 0,
      placeholderData: keepPreviousData,
    }),
  );
  const found = ids.length === 0 ? undefined : answer.data;
  const write = useCallback(() => found && void exportComparison(found), [found]);
  usePageAction('export', found ? write : null);
  const set = (next: readonly number[]): void =>
    next.length === 0
      ? void navigate({ to: '/credentials', search: {} })
      : change({ compare: [...next] });
  return (
    <Page>
      <PageHead
        title="Side by side"
        crumb={<Link to="/credentials">Credentials</Link>}
        actions={
          <>
            {ids.length < MOST_COMPARED && (
              <CredentialPicker
                label="Add one to compare"
                except={new Set(ids)}
                onPick={({ id }) => set([...ids, id])}
              />
            )}
            <Button leftSection={<Icon name="print" />} onClick={() => window.print()}>
              Print
            </Button>
            <Button leftSection={<Icon name="file" />} onClick={write} disabled={!found}>
              Export
            </Button>
          </>
        }
      />
      <div className="page-body">
        {ids.length === 0 ? (
          <EmptyState title="Nothing to compare yet">
            Add two to four credentials by the field above, or choose them in the catalogue with
            Space and press Compare.
          </EmptyState>
        ) : answer.error ? (
          <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />
        ) : !found ? (
          <LoadingRows rows={16} />
        ) : (
          <div
            className="page-work"
            // A table without buttons in its middle must still be scrolled by keys.
            // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
            tabIndex={0}
            role="region"
            aria-label="Credentials side by side"
          >
            <table className="plain side-by-side">
              <thead>
                <tr>
                  <th scope="col">
                    <span className="hidden-text">What is compared</span>
                  </th>
                  {found.credentials.map(({ id, title }) => (
                    <th key={id} scope="col">
                      <div className="row">
                        <Link
                          className="grow"
                          to="/credentials"
                          search={{ credential: id, show: 'entry' }}
                        >
                          {title}
                        </Link>
                        <IconButton
                          icon="close"
                          label={`Leave ${title} out`}
                          onClick={() => set(ids.filter((one) => one !== id))}
                        />
                      </div>
                    </th>
                  ))}
                </tr>
              </thead>
              {compareSections(found).map(({ title, rows }) => (
                <tbody key={title}>
                  <tr className="band">
                    <th colSpan={found.credentials.length + 1} scope="rowgroup">
                      {title}
                    </th>
                  </tr>
                  {rows.map((row) => (
                    <Row key={row.label} row={row} ids={found.credentials.map(({ id }) => id)} />
                  ))}
                </tbody>
              ))}
            </table>
            <p className="small muted pad">
              {COMPLETENESS} Per hour and per level: today’s price in {found.currency} by the
              exchange rates entered, ÷ hours, ÷ the levels certified added up. In bold: the best of
              the row where it can be told. It is one figure among others, not advice.
            </p>
          </div>
        )}
      </div>
    </Page>
  );
}

const Row = ({ row, ids }: { readonly row: CompareRow; readonly ids: readonly number[] }) => (
  <tr>
    <th scope="row">{row.label}</th>
    {row.cells.map((cell, index) => (
      <td key={ids[index]} className={row.isText ? 'second' : undefined}>
        <Cell cell={cell} none={row.none} />
      </td>
    ))}
  </tr>
);

const Cell = ({
  cell: { text, detail, best },
  none,
}: {
  readonly cell: CompareCell;
  readonly none: string;
}) => (
  <Fragment>
    {text === null ? (
      <span className="muted">{none}</span>
    ) : best === null ? (
      text
    ) : (
      <>
        <b>{text}</b> <span className="small second">{best}</span>
      </>
    )}
    {detail && <span className="under">{detail}</span>}
  </Fragment>
);
