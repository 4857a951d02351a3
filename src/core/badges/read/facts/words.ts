import type { JsonObject, JsonValue } from '../../types.ts';
import { isObject } from '../json/read-json.ts';
import { many } from '../version.ts';

/** A fact is for reading at a glance; the whole text stays in the credential. */
const LONGEST = 4000;

const cut = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;

/** Text that is not blank, of a string, a number, or a JSON-LD value with its language (English, else the first); else null. */
export function words(value: JsonValue | undefined): string | null {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return cut(value.trim()) || null;
  const spoken = many(value)
    .filter(isObject)
    .filter((item) => typeof item['@value'] === 'string');
  const english = spoken.find((item) => /^en\b/i.test(String(item['@language'])));
  const chosen = (english ?? spoken[0])?.['@value'];
  if (typeof chosen === 'string') return cut(chosen.trim()) || null;
  const plain = many(value).filter((item) => typeof item === 'string');
  return cut(plain.join(', ').trim()) || null;
}

export const objectOf = (value: JsonValue | undefined): JsonObject =>
  isObject(value) ? value : {};

/** The one object of a field that may hold a list; the first of several; empty where there is none. */
export const firstObject = (value: JsonValue | undefined): JsonObject =>
  many(value).find(isObject) ?? {};

/** The address of a thing that is given by its address or as an object with an id. */
export const idOf = (value: JsonValue | undefined): string | null =>
  words(typeof value === 'string' ? value : objectOf(value)['id']);

/** “name: detail”, or whichever of them there is. */
export const labelled = (name: string | null, detail: string | null): string | null =>
  name !== null && detail !== null && name !== detail ? `${name}: ${detail}` : (name ?? detail);

export const present = (value: string | null | undefined): value is string =>
  value !== null && value !== undefined && value !== '';

/** As many as a person would look through. */
export const someOf = (texts: readonly (string | null)[]): string[] =>
  [...new Set(texts.filter(present))].slice(0, 100);
