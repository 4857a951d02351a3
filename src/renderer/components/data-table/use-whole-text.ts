import { useEffect, type RefObject } from 'react';

/** A cell that is too narrow for its text shows the whole of it when pointed at. */
export function useWholeText(grid: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = grid.current;
    if (!element) return;
    const point = ({ target }: MouseEvent): void => {
      const cell = target instanceof Element ? target.closest<HTMLElement>('.grid-cell') : null;
      if (!cell) return;
      const lines = [...cell.querySelectorAll<HTMLElement>('.two-lines > .cut')];
      const texts = lines.length === 0 ? [cell] : lines;
      const flow = cell.querySelector('.two-lines.flow');
      if (
        texts.some((text) => text.scrollWidth > text.clientWidth) ||
        (flow !== null && flow.scrollHeight > flow.clientHeight)
      )
        cell.title = texts.map(({ textContent }) => textContent).join('\n');
      else cell.removeAttribute('title');
    };
    element.addEventListener('mouseover', point);
    return () => element.removeEventListener('mouseover', point);
  }, [grid]);
}
