import { SegmentedControl } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { exportTable } from '../../../app/export-table.ts';
import { count, formatNumber } from '../../../app/format.ts';
import { orpc } from '../../../app/queries.ts';
import { Definition } from '../../../components/figures/Definition.tsx';
import { DEFINITIONS } from '../../../components/figures/definitions.ts';
import { formatRatio } from '../../../components/figures/percent.ts';
import { IconButton } from '../../../components/IconButton.tsx';
import { Note } from '../../../components/Mark.tsx';
import { ErrorState, LoadingRows } from '../../../components/States.tsx';
import type { Figures } from '#shared/contract/figures.ts';
import { SMALLEST_GROUP } from '#shared/skills.ts';
import { scopeOfSearch } from '../gaps-search.ts';
import { useGapsSearch } from '../use-gaps-search.ts';

const BY = [
  { value: 'location', label: 'Location' },
  { value: 'department', label: 'Department' },
  { value: 'employmentType', label: 'Employment type' },
  { value: 'service', label: 'Service' },
  { value: 'country', label: 'Country' },
] as const;
type By = (typeof BY)[number]['value'];

/** Whether some are rated and brought along less than others. Small groups are hidden. */
export function AccessView() {
  const { search, change } = useGapsSearch();
  const by: By = search.access ?? 'location';
  const answer = useQuery(
    orpc.gaps.access.queryOptions({
      input: { ...scopeOfSearch(search), by },
      placeholderData: keepPreviousData,
    }),
  );
  const data = answer.data;
  const label = BY.find(({ value }) => value === by)?.label ?? '';
  return (
    <div className="page-body">
      <div className="page-work">
        <div className="view-tools">
          <SegmentedControl
            size="xs"
            aria-label="Compared by"
            value={by}
            data={[...BY]}
            onChange={(value) => {
              const next = BY.find((one) => one.value === value)?.value;
              change({ access: next === 'location' ? undefined : next });
            }}
          />
          <span className="grow" />
          <Definition of={['ratedShare', 'coverage', 'readiness', 'people']} />
          {data !== undefined && (
            <IconButton
              icon="export"
              label="Export this comparison"
              onClick={() => void exportAccess(label, data.groups)}
            />
          )}
        </div>
        {data === undefined ? (
          answer.error ? (
            <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />
          ) : (
            <LoadingRows />
          )
        ) : (
          <>
            <table className="plain access-table">
              <caption className="hidden-text">Rated share and coverage by {label}</caption>
              <thead>
                <tr>
                  <th scope="col">{label}</th>
                  <th scope="col" className="num">
                    People
                  </th>
                  <th scope="col" className="num">
                    Rated
                  </th>
                  <th scope="col">against all</th>
                  <th scope="col" className="num">
                    Coverage
                  </th>
                  <th scope="col">against all</th>
                  <th scope="col" className="num">
                    Ready
                  </th>
                  <th scope="col" className="num">
                    Self-rated only
                  </th>
                </tr>
              </thead>
              <tbody>
                {data.groups.map(({ key, label: name, figures }) => (
                  <tr key={key ?? ''}>
                    <td>
                      {by === 'service' || figures === null ? (
                        (name ?? <span className="muted">not known</span>)
                      ) : (
                        <Link to="/gaps" search={{ by, group: key }}>
                          {name ?? 'not known'}
                        </Link>
                      )}
                    </td>
                    {figures === null ? (
                      <td colSpan={7} className="muted">
                        hidden: too few people to show without showing single ones
                      </td>
                    ) : (
                      <Figured figures={figures} whole={data.whole} />
                    )}
                  </tr>
                ))}
              </tbody>
              <tfoot>
                <tr className="medium">
                  <td>All of them</td>
                  <Figured figures={data.whole} whole={data.whole} />
                </tr>
              </tfoot>
            </table>
            <div className="access-notes">
              {data.hiddenGroups > 0 && (
                <Note>
                  {count(data.hiddenGroups, 'group', 'groups')} with{' '}
                  {count(data.hiddenPeople, 'person', 'people')} hidden: groups of fewer than{' '}
                  {SMALLEST_GROUP}, and where only one would be hidden the next smallest too, so
                  that it cannot be found by subtraction.
                </Note>
              )}
              <Note>
                A difference is a question, not a finding: roles differ between groups, and so does
                what they require. Compare the same role with the filter above.
              </Note>
            </div>
          </>
        )}
      </div>
    </div>
  );
}

function Figured({ figures, whole }: { readonly figures: Figures; readonly whole: Figures }) {
  return (
    <>
      <td className="num">{formatNumber(figures.people)}</td>
      <td className="num">{formatRatio(figures.ratedShare)}</td>
      <td>
        <Against value={figures.ratedShare} whole={whole.ratedShare} />
      </td>
      <td className="num">{formatRatio(figures.coverage)}</td>
      <td>
        <Against value={figures.coverage} whole={whole.coverage} />
      </td>
      <td className="num">{formatRatio(figures.readiness)}</td>
      <td className="num">{formatNumber(figures.selfRated)}</td>
    </>
  );
}

const WIDTH = 96;

/** A ratio as a bar from 0 to 100 %, with that of all as a tick. */
function Against({
  value,
  whole,
}: {
  readonly value: number | null;
  readonly whole: number | null;
}) {
  if (value === null) return null;
  return (
    <svg width={WIDTH} height="12" aria-hidden="true" className="against">
      <rect x="0" y="2" width={WIDTH} height="8" className="ground" />
      <rect x="0" y="2" width={WIDTH * value} height="8" className="fill" />
      {whole !== null && (
        <line x1={WIDTH * whole} x2={WIDTH * whole} y1="0" y2="12" className="tick" />
      )}
    </svg>
  );
}

const exportAccess = (
  by: string,
  groups: readonly { readonly label: string | null; readonly figures: Figures | null }[],
): Promise<void> =>
  exportTable({
    title: `Access by ${by.toLowerCase()}`,
    notes: [
      DEFINITIONS.ratedShare,
      DEFINITIONS.coverage,
      `Groups of fewer than ${SMALLEST_GROUP} people are hidden.`,
    ],
    columns: [
      { header: by, kind: 'text' },
      { header: 'People', kind: 'integer' },
      { header: 'Rated share', kind: 'percent' },
      { header: 'Coverage', kind: 'percent' },
      { header: 'Ready', kind: 'percent' },
      { header: 'Self-rated only', kind: 'integer' },
    ],
    rows: groups.map(({ label, figures }) => [
      label ?? 'not known',
      figures?.people ?? null,
      figures?.ratedShare ?? null,
      figures?.coverage ?? null,
      figures?.readiness ?? null,
      figures?.selfRated ?? null,
    ]),
  });
