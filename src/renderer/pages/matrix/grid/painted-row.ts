import { percentNumber } from '../../../components/figures/percent.ts';
import { cellLook } from '../../../components/skill-cells/cell-look.ts';
import type { MatrixPerson } from '../store/page-store.ts';
import { frozenColumns, HEAD_ROWS, type GridModel } from './grid-model.ts';
import type { Drawn } from './metrics.ts';
import { holds, type Range } from './selection.ts';

interface Slot {
  readonly element: HTMLElement;
  column: number;
  className: string;
  text: string;
  missed: string;
  label: string;
  selected: boolean;
}

/** A row whose elements serve whichever person is scrolled to; only what differs is written. */
export interface PaintedRow {
  readonly element: HTMLElement;
  /** @param version differs where anything but the window has changed since the row was drawn */
  draw(row: number, drawn: Drawn, model: GridModel, range: Range, version: number): void;
  hide(): void;
  /** The element that shows a column now. */
  at(column: number): HTMLElement | undefined;
}

const box = (className: string, role: string): HTMLElement => {
  const element = document.createElement('div');
  element.className = className;
  element.setAttribute('role', role);
  return element;
};

const write = (element: HTMLElement, text: string): void => {
  if (element.textContent !== text) element.textContent = text;
};

export function paintedRow(pool: number, narrow: boolean): PaintedRow {
  const element = box('matrix-row', 'row');
  const who = box('matrix-who', 'none');
  const name = box('matrix-name', 'rowheader');
  const words = document.createElement('span');
  const role = narrow ? document.createElement('span') : box('matrix-role', 'gridcell');
  const met = box('matrix-figure', 'gridcell');
  const index = box('matrix-figure', 'gridcell');
  name.append(words);
  if (narrow) {
    role.className = 'under cut';
    name.append(role);
    who.append(name, met, index);
  } else who.append(name, role, met, index);
  for (const [place, cell] of [...who.children].entries())
    cell.setAttribute('aria-colindex', String(place + 1));
  element.append(who);
  const slots = Array.from({ length: pool }, (): Slot => {
    const cell = box('skill-cell', 'gridcell');
    element.append(cell);
    return {
      element: cell,
      column: -1,
      className: 'skill-cell',
      text: '',
      missed: '',
      label: '',
      selected: false,
    };
  });
  let shownRow = -1;
  let shownVersion = -1;
  let shownFirst = 0;
  let shownLast = -1;

  const drawWho = (person: MatrixPerson | undefined, active: boolean): void => {
    element.classList.toggle('waiting', person === undefined);
    name.classList.toggle('picked', active);
    write(words, person?.name ?? '');
    write(role, person?.role ?? '');
    name.title = [person?.name, person?.role, person?.department].filter(Boolean).join(' · ');
    const asked = person !== undefined && person.requirements > 0;
    write(met, asked ? `${person.met}/${person.requirements}` : '–');
    write(index, indexWords(person));
  };

  const drawCell = (row: number, column: number, model: GridModel, selected: boolean): void => {
    const slot = slots[column % pool];
    if (!slot) return;
    const cell = model.cell(row, column);
    const look = cell && cellLook(cell);
    if (slot.column !== column) {
      slot.column = column;
      slot.element.hidden = false;
      slot.element.style.left = `${model.metrics.frozen + column * model.metrics.columnWidth}px`;
      slot.element.setAttribute('aria-colindex', String(frozenColumns(narrow) + column + 1));
    }
    const className = look?.className ?? 'skill-cell';
    if (slot.className !== className) slot.element.className = slot.className = className;
    const text = look?.text ?? '';
    if (slot.text !== text) slot.element.textContent = slot.text = text;
    const missed = look?.missed ?? '';
    if (slot.missed !== missed) {
      slot.missed = missed;
      if (missed === '') slot.element.removeAttribute('data-missed');
      else slot.element.dataset['missed'] = missed;
    }
    const skill = model.skills[column]?.name ?? '';
    const label = look
      ? `${model.person(row)?.name ?? ''}, ${skill}: ${look.words}`
      : 'not here yet';
    if (slot.label !== label) slot.element.ariaLabel = slot.label = label;
    if (slot.selected !== selected) {
      slot.selected = selected;
      slot.element.ariaSelected = String(selected);
    }
  };

  /** Elements left over from another row would be read out as cells of this one. */
  const clearOthers = (first: number, last: number): void => {
    for (const slot of slots) {
      if (slot.column >= first && slot.column <= last) continue;
      slot.column = -1;
      slot.element.hidden = true;
    }
  };

  return {
    element,
    draw(row, { firstColumn, lastColumn }, model, range, version) {
      const whole = row !== shownRow || version !== shownVersion;
      if (row !== shownRow) {
        element.hidden = false;
        element.style.transform = `translateY(${row * model.metrics.rowHeight}px)`;
        element.ariaRowIndex = String(row + HEAD_ROWS + 1);
      }
      if (whole) drawWho(model.person(row), row === model.selection.active.row);
      for (let column = firstColumn; column <= lastColumn; column += 1) {
        if (!whole && column >= shownFirst && column <= shownLast) continue;
        drawCell(row, column, model, holds(range, row, column));
      }
      if (whole) clearOthers(firstColumn, lastColumn);
      shownRow = row;
      shownVersion = version;
      shownFirst = firstColumn;
      shownLast = lastColumn;
    },
    at(column) {
      const slot = slots[column % pool];
      return slot?.column === column ? slot.element : undefined;
    },
    hide() {
      if (shownRow === -1 && element.hidden) return;
      shownRow = -1;
      element.hidden = true;
    },
  };
}

/** In percent; `?` where none of what is required is rated, as in a cell. */
function indexWords(person: MatrixPerson | undefined): string {
  if (person === undefined || person.requirements === 0 || person.index === null) return '–';
  return person.unknown === person.requirements ? '?' : percentNumber(person.index);
}
