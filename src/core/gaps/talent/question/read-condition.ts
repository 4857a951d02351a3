import * as words from './phrases.ts';
import { endsAt, keyOf, nameAt, phraseAt, runEnd, skip, type Reader } from './reader.ts';
import { readLevel } from './read-level.ts';
import { likelySkills, type NamedSkill } from './vocabulary.ts';

export interface ReadCondition {
  readonly end: number;
  readonly skill: NamedSkill | null;
  readonly level: number;
  readonly credential: boolean;
  /** Why it cannot be asked for. */
  readonly issue: string | null;
}

interface Asked {
  end: number;
  level: number | null;
  credential: boolean;
  issue: string | null;
}

type FindSkills = (
  reader: Reader,
  at: number,
) => { readonly end: number; readonly entry: readonly NamedSkill[] } | null;

export const exactSkills: FindSkills = (reader, at) => nameAt(reader, reader.vocabulary.skills, at);

/** Skills that words which are no name may mean. */
export const alikeSkills: FindSkills = (reader, at) => {
  if (endsAt(reader, at)) return null;
  const end = runEnd(reader, at);
  const entry = likelySkills(reader.vocabulary, keyOf(reader, at, end));
  return entry.length > 0 ? { end, entry } : null;
};

/** A skill with what is asked of it, said before or after its name; null: none stands here. */
export function readCondition(reader: Reader, at: number, find: FindSkills): ReadCondition | null {
  const asked: Asked = { end: at, level: null, credential: false, issue: null };
  const named = find(reader, at) ?? findAfterPrefix(reader, asked, find);
  if (!named) return null;
  asked.end = named.end;
  readSuffix(reader, asked);
  const [first] = named.entry;
  return {
    end: asked.end,
    skill: first ?? null,
    level: asked.level ?? reader.vocabulary.someLevel,
    credential: asked.credential,
    issue: named.entry.length > 1 ? whichOf(named.entry) : asked.issue,
  };
}

/** "at least 3 in", "valid", "expert in": moves `asked` on, and gives the skill that follows. */
function findAfterPrefix(reader: Reader, asked: Asked, find: FindSkills): ReturnType<FindSkills> {
  const from = asked.end;
  const bare = takeOne(reader, asked, asked.end);
  if (asked.end === from) return null;
  takeOne(reader, asked, skip(reader, words.FILLER, asked.end));
  const after = skip(reader, words.PREPOSITION, skip(reader, words.FILLER, asked.end));
  // A number alone says how good only with "in": "3 SQL developers" asks for heads.
  if (bare && after === asked.end) return null;
  return find(reader, after);
}

function readSuffix(reader: Reader, asked: Asked): void {
  for (let from = -1; from !== asked.end;) {
    from = asked.end;
    const next = { ...asked };
    const at = skip(reader, words.FILLER, from);
    takeOne(reader, next, at);
    if (next.end !== from && !belongsToNext(reader, next.end, at > from))
      Object.assign(asked, next);
  }
}

/** Whether what was read last speaks of the skill that follows: "SQL people at least 3 in Python". */
function belongsToNext(reader: Reader, at: number, apart: boolean): boolean {
  const next = skip(reader, words.PREPOSITION, at);
  return (apart || next > at) && exactSkills(reader, next) !== null;
}

/** Reads a level or "valid" here into `asked`, each once. Says whether it was a number alone. */
function takeOne(reader: Reader, asked: Asked, at: number): boolean {
  const level = asked.level === null ? readLevel(reader, at) : null;
  if (level) {
    Object.assign(asked, { end: level.end, level: level.level, issue: level.issue });
    return level.bare;
  }
  const credential = phraseAt(reader, words.CREDENTIAL, at);
  if (credential > 0) Object.assign(asked, { end: at + credential, credential: true });
  return false;
}

const SHOWN = 4;

function whichOf(skills: readonly NamedSkill[]): string {
  const names = skills.slice(0, SHOWN).map(({ name }) => name);
  const rest = skills.length - names.length;
  return `which one: ${names.join(', ')}${rest > 0 ? ` or ${rest} more` : ''}?`;
}
