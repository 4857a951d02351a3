import type { TableFile } from '#core/tables/index.ts';
import { cellText } from '../headings/sheet-table.ts';
import { fieldOf } from './words/field-of.ts';

const ROWS = 15;
const COLUMNS = 100;
const SURE = 0.9;

/** Whether a row near the top names a column of courses and one of days: then people's employment is not all that it says. */
export const namesCourses = ({ sheets }: TableFile): boolean =>
  sheets.some((grid) => {
    for (let row = 0; row < Math.min(grid.rowCount, ROWS); row++) {
      const found = new Set<string>();
      for (let column = 0; column < Math.min(grid.columnCount, COLUMNS); column++) {
        const guess = fieldOf(cellText(grid, row, column));
        if (guess === null) continue;
        if (guess.field === 'course' && guess.sure >= SURE) found.add('course');
        if ((guess.field === 'issued' || guess.field === 'expires') && guess.sure >= 0.75)
          found.add('day');
      }
      if (found.size === 2) return true;
    }
    return false;
  });
