import { useMediaQuery } from '@mantine/hooks';
import {
  memo,
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  type ClipboardEvent,
  type CSSProperties,
  type KeyboardEvent,
} from 'react';
import { LevelKey } from '../../../components/skill-cells/LevelKey.tsx';
import type { Order } from '../matrix-search.ts';
import type { Columns } from '../store/columns.ts';
import type { MatrixStore } from '../store/matrix-store.ts';
import { focusGrid } from './focus-grid.ts';
import type { GridModel } from './grid-model.ts';
import { frozenColumns, HEAD_ROWS } from './grid-model.ts';
import { gridView, type GridView } from './grid-view.ts';
import { GridHead } from './GridHead.tsx';
import type { GridState } from './keys.ts';
import { headHeight, sizesOf } from './metrics.ts';
import type { Observable } from './observable.ts';
import { fitted } from './selection.ts';
import { useDrag } from './use-drag.ts';
import './matrix-grid.css';

export interface GridDeeds {
  /** True: the key was the grid's. */
  press(event: KeyboardEvent, rowsOnScreen: number): boolean;
  copy(): string | null;
  paste(text: string): void;
  open(): void;
}

interface MatrixGridProps {
  readonly store: MatrixStore;
  readonly rows: number;
  readonly columns: Columns;
  readonly mind: Observable<GridState>;
  readonly deeds: GridDeeds;
  readonly density: 'compact' | 'normal';
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
  /** Cells of the former filter, until the new ones are here. */
  readonly stale: boolean;
  readonly describedBy: string;
}

/** People × skills, as quick as a spreadsheet; what keys do is decided in keys.ts, what is drawn in grid-view.ts. */
export const MatrixGrid = memo(function MatrixGrid(props: MatrixGridProps) {
  const { store, rows, mind, deeds } = props;
  const id = useId();
  const narrow = useMediaQuery('(max-width: 1180px)', false, { getInitialValueInEffect: false });
  const scroller = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const range = useRef<HTMLDivElement>(null);
  const active = useRef<HTMLDivElement>(null);
  const view = useRef<GridView | null>(null);
  const { skills, groups } = props.columns;
  const metrics = useMemo(
    () => sizesOf(narrow, props.density, headHeight(skills, groups.length > 0)),
    [narrow, props.density, skills, groups],
  );
  const readModel = useCallback((): GridModel => {
    const { selection, typed } = mind.get();
    return {
      rows,
      skills,
      metrics,
      narrow,
      typed,
      selection: fitted(selection, { rows, columns: skills.length }),
      person: (row) => store.person(row),
      cell: (row, column) => store.cell(row, column),
    };
  }, [mind, rows, skills, metrics, narrow, store]);

  const size = useCallback(() => {
    const { total, columns } = store.get();
    return { rows: total ?? 0, columns: columns.skills.length };
  }, [store]);

  useLayoutEffect(() => {
    if (!scroller.current || !head.current || !body.current || !range.current || !active.current)
      return;
    const made = gridView(
      id,
      {
        scroller: scroller.current,
        head: head.current,
        body: body.current,
        range: range.current,
        active: active.current,
      },
      readModel,
      (first, last) => store.show(first, last),
    );
    view.current = made;
    const stop = [
      store.subscribe(made.update),
      mind.subscribe(() => {
        const { active, anchor, corner } = readModel().selection;
        made.reveal(active === anchor ? corner : active);
        made.update();
      }),
    ];
    return () => {
      for (const each of stop) each();
      made.close();
      view.current = null;
    };
  }, [id, readModel, store, mind]);

  useEffect(() => {
    // On entry, not from a field that is being typed in.
    const now = document.activeElement;
    if (now === null || now === document.body || now.id === 'page-title') focusGrid();
  }, []);
  useDrag({ scroller, view, state: mind, size, onOpen: deeds.open });

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget || event.nativeEvent.isComposing) return;
    const height = (scroller.current?.clientHeight ?? 0) - metrics.head;
    const onScreen = Math.max(1, Math.floor(height / metrics.rowHeight) - 1);
    if (deeds.press(event, onScreen)) event.preventDefault();
  };
  const onCopy = (event: ClipboardEvent): void => {
    const text = deeds.copy();
    if (text === null) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', text);
  };
  const onPaste = (event: ClipboardEvent): void => {
    event.preventDefault();
    deeds.paste(event.clipboardData.getData('text/plain'));
  };

  const fixed = frozenColumns(narrow);
  const sizes = {
    '--matrix-row': `${metrics.rowHeight}px`,
    '--matrix-column': `${metrics.columnWidth}px`,
    '--matrix-frozen': `${metrics.frozen}px`,
    '--matrix-head': `${metrics.head}px`,
    '--matrix-columns': skills.length,
  } as CSSProperties;
  return (
    <div className="matrix-frame" style={sizes}>
      <div className="matrix-key">
        <LevelKey />
      </div>
      <div
        ref={scroller}
        className={props.stale ? 'matrix-grid stale' : 'matrix-grid'}
        role="grid"
        aria-label="People and skills"
        aria-describedby={props.describedBy}
        aria-rowcount={rows + HEAD_ROWS}
        aria-colcount={skills.length + fixed}
        aria-multiselectable
        aria-busy={props.stale}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onCopy={onCopy}
        onPaste={onPaste}
      >
        <GridHead
          skillsRef={head}
          groups={groups}
          narrow={narrow}
          order={props.order}
          onOrder={props.onOrder}
        />
        <div
          ref={body}
          role="rowgroup"
          className="matrix-body"
          style={{ height: rows * metrics.rowHeight }}
        >
          <div ref={range} className="matrix-range" aria-hidden="true" />
          <div ref={active} className="matrix-active" aria-hidden="true" />
        </div>
      </div>
    </div>
  );
});
