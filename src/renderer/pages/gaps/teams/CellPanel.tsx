import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { count, formatNumber } from '../../../app/format.ts';
import { orpc } from '../../../app/queries.ts';
import { ChartFrame } from '../../../charts/ChartFrame.tsx';
import { Columns } from '../../../charts/Columns.tsx';
import type { ChartItem } from '../../../charts/types.ts';
import { GapAnswers } from '../../../components/answers/GapAnswers.tsx';
import { Definition } from '../../../components/figures/Definition.tsx';
import { formatRatio } from '../../../components/figures/percent.ts';
import { KeyValue } from '../../../components/KeyValue.tsx';
import { Panel } from '../../../components/Panel.tsx';
import { ErrorState, LoadingRows } from '../../../components/States.tsx';
import { BehindList } from '../BehindList.tsx';
import { GapBar } from '../GapBar.tsx';
import { scopeOfSearch, withinGroup } from '../gaps-search.ts';
import { useGapsSearch } from '../use-gaps-search.ts';
import { BenchSection } from './BenchSection.tsx';
import { groupName } from './HeatLines.tsx';
import type { CellAnswer, HeatGroup, HeatSkill } from './heat-rows.ts';

interface CellPanelProps {
  /** Null: everyone in view. */
  readonly group: HeatGroup | null;
  readonly skill: HeatSkill;
  readonly onClose: () => void;
}

/** What one cell of the heatmap is made of: the figure, who stands where, and on whom it hangs. */
export function CellPanel({ group, skill, onClose }: CellPanelProps) {
  const { search } = useGapsSearch();
  const by = search.by ?? 'department';
  const scope = scopeOfSearch(search);
  const answer = useQuery(
    orpc.gaps.cell.queryOptions({
      input: {
        ...scope,
        skillId: skill.skillId,
        by,
        ...(group === null ? {} : { key: group.key }),
      },
    }),
  );
  const cell = answer.data;
  return (
    <Panel
      label={`${skill.skill} in ${group === null ? 'all of them' : groupName(group)}`}
      title={`${skill.skill} · ${group === null ? 'all' : groupName(group)}`}
      sub={cell === undefined ? '…' : needed(cell)}
      onClose={onClose}
    >
      {cell === undefined ? (
        answer.error ? (
          <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />
        ) : (
          <LoadingRows />
        )
      ) : cell.figures.required === 0 ? (
        <section>
          <p className="second">No role here asks for it.</p>
        </section>
      ) : (
        <>
          <section>
            <div className="row baseline">
              <h3 className="grow">Gap index</h3>
              <span className="big-figure">{formatRatio(cell.figures.index)}</span>
              <Definition of={['index', 'unknown', 'people']} />
            </div>
            <GapBar
              index={cell.figures.index}
              unknownIndex={cell.figures.unknownIndex}
              {...(group === null ? {} : { compare: { label: 'all', index: cell.whole.index } })}
            />
            <KeyValue
              items={[
                ['Requirements met', `${cell.figures.met} of ${cell.figures.required}`],
                ['Unrated', formatNumber(cell.figures.unknown)],
                ['Stale ratings', formatNumber(cell.figures.stale)],
                ['Self-rated only', formatNumber(cell.figures.selfRated)],
              ]}
            />
          </section>
          <section>
            <Levels cell={cell} />
          </section>
          <BenchSection cell={cell} />
          <GapAnswers
            scope={
              group === null
                ? { ...scope, skillIds: [skill.skillId] }
                : withinGroup(scope, by, by === 'manager' ? group.label : group.key, skill.skillId)
            }
          />
          <BehindList
            scope={scope}
            select={{
              skillId: skill.skillId,
              ...(group === null ? {} : { group: { by, key: group.key } }),
            }}
          />
          <section className="stack">
            <Link
              to="/find"
              search={{ has: [`${skill.skillId}:${cell.requiredLevels[0]?.level ?? 1}`] }}
            >
              Find people anywhere who have it
            </Link>
            <Link to="/skills" search={{ skill: skill.skillId }}>
              Open {skill.skill} in the library
            </Link>
          </section>
        </>
      )}
    </Panel>
  );
}

/** "21 people need it: 15 at level 3, 6 at level 4." */
function needed({ requiredLevels, figures }: CellAnswer): string {
  const levels = requiredLevels.map(
    ({ level, people }) => `${formatNumber(people)} at level ${level}`,
  );
  const need =
    figures.required === 1
      ? '1 person needs it'
      : `${count(figures.required, 'person', 'people')} need it`;
  return levels.length === 0 ? 'Nobody needs it.' : `${need}: ${levels.join(', ')}.`;
}

function Levels({ cell }: { readonly cell: CellAnswer }) {
  const top = Math.max(
    ...cell.byLevel.map(({ level }) => level ?? 0),
    ...cell.requiredLevels.map(({ level }) => level),
  );
  const items = [
    ...Array.from({ length: top + 1 }, (_, level) => levelItem(cell, level)),
    ...(cell.figures.unknown > 0 ? [levelItem(cell, null)] : []),
  ];
  return (
    <ChartFrame
      title="People by level"
      unit="people"
      table={{
        columns: ['Level', 'Required', 'People'],
        rows: cell.byLevel.map(({ level, required, people }) => [
          level === null ? 'unrated' : String(level),
          String(required),
          formatNumber(people),
        ]),
      }}
    >
      <Columns
        items={items}
        title={`People by level in ${cell.skill.name}`}
        unit="people"
        format={formatNumber}
        ticks={items.map(({ label }) => ({
          text: label === 'unrated' ? '?' : label.replace('level ', ''),
        }))}
        height={96}
      />
    </ChartFrame>
  );
}

/** People at a level: dark where it is enough for all of them, lighter where for some it is not. */
function levelItem(cell: CellAnswer, level: number | null): ChartItem {
  const here = cell.byLevel.filter((one) => one.level === level);
  const people = here.reduce((sum, one) => sum + one.people, 0);
  const enough = here
    .filter((one) => level !== null && level >= one.required)
    .reduce((sum, one) => sum + one.people, 0);
  return {
    key: String(level ?? 'unrated'),
    label: level === null ? 'unrated' : `level ${level}`,
    value: people,
    ink: level === null ? 'unknown' : enough > 0 ? 'actual' : 'previous',
    notes: here.map(
      ({ required, people: some }) => `${formatNumber(some)} of them need level ${required}`,
    ),
  };
}
