import type { SharedTextField } from '#shared/person-fields.ts';
import * as words from './phrases.ts';
import { breaksBefore, phraseAt, readerOf, wordsOf, type Reader } from './reader.ts';
import { readItem, shown, type ConditionItem, type Item } from './read-items.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Question {
  /** One for each skill, in the order asked. */
  readonly conditions: readonly Omit<ConditionItem, 'kind' | 'from' | 'to'>[];
  readonly values: Partial<Record<SharedTextField, string[]>>;
  readonly withoutLeaving: boolean;
  /** What of it is no skill, as it was written. */
  readonly words: readonly string[];
  /** Words that could not be read, with the reason where there is one to give. */
  readonly notUnderstood: readonly string[];
}

/** An item, and whether "or" stands before it. */
interface Placed {
  item: Item;
  readonly or: boolean;
}

interface Progress {
  readonly placed: Placed[];
  wish: boolean;
  /** "Nice to have: SQL, AWS": commas do not end it. */
  wishList: boolean;
  /** Where a wish was said whose skill has not come yet. */
  wishFrom: number;
  wishTo: number;
  /** First item since the last comma. */
  part: number;
  or: boolean;
}

/**
 * Reads what is asked of people: skills with levels and credentials, values of the roster, and whether they stay. A wish
 * goes up to the next comma. Nothing is guessed: "or" between different things, exclusions and unknown names are named.
 */
export function readQuestion(text: string, vocabulary: Vocabulary): Question {
  const reader = readerOf(text, vocabulary);
  const progress: Progress = {
    placed: [],
    wish: false,
    wishList: false,
    wishFrom: -1,
    wishTo: -1,
    part: 0,
    or: false,
  };
  for (let at = 0; at < reader.tokens.length;) {
    if (at > 0 && endsPart(reader, at)) endPart(reader, progress, at);
    at += connective(reader, progress, at) || place(reader, progress, at);
  }
  endPart(reader, progress, reader.tokens.length);
  return answer(reader, joined(progress.placed));
}

/** Takes in a word that joins or colours what follows; gives its length, or 0 where none stands here. */
function connective(reader: Reader, progress: Progress, at: number): number {
  const wish = phraseAt(reader, words.WISH, at);
  if (wish > 0) {
    const list = reader.tokens[at + wish - 1]?.gap.includes(':') === true;
    Object.assign(progress, { wish: true, wishList: list, wishFrom: at, wishTo: at + wish });
    return wish;
  }
  if (phraseAt(reader, words.STAYING, at) > 0) return 0;
  const must = phraseAt(reader, words.MUST, at);
  if (must > 0) {
    progress.wish = false;
    return must;
  }
  const or = phraseAt(reader, words.OR, at);
  if (or > 0) {
    progress.or = true;
    return or;
  }
  return phraseAt(reader, words.AND, at) || phraseAt(reader, words.FILLER, at);
}

function place(reader: Reader, progress: Progress, at: number): number {
  const item = readItem(reader, at, progress.wish);
  if (item.kind === 'condition') progress.wishFrom = -1;
  progress.placed.push({ item, or: progress.or });
  progress.or = false;
  return item.to - at;
}

const endsPart = (reader: Reader, at: number): boolean =>
  [',', ';'].includes(reader.tokens[at]?.key ?? '') ||
  (breaksBefore(reader, at) && /[.\n]/.test(reader.tokens[at - 1]?.gap ?? ''));

/** A wish said after its skill ("Python nice to have") is that of the skill before it. */
function endPart(reader: Reader, progress: Progress, at: number): void {
  const list = progress.wishList && reader.tokens[at]?.key === ',';
  if (progress.wishFrom >= 0 && !list) {
    const { wishFrom: from, wishTo: to, placed } = progress;
    const last = placed.slice(progress.part).findLast(({ item }) => item.kind === 'condition');
    if (last?.item.kind === 'condition') last.item = { ...last.item, need: 'wish' };
    else if (!placed.some(({ item }) => item.from >= to))
      placed.push({ item: { kind: 'unknown', from, to, why: 'of which skill?' }, or: false });
  }
  if (list) return;
  Object.assign(progress, {
    wish: false,
    wishList: false,
    wishFrom: -1,
    part: progress.placed.length,
  });
}

/** Items joined by "or" are one that is not understood, unless all are values of one field. */
function joined(placed: readonly Placed[]): Item[] {
  const groups: Item[][] = [];
  for (const { item, or } of placed) {
    const last = groups.at(-1);
    if (or && last) last.push(item);
    else groups.push([item]);
  }
  return groups.flatMap((group) => {
    const [first] = group;
    const last = group.at(-1);
    if (group.length < 2 || !first || !last || areOneField(group)) return group;
    const why =
      'ask for one after the other; “or” is only understood between places, teams or roles';
    return [{ kind: 'unknown' as const, from: first.from, to: last.to, why }];
  });
}

function areOneField(items: readonly Item[]): boolean {
  const fields = items.flatMap((item) =>
    item.kind === 'values' ? [item.values[0]?.field ?? null] : [null],
  );
  return !fields.includes(null) && new Set(fields).size === 1;
}

function answer(reader: Reader, items: readonly Item[]): Question {
  const conditions = new Map<number, Omit<ConditionItem, 'kind' | 'from' | 'to'>>();
  const values: Partial<Record<SharedTextField, string[]>> = {};
  const said: string[] = [];
  const notUnderstood: string[] = [];
  for (const item of items) {
    if (item.kind === 'condition') {
      const { kind: _kind, from: _from, to: _to, ...condition } = item;
      const other = conditions.get(item.skillId);
      conditions.set(item.skillId, other ? stricter(other, condition) : condition);
    } else if (item.kind === 'unknown') {
      notUnderstood.push(shown(reader, item.from, item.to, item.why));
    } else {
      said.push(wordsOf(reader, item.from, item.to));
      for (const { field, value } of item.kind === 'values' ? ofOneField(item.values) : [])
        values[field] = [...new Set([...(values[field] ?? []), value])];
    }
  }
  return {
    conditions: [...conditions.values()],
    values,
    withoutLeaving: items.some(({ kind }) => kind === 'staying'),
    words: said,
    notUnderstood,
  };
}

/** Values of several fields that are those of the same people: one says it all. */
const ofOneField = <T extends { readonly field: string }>(values: readonly T[]): T[] =>
  values.filter(({ field }) => field === values[0]?.field);

const stricter = <T extends Pick<ConditionItem, 'level' | 'credential' | 'need'>>(
  a: T,
  b: T,
): T => ({
  ...a,
  level: Math.max(a.level, b.level),
  credential: a.credential || b.credential,
  need: a.need === 'must' ? a.need : b.need,
});
