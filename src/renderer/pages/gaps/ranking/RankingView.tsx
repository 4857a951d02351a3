import { SegmentedControl } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Fragment, useCallback, useMemo, useState } from 'react';
import type { InferContractRouterOutputs } from '@orpc/contract';
import type { Contract } from '#shared/contract/index.ts';
import { exportTable } from '../../../app/export-table.ts';
import { count, formatNumber } from '../../../app/format.ts';
import { orpc } from '../../../app/queries.ts';
import { GapAnswers } from '../../../components/answers/GapAnswers.tsx';
import { ChoiceFilter } from '../../../components/ChoiceFilter.tsx';
import { Definition } from '../../../components/figures/Definition.tsx';
import { DEFINITIONS } from '../../../components/figures/definitions.ts';
import { formatRatio } from '../../../components/figures/percent.ts';
import { KeyValue } from '../../../components/KeyValue.tsx';
import { Tag } from '../../../components/Mark.tsx';
import { Panel } from '../../../components/Panel.tsx';
import { EmptyState, ErrorState, LoadingRows } from '../../../components/States.tsx';
import { useNarrow } from '../../../components/use-narrow.ts';
import { VirtualGrid, type GridColumn } from '../../../components/VirtualGrid.tsx';
import { BehindList } from '../BehindList.tsx';
import { GROUP_LABELS, scopeOfSearch, withinGroup } from '../gaps-search.ts';
import { useGapsSearch } from '../use-gaps-search.ts';
import { RankingExport } from './RankingExport.tsx';

type Row = InferContractRouterOutputs<Contract>['gaps']['ranking']['rows'][number];

const MOST = 500;

/** Which gaps matter most: importance × levels missing, over everyone who is rated. */
export function RankingView() {
  const { search, change } = useGapsSearch();
  const [byGroup, setByGroup] = useState(false);
  // A link may name a skill: it is open from the start.
  const [moved, setActive] = useState<number | null>(null);
  const [open, setOpen] = useState(search.skill !== undefined);
  const close = useCallback(() => setOpen(false), []);
  const group = search.by ?? 'department';
  const scope = scopeOfSearch(search);
  const answer = useQuery(
    orpc.gaps.ranking.queryOptions({
      input: {
        ...scope,
        by: byGroup ? 'skill-in-group' : 'skill',
        group,
        limit: MOST,
        ...(search.tag === undefined ? {} : { tag: search.tag }),
      },
      placeholderData: keepPreviousData,
    }),
  );
  const tags = useQuery(orpc.skills.tags.queryOptions()).data ?? [];
  const rows = answer.data?.rows ?? [];
  const linked = rows.findIndex(({ id }) => id === search.skill);
  const active = moved ?? Math.max(0, linked);
  const most = Math.max(1, ...rows.map(({ points }) => points));
  const total = answer.data?.totalPoints ?? 0;
  const narrow = useNarrow() && open;
  const columns = useMemo(
    () =>
      columnsOf(byGroup ? GROUP_LABELS[group] : null, most, total).filter(
        ({ id }) => !narrow || !SAID_IN_PANEL.includes(id),
      ),
    [byGroup, group, most, total, narrow],
  );
  const chosen = rows[Math.min(active, rows.length - 1)];
  return (
    <div className="page-body">
      <div className="page-work heat-work">
        <div className="view-tools">
          <SegmentedControl
            size="xs"
            aria-label="What is ranked"
            value={byGroup ? 'group' : 'skill'}
            data={[
              { value: 'skill', label: 'Skills' },
              { value: 'group', label: `Skills in each ${GROUP_LABELS[group].toLowerCase()}` },
            ]}
            onChange={(value) => {
              setByGroup(value === 'group');
              setActive(0);
            }}
          />
          <ChoiceFilter
            label="Tag"
            value={search.tag}
            choices={tags.map(({ tag, skills }) => ({ value: tag, label: tag, count: skills }))}
            onChange={(tag) => change({ tag })}
          />
          <span className="grow small second">
            {rows.length > 0 &&
              `${count(rows.length, 'gap', 'gaps')}; the first three make up ${topShare(rows, total)} of all points`}
          </span>
          <Definition of={['points', 'unknown', 'people']} />
          <RankingExport scope={scope} onRanking={() => void exportRanking(rows)} />
        </div>
        {answer.data === undefined ? (
          answer.error ? (
            <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />
          ) : (
            <LoadingRows />
          )
        ) : rows.length === 0 ? (
          <EmptyState title="No gap among those who are rated">
            Nobody in view is rated below what their role requires. Those who are not rated are
            counted under Teams.
          </EmptyState>
        ) : (
          <VirtualGrid
            label="Gaps, the largest first"
            columns={columns}
            count={rows.length}
            row={(index) => rows[index]}
            rowHeight={34}
            grows
            active={Math.min(active, rows.length - 1)}
            onActive={setActive}
            onOpen={() => setOpen(true)}
            opensOnClick
          />
        )}
      </div>
      {open && chosen !== undefined && (
        <Panel
          label={chosen.name}
          title={chosen.name}
          sub={chosen.group ?? chosen.category ?? 'No category'}
          onClose={close}
        >
          <section>
            <KeyValue
              items={[
                ['Points', formatNumber(chosen.points)],
                ['Levels missing', formatNumber(chosen.levels)],
                ['People with a gap', formatNumber(chosen.people)],
                ['… where it is critical', formatNumber(chosen.critical)],
                ['Unrated', formatNumber(chosen.unknown)],
                ['Points if the unrated had nothing', formatNumber(chosen.unknownPoints)],
              ]}
            />
          </section>
          <GapAnswers
            scope={
              byGroup
                ? withinGroup(scope, group, chosen.group, chosen.id)
                : { ...scope, skillIds: [chosen.id] }
            }
          />
          <BehindList
            key={`${chosen.id} ${chosen.group ?? ''}`}
            scope={scope}
            select={{
              skillId: chosen.id,
              ...(byGroup ? { group: { by: group, key: chosen.group } } : {}),
            }}
          />
        </Panel>
      )}
    </div>
  );
}

function topShare(rows: readonly Row[], total: number): string {
  const top = rows.slice(0, 3).reduce((sum, { points }) => sum + points, 0);
  return total === 0 ? '0 %' : `${Math.round((top / total) * 100)} %`;
}

/** Columns that give way to the panel where both do not fit. */
const SAID_IN_PANEL: readonly string[] = ['levels', 'critical', 'unknown'];

const columnsOf = (
  group: string | null,
  most: number,
  total: number,
): readonly GridColumn<Row>[] => [
  {
    id: 'rank',
    header: '#',
    width: '44px',
    align: 'right',
    cell: (_, index) => <span className="muted">{formatNumber(index + 1)}</span>,
  },
  {
    id: 'skill',
    header: 'Skill',
    width: 'minmax(150px, 1.6fr)',
    cell: ({ name, category, tags }) => (
      <>
        <span className="medium">{name}</span>{' '}
        {tags.slice(0, 2).map((tag) => (
          <Fragment key={tag}>
            <Tag line>{tag}</Tag>{' '}
          </Fragment>
        ))}
        <span className="under">{category ?? 'No category'}</span>
      </>
    ),
  },
  ...(group === null
    ? []
    : [
        {
          id: 'group',
          header: group,
          width: 'minmax(110px, 1fr)',
          cell: ({ group: here }: Row) => here ?? <span className="muted">not known</span>,
        },
      ]),
  {
    id: 'points',
    header: 'Points',
    width: 'minmax(140px, 1.6fr)',
    cell: ({ points }) => (
      <span className="points">
        <span className="bar" style={{ width: `${(points / most) * 70}%` }} />
        <span>{formatNumber(points)}</span>
        <span className="muted small nowrap">
          {total > 0 && points > 0 && formatRatio(points / total)}
        </span>
      </span>
    ),
  },
  figure('people', 'People', ({ people }) => people),
  figure('levels', 'Levels', ({ levels }) => levels),
  figure('critical', 'Critical', ({ critical }) => critical),
  figure('unknown', 'Unrated', ({ unknown }) => unknown),
];

const figure = (id: string, header: string, value: (row: Row) => number): GridColumn<Row> => ({
  id,
  header,
  width: '72px',
  align: 'right',
  cell: (row) => {
    const shown = value(row);
    return shown === 0 ? <span className="muted">0</span> : formatNumber(shown);
  },
});

const exportRanking = (rows: readonly Row[]): Promise<void> =>
  exportTable({
    title: 'Ranking of gaps',
    notes: [DEFINITIONS.points, DEFINITIONS.unknown],
    columns: [
      { header: 'Skill', kind: 'text' },
      { header: 'Category', kind: 'text' },
      { header: 'Group', kind: 'text' },
      { header: 'Points', kind: 'integer' },
      { header: 'People', kind: 'integer' },
      { header: 'Levels missing', kind: 'integer' },
      { header: 'Critical', kind: 'integer' },
      { header: 'Unrated', kind: 'integer' },
      { header: 'Points if unrated had nothing', kind: 'integer' },
    ],
    rows: rows.map((row) => [
      row.name,
      row.category,
      row.group,
      row.points,
      row.people,
      row.levels,
      row.critical,
      row.unknown,
      row.unknownPoints,
    ]),
  });
