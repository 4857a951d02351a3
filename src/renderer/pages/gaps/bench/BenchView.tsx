import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { InferContractRouterOutputs } from '@orpc/contract';
import type { Contract } from '#shared/contract/index.ts';
import { exportTable } from '../../../app/export-table.ts';
import { count, formatNumber } from '../../../app/format.ts';
import { orpc } from '../../../app/queries.ts';
import { ChartFrame } from '../../../charts/ChartFrame.tsx';
import { PartsBar } from '../../../charts/PartsBar.tsx';
import type { ChartItem } from '../../../charts/types.ts';
import { Definition } from '../../../components/figures/Definition.tsx';
import { DEFINITIONS } from '../../../components/figures/definitions.ts';
import { IconButton } from '../../../components/IconButton.tsx';
import { Mark } from '../../../components/Mark.tsx';
import { Panel } from '../../../components/Panel.tsx';
import { EmptyState, ErrorState, LoadingRows } from '../../../components/States.tsx';
import { useNarrow } from '../../../components/use-narrow.ts';
import { VirtualGrid, type GridColumn } from '../../../components/VirtualGrid.tsx';
import { BehindList } from '../BehindList.tsx';
import { GROUP_LABELS, scopeOfSearch, type GapsSearch } from '../gaps-search.ts';
import { useGapsSearch } from '../use-gaps-search.ts';

type Answer = InferContractRouterOutputs<Contract>['gaps']['bench'];
type Row = Answer['rows'][number];
type State = Row['state'];

const STATE_WORDS: Readonly<Record<State, string>> = {
  none: 'nobody',
  single: 'one person',
  covered: 'two or more',
  unrated: 'nobody is rated',
};

/** How many people every team has for each skill that it requires, and on whom the thin ones hang. */
export function BenchView() {
  const { search, change } = useGapsSearch();
  const by = search.by ?? 'department';
  const scope = scopeOfSearch(search);
  const [active, setActive] = useState(0);
  const [open, setOpen] = useState(false);
  const answer = useQuery(
    orpc.gaps.bench.queryOptions({
      input: { ...scope, by, ...(search.state === undefined ? {} : { state: search.state }) },
      placeholderData: keepPreviousData,
    }),
  );
  const without = search.without !== undefined;
  // Beside a list of people and its panel there is no room for who and how many once more.
  const narrow = useNarrow();
  const columns = useMemo(
    () =>
      columnsOf(GROUP_LABELS[by], without).filter(
        ({ id }) => !narrow || (id !== 'unknown' && (id !== 'people' || without)),
      ),
    [by, without, narrow],
  );
  const data = answer.data;
  if (data === undefined)
    return answer.error ? (
      <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />
    ) : (
      <LoadingRows />
    );
  const { rows, counts } = data;
  const chosen = rows[Math.min(active, rows.length - 1)];
  return (
    <div className="page-body">
      <div className="page-work heat-work">
        <div className="bench-head">
          <Counts
            counts={counts}
            onState={(state) => change({ state: state === search.state ? undefined : state })}
          />
          <div className="view-tools inner">
            {search.state !== undefined && (
              <button type="button" className="link" onClick={() => change({ state: undefined })}>
                Only “{STATE_WORDS[search.state]}”: show all
              </button>
            )}
            <span className="grow" />
            <Definition of={['bench', 'people']} />
            <IconButton
              icon="export"
              label="Export the bench"
              onClick={() => void exportBench(rows, GROUP_LABELS[by])}
            />
          </div>
        </div>
        {rows.length === 0 ? (
          <EmptyState title="Nothing is required here">
            No role of the people in view requires a skill, or none is in the state chosen.
          </EmptyState>
        ) : (
          <VirtualGrid
            label="Skills by how many people have the level"
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
      {open && chosen !== undefined ? (
        <Panel
          label={`${chosen.skill} in ${chosen.label ?? 'not known'}`}
          title={`${chosen.skill} · ${chosen.label ?? 'not known'}`}
          sub={`${count(chosen.required, 'person needs', 'people need')} it, ${chosen.bench === 0 ? 'nobody has' : count(chosen.bench, 'has', 'have')} the level`}
          onClose={() => setOpen(false)}
        >
          <BehindList
            key={`${chosen.key} ${chosen.skillId}`}
            scope={scope}
            select={{ skillId: chosen.skillId, group: { by, key: chosen.key } }}
          />
        </Panel>
      ) : (
        <KeyPeople people={data.keyPeople} search={search} change={change} />
      )}
    </div>
  );
}

function Counts(props: {
  readonly counts: Answer['counts'];
  readonly onState: (state: State) => void;
}) {
  const { counts, onState } = props;
  const items: ChartItem[] = [
    {
      key: 'covered',
      label: 'covered by two or more',
      value: counts.covered,
      ink: 'previous',
      opens: true,
    },
    { key: 'single', label: 'one person', value: counts.single, ink: 'warn', opens: true },
    { key: 'none', label: 'nobody', value: counts.none, ink: 'bad', opens: true },
    { key: 'unrated', label: 'unrated', value: counts.unrated, ink: 'unknown', opens: true },
  ];
  const thin = counts.single + counts.none;
  return (
    <ChartFrame
      heading="h2"
      title={
        thin === 0
          ? 'Every required skill is covered by two or more, as far as is known'
          : `${formatNumber(counts.single)} hang on one person, ${formatNumber(counts.none)} on nobody`
      }
      unit="skills of a group"
      table={{
        columns: ['Have the level', 'Skills of a group'],
        rows: items.map(({ label, value }) => [label, formatNumber(value)]),
      }}
      items={items}
    >
      <PartsBar
        items={items}
        title="Skills of groups by how many have the level"
        unit="skills of a group"
        format={formatNumber}
        onOpen={({ key }) => {
          if (key === 'none' || key === 'single' || key === 'covered' || key === 'unrated')
            onState(key);
        }}
      />
    </ChartFrame>
  );
}

const columnsOf = (group: string, without: boolean): readonly GridColumn<Row>[] => [
  {
    id: 'state',
    header: 'Bench',
    width: '150px',
    cell: ({ state, critical, bench }) =>
      state === 'none' ? (
        <Mark tone="bad">nobody{critical ? ', critical' : ''}</Mark>
      ) : state === 'single' ? (
        <Mark tone="warn">one person{critical ? ', critical' : ''}</Mark>
      ) : state === 'unrated' ? (
        <Mark tone="unknown">nobody is rated</Mark>
      ) : (
        <span className="second">{formatNumber(bench)} people</span>
      ),
  },
  {
    id: 'skill',
    header: 'Skill',
    width: 'minmax(130px, 1.2fr)',
    cell: ({ skill, category }) => (
      <>
        <span className="medium">{skill}</span>
        <span className="under">{category ?? 'No category'}</span>
      </>
    ),
  },
  {
    id: 'group',
    header: group,
    width: 'minmax(110px, 1fr)',
    cell: ({ label }) => label ?? <span className="muted">not known</span>,
  },
  {
    id: 'required',
    header: 'Need it',
    width: '72px',
    align: 'right',
    cell: ({ required }) => formatNumber(required),
  },
  ...(without
    ? [
        {
          id: 'without',
          header: 'Without',
          width: '76px',
          align: 'right' as const,
          cell: ({ bench, benchWithout }: Row) => (
            <span className={benchWithout < bench ? 'medium' : 'muted'}>
              {formatNumber(benchWithout)}
            </span>
          ),
        },
      ]
    : []),
  {
    id: 'unknown',
    header: 'Unrated',
    width: '72px',
    align: 'right',
    cell: ({ unknown }) => formatNumber(unknown),
  },
  {
    id: 'people',
    header: 'Who',
    width: 'minmax(140px, 1.4fr)',
    cell: ({ people, bench }) => (
      <span className="second small">
        {people.length === 0 && <span className="muted">nobody</span>}
        {people.map(({ name }) => name).join(', ')}
        {bench > people.length && ` and ${formatNumber(bench - people.length)} more`}
      </span>
    ),
  },
];

/** People on whom skills hang alone; one click counts everyone but them. */
function KeyPeople(props: {
  readonly people: Answer['keyPeople'];
  readonly search: GapsSearch;
  readonly change: ReturnType<typeof useGapsSearch>['change'];
}) {
  const { people, search, change } = props;
  return (
    <Panel
      label="On whom skills hang"
      title="On whom skills hang"
      sub="They alone have the level that their group requires. See what is left without one of them."
    >
      <section>
        {people.length === 0 ? (
          <p className="second">No skill hangs on one person.</p>
        ) : (
          <ul className="behind">
            {people.map(({ id, name, role, skills }) => (
              <li key={id}>
                <span className="who">
                  <Link to="/people/$id" params={{ id: String(id) }}>
                    {name}
                  </Link>
                  <span className="under">
                    {[role, `${count(skills, 'skill', 'skills')} alone`]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </span>
                <button
                  type="button"
                  className="link"
                  aria-pressed={search.without === id}
                  aria-label={`Without ${name}`}
                  onClick={() => change({ without: search.without === id ? undefined : id })}
                >
                  {search.without === id ? 'Count again' : 'Without'}
                </button>
              </li>
            ))}
          </ul>
        )}
      </section>
    </Panel>
  );
}

const exportBench = (rows: readonly Row[], group: string): Promise<void> =>
  exportTable({
    title: 'Bench',
    notes: [DEFINITIONS.bench, DEFINITIONS.people],
    columns: [
      { header: 'Skill', kind: 'text' },
      { header: 'Category', kind: 'text' },
      { header: group, kind: 'text' },
      { header: 'Need it', kind: 'integer' },
      { header: 'Have the level', kind: 'integer' },
      { header: 'Without the person left out', kind: 'integer' },
      { header: 'Unrated', kind: 'integer' },
      { header: 'Bench', kind: 'text' },
      { header: 'Critical', kind: 'text' },
      { header: 'Who', kind: 'text' },
    ],
    rows: rows.map((row) => [
      row.skill,
      row.category,
      row.label,
      row.required,
      row.bench,
      row.benchWithout,
      row.unknown,
      STATE_WORDS[row.state],
      row.critical ? 'yes' : 'no',
      row.people.map(({ name }) => name).join(', '),
    ]),
  });
