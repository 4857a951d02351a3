import { readTyped } from './typed-level.ts';
import {
  areaOf,
  at,
  cycled,
  extended,
  rangeOf,
  within,
  type Place,
  type Range,
  type Selection,
  type Size,
} from './selection.ts';

export interface Key {
  readonly key: string;
  readonly command: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}

/** What the keyboard is about to do, besides what is selected. */
export interface GridState {
  readonly selection: Selection;
  /** Digits of a level that could still become another one. */
  readonly typed: string;
  /** The cell that a digit was just written to: Enter and Tab now say where to go from there. */
  readonly entered: Place | null;
  /** The column from which Tab went on: Enter returns to it, a row below. */
  readonly start: number | null;
  /** After Esc, Tab leaves the grid. */
  readonly leaving: boolean;
}

export interface Surroundings extends Size {
  readonly rowsOnScreen: number;
  /** Levels of the scale. */
  readonly levels: readonly number[];
  readonly move: 'down' | 'right';
}

export type Deed =
  | { readonly kind: 'rate'; readonly range: Range; readonly level: number | null }
  | { readonly kind: 'fill'; readonly direction: 'down' | 'right'; readonly range: Range }
  | { readonly kind: 'open' }
  | { readonly kind: 'refuse'; readonly typed: string };

export interface Outcome {
  readonly state: GridState;
  readonly deed?: Deed;
  /** False: the key goes on to whoever else listens. */
  readonly taken: boolean;
}

export const freshState = (selection: Selection): GridState => ({
  selection,
  typed: '',
  entered: null,
  start: null,
  leaving: false,
});

const only = ({ row, column }: Place): Range => ({
  top: row,
  left: column,
  bottom: row,
  right: column,
});

const taken = (state: GridState, deed?: Deed): Outcome =>
  deed ? { state, deed, taken: true } : { state, taken: true };

/** What a key does. Null: it is none of the grid's. */
export function press(state: GridState, key: Key, around: Surroundings): Outcome | null {
  if (key.alt || around.rows === 0 || around.columns === 0) return null;
  const range = rangeOf(state.selection);
  const name = key.key.toLowerCase();
  if (/^\d$/.test(key.key) && !key.command) return typeDigit(state, key.key, around);
  if (key.key === 'Enter') return pressEnter(state, key, around);
  if (key.key === 'F2') return taken(freshState(state.selection), { kind: 'open' });
  if (key.key === 'Tab' && !key.command) return pressTab(state, key, around);
  if (key.key === 'Escape') return pressEscape(state);
  if (key.key === 'Delete' || key.key === 'Backspace') {
    if (state.typed !== '') return taken({ ...state, typed: state.typed.slice(0, -1) });
    return taken(freshState(state.selection), { kind: 'rate', range, level: null });
  }
  if (key.command && !key.shift && (name === 'd' || name === 'r')) {
    const direction = name === 'd' ? 'down' : 'right';
    return taken(freshState(state.selection), { kind: 'fill', direction, range });
  }
  if (key.command && name === 'a') {
    const end = { row: around.rows - 1, column: around.columns - 1 };
    const { active } = state.selection;
    return taken(freshState({ active, anchor: { row: 0, column: 0 }, corner: end }));
  }
  const from = key.shift ? state.selection.corner : state.selection.active;
  const to = moved(key, from, around);
  if (to === null) return null;
  const { selection } = state;
  const next = freshState(key.shift ? extended(selection, to) : at(to.row, to.column));
  return state.typed === '' ? taken(next) : commit(state, next, around);
}

function typeDigit(state: GridState, digit: string, around: Surroundings): Outcome {
  const typed = state.typed + digit;
  const read = readTyped(typed, around.levels);
  if (read.kind === 'none')
    return taken({ ...state, typed: '', entered: null }, { kind: 'refuse', typed });
  const { active } = state.selection;
  // With a range selected, Enter or Ctrl+Enter says whether one cell or all of them are meant.
  if (read.kind === 'open' || areaOf(rangeOf(state.selection)) > 1)
    return taken({ ...state, typed, entered: null });
  const to =
    around.move === 'down'
      ? { row: active.row + 1, column: active.column }
      : { row: active.row, column: active.column + 1 };
  const place = within(to, around);
  return taken(
    { ...freshState(at(place.row, place.column)), entered: active, start: state.start },
    { kind: 'rate', range: only(active), level: read.level },
  );
}

/** Writes what was typed, then goes to where `next` says; stays where it is no level. */
function commit(state: GridState, next: GridState, around: Surroundings, all = false): Outcome {
  const read = readTyped(state.typed, around.levels);
  if (read.kind === 'none' || read.level === null)
    return taken({ ...state, typed: '' }, { kind: 'refuse', typed: state.typed });
  const range = all ? rangeOf(state.selection) : only(state.selection.active);
  return taken(next, { kind: 'rate', range, level: read.level });
}

function pressEnter(state: GridState, key: Key, around: Surroundings): Outcome {
  const { selection, entered, start } = state;
  const many = areaOf(rangeOf(selection)) > 1;
  if (key.command)
    return state.typed === '' ? taken(state) : commit(state, freshState(selection), around, true);
  const step = key.shift ? -1 : 1;
  if (many) {
    const next = freshState(cycled(selection, 'rows', step));
    return state.typed === '' ? taken(next) : commit(state, next, around);
  }
  if (state.typed === '' && !entered && start === null) return taken(state, { kind: 'open' });
  const from = entered ?? selection.active;
  const to = within({ row: from.row + step, column: start ?? from.column }, around);
  const next = freshState(at(to.row, to.column));
  return state.typed === '' ? taken(next) : commit(state, next, around);
}

function pressTab(state: GridState, key: Key, around: Surroundings): Outcome | null {
  const { selection, entered } = state;
  if (state.leaving) return null;
  const step = key.shift ? -1 : 1;
  if (areaOf(rangeOf(selection)) > 1) {
    const next = freshState(cycled(selection, 'columns', step));
    return state.typed === '' ? taken(next) : commit(state, next, around);
  }
  const from = entered ?? selection.active;
  const place = from.row * around.columns + from.column + step;
  const inside = place >= 0 && place < around.rows * around.columns;
  // Beyond the first and the last cell the key does what it does everywhere.
  if (!inside && state.typed === '') return null;
  const to = inside
    ? { row: Math.floor(place / around.columns), column: place % around.columns }
    : from;
  const start = to.row === from.row ? (state.start ?? from.column) : to.column;
  const next = { ...freshState(at(to.row, to.column)), start };
  return state.typed === '' ? taken(next) : commit(state, next, around);
}

function pressEscape(state: GridState): Outcome {
  const { active } = state.selection;
  if (state.typed !== '') return taken({ ...state, typed: '' });
  if (areaOf(rangeOf(state.selection)) > 1) return taken(freshState(at(active.row, active.column)));
  return { state: { ...freshState(state.selection), leaving: true }, taken: false };
}

function moved({ key, command }: Key, from: Place, around: Surroundings): Place | null {
  const { rows, columns, rowsOnScreen } = around;
  const to = (row: number, column: number): Place => within({ row, column }, around);
  if (key === 'ArrowUp') return to(command ? 0 : from.row - 1, from.column);
  if (key === 'ArrowDown') return to(command ? rows - 1 : from.row + 1, from.column);
  if (key === 'ArrowLeft') return to(from.row, command ? 0 : from.column - 1);
  if (key === 'ArrowRight') return to(from.row, command ? columns - 1 : from.column + 1);
  if (key === 'Home') return to(command ? 0 : from.row, 0);
  if (key === 'End') return to(command ? rows - 1 : from.row, columns - 1);
  if (key === 'PageUp' && !command) return to(from.row - rowsOnScreen, from.column);
  if (key === 'PageDown' && !command) return to(from.row + rowsOnScreen, from.column);
  return null;
}
