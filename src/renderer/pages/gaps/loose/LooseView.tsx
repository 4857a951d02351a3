import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useCallback, useState, type ReactNode } from 'react';
import { count, formatDate, formatNumber } from '../../../app/format.ts';
import { orpc } from '../../../app/queries.ts';
import { Panel } from '../../../components/Panel.tsx';
import { ErrorState, LoadingRows } from '../../../components/States.tsx';
import { BehindList, type BehindSelect } from '../BehindList.tsx';
import { scopeOfSearch } from '../gaps-search.ts';
import { useGapsSearch } from '../use-gaps-search.ts';

/** A count that was opened. */
interface Opened {
  readonly title: string;
  readonly sub: string;
  readonly select: BehindSelect;
  readonly only?: 'stale';
}

/** What lies about: requirements that nobody meets, skills that nobody asks for, ratings gone stale. */
export function LooseView() {
  const { search } = useGapsSearch();
  const answer = useQuery(
    orpc.gaps.loose.queryOptions({
      input: scopeOfSearch(search),
      placeholderData: keepPreviousData,
    }),
  );
  const [opened, setOpened] = useState<Opened | null>(null);
  const close = useCallback(() => setOpened(null), []);
  const opens = (figure: number, what: string, next: Opened): ReactNode => (
    <button
      type="button"
      className="link"
      aria-label={`${formatNumber(figure)} ${what}`}
      onClick={() => setOpened(next)}
    >
      {formatNumber(figure)}
    </button>
  );
  const data = answer.data;
  if (data === undefined)
    return answer.error ? (
      <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />
    ) : (
      <LoadingRows />
    );
  return (
    <div className="page-body">
      <div className="page-work loose">
        <Section
          title={
            data.unmet.length === 0
              ? 'Every requirement is met by somebody'
              : `${count(data.unmet.length, 'requirement', 'requirements')} that nobody meets`
          }
          columns={['Role', 'Skill', 'Level', 'People', 'Unrated']}
          rows={data.unmet.map((one) => [
            <Link key="role" to="/roles/$id" params={{ id: String(one.roleId) }}>
              {one.role}
            </Link>,
            <Link key="skill" to="/gaps" search={{ by: 'role', skill: one.skillId }}>
              {one.skill}
            </Link>,
            String(one.level),
            opens(one.people, `people: ${one.skill} in ${one.role}`, {
              title: `${one.skill} · ${one.role}`,
              sub: `Level ${one.level} is required, and nobody has it`,
              select: { skillId: one.skillId, roleId: one.roleId },
            }),
            formatNumber(one.unknown),
          ])}
          numbers={2}
        />
        <Section
          title={
            data.stale.length === 0
              ? 'No rating in use is stale'
              : `${count(data.stale.length, 'skill', 'skills')} with stale ratings`
          }
          columns={['Skill', 'Category', 'Stale', 'Of rated', 'Oldest']}
          rows={data.stale.map((one) => [
            <Link key="skill" to="/skills" search={{ skill: one.id }}>
              {one.name}
            </Link>,
            one.category ?? '',
            opens(one.stale, `people with a stale rating in ${one.name}`, {
              title: one.name,
              sub: `${count(one.stale, 'rating', 'ratings')} older than the skill stays current`,
              select: { skillId: one.id },
              only: 'stale',
            }),
            formatNumber(one.rated),
            formatDate(one.oldest),
          ])}
          numbers={2}
        />
        <Section
          title={
            data.unrequired.length === 0
              ? 'Every skill is required by a role'
              : `${count(data.unrequired.length, 'skill', 'skills')} that no role requires`
          }
          columns={['Skill', 'Category', 'People rated']}
          rows={data.unrequired.map((one) => [
            <Link key="skill" to="/skills" search={{ skill: one.id }}>
              {one.name}
            </Link>,
            one.category ?? '',
            formatNumber(one.rated),
          ])}
          numbers={2}
        />
      </div>
      {opened !== null && (
        <Panel label={opened.title} title={opened.title} sub={opened.sub} onClose={close}>
          <BehindList
            key={opened.title}
            scope={scopeOfSearch(search)}
            select={opened.select}
            {...(opened.only === undefined ? {} : { only: opened.only })}
          />
        </Panel>
      )}
    </div>
  );
}

const FIRST = 15;

function Section(props: {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly ReactNode[])[];
  /** From this column on, figures. */
  readonly numbers: number;
}) {
  const { title, columns, rows, numbers } = props;
  const [all, setAll] = useState(false);
  const shown = all ? rows : rows.slice(0, FIRST);
  return (
    <section>
      <h2>{title}</h2>
      {rows.length > 0 && (
        <table className="plain flush">
          <thead>
            <tr>
              {columns.map((column, index) => (
                <th key={column} scope="col" className={index >= numbers ? 'num' : undefined}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((cells, row) => (
              // Rows have no name of their own and are never reordered.
              // eslint-disable-next-line react/no-array-index-key
              <tr key={row}>
                {cells.map((cell, index) => (
                  <td key={columns[index]} className={index >= numbers ? 'num' : undefined}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rows.length > shown.length && (
        <button type="button" className="link" onClick={() => setAll(true)}>
          Show all {formatNumber(rows.length)}
        </button>
      )}
    </section>
  );
}
