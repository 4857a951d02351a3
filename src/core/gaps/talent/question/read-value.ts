import type { SharedTextField } from '#shared/person-fields.ts';
import * as words from './phrases.ts';
import { keyOf, nameAt, phraseAt, skip, type Reader } from './reader.ts';
import type { RosterValue } from './vocabulary.ts';

export interface ReadValue {
  readonly end: number;
  readonly values: readonly RosterValue[];
  /** Why it cannot be told what is meant. */
  readonly issue: string | null;
}

const FIELD_PHRASES = Object.keys(words.FIELD_WORDS).map((phrase) => phrase.split(' '));
const ARTICLE = [['the']];

/** "in Berlin", "in the Sales department", "role Analyst", "full time"; null: no value of the roster stands here. */
export function readValue(reader: Reader, at: number): ReadValue | null {
  const start = skip(reader, ARTICLE, skip(reader, words.PREPOSITION, at));
  return (
    readNamed(reader, start, null) ??
    withField(reader, start, (field, end) => readNamed(reader, end, field))
  );
}

function withField<T>(
  reader: Reader,
  at: number,
  then: (field: SharedTextField, end: number) => T,
): T | null {
  const length = phraseAt(reader, FIELD_PHRASES, at);
  const field = words.FIELD_WORDS[keyOf(reader, at, at + length)];
  return length > 0 && field !== undefined ? then(field, at + length) : null;
}

function readNamed(reader: Reader, at: number, before: SharedTextField | null): ReadValue | null {
  const found = nameAt(reader, reader.vocabulary.values, at);
  if (!found) return null;
  // "Full-time team lead" is a role after a type, not a team.
  const isNext = nameAt(reader, reader.vocabulary.values, found.end) !== null;
  const after =
    before !== null || isNext
      ? null
      : withField(reader, found.end, (field, end) => ({ field, end }));
  const field = before ?? after?.field ?? null;
  const ofField = found.entry.filter((value) => field === null || value.field === field);
  const end = after?.end ?? found.end;
  if (field !== null && ofField.length === 0)
    return { end, values: [], issue: `no ${FIELD_NAMES[field]} is called so` };
  return { end, values: ofField, issue: whichField(reader, ofField) };
}

const FIELD_NAMES: Readonly<Record<SharedTextField, string>> = {
  department: 'department',
  team: 'team',
  role: 'role',
  location: 'location',
  country: 'country',
  employmentType: 'employment type',
  costCentre: 'cost centre',
};

/** A name that stands in several fields is only clear where it means the same people in all of them. */
function whichField({ vocabulary }: Reader, values: readonly RosterValue[]): string | null {
  const fields = [...new Set(values.map(({ field }) => field))];
  const [first] = values;
  if (fields.length < 2 || first === undefined || vocabulary.samePeople(values)) return null;
  const names = fields.map((field) => FIELD_NAMES[field]);
  return `a ${names.slice(0, -1).join(', ')} and a ${names.at(-1)}; write “${names[0]} ${first.value}”`;
}
