import { frozenColumns, type GridModel } from './grid-model.ts';
import { headWords, type Drawn } from './metrics.ts';

interface Slot {
  readonly element: HTMLElement;
  readonly words: HTMLElement;
  column: number;
}

/** The upright names of the skills above the columns on the screen. */
export interface PaintedHead {
  draw(drawn: Drawn, model: GridModel, version: number): void;
  remove(): void;
}

export function paintedHead(parent: HTMLElement, pool: number): PaintedHead {
  const slots = Array.from({ length: pool }, (): Slot => {
    const element = document.createElement('div');
    element.className = 'matrix-skill';
    element.setAttribute('role', 'columnheader');
    element.hidden = true;
    const words = document.createElement('span');
    element.append(words);
    parent.append(element);
    return { element, words, column: -1 };
  });
  let shown = -1;
  return {
    draw({ firstColumn, lastColumn }, model, version) {
      for (let column = firstColumn; column <= lastColumn; column += 1) {
        const slot = slots[column % pool];
        if (!slot || (slot.column === column && shown === version)) continue;
        const skill = model.skills[column];
        slot.column = column;
        slot.element.hidden = false;
        slot.element.ariaColIndex = String(frozenColumns(model.narrow) + column + 1);
        slot.element.style.left = `${model.metrics.frozen + column * model.metrics.columnWidth}px`;
        slot.element.title = [skill?.name, skill?.category].filter(Boolean).join(' · ');
        slot.words.textContent = headWords(skill?.name ?? '');
        slot.element.ariaLabel = skill?.name ?? '';
        slot.element.classList.toggle('picked', column === model.selection.active.column);
      }
      if (shown !== version)
        for (const slot of slots)
          if (slot.column < firstColumn || slot.column > lastColumn) {
            slot.column = -1;
            slot.element.hidden = true;
          }
      shown = version;
    },
    remove() {
      for (const { element } of slots) element.remove();
    },
  };
}
