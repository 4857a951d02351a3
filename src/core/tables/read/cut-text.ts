import { LIMITS } from '../limits.ts';
import type { XmlTextBuffer } from '../xml/xml-text.ts';
import type { Notes } from './notes.ts';

/** Cuts a gathered text to what a cell of Excel can hold, and says so. */
export function cutToCell(text: XmlTextBuffer, notes: Notes, place: () => string): void {
  if (text.length <= LIMITS.cellCharacters && text.overflow === 0) return;
  const whole = text.toText();
  if (whole.length <= LIMITS.cellCharacters) return;
  const cut = whole.slice(0, LIMITS.cellCharacters);
  text.clear();
  const bytes = Buffer.from(cut, 'utf8');
  text.append(bytes, 0, bytes.length, true);
  notes.repeat('long-text', place, (count, first) =>
    count === 1
      ? `The text of ${first} was cut at ${LIMITS.cellCharacters} characters, the most a cell can hold.`
      : `${count} texts, the first in ${first}, were cut at ${LIMITS.cellCharacters} characters, the most a cell can hold.`,
  );
}
