import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { count, formatDate, formatNumber } from '../../../app/format.ts';
import { orpc } from '../../../app/queries.ts';
import { ChartFrame } from '../../../charts/ChartFrame.tsx';
import { Columns } from '../../../charts/Columns.tsx';
import { MonthLines } from '../../../charts/MonthLines.tsx';
import { formatRatio, pointsBetween } from '../../../components/figures/percent.ts';
import { useToday } from '../use-today.ts';
import { monthName, monthsBetween, shortMonth } from './month-names.ts';
import type { RenewalPartProps } from './RenewalFilters.tsx';
import { spanOf } from './renewals-query.ts';

/** When awards expire, and what becomes of coverage if none is renewed. */
export function RenewalCharts(props: RenewalPartProps) {
  return (
    <div className="renewal-charts">
      <ByMonth {...props} />
      <Coverage {...props} />
    </div>
  );
}

function ByMonth({ search, scope, onChange }: RenewalPartProps) {
  const today = useToday();
  const counts = useQuery(
    orpc.development.renewalCounts.queryOptions({
      input: { ...scope, expired: false, by: 'credential' },
      placeholderData: keepPreviousData,
    }),
  ).data;
  if (!counts) return <div className="renewal-chart" />;
  const byMonth = new Map(counts.months.map((month) => [month.month, month]));
  const months = monthsBetween(today, scope.to ?? today);
  const total = counts.months.reduce((sum, { awards }) => sum + awards, 0);
  const isNarrowed = search.q !== undefined || search.credential !== undefined;
  const title =
    total === 0
      ? `Nothing ${isNarrowed ? 'that fits ' : ''}expires within ${spanOf(search)} months`
      : `${count(total, 'award expires', 'awards expire')} within ${spanOf(search)} months`;
  return (
    <div className="renewal-chart">
      <ChartFrame
        heading="h2"
        title={title}
        unit="awards, by month of expiry"
        table={{
          columns: ['Month', 'Awards', 'People'],
          rows: months.map((month) => [
            monthName(month),
            formatNumber(byMonth.get(month)?.awards ?? 0),
            formatNumber(byMonth.get(month)?.people ?? 0),
          ]),
        }}
      >
        <Columns
          title={title}
          unit="awards"
          height={118}
          format={formatNumber}
          items={months.map((month) => ({
            key: month,
            label: monthName(month),
            value: byMonth.get(month)?.awards ?? 0,
            ink: search.month?.startsWith(month) ? 'highlight' : 'actual',
            notes: [`of ${count(byMonth.get(month)?.people ?? 0, 'person', 'people')}`],
            opens: (byMonth.get(month)?.awards ?? 0) > 0,
          }))}
          ticks={months.map((month, at) => ({
            text: months.length > 13 && at % 2 === 1 ? '' : shortMonth(month),
            ...(at === 0 || month.endsWith('-01') ? { group: month.slice(0, 4) } : {}),
          }))}
          onOpen={({ key }) => onChange({ month: search.month === key ? undefined : key })}
        />
      </ChartFrame>
    </div>
  );
}

function Coverage({ search, scope }: RenewalPartProps) {
  const points = useQuery(
    orpc.development.withoutRenewal.queryOptions({
      input: { filter: scope.filter ?? {}, months: spanOf(search) },
      placeholderData: keepPreviousData,
    }),
  ).data?.points;
  const [first, last] = [points?.[0], points?.at(-1)];
  if (!points || !first || !last || first.requirements === 0)
    return <div className="renewal-chart" />;
  const moved = pointsBetween(first.coverage, last.coverage) ?? 0;
  const title =
    moved === 0
      ? `Coverage without renewals stays at ${formatRatio(first.coverage)}`
      : `Coverage without renewals: ${formatRatio(first.coverage)}, then ${formatRatio(last.coverage)}`;
  return (
    <div className="renewal-chart">
      <ChartFrame
        heading="h2"
        title={title}
        unit="% of requirements"
        table={{
          columns: ['Day', 'Coverage', 'Ready', 'Requirements met', 'Awards expired since'],
          rows: points.map(({ date, coverage, readiness, met, expired }) => [
            formatDate(date),
            formatRatio(coverage),
            formatRatio(readiness),
            formatNumber(met),
            formatNumber(expired),
          ]),
        }}
      >
        <MonthLines
          title={title}
          height={128}
          series={[
            { key: 'coverage', label: 'Coverage', main: true },
            { key: 'readiness', label: 'Ready', dashed: true },
          ]}
          points={points.map(({ date, coverage, readiness }) => ({ date, coverage, readiness }))}
        />
      </ChartFrame>
    </div>
  );
}
