import type { SharedTextField } from '#shared/person-fields.ts';
import { phraseKey } from './tokens.ts';

export interface NamedSkill {
  readonly id: number;
  readonly name: string;
}

export interface RosterValue {
  readonly field: SharedTextField;
  readonly value: string;
}

/** Every name that a question can be about. */
export interface Vocabulary {
  /** By name and other name. */
  readonly skills: ReadonlyMap<string, readonly NamedSkill[]>;
  readonly levels: ReadonlyMap<string, number>;
  /** The level meant where none is said: the lowest that is not "none". */
  readonly someLevel: number;
  readonly lowestLevel: number;
  readonly highestLevel: number;
  readonly values: ReadonlyMap<string, readonly RosterValue[]>;
  /** Tokens of the longest name. */
  readonly longest: number;
  /** Whether these values, of several fields, are those of the same people. */
  readonly samePeople: (values: readonly RosterValue[]) => boolean;
}

export interface VocabularySource {
  readonly skills: Iterable<{ readonly name: string; readonly skill: NamedSkill }>;
  readonly levels: readonly { readonly value: number; readonly name: string }[];
  readonly values: Iterable<RosterValue>;
  readonly samePeople: Vocabulary['samePeople'];
}

function add<T>(phrases: Map<string, T[]>, name: string, entry: T): void {
  const key = phraseKey(name);
  if (key === '') return;
  const present = phrases.get(key);
  if (!present) phrases.set(key, [entry]);
  else if (!present.includes(entry)) present.push(entry);
}

/** Fields whose values are what people are called by. */
const NAMES_PEOPLE: ReadonlySet<SharedTextField> = new Set(['role', 'employmentType']);

export function vocabularyOf(source: VocabularySource): Vocabulary {
  const skills = new Map<string, NamedSkill[]>();
  const values = new Map<string, RosterValue[]>();
  for (const { name, skill } of source.skills) add(skills, name, skill);
  for (const value of source.values) {
    add(values, value.value, value);
    // "Analysts" are those whose role is "Analyst".
    if (NAMES_PEOPLE.has(value.field)) add(values, `${value.value}s`, value);
  }
  const ordered = source.levels.map(({ value }) => value).sort((a, b) => a - b);
  const levels = new Map(source.levels.map(({ name, value }) => [phraseKey(name), value]));
  let longest = 1;
  for (const phrases of [skills, values, levels])
    for (const key of phrases.keys()) longest = Math.max(longest, key.split(' ').length);
  const lowest = ordered[0] ?? 0;
  return {
    skills,
    levels,
    values,
    longest,
    samePeople: source.samePeople,
    lowestLevel: lowest,
    highestLevel: ordered.at(-1) ?? lowest,
    someLevel: ordered.find((value) => value > 0) ?? 1,
  };
}

/** Of fewer letters than this no skill is taken to be meant by its beginning. */
const SHORTEST_START = 3;

/** Skills that the words may mean, where no name is exactly this: those that hold them as whole words, else begin so. */
export function likelySkills(vocabulary: Vocabulary, key: string): NamedSkill[] {
  const byWord = new Map<number, NamedSkill>();
  const byStart = new Map<number, NamedSkill>();
  for (const [name, skills] of vocabulary.skills) {
    const at = name.indexOf(key);
    if (at < 0) continue;
    const found = ` ${name} `.includes(` ${key} `) ? byWord : at === 0 ? byStart : null;
    if (found) for (const skill of skills) found.set(skill.id, skill);
  }
  if (byWord.size > 0) return [...byWord.values()];
  return key.length < SHORTEST_START ? [] : [...byStart.values()];
}
