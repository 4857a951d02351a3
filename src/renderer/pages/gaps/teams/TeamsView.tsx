import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { orpc } from '../../../app/queries.ts';
import { ErrorState, LoadingRows } from '../../../components/States.tsx';
import { GROUP_LABELS, scopeOfSearch, type GapsSearch } from '../gaps-search.ts';
import { NoRequirements } from '../NoRequirements.tsx';
import { skillsOfGroup } from '../radar/group-skills.ts';
import { useGapsSearch } from '../use-gaps-search.ts';
import { CellPanel } from './CellPanel.tsx';
import { GroupPanel } from './GroupPanel.tsx';
import { HeatGrid, type HeatPlace } from './HeatGrid.tsx';
import { HeatKey } from './HeatKey.tsx';
import { groupName } from './HeatLines.tsx';
import { heatColumns, heatRows, requiredIn, type Heatmap, type HeatRow } from './heat-rows.ts';
import { PersonCellPanel } from './PersonCellPanel.tsx';
import { usePeopleRows } from './use-people-rows.ts';
import './heat.css';

const START: HeatPlace = { row: 0, column: -1 };

/** Where teams fall short, skill by skill, and beneath it the people of the team that is chosen. */
export function TeamsView() {
  const { search, change } = useGapsSearch();
  const { by = 'department', measure = 'index', category } = search;
  const scope = useMemo(() => scopeOfSearch(search), [search]);
  const answer = useQuery(
    orpc.gaps.heatmap.queryOptions({
      input: { ...scope, by, sort: search.sort ?? 'index' },
      placeholderData: keepPreviousData,
    }),
  );
  const heatmap = answer.data;
  const chosenIndex = indexOfGroup(heatmap, search);
  const ofGroup = search.columns === 'group' && chosenIndex >= 0;
  const columns = useMemo(() => {
    const all = heatColumns(heatmap?.skills ?? [], category);
    return ofGroup && heatmap ? requiredIn(heatmap, chosenIndex, all) : all;
  }, [heatmap, category, ofGroup, chosenIndex]);
  const group = heatmap?.groups[chosenIndex];
  const field = useMemo(
    () =>
      group === undefined ? null : { field: by, value: by === 'manager' ? group.label : group.key },
    [group, by],
  );
  const people = usePeopleRows(scope, field, columns);
  const total = group === undefined ? null : (people.total ?? 0);
  const rows = useMemo(
    () => heatRows(heatmap?.groups.length ?? 0, total),
    [heatmap?.groups.length, total],
  );
  const [active, setActive] = useState<HeatPlace | null>(null);
  // A link may name a skill: its cell is open from the start.
  const [open, setOpen] = useState<HeatPlace | 'linked' | null>('linked');
  const close = useCallback(() => setOpen(null), []);

  if (heatmap === undefined)
    return answer.error ? (
      <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />
    ) : (
      <LoadingRows />
    );
  if (heatmap.figures.requirements === 0) return <NoRequirements people={heatmap.figures.people} />;
  const linkedColumn = columns.findIndex(({ skill }) => skill.skillId === search.skill);
  const linked =
    linkedColumn < 0
      ? null
      : { row: chosenIndex < 0 ? heatmap.groups.length : chosenIndex, column: linkedColumn };
  const opened = open === 'linked' ? linked : open;
  const at = active ?? linked ?? START;
  const place = { row: Math.min(at.row, rows.length - 1), column: at.column };
  const pick = (at: HeatPlace): void => {
    const row = rows[at.row];
    if (row?.kind === 'group') {
      const here = heatmap.groups[row.index];
      if (here !== undefined) change({ group: here.key });
    }
    setOpen(at);
  };
  return (
    <div className="page-body">
      <div className="page-work heat-work">
        <HeatKey measure={measure} people={false} />
        <HeatGrid
          heatmap={heatmap}
          columns={columns}
          rows={rows}
          measure={measure}
          groupHeader={GROUP_LABELS[by]}
          chosen={group === undefined ? null : { label: groupName(group), people: total ?? 0 }}
          chosenIndex={chosenIndex}
          person={people.row}
          active={place}
          onActive={setActive}
          onOpen={pick}
          onPeople={people.show}
        />
      </div>
      {opened !== null && (
        <Opened
          row={rows[opened.row]}
          column={opened.column}
          heatmap={heatmap}
          columns={columns}
          person={people.row}
          onClose={close}
        />
      )}
    </div>
  );
}

function indexOfGroup(heatmap: Heatmap | undefined, { group }: GapsSearch): number {
  return group === undefined ? -1 : (heatmap?.groups.findIndex(({ key }) => key === group) ?? -1);
}

interface OpenedProps {
  readonly row: HeatRow | undefined;
  readonly column: number;
  readonly heatmap: Heatmap;
  readonly columns: ReturnType<typeof heatColumns>;
  readonly person: ReturnType<typeof usePeopleRows>['row'];
  readonly onClose: () => void;
}

/** What the chosen cell is made of. */
function Opened({ row, column, heatmap, columns, person, onClose }: OpenedProps) {
  const skill = columns[column]?.skill;
  if (row?.kind === 'person') {
    const here = person(row.index)?.person;
    return here === undefined ? null : (
      <PersonCellPanel person={here} skill={skill ?? null} onClose={onClose} />
    );
  }
  if (row?.kind !== 'group' && row?.kind !== 'whole') return null;
  const group = row.kind === 'group' ? heatmap.groups[row.index] : undefined;
  if (row.kind === 'group' && group === undefined) return null;
  return skill === undefined ? (
    <GroupPanel
      key={group?.key ?? ''}
      group={group ?? null}
      figures={group ?? heatmap.figures}
      whole={heatmap.figures}
      skills={skillsOfGroup(heatmap, row.kind === 'group' ? row.index : -1)}
      onClose={onClose}
    />
  ) : (
    <CellPanel
      key={`${group?.key ?? ''} ${skill.skillId}`}
      group={group ?? null}
      skill={skill}
      onClose={onClose}
    />
  );
}
