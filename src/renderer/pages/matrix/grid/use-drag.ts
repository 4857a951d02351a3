import { useEffect, type RefObject } from 'react';
import type { GridView } from './grid-view.ts';
import { freshState, type GridState } from './keys.ts';
import type { Observable } from './observable.ts';
import { at, extended, within, type Size } from './selection.ts';

interface Drag {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly view: RefObject<GridView | null>;
  readonly state: Observable<GridState>;
  readonly size: () => Size;
  readonly onOpen: () => void;
}

/** A click chooses a cell, dragging or Shift a range; a double click opens the panel. */
export function useDrag({ scroller, view, state, size, onOpen }: Drag): void {
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    let dragging = false;
    let frame = 0;
    let point = { x: 0, y: 0 };
    const cellAt = () => {
      const place = view.current?.placeAt(point.x, point.y);
      return place ? { ...within(place, size()), frozen: place.frozen } : null;
    };
    const extend = (): void => {
      const place = cellAt();
      const { selection } = state.get();
      if (!place) return;
      const { row, column } = selection.corner;
      if (place.row !== row || place.column !== column)
        state.set(freshState(extended(selection, { row: place.row, column: place.column })));
    };
    /** At an edge the grid goes on by itself, for as long as the button is held. */
    const follow = (): void => {
      if (!dragging) return;
      const box = element.getBoundingClientRect();
      const past = (value: number, low: number, high: number): number =>
        Math.min(0, value - low) + Math.max(0, value - high);
      const down = past(point.y, box.top + 24, box.bottom - 24);
      const right = past(point.x, box.left + 24, box.right - 24);
      if (down !== 0 || right !== 0) {
        element.scrollBy(right / 2, down / 2);
        extend();
      }
      frame = requestAnimationFrame(follow);
    };
    const press = (event: PointerEvent): void => {
      if (event.button !== 0 || !(event.target instanceof Element)) return;
      // The scroll bars and the buttons of the heading are no cells.
      if (!event.target.closest('[role="gridcell"], [role="rowheader"]')) return;
      point = { x: event.clientX, y: event.clientY };
      const place = cellAt();
      if (!place || size().rows === 0) return;
      const { selection } = state.get();
      const column = place.frozen ? selection.active.column : place.column;
      state.set(
        freshState(
          event.shiftKey ? extended(selection, { row: place.row, column }) : at(place.row, column),
        ),
      );
      if (place.frozen) return;
      dragging = true;
      element.setPointerCapture(event.pointerId);
      frame = requestAnimationFrame(follow);
    };
    const move = (event: PointerEvent): void => {
      if (!dragging) return;
      point = { x: event.clientX, y: event.clientY };
      extend();
    };
    const end = (): void => {
      dragging = false;
      cancelAnimationFrame(frame);
    };
    const twice = (event: MouseEvent): void => {
      point = { x: event.clientX, y: event.clientY };
      if (cellAt()) onOpen();
    };
    element.addEventListener('pointerdown', press);
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerup', end);
    element.addEventListener('pointercancel', end);
    element.addEventListener('dblclick', twice);
    return () => {
      end();
      element.removeEventListener('pointerdown', press);
      element.removeEventListener('pointermove', move);
      element.removeEventListener('pointerup', end);
      element.removeEventListener('pointercancel', end);
      element.removeEventListener('dblclick', twice);
    };
  }, [scroller, view, state, size, onOpen]);
}
