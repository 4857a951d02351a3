import type { SheetReading } from '../types.ts';

/** "Other columns were left out: “Score”, “Total”." */
const LISTING = /^(?<about>[^“]+: )(?<names>“[^”]*”(?:, “[^”]*”)*)\.$/u;
const NAMES_SHOWN = 8;

/**
 * What the sheets say of how they were read, each once. Where several list names after the same words, the names are
 * brought together: a workbook of a sheet per team says it once for all.
 */
export function notesOf(readings: readonly Pick<SheetReading, 'notes'>[]): string[] {
  const named = new Map<string, Set<string>>();
  for (const note of readings.flatMap(({ notes }) => notes)) {
    const groups = LISTING.exec(note)?.groups;
    const about = groups?.['about'] ?? note;
    const names = named.get(about) ?? new Set<string>();
    for (const name of groups?.['names']?.match(/“[^”]*”/gu) ?? []) names.add(name);
    named.set(about, names);
  }
  return [...named].map(([about, names]) => {
    if (names.size === 0) return about;
    const more = names.size - NAMES_SHOWN;
    const shown = [...names].slice(0, NAMES_SHOWN).join(', ');
    return more > 0 ? `${about}${shown} and ${more} more.` : `${about}${shown}.`;
  });
}
