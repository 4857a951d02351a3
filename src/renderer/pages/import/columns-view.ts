import type { ImportColumn, ImportMapping } from '#shared/contract/imports.ts';
import { PERSON_FIELDS } from '#shared/person-fields.ts';

/** Kept under its own header, as a field of its own. */
export const CUSTOM = 'custom';

/** What a field is called on screen: "Hire date"; one of the file's own; null is "Leave out". */
export function fieldLabel(field: string | null): string {
  if (field === null) return 'Leave out';
  if (field === CUSTOM) return 'Field of its own';
  return PERSON_FIELDS.find(({ id }) => id === field)?.label ?? field;
}

export interface FieldChoice {
  readonly value: string;
  readonly label: string;
  /** The column that fills this field already. */
  readonly takenBy: string | null;
}

/** Every field a column can go to, with the column that fills it now. */
export function fieldChoices(
  columns: readonly ImportColumn[],
  column: ImportColumn,
): readonly FieldChoice[] {
  return PERSON_FIELDS.map(({ id, label }) => {
    const taker = columns.find((other) => other.field === id && other.index !== column.index);
    return { value: id, label, takenBy: taker === undefined ? null : taker.letter };
  });
}

/** Fields that no column fills: what the palette offers to drag. */
export function unfilledFields(columns: readonly ImportColumn[]): readonly FieldChoice[] {
  const filled = new Set(columns.map((column) => column.field));
  return PERSON_FIELDS.filter(({ id }) => !filled.has(id)).map(({ id, label }) => ({
    value: id,
    label,
    takenBy: null,
  }));
}

/** "251 values, 10 different, none empty" */
export function columnFacts(
  column: ImportColumn,
  rows: number,
  format: (n: number) => string,
): string {
  const empty = Math.max(0, rows - column.filled);
  const values = column.filled === 1 ? '1 value' : `${format(column.filled)} values`;
  if (column.filled === 0) return 'Empty in every row';
  return [
    values,
    column.distinct === column.filled ? 'all different' : `${format(column.distinct)} different`,
    empty === 0 ? 'none empty' : `${format(empty)} empty`,
  ].join(', ');
}

/** Letters that one line of the column holds. */
const SAMPLE_ROOM = 38;

/** The first values, up to three: fewer where they are long, so that a row mostly stays one line. */
export function shownSamples(samples: readonly string[]): readonly string[] {
  const shown: string[] = [];
  let room = SAMPLE_ROOM;
  for (const sample of samples.slice(0, 3)) {
    room -= sample.length + 3;
    if (shown.length > 0 && room < 0) break;
    shown.push(sample);
  }
  return shown;
}

/** Values that are not among the most frequent: how many kinds, in how many rows. */
export function otherValues(column: ImportColumn): { kinds: number; rows: number } {
  const shown = column.frequent.reduce((sum, { rows }) => sum + rows, 0);
  return {
    kinds: Math.max(0, column.distinct - column.frequent.length),
    rows: Math.max(0, column.filled - shown),
  };
}

/** The match shown in the row: of the guess in force, else of the best candidate; null: nothing fits. */
export function matchOf(column: ImportColumn): number | null {
  if (column.confidence !== null) return column.confidence;
  if (column.undecided) return column.candidates[0]?.confidence ?? null;
  return null;
}

/** Why there is no match: she chose it, an earlier file said so, or nothing fits. */
export function matchWord(column: ImportColumn, mapping: ImportMapping): string {
  if (column.field === null) return 'none';
  return mapping.remembered ? 'as before' : 'chosen';
}

/** What the panel says above the candidates. */
export function decisionTitle(column: ImportColumn, remembered: boolean): string {
  const fits = column.candidates.length;
  if (column.undecided && fits > 1) return fits === 2 ? 'Two fields fit' : `${fits} fields fit`;
  if (column.undecided) return 'No field is sure';
  if (column.confidence === null) return remembered ? 'As in an earlier file' : 'You chose';
  return 'Goes to';
}
