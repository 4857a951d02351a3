import { memo, type CSSProperties } from 'react';
import { formatNumber } from '../../../app/format.ts';
import { percentNumber } from '../../../components/figures/percent.ts';
import { cellLook } from '../../../components/skill-cells/cell-look.ts';
import type { Measure } from '../gaps-search.ts';
import { HeatCell } from './HeatCell.tsx';
import { heatLook, type HeatValue } from './heat-look.ts';
import type { HeatColumn, HeatGroup, Heatmap, HeatSkill } from './heat-rows.ts';
import type { PeopleRow } from './use-people-rows.ts';

export interface LineProps {
  readonly id: string;
  readonly index: number;
  readonly columns: readonly HeatColumn[];
  /** Column of the active cell, −1 the name; null: not in this line. */
  readonly activeColumn: number | null;
  readonly onPick: (column: number) => void;
  readonly style: CSSProperties;
}

/** What a group is called; those without a value have no name. */
export const groupName = ({ label }: Pick<HeatGroup, 'label'>): string => label ?? 'not known';

const indexText = (index: number | null): string => (index === null ? '–' : percentNumber(index));

const valueAt = (heatmap: Heatmap, group: number, column: HeatColumn): HeatValue => {
  const at = group * heatmap.skills.length + column.at;
  const { required, met, unknown, bench, index } = heatmap.cells;
  return {
    required: required[at] ?? 0,
    met: met[at] ?? 0,
    unknown: unknown[at] ?? 0,
    bench: bench[at] ?? 0,
    index: index[at] ?? null,
  };
};

const valueOf = ({ required, met, unknown, bench, index }: HeatSkill): HeatValue => ({
  required,
  met,
  unknown,
  bench,
  index,
});

interface FrameProps extends LineProps {
  readonly className: string;
  readonly name: string;
  readonly detail: string;
  readonly figure: string;
  readonly cell: (column: HeatColumn, index: number) => React.ReactNode;
}

function Line(props: FrameProps) {
  const { id, index, columns, activeColumn, onPick, style } = props;
  const place = (column: number) => ({
    id: `${id}-${column}`,
    'data-active': activeColumn === column || undefined,
    'aria-selected': activeColumn === column,
  });
  return (
    <div
      className={`heat-line ${props.className}`}
      role="row"
      aria-rowindex={index + 2}
      style={style}
    >
      {/* Keys are heard by the grid, which keeps the focus; the pointer is a second way. */}
      {/* eslint-disable-next-line jsx-a11y/click-events-have-key-events */}
      <div
        className="name"
        role="rowheader"
        aria-colindex={1}
        tabIndex={-1}
        {...place(-1)}
        onClick={() => onPick(-1)}
      >
        <span className="text" title={props.name}>
          {props.name}
        </span>{' '}
        <small className="muted">{props.detail}</small>
      </div>
      <div className="figure" role="gridcell" aria-colindex={2}>
        {props.figure}
      </div>
      {columns.map((column, at) => (
        // eslint-disable-next-line jsx-a11y/click-events-have-key-events
        <div
          key={column.skill.skillId}
          className="box"
          role="gridcell"
          aria-colindex={at + 3}
          tabIndex={-1}
          data-first={column.first || undefined}
          {...place(at)}
          onClick={() => onPick(at)}
        >
          {props.cell(column, at)}
        </div>
      ))}
    </div>
  );
}

interface GroupLineProps extends LineProps {
  readonly heatmap: Heatmap;
  readonly group: number;
  readonly measure: Measure;
  /** Its people stand beneath. */
  readonly chosen: boolean;
}

export const GroupLine = memo(function GroupLine(props: GroupLineProps) {
  const { heatmap, group, measure, chosen } = props;
  const here = heatmap.groups[group];
  if (here === undefined) return null;
  return (
    <Line
      {...props}
      className={chosen ? 'group chosen' : 'group'}
      name={groupName(here)}
      detail={formatNumber(here.people)}
      figure={indexText(here.index)}
      cell={(column) => <HeatCell look={heatLook(valueAt(heatmap, group, column), measure)} />}
    />
  );
}, sameLine);

export const WholeLine = memo(function WholeLine(
  props: LineProps & { readonly heatmap: Heatmap; readonly measure: Measure },
) {
  const { heatmap, measure } = props;
  return (
    <Line
      {...props}
      className="whole"
      name="All of them"
      detail={formatNumber(heatmap.figures.people)}
      figure={indexText(heatmap.figures.index)}
      cell={({ skill }) => <HeatCell look={heatLook(valueOf(skill), measure)} />}
    />
  );
}, sameLine);

export const PersonLine = memo(function PersonLine(
  props: LineProps & { readonly row: PeopleRow | undefined },
) {
  const { row } = props;
  return (
    <Line
      {...props}
      className="person"
      name={row?.person.name ?? ''}
      detail={row?.person.role ?? ''}
      figure={row === undefined ? '' : indexText(row.person.index)}
      cell={(_, at) => {
        const cell = row?.cells[at];
        if (cell === undefined) return null;
        const { className, text, missed, words } = cellLook(cell);
        return (
          <span
            className={className}
            data-missed={missed || undefined}
            role="img"
            aria-label={words}
            title={words}
          >
            {text}
          </span>
        );
      }}
    />
  );
}, sameLine);

/** What is picked is told anew at every drawing; a line is drawn again only where what it shows differs. */
function sameLine<T extends LineProps>(before: Readonly<T>, now: Readonly<T>): boolean {
  const keys = Object.keys(now) as (keyof T)[];
  return keys.every((key) => {
    if (key === 'onPick') return true;
    if (key === 'style') return before.style.transform === now.style.transform;
    return before[key] === now[key];
  });
}
