import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { addDays, dayNumber } from '#shared/dates.ts';
import { count, formatDate } from '../../../app/format.ts';
import { orpc } from '../../../app/queries.ts';
import { ErrorState, LoadingRows } from '../../../components/States.tsx';
import { useToday } from '../use-today.ts';
import { monthName, monthsBetween } from './month-names.ts';
import type { RenewalPartProps } from './RenewalFilters.tsx';
import { monthsOn } from './renewals-query.ts';

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
/** 1970-01-01 was a Thursday. */
const weekdayOf = (date: string): number => (((dayNumber(date) + 3) % 7) + 7) % 7;

/** A month in weeks from Monday on; null: a day of another month. */
export function weeksOf(month: string): (string | null)[][] {
  const first = `${month}-01`;
  const days = dayNumber(monthsOn(first, 1)) - dayNumber(first);
  const cells: (string | null)[] = [
    ...Array.from({ length: weekdayOf(first) }, () => null),
    ...Array.from({ length: days }, (_, at) => addDays(first, at)),
  ];
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

/** The months to come, each day with how many awards expire on it; a day opens its list. */
export function RenewalCalendar({ search, scope, onChange }: RenewalPartProps) {
  const today = useToday();
  const counts = useQuery(
    orpc.development.renewalCounts.queryOptions({
      input: { ...scope, expired: false, by: 'credential' },
      placeholderData: keepPreviousData,
    }),
  );
  if (counts.error)
    return <ErrorState error={counts.error} onRetry={() => void counts.refetch()} />;
  if (!counts.data) return <LoadingRows />;
  const byDay = new Map(counts.data.days.map(({ date, awards }) => [date, awards]));
  const byMonth = new Map(counts.data.months.map(({ month, awards }) => [month, awards]));
  return (
    <div className="renewal-calendar">
      {monthsBetween(today, scope.to ?? today).map((month) => (
        <table key={month} className="calendar-month">
          <caption>
            {monthName(month)}
            <span className="second"> {byMonth.get(month) ?? 0}</span>
          </caption>
          <thead>
            <tr>
              {WEEKDAYS.map((day) => (
                <th key={day} scope="col" abbr={day}>
                  {day.slice(0, 2)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeksOf(month).map((week) => (
              <tr key={week.find((day) => day !== null)}>
                {WEEKDAYS.map((weekday, column) => ({ weekday, day: week[column] ?? null })).map(
                  ({ weekday, day }) => (
                    <td key={weekday} className={day === today ? 'today' : undefined}>
                      {day !== null && (
                        <Day
                          day={day}
                          awards={byDay.get(day) ?? 0}
                          chosen={search.month === day}
                          onOpen={() => onChange({ month: day, show: undefined })}
                        />
                      )}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}

interface DayProps {
  readonly day: string;
  readonly awards: number;
  readonly chosen: boolean;
  readonly onOpen: () => void;
}

function Day({ day, awards, chosen, onOpen }: DayProps) {
  const date = Number(day.slice(8));
  if (awards === 0) return <span className="calendar-day">{date}</span>;
  const words = `${formatDate(day)}: ${count(awards, 'award expires', 'awards expire')}`;
  return (
    <button
      type="button"
      className="calendar-day some"
      aria-pressed={chosen}
      title={words}
      onClick={onOpen}
    >
      <span aria-hidden>
        {date} <b>{awards}</b>
      </span>
      <span className="hidden-text">{words}</span>
    </button>
  );
}
