import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef, useState, type CSSProperties, type KeyboardEvent } from 'react';
import { formatNumber } from '../../../app/format.ts';
import { LevelKey } from '../../../components/skill-cells/LevelKey.tsx';
import type { Measure } from '../gaps-search.ts';
import { GroupLine, PersonLine, WholeLine, type LineProps } from './HeatLines.tsx';
import type { HeatColumn, Heatmap, HeatRow } from './heat-rows.ts';
import type { PeopleRow } from './use-people-rows.ts';

/** A cell of the grid; column −1 is the name. */
export interface HeatPlace {
  readonly row: number;
  readonly column: number;
}

interface HeatGridProps {
  readonly heatmap: Heatmap;
  readonly columns: readonly HeatColumn[];
  readonly rows: readonly HeatRow[];
  readonly measure: Measure;
  readonly groupHeader: string;
  /** Name of the group whose people stand beneath, and how many. */
  readonly chosen: { readonly label: string; readonly people: number } | null;
  readonly chosenIndex: number;
  readonly person: (index: number) => PeopleRow | undefined;
  readonly active: HeatPlace;
  readonly onActive: (place: HeatPlace) => void;
  readonly onOpen: (place: HeatPlace) => void;
  /** Which people are on the screen, to fetch them. */
  readonly onPeople: (first: number, last: number) => void;
}

const ROW = 29;
const HEAD = 150;

/** Groups × skills, and beneath them people × skills in the same columns. Arrows move, Enter opens, Esc closes. */
export function HeatGrid(props: HeatGridProps) {
  const { heatmap, columns, rows, active, onActive, onOpen, onPeople } = props;
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => root.current,
    estimateSize: (index) => (rows[index]?.kind === 'band' ? 40 : ROW),
    overscan: 6,
    scrollPaddingStart: HEAD,
    scrollPaddingEnd: 8,
  });
  const items = virtual.getVirtualItems();
  const people = items.flatMap(({ index }) => {
    const row = rows[index];
    return row?.kind === 'person' ? [row.index] : [];
  });
  const firstPerson = people[0] ?? 0;
  const lastPerson = people.at(-1) ?? 0;
  useEffect(() => {
    if (props.chosen !== null) onPeople(firstPerson, lastPerson);
  }, [props.chosen, firstPerson, lastPerson, onPeople]);

  const [start] = useState(active);
  useEffect(() => {
    if (start.column < 0) return;
    virtual.scrollToIndex(start.row, { align: 'auto' });
    intoView(root.current, start.column);
  }, [start, virtual]);

  const go = (row: number, column: number): void => {
    const step = row >= active.row ? 1 : -1;
    let to = Math.min(rows.length - 1, Math.max(0, row));
    if (rows[to]?.kind === 'band') to += step;
    if (rows[to] === undefined) return;
    const place = { row: to, column: Math.min(columns.length - 1, Math.max(-1, column)) };
    onActive(place);
    virtual.scrollToIndex(place.row, { align: 'auto' });
    intoView(root.current, place.column);
  };
  const page = Math.max(1, Math.floor(((root.current?.clientHeight ?? 400) - HEAD) / ROW) - 1);
  const moves: Readonly<Record<string, () => void>> = {
    ArrowDown: () => go(active.row + 1, active.column),
    ArrowUp: () => go(active.row - 1, active.column),
    ArrowRight: () => go(active.row, active.column + 1),
    ArrowLeft: () => go(active.row, active.column - 1),
    Home: () => go(active.row, -1),
    End: () => go(active.row, columns.length - 1),
    PageDown: () => go(active.row + page, active.column),
    PageUp: () => go(active.row - page, active.column),
    Enter: () => onOpen(active),
    ' ': () => onOpen(active),
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== root.current || event.altKey || event.ctrlKey || event.metaKey) return;
    const move = Object.hasOwn(moves, event.key) ? moves[event.key] : undefined;
    if (move === undefined || rows.length === 0) return;
    event.preventDefault();
    move();
  };
  const shown = items.some(({ index }) => index === active.row);
  const line = (index: number): Omit<LineProps, 'style'> => ({
    id: `${id}-${index}`,
    index,
    columns,
    activeColumn: index === active.row ? active.column : null,
    onPick: (column) => {
      root.current?.focus({ preventScroll: true });
      onActive({ row: index, column });
      onOpen({ row: index, column });
    },
  });
  return (
    // The role is operated by keys: the grid keeps the focus.
    <div
      ref={root}
      className="heat-grid"
      role="grid"
      aria-label={`${props.groupHeader} by skill`}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + 2}
      tabIndex={0}
      onKeyDown={onKeyDown}
      {...(shown ? { 'aria-activedescendant': `${id}-${active.row}-${active.column}` } : {})}
      style={{ '--columns': columns.length } as CSSProperties}
    >
      <div className="heat-head" role="row" aria-rowindex={1}>
        <div className="name" role="columnheader" aria-colindex={1}>
          {props.groupHeader}
        </div>
        <div className="figure" role="columnheader" aria-colindex={2}>
          Index
        </div>
        {columns.map(({ skill, first }, column) => (
          <div
            key={skill.skillId}
            className={column === active.column ? 'skill picked' : 'skill'}
            role="columnheader"
            aria-colindex={column + 3}
            data-first={first || undefined}
            title={`${skill.skill}${skill.category === null ? '' : ` (${skill.category})`}`}
          >
            {first && (
              <small className="category" aria-hidden="true">
                {skill.category ?? 'No category'}
              </small>
            )}
            <span>{skill.skill}</span>
          </div>
        ))}
      </div>
      <div className="heat-rows" role="rowgroup" style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, start, key }) => {
          const row = rows[index];
          const style = { transform: `translateY(${start}px)` };
          if (row === undefined) return null;
          if (row.kind === 'band')
            return (
              <div key={key} className="heat-line band" role="row" style={style}>
                <div role="gridcell" className="band-text">
                  <h2>
                    {props.chosen?.label}, {formatNumber(props.chosen?.people ?? 0)} people
                  </h2>
                  <LevelKey />
                </div>
              </div>
            );
          const own = { ...line(index), style };
          if (row.kind === 'person')
            return <PersonLine key={key} {...own} row={props.person(row.index)} />;
          if (row.kind === 'whole')
            return <WholeLine key={key} {...own} heatmap={heatmap} measure={props.measure} />;
          return (
            <GroupLine
              key={key}
              {...own}
              heatmap={heatmap}
              group={row.index}
              measure={props.measure}
              chosen={row.index === props.chosenIndex}
            />
          );
        })}
      </div>
    </div>
  );
}

/** Brings a column out from under the sticky ones at the left, or in from the right. */
function intoView(grid: HTMLElement | null, column: number): void {
  const head = grid?.querySelectorAll<HTMLElement>('.heat-head > .skill')[column];
  const sticky = grid?.querySelector<HTMLElement>('.heat-head > .figure');
  if (!grid || !head || !sticky) return;
  const left = head.offsetLeft - (sticky.offsetLeft + sticky.offsetWidth - grid.scrollLeft);
  const right = head.offsetLeft + head.offsetWidth - grid.clientWidth;
  const from = sticky.getBoundingClientRect().right - grid.getBoundingClientRect().left;
  if (head.offsetLeft - grid.scrollLeft < from) grid.scrollLeft = head.offsetLeft - from;
  else if (right > grid.scrollLeft) grid.scrollLeft = right;
  else if (left < 0) grid.scrollLeft = 0;
}
