import * as words from './phrases.ts';
import { alikeSkills, exactSkills, readCondition } from './read-condition.ts';
import { readLevel } from './read-level.ts';
import { readValue } from './read-value.ts';
import { breaksBefore, phraseAt, runEnd, skip, wordsOf, type Reader } from './reader.ts';
import type { RosterValue } from './vocabulary.ts';

interface Span {
  readonly from: number;
  readonly to: number;
}

export interface ConditionItem extends Span {
  readonly kind: 'condition';
  readonly skillId: number;
  readonly skill: string;
  readonly level: number;
  readonly credential: boolean;
  readonly need: 'must' | 'wish';
}

export type Item =
  | ConditionItem
  | (Span & { readonly kind: 'values'; readonly values: readonly RosterValue[] })
  | (Span & { readonly kind: 'staying' })
  | (Span & { readonly kind: 'unknown'; readonly why: string | null });

/** Whatever stands here and is not a word of the question's own: a condition, a value, leaving, or words unknown. */
export function readItem(reader: Reader, at: number, wish: boolean): Item {
  const staying = phraseAt(reader, words.STAYING, at);
  if (staying > 0) return { kind: 'staying', from: at, to: at + staying };
  const not = phraseAt(reader, words.NOT, at);
  if (not > 0) return excluded(reader, at, at + not);
  const asked = phraseAt(reader, words.PREPOSITION, at) > 0;
  return (
    (asked ? valueItem(reader, at) : null) ??
    conditionItem(reader, at, at, wish, exactSkills) ??
    conditionItem(reader, at, skip(reader, words.PREPOSITION, at), wish, exactSkills) ??
    (asked ? null : valueItem(reader, at)) ??
    conditionItem(reader, at, at, wish, alikeSkills) ??
    unknown(reader, at, asked)
  );
}

function conditionItem(
  reader: Reader,
  from: number,
  at: number,
  wish: boolean,
  find: typeof exactSkills,
): Item | null {
  const read = readCondition(reader, at, find);
  if (!read?.skill) return null;
  const span = { from, to: read.end };
  if (read.issue !== null) return { kind: 'unknown', ...span, why: read.issue };
  const { skill, level, credential } = read;
  const need = wish ? 'wish' : 'must';
  return {
    kind: 'condition',
    ...span,
    skillId: skill.id,
    skill: skill.name,
    level,
    credential,
    need,
  };
}

function valueItem(reader: Reader, at: number): Item | null {
  const read = readValue(reader, at);
  if (!read) return null;
  const span = { from: at, to: read.end };
  return read.issue === null
    ? { kind: 'values', ...span, values: read.values }
    : { kind: 'unknown', ...span, why: read.issue };
}

function excluded(reader: Reader, at: number, start: number): Item {
  const next = start < reader.tokens.length ? readItem(reader, start, false) : null;
  const to = next && !breaksBefore(reader, start) ? next.to : start;
  return { kind: 'unknown', from: at, to, why: 'people cannot be left out by what they have' };
}

function unknown(reader: Reader, at: number, asked: boolean): Item {
  const level = readLevel(reader, at);
  if (level) return { kind: 'unknown', from: at, to: level.end, why: 'a level of which skill?' };
  const start = asked ? skip(reader, words.PREPOSITION, at) : at;
  const end = start < reader.tokens.length ? runEnd(reader, start) : start;
  const suffix = readLevel(reader, end);
  return {
    kind: 'unknown',
    from: at,
    to: suffix?.end ?? end,
    why: asked && end > start ? 'nobody has this as location, department, team or role' : null,
  };
}

export const shown = (reader: Reader, from: number, to: number, why: string | null): string =>
  `${wordsOf(reader, from, to)}${why === null ? '' : `: ${why}`}`;
