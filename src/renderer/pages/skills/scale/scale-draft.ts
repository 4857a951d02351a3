import { MAX_LEVEL, type Level } from '#shared/skills.ts';

/** A level being edited. */
export interface DraftLevel extends Level {
  /** Keeps its place in the list apart from its value. */
  readonly key: string;
  /** The value it had; null: it is new. */
  readonly was: number | null;
}

export interface Mapped {
  readonly from: number;
  readonly to: number;
}

export const draftOf = (levels: readonly Level[]): DraftLevel[] =>
  levels.map((level) => ({ ...level, key: `was ${level.value}`, was: level.value }));

/**
 * Puts a new level at a place, 0 before the first. It takes the value between its neighbours where there is one free;
 * else everything above moves up by one.
 */
export function withLevelAt(draft: readonly DraftLevel[], at: number): DraftLevel[] {
  const below = draft[at - 1]?.value ?? -1;
  const above = draft[at]?.value ?? Number.POSITIVE_INFINITY;
  const value = below + 1;
  const shift = value < above ? 0 : 1;
  const added: DraftLevel = { key: newKey(draft), was: null, value, name: '', anchor: '' };
  return [
    ...draft.slice(0, at),
    added,
    ...draft.slice(at).map((level) => ({ ...level, value: level.value + shift })),
  ];
}

const newKey = (draft: readonly DraftLevel[]): string => {
  let number = 1;
  while (draft.some(({ key }) => key === `new ${number}`)) number += 1;
  return `new ${number}`;
};

/** Every old value that a level of the draft still stands for, and the value it has now. */
export const keptValues = (draft: readonly DraftLevel[]): Mapped[] =>
  draft.flatMap(({ was, value }) => (was === null ? [] : [{ from: was, to: value }]));

/** Old levels that are in the draft no more: someone has to say what becomes of them. */
export const removedLevels = (old: readonly Level[], draft: readonly DraftLevel[]): Level[] =>
  old.filter(({ value }) => !draft.some(({ was }) => was === value));

/** Whether values differ: then ratings and requirements are rewritten, not only words. */
export const changesValues = (old: readonly Level[], draft: readonly DraftLevel[]): boolean =>
  removedLevels(old, draft).length > 0 || keptValues(draft).some(({ from, to }) => from !== to);

export const isChanged = (old: readonly Level[], draft: readonly DraftLevel[]): boolean =>
  draft.length !== old.length ||
  draft.some((level, index) => {
    const before = old[index];
    return (
      before === undefined ||
      before.value !== level.value ||
      before.name !== level.name.trim() ||
      before.anchor !== level.anchor.trim() ||
      level.was !== before.value
    );
  });

/** Values that can be saved: whole, within bounds, rising. */
export const hasRightValues = (draft: readonly DraftLevel[]): boolean =>
  draft.every(
    ({ value }, index) =>
      Number.isInteger(value) && value > (draft[index - 1]?.value ?? -1) && value <= MAX_LEVEL,
  );

/** What is wrong with the draft, level by level; nothing where it can be saved. */
export function scaleErrors(draft: readonly DraftLevel[]): ReadonlyMap<string, string> {
  const errors = new Map<string, string>();
  for (const [index, { key, value, name }] of draft.entries()) {
    const before = draft[index - 1]?.value ?? -1;
    if (!Number.isInteger(value) || value < 0 || value > MAX_LEVEL)
      errors.set(key, `A whole number from 0 to ${MAX_LEVEL}.`);
    else if (value <= before) errors.set(key, 'Higher than the level below.');
    else if (name.trim() === '') errors.set(key, 'A level needs a name.');
  }
  return errors;
}

/**
 * Removed levels of which has to be said what they become: those in use, and those whose value another level has now,
 * since what was rated by them would else be taken for it.
 *
 * @param inUse old levels in use that the mapping leaves out
 */
export function undecidedLevels(
  old: readonly Level[],
  draft: readonly DraftLevel[],
  chosen: ReadonlyMap<number, string>,
  inUse: readonly number[],
): Level[] {
  const taken = new Set(draft.map(({ value }) => value));
  return removedLevels(old, draft).filter(({ value }) => {
    const decided = draft.some(({ key }) => key === chosen.get(value));
    return !decided && (inUse.includes(value) || taken.has(value));
  });
}

/** The mapping to save: what is kept, and what was chosen for what is removed. */
export function mappingOf(
  old: readonly Level[],
  draft: readonly DraftLevel[],
  chosen: ReadonlyMap<number, string>,
): Mapped[] {
  const gone = removedLevels(old, draft).flatMap(({ value }) => {
    const level = draft.find(({ key }) => key === chosen.get(value));
    return level === undefined ? [] : [{ from: value, to: level.value }];
  });
  return [...keptValues(draft), ...gone].toSorted((a, b) => a.from - b.from);
}
