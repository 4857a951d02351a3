import type { CSSProperties, Ref } from 'react';
import { Icon } from '../../../components/Icon.tsx';
import type { Order } from '../matrix-search.ts';
import type { ColumnGroup } from '../store/columns.ts';
import { frozenColumns } from './grid-model.ts';

interface GridHeadProps {
  /** Where the names of the skills are drawn. */
  readonly skillsRef: Ref<HTMLDivElement>;
  readonly groups: readonly ColumnGroup[];
  readonly narrow: boolean;
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
}

/** Categories above the names of their skills; the order of people is chosen at the left. */
export function GridHead({ skillsRef, groups, narrow, order, onOrder }: GridHeadProps) {
  const fixed = frozenColumns(narrow);
  const heading = (place: number, className: string, words: string, sort?: Order) => (
    <div
      role="columnheader"
      className={className}
      aria-colindex={place}
      aria-sort={sort && order === sort ? (sort === 'gap' ? 'descending' : 'ascending') : undefined}
    >
      {sort ? (
        <button type="button" tabIndex={-1} onClick={() => onOrder(sort)}>
          {words}
          {order === sort && <Icon name={sort === 'gap' ? 'descending' : 'ascending'} size={12} />}
        </button>
      ) : (
        words
      )}
    </div>
  );
  return (
    <div role="rowgroup" className="matrix-head">
      <div role="row" aria-rowindex={1} className="matrix-groups" hidden={groups.length === 0}>
        <div role="columnheader" className="matrix-corner" aria-colindex={1} aria-colspan={fixed}>
          <span className="hidden-text">People</span>
        </div>
        {groups.map(({ name, first, count }) => (
          <div
            key={name}
            role="columnheader"
            className="matrix-group"
            aria-colindex={fixed + first + 1}
            aria-colspan={count}
            title={name}
            style={{ '--first': first, '--count': count } as CSSProperties}
          >
            <span>{name}</span>
          </div>
        ))}
      </div>
      <div role="row" aria-rowindex={2} className="matrix-skills" ref={skillsRef}>
        <div role="none" className="matrix-who">
          {heading(1, 'matrix-name', 'Name', 'name')}
          {!narrow && heading(2, 'matrix-role', 'Role', 'role')}
          {heading(fixed - 1, 'matrix-figure', 'Met')}
          {heading(fixed, 'matrix-figure', 'Index, %', 'gap')}
        </div>
      </div>
    </div>
  );
}
