import type { GridModel } from './grid-model.ts';
import {
  columnPool,
  drawnIn,
  placeAt,
  revealed,
  rowPool,
  type Drawn,
  type Viewport,
} from './metrics.ts';
import { paintedHead, type PaintedHead } from './painted-head.ts';
import { paintedRow, type PaintedRow } from './painted-row.ts';
import { areaOf, rangeOf, type Place, type Range } from './selection.ts';

/** What React has put there: this draws into it. */
export interface GridElements {
  /** What scrolls, and has the focus. */
  readonly scroller: HTMLElement;
  readonly head: HTMLElement;
  readonly body: HTMLElement;
  /** Frames of the selected range and of the active cell. */
  readonly range: HTMLElement;
  readonly active: HTMLElement;
}

export interface GridView {
  /** Draws the grid anew: cells, selection or sizes have changed. */
  update(): void;
  reveal(place: Place): void;
  /** The cell under a point of the window. */
  placeAt(x: number, y: number): ReturnType<typeof placeAt>;
  close(): void;
}

/**
 * Draws people × skills: only cells on the screen have elements, and an element that leaves at one side serves what
 * enters at the other. Drawn without React, which would compare thousands of elements a frame.
 */
export function gridView(
  id: string,
  { scroller, head, body, range, active }: GridElements,
  model: () => GridModel,
  onVisible: (first: number, last: number) => void,
): GridView {
  let view: Viewport = { top: 0, left: 0, width: 0, height: 0 };
  let rows: PaintedRow[] = [];
  let heads: PaintedHead | null = null;
  let pools = '';
  let version = 0;
  let frame = 0;
  let told = '';
  /** The element of the active cell, where it is on the screen. */
  let current: HTMLElement | undefined;
  const activeId = `${id}-active`;

  const build = (now: GridModel): void => {
    const high = Math.min(rowPool(view, now.metrics), now.rows);
    const wide = Math.min(columnPool(view, now.metrics), now.skills.length);
    const wanted = `${high} ${wide} ${now.narrow} ${now.metrics.frozen}`;
    if (wanted === pools) return;
    pools = wanted;
    for (const row of rows) row.element.remove();
    heads?.remove();
    rows = Array.from({ length: high }, () => paintedRow(wide, now.narrow));
    body.append(...rows.map(({ element }) => element));
    heads = paintedHead(head, wide);
  };

  const frameAround = (element: HTMLElement, around: Range, now: GridModel): void => {
    const { rowHeight, columnWidth, frozen } = now.metrics;
    element.style.transform = `translate(${frozen + around.left * columnWidth}px, ${around.top * rowHeight}px)`;
    element.style.width = `${(around.right - around.left + 1) * columnWidth}px`;
    element.style.height = `${(around.bottom - around.top + 1) * rowHeight}px`;
  };

  const drawSelection = (now: GridModel, drawn: Drawn): void => {
    const there = now.rows > 0 && now.skills.length > 0;
    const chosen = rangeOf(now.selection);
    const { row, column } = now.selection.active;
    range.hidden = !there || areaOf(chosen) === 1;
    active.hidden = !there;
    frameAround(range, chosen, now);
    frameAround(active, { top: row, left: column, bottom: row, right: column }, now);
    active.textContent = now.typed;
    active.classList.toggle('typing', now.typed !== '');
    const cell =
      there && row >= drawn.firstRow && row <= drawn.lastRow
        ? rows[row % rows.length]?.at(column)
        : undefined;
    if (cell !== current) {
      current?.removeAttribute('id');
      current = cell;
      if (cell) cell.id = activeId;
      if (cell) scroller.setAttribute('aria-activedescendant', activeId);
      else scroller.removeAttribute('aria-activedescendant');
    }
  };

  const paint = (): void => {
    frame = 0;
    const now = model();
    build(now);
    const drawn = drawnIn(view, now.metrics, { rows: now.rows, columns: now.skills.length });
    const chosen = rangeOf(now.selection);
    for (const [place, row] of rows.entries()) {
      const { firstRow } = drawn;
      const high = rows.length;
      const index = firstRow + ((((place - firstRow) % high) + high) % high);
      if (index <= drawn.lastRow) row.draw(index, drawn, now, chosen, version);
      else row.hide();
    }
    heads?.draw(drawn, now, version);
    drawSelection(now, drawn);
    const visible = `${drawn.firstRow} ${drawn.lastRow} ${version}`;
    if (visible !== told && now.rows > 0) {
      told = visible;
      onVisible(drawn.firstRow, drawn.lastRow);
    }
  };
  const soon = (): void => {
    frame ||= requestAnimationFrame(paint);
  };
  const measure = (): void => {
    view = {
      top: scroller.scrollTop,
      left: scroller.scrollLeft,
      width: scroller.clientWidth,
      height: scroller.clientHeight,
    };
  };
  const scrolled = (): void => {
    // The size is known from the observer: asking for it here would cost a layout a frame.
    view = { ...view, top: scroller.scrollTop, left: scroller.scrollLeft };
    soon();
  };
  const observer = new ResizeObserver(() => {
    measure();
    paint();
  });
  scroller.addEventListener('scroll', scrolled, { passive: true });
  observer.observe(scroller);
  measure();

  return {
    update() {
      version += 1;
      soon();
    },
    reveal(place) {
      const to = revealed(place, view, model().metrics);
      if (to.top === view.top && to.left === view.left) return;
      scroller.scrollTo(to);
      view = { ...view, top: scroller.scrollTop, left: scroller.scrollLeft };
      soon();
    },
    placeAt(x, y) {
      const { left, top } = scroller.getBoundingClientRect();
      return placeAt(x - left, y - top, view, model().metrics);
    },
    close() {
      cancelAnimationFrame(frame);
      observer.disconnect();
      scroller.removeEventListener('scroll', scrolled);
      for (const row of rows) row.element.remove();
      heads?.remove();
    },
  };
}
