import { SegmentedControl } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { exportTable } from '../../../app/export-table.ts';
import { formatDate, formatNumber } from '../../../app/format.ts';
import { orpc } from '../../../app/queries.ts';
import { ChartFrame } from '../../../charts/ChartFrame.tsx';
import { MonthLines, type MonthSeries } from '../../../charts/MonthLines.tsx';
import { Definition } from '../../../components/figures/Definition.tsx';
import { DEFINITIONS } from '../../../components/figures/definitions.ts';
import { formatRatio, pointsBetween } from '../../../components/figures/percent.ts';
import { IconButton } from '../../../components/IconButton.tsx';
import { ErrorState, LoadingRows } from '../../../components/States.tsx';
import { scopeOfSearch } from '../gaps-search.ts';
import { NoRequirements } from '../NoRequirements.tsx';
import { useGapsSearch } from '../use-gaps-search.ts';

const SERIES: readonly MonthSeries[] = [
  { key: 'coverage', label: 'Coverage', main: true },
  { key: 'depthCoverage', label: 'Depth' },
  { key: 'readiness', label: 'Ready' },
  { key: 'ratedShare', label: 'Rated', dashed: true },
];
const SPANS = ['12', '24', '36'] as const;

/** How coverage has come along, month by month, from the ratings and requirements of that time. */
export function TrendView() {
  const { search, change } = useGapsSearch();
  const months = search.months ?? 24;
  const answer = useQuery(
    orpc.gaps.trend.queryOptions({
      input: { ...scopeOfSearch(search), months },
      placeholderData: keepPreviousData,
    }),
  );
  const points = answer.data?.points;
  if (points === undefined)
    return answer.error ? (
      <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />
    ) : (
      <LoadingRows />
    );
  const last = points.at(-1);
  if (last === undefined || points.every(({ requirements }) => requirements === 0))
    return <NoRequirements people={last?.people ?? 0} />;
  const before = points.at(-13);
  const moved = pointsBetween(before?.coverage ?? null, last.coverage);
  return (
    <div className="page-body">
      <div className="page-work trend">
        <div className="view-tools">
          <SegmentedControl
            size="xs"
            aria-label="How far back"
            value={String(months)}
            data={SPANS.map((value) => ({ value, label: `${value} months` }))}
            onChange={(value) => change({ months: value === '24' ? undefined : Number(value) })}
          />
          <span className="grow small second">
            A requirement counts from the day it came into force; people in the role and department
            that they have now.
          </span>
          <Definition of={['coverage', 'depthCoverage', 'readiness', 'ratedShare', 'people']} />
          <IconButton
            icon="export"
            label="Export these months"
            onClick={() => void exportTrend(points)}
          />
        </div>
        <div className="trend-chart">
          <ChartFrame
            heading="h2"
            title={finding(moved, before?.date, last.coverage)}
            unit="% of requirements, at the end of each month"
            table={{
              columns: [
                'Month',
                'Coverage',
                'Depth',
                'Ready',
                'Rated',
                'Requirements',
                'Met',
                'Unrated',
              ],
              rows: points.map((point) => [
                formatDate(point.date),
                formatRatio(point.coverage),
                formatRatio(point.depthCoverage),
                formatRatio(point.readiness),
                formatRatio(point.ratedShare),
                formatNumber(point.requirements),
                formatNumber(point.met),
                formatNumber(point.unknown),
              ]),
            }}
          >
            <MonthLines title="Coverage by month" series={SERIES} points={points} />
          </ChartFrame>
        </div>
        <table className="plain trend-table">
          <caption className="hidden-text">Figures at the end of each month</caption>
          <thead>
            <tr>
              <th scope="col">Month</th>
              <th scope="col" className="num">
                People
              </th>
              <th scope="col" className="num">
                Requirements
              </th>
              <th scope="col" className="num">
                Met
              </th>
              <th scope="col" className="num">
                Unrated
              </th>
              <th scope="col" className="num">
                Coverage
              </th>
              <th scope="col" className="num">
                Depth coverage
              </th>
              <th scope="col" className="num">
                Ready
              </th>
              <th scope="col" className="num">
                Rated
              </th>
            </tr>
          </thead>
          <tbody>
            {points.toReversed().map((point) => (
              <tr key={point.date}>
                <td>{formatDate(point.date)}</td>
                <td className="num">{formatNumber(point.people)}</td>
                <td className="num">{formatNumber(point.requirements)}</td>
                <td className="num">{formatNumber(point.met)}</td>
                <td className="num">{formatNumber(point.unknown)}</td>
                <td className="num medium">{formatRatio(point.coverage)}</td>
                <td className="num">{formatRatio(point.depthCoverage)}</td>
                <td className="num">{formatRatio(point.readiness)}</td>
                <td className="num">{formatRatio(point.ratedShare)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function finding(moved: number | null, since: string | undefined, now: number | null): string {
  if (moved === null || since === undefined) return `Coverage is ${formatRatio(now)}`;
  if (moved === 0) return `Coverage is ${formatRatio(now)}, as it was on ${formatDate(since)}`;
  const way = moved > 0 ? 'up' : 'down';
  return `Coverage is ${formatRatio(now)}, ${way} ${Math.abs(moved)} points since ${formatDate(since)}`;
}

type Points = readonly {
  readonly date: string;
  readonly people: number;
  readonly requirements: number;
  readonly met: number;
  readonly unknown: number;
  readonly coverage: number | null;
  readonly depthCoverage: number | null;
  readonly readiness: number | null;
  readonly ratedShare: number | null;
}[];

const exportTrend = (points: Points): Promise<void> =>
  exportTable({
    title: 'Coverage by month',
    notes: [DEFINITIONS.coverage, DEFINITIONS.depthCoverage, DEFINITIONS.people],
    columns: [
      { header: 'Day', kind: 'date' },
      { header: 'People', kind: 'integer' },
      { header: 'Requirements', kind: 'integer' },
      { header: 'Met', kind: 'integer' },
      { header: 'Unrated', kind: 'integer' },
      { header: 'Coverage', kind: 'percent' },
      { header: 'Depth coverage', kind: 'percent' },
      { header: 'Ready', kind: 'percent' },
      { header: 'Rated', kind: 'percent' },
    ],
    rows: points.map((point) => [
      point.date,
      point.people,
      point.requirements,
      point.met,
      point.unknown,
      point.coverage,
      point.depthCoverage,
      point.readiness,
      point.ratedShare,
    ]),
  });
