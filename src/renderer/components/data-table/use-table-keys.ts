import { useRef, type KeyboardEvent } from 'react';
import type { TableSelection } from './types.ts';

interface TableKeys<Row> {
  rowCount: number;
  columnCount: number;
  rowsOnScreen: number;
  active: number;
  activeColumn: number;
  selection?: TableSelection<Row>;
  onOpen?: (index: number) => void;
  move: (index: number, column: number) => void;
}

/** The keys of a table: where each leads, and what Shift, Space and Enter do there. */
export function useTableKeys<Row>(keys: TableKeys<Row>): (event: KeyboardEvent) => void {
  const anchor = useRef(-1);
  return (event) => {
    // A header's button or a check box has keys of its own.
    if (event.target !== event.currentTarget || event.altKey) return;
    const { active, activeColumn, selection } = keys;
    const command = event.ctrlKey || event.metaKey;
    if (command && event.key.toLowerCase() === 'a' && selection) {
      event.preventDefault();
      selection.all();
      return;
    }
    if (event.key === 'Enter' && active >= 0) {
      event.preventDefault();
      keys.onOpen?.(active);
      return;
    }
    if (event.key === ' ' && active >= 0) {
      event.preventDefault();
      selection?.toggle(active);
      anchor.current = active;
      return;
    }
    if (event.key === 'Escape' && selection && selection.count > 0 && !event.defaultPrevented) {
      event.preventDefault();
      selection.clear();
      return;
    }
    const column = columnAfter(event.key, activeColumn, keys.columnCount, command);
    const row = rowAfter(event.key, active, keys, command);
    if (column === null && row === null) return;
    event.preventDefault();
    const next = row ?? Math.max(0, active);
    if (event.shiftKey && row !== null && selection) {
      if (anchor.current < 0) anchor.current = Math.max(0, active);
      selection.extend(anchor.current, next);
    } else {
      anchor.current = -1;
    }
    keys.move(next, column ?? activeColumn);
  };
}

function columnAfter(key: string, now: number, count: number, command: boolean): number | null {
  if (command) return null;
  if (key === 'ArrowLeft') return Math.max(0, now - 1);
  if (key === 'ArrowRight') return Math.min(count - 1, now + 1);
  return null;
}

function rowAfter<Row>(
  key: string,
  now: number,
  { rowCount, rowsOnScreen }: TableKeys<Row>,
  command: boolean,
): number | null {
  const last = rowCount - 1;
  if (last < 0) return null;
  const within = (index: number): number => Math.min(last, Math.max(0, index));
  if (key === 'ArrowDown') return command ? last : within(now + 1);
  if (key === 'ArrowUp') return command ? 0 : within(now - 1);
  if (key === 'PageDown') return within(Math.max(0, now) + rowsOnScreen);
  if (key === 'PageUp') return within(now - rowsOnScreen);
  if (key === 'Home') return 0;
  if (key === 'End') return last;
  return null;
}
