import { useValue, type Observable } from '../grid/observable.ts';
import { focusGrid } from '../grid/focus-grid.ts';
import type { GridState } from '../grid/keys.ts';
import { fitted } from '../grid/selection.ts';
import type { Manner } from '../store/edit-queue.ts';
import type { MatrixState, MatrixStore } from '../store/matrix-store.ts';
import { CellPanel } from './CellPanel.tsx';
import type { LevelWords } from './level-words.ts';

interface ActiveCellPanelProps {
  readonly store: MatrixStore;
  readonly state: MatrixState;
  readonly mind: Observable<GridState>;
  readonly levels: readonly LevelWords[];
  readonly manner: Manner;
  /** How often the panel was asked for: each time it takes the focus. */
  readonly asked: number;
  readonly onClose: () => void;
}

/** The panel about whichever cell is the active one. */
export function ActiveCellPanel(props: ActiveCellPanelProps) {
  const { store, state, mind, levels, manner, onClose } = props;
  const { selection } = useValue(mind);
  const { skills } = state.columns;
  const { row, column } = fitted(selection, {
    rows: state.total ?? 0,
    columns: skills.length,
  }).active;
  const person = store.person(row);
  const skill = skills[column];
  const cell = store.cell(row, column);
  if (!person || !skill || !cell) return null;
  return (
    <CellPanel
      person={person}
      skill={skill}
      cell={cell}
      levels={levels}
      manner={manner}
      asked={props.asked}
      asOf={state.asOf ?? ''}
      onWithdraw={() => {
        store.rate([{ row, column, level: null }], manner);
        focusGrid();
      }}
      onSaved={focusGrid}
      onClose={onClose}
    />
  );
}
