import { personField } from '../person-columns.ts';
import { shownAt, textAt, type Table } from '../table.ts';
import {
  CATEGORY_HEADER,
  CODE_HEADER,
  DESCRIPTION_HEADER,
  NOTE_HEADER,
  SKILL_HEADER,
} from '../words/headers.ts';
import { personLikeness } from '../words/likeness.ts';
import { plainKey } from '../words/phrases.ts';
import type { ReaderHints } from '../../types.ts';
import type { Heads } from './heads-of.ts';

/** The columns beside the ticks. */
export interface Labels {
  readonly skill: number;
  readonly category: number | null;
  readonly description: number | null;
  readonly note: number | null;
  /** Whether a word above them says that they are skills. */
  readonly headed: boolean;
}

const PEOPLE: ReadonlySet<string> = new Set(['name', 'firstName', 'lastName', 'email', 'number']);

/** Which columns name the skills that are ticked; null where those are people, or nothing is named. */
export function findLabels(table: Table, heads: Heads, hints: ReaderHints): Labels | null {
  const [first = 0] = heads.starts;
  const found = Array.from({ length: first }, (_, column) => lookAt(table, heads, column));
  const free = found.filter(({ kind, size }) => size >= 2 && (kind === 'skill' || kind === 'none'));
  const [best] = free.toSorted(
    (a, b) =>
      Number(b.kind === 'skill') - Number(a.kind === 'skill') ||
      b.size - a.size ||
      a.column - b.column,
  );
  if (!best || best.people) return null;
  const texts = [...best.texts];
  const named = texts.filter((text) => personLikeness(text, hints) >= 0.7).length;
  if (named > texts.length * 0.3) return null;
  const category =
    found.find(({ kind }) => kind === 'category') ??
    free.find(({ column, size }) => column < best.column && size < best.size);
  let note: number | null = null;
  for (let column = first; column < Math.min(table.columns, first + 60) && note === null; column++)
    if (NOTE_HEADER.test(plainKey(shownAt(table, heads.row, column)))) note = column;
  return {
    skill: best.column,
    category: category?.column ?? null,
    description: found.find(({ kind }) => kind === 'description')?.column ?? null,
    note,
    headed: best.kind === 'skill',
  };
}

function lookAt(table: Table, { row: header, levels }: Heads, column: number) {
  const texts = new Set<string>();
  for (let row = header + 1; row < table.rows; row++) {
    const text = textAt(table, row, column);
    if (/\p{L}/u.test(text) && !levels.includes(text)) texts.add(text);
  }
  const head = shownAt(table, header, column);
  const key = plainKey(head);
  const people = PEOPLE.has(personField(head) ?? '');
  const kind =
    key === ''
      ? 'none'
      : DESCRIPTION_HEADER.test(key) || NOTE_HEADER.test(key)
        ? 'description'
        : CATEGORY_HEADER.test(key)
          ? 'category'
          : SKILL_HEADER.test(key)
            ? 'skill'
            : CODE_HEADER.exec(key)?.[0] === key
              ? 'code'
              : 'none';
  return { column, texts, size: texts.size, kind, people } as const;
}
