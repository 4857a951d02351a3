import { foldKey } from '#core/people/index.ts';
import { fullName, wordSimilarity } from '#core/roster/index.ts';
import type { PersonText } from '../types.ts';
import type { PeopleIndex } from './people-index.ts';

/** Who of the workspace a person of a file is, as far as can be told. */
export interface PersonMatch {
  /** Position in the index, or null. */
  readonly at: number | null;
  /** 0–1; of no match 0. */
  readonly confidence: number;
  /** Others it may be, best first. */
  readonly candidates: readonly { readonly at: number; readonly confidence: number }[];
}

const MOST = 6;
/** A name is so much like another. */
const ALIKE = 0.55;
const SURE_ENOUGH = 0.9;
/** How far the next best must be behind. */
const APART = 0.12;
/** A number or address whose owner has quite another name is not theirs. */
const ANOTHER = 0.3;

const nobody: PersonMatch = { at: null, confidence: 0, candidates: [] };
const found = (at: number, confidence: number): PersonMatch => ({
  at,
  confidence,
  candidates: [{ at, confidence }],
});

/** By employee number, e-mail, name, name with department, name the other way round, and a name that is nearly theirs. */
export function matchPerson(person: PersonText, index: PeopleIndex): PersonMatch {
  const key = person.name === null ? '' : foldKey(fullName(person.name));
  const identified = byIdentity(person, key, index);
  if (identified !== null) return identified;
  if (key === '') return nobody;
  const named = settle(index.byName(key), person, index, 0.97);
  if (named) return named;
  const turned = settle(index.byWords(key), person, index, 0.9);
  return turned ?? nearly(key, person, index);
}

/** What identifies a person beyond doubt. */
function byIdentity(person: PersonText, key: string, index: PeopleIndex): PersonMatch | null {
  const { id, number, email } = person;
  const known = id === undefined ? undefined : index.byId(id);
  if (known !== undefined && isStill(known, person, key, index)) return found(known, 1);
  const [mailed, other] = email === null ? [] : index.byEmail(email);
  if (mailed !== undefined && other === undefined && isSame(mailed, key, index))
    return found(mailed, 1);
  const [numbered, second] = number === null ? [] : index.byNumber(number);
  if (numbered !== undefined && second === undefined && isSame(numbered, key, index))
    return found(numbered, 1);
  return null;
}

/** An id of a file that this program wrote holds where the person still has a number, address or name that it gives. */
function isStill(
  at: number,
  { number, email }: PersonText,
  key: string,
  index: PeopleIndex,
): boolean {
  const known = index.people[at];
  return (
    known !== undefined &&
    (known.key === key ||
      (number !== null && known.number === number) ||
      (email !== null && known.email?.toLowerCase() === email.toLowerCase()))
  );
}

const isSame = (at: number, key: string, index: PeopleIndex): boolean =>
  key === '' || similarity(key, index.people[at]?.key ?? '') >= ANOTHER;

const similarity = (a: string, b: string): number => {
  const words = (text: string): string[] => text.split(/[\s,.-]+/u).filter((word) => word !== '');
  return a === b ? 1 : wordSimilarity(words(a), words(b));
};

/** One of several of the same name: the one of the department, team or role, else the only one still there. */
function settle(
  places: readonly number[],
  person: PersonText,
  index: PeopleIndex,
  confidence: number,
): PersonMatch | null {
  if (places.length === 0) return null;
  const candidates = places.slice(0, MOST).map((at) => ({ at, confidence: confidence - 0.3 }));
  const contradicts = (at: number): boolean => {
    const known = index.people[at];
    return (
      (person.number !== null && known?.number !== null && known?.number !== undefined) ||
      (person.email !== null && known?.email !== null && known?.email !== undefined)
    );
  };
  const [only, second] = places;
  if (only !== undefined && second === undefined) {
    // The same name under another number or address is likely somebody else, and she should say.
    if (contradicts(only) && disagrees(only, person, index))
      return { at: null, confidence: 0, candidates };
    return found(only, confidence);
  }
  for (const field of ['department', 'team', 'role'] as const) {
    const said = person[field];
    if (said === null) continue;
    const same = places.filter((at) => foldKey(index.people[at]?.[field] ?? '') === foldKey(said));
    const [one] = same;
    if (one !== undefined && same.length === 1) return { at: one, confidence: 0.9, candidates };
  }
  const present = places.filter((at) => index.people[at]?.left === false);
  const [one] = present;
  if (one !== undefined && present.length === 1) return { at: one, confidence: 0.85, candidates };
  return { at: null, confidence: 0, candidates };
}

/** Whether the file's own number or address is that of somebody known, though not of this one. */
const disagrees = (at: number, { number, email }: PersonText, index: PeopleIndex): boolean => {
  const known = index.people[at];
  const numberDiffers =
    number !== null && known?.number !== null && !index.byNumber(number).includes(at);
  const mailAgrees = email !== null && index.byEmail(email).includes(at);
  return numberDiffers && !mailAgrees && index.byNumber(number).length > 0;
};

function nearly(key: string, person: PersonText, index: PeopleIndex): PersonMatch {
  const alike = index.similar().find(key, MOST, ALIKE);
  const candidates = alike.map(({ at, score }) => ({ at, confidence: Math.min(0.85, score) }));
  const [best, next] = alike;
  if (!best || best.score < SURE_ENOUGH || (next && best.score - next.score < APART))
    return { at: null, confidence: 0, candidates };
  const department = index.people[best.at]?.department ?? null;
  const elsewhere =
    person.department !== null &&
    department !== null &&
    foldKey(person.department) !== foldKey(department);
  if (elsewhere) return { at: null, confidence: 0, candidates };
  return { at: best.at, confidence: 0.75, candidates };
}
