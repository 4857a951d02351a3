import { codeAt, textAt, type Table } from '../table.ts';
import type { Heads } from './heads-of.ts';

/** What ticks a box, and what says that it is not ticked. */
const TICK = /^(?:[xX×✓✔✗✘☑☒✕✖●■•⬤⚫✅◉◼]\uFE0F?|true|yes|ja|oui|sí|si)$/iu;
const UNTICKED = /^(?:[☐□○◯〇⚪◻·\-–—−0]|false|no|nein|non)$/iu;
/** An empty circle is a tick where nothing else is one. */
const CIRCLE = /^[○◯〇oO]$/u;

export type Mark = 'tick' | 'none' | 'other';

/** What the texts of the cells under the heads are. */
export function marksOf(table: Table, heads: Heads): (text: string) => Mark {
  const texts = new Set<string>();
  for (let row = heads.row + 1; row < table.rows; row++)
    eachCell(table, heads, row, (text) => texts.add(text));
  const circles = ![...texts].some((text) => TICK.test(text));
  return (text) =>
    TICK.test(text) || (circles && CIRCLE.test(text))
      ? 'tick'
      : text === '' || UNTICKED.test(text)
        ? 'none'
        : 'other';
}

/** Whether most rows that are ticked are ticked once, and hardly anything else stands there. */
export function areTicks(table: Table, heads: Heads): boolean {
  const mark = marksOf(table, heads);
  let [one, more, other] = [0, 0, 0];
  for (let row = heads.row + 1; row < table.rows; row++) {
    for (const start of heads.starts) {
      let ticks = 0;
      let others = 0;
      heads.levels.forEach((level, at) => {
        const text = textAt(table, row, start + at);
        const found = mark(text);
        if (found === 'tick') ticks++;
        else if (found === 'other' && text !== level) others++;
      });
      // Words above the first tick say what the levels are.
      if (others > 0 && ticks === 0 && one + more === 0) continue;
      other += others;
      if (ticks === 1) one++;
      else if (ticks > 1) more++;
    }
  }
  return one >= 2 && more <= Math.max(1, one * 0.5) && other <= (one + more) * 0.2;
}

function eachCell(table: Table, heads: Heads, row: number, see: (text: string) => void): void {
  for (const start of heads.starts)
    for (let at = 0; at < heads.levels.length; at++)
      if (codeAt(table, row, start + at) !== 0) see(textAt(table, row, start + at));
}
