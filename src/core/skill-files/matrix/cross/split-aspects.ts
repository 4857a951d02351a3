import { shownAt } from '../table.ts';
import { aspectOf, type Aspect } from '../words/headers.ts';
import { plainKey } from '../words/phrases.ts';
import type { Normal } from './normal.ts';

interface Part {
  readonly skill: string;
  readonly aspect: Aspect;
}

/** Columns of which several belong to one skill: "Java" over "Current | Target", "Java (self)", "Target – Java". */
export function splitAspects(
  normal: Normal,
  rated: readonly number[],
  aspectRow: number | null,
): ReadonlyMap<number, Part> {
  return aspectRow === null ? byHeads(normal, rated) : byRow(normal, aspectRow);
}

function byRow(normal: Normal, aspectRow: number): Map<number, Part> {
  const { table, skillRow, nameColumn } = normal;
  const parts = new Map<number, Part>();
  let skill = '';
  for (const column of normal.columns) {
    if (column === nameColumn) continue;
    const head = shownAt(table, skillRow, column);
    const aspect = aspectOf(shownAt(table, aspectRow, column));
    if (head !== '') skill = head;
    if (aspect === null || skill === '') {
      skill = head;
      continue;
    }
    parts.set(column, { skill, aspect });
  }
  return parts;
}

function byHeads(normal: Normal, rated: readonly number[]): Map<number, Part> {
  const { table, skillRow, nameColumn } = normal;
  const found = new Map<number, Part>();
  const plain = new Map<string, number>();
  for (const column of normal.columns) {
    if (column === nameColumn) continue;
    const head = shownAt(table, skillRow, column);
    const part = partOf(head);
    if (part) found.set(column, part);
    else if (head !== '') plain.set(plainKey(head), column);
  }
  const bases = new Map<string, number>();
  for (const { skill } of found.values()) {
    bases.set(plainKey(skill), (bases.get(plainKey(skill)) ?? 0) + 1);
  }
  const most =
    rated.filter((column) => found.has(column)).length >= Math.max(2, rated.length * 0.6);
  const result = new Map<number, Part>();
  for (const [column, part] of found) {
    const base = plainKey(part.skill);
    const partner = plain.get(base);
    if ((bases.get(base) ?? 0) < 2 && partner === undefined && !most) continue;
    result.set(column, part);
    if (partner !== undefined) {
      result.set(partner, { skill: shownAt(table, skillRow, partner), aspect: 'level' });
    }
  }
  return result;
}

/** "Java (Target)" → Java, target; null where a head says nothing of the kind. */
function partOf(head: string): Part | null {
  if (head.length < 4 || head.length > 80) return null;
  const bracket = /^(.+?)\s*[([（]([^)\]）]+)[)\]）]$/u.exec(head);
  const split = bracket ?? /^(.+?)\s*(?:\s[-–—|/]\s|[:：|\n_]\s*)\s*([^-–—:|\n]+)$/u.exec(head);
  if (split) {
    const [, a = '', b = ''] = split;
    const after = aspectOf(b);
    if (after !== null) return { skill: a, aspect: after };
    const before = aspectOf(a);
    if (before !== null) return { skill: b, aspect: before };
    return null;
  }
  const words = head.split(/\s+/u);
  for (const count of [1, 2]) {
    if (words.length <= count) continue;
    const after = aspectOf(words.slice(-count).join(' '));
    const base = words.slice(0, -count).join(' ');
    if (
      after !== null &&
      aspectOf(base) === null &&
      !(count === 1 && aspectOf(words.slice(-2).join(' ')) !== null && words.length > 2)
    )
      return { skill: base, aspect: after };
    const before = aspectOf(words.slice(0, count).join(' '));
    if (
      count === 1 &&
      before !== null &&
      before !== 'level' &&
      aspectOf(words.slice(1).join(' ')) === null
    )
      return { skill: words.slice(1).join(' '), aspect: before };
  }
  return null;
}
