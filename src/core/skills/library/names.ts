import { Problem } from '#shared/errors.ts';
import { foldKey } from '#core/people/index.ts';

/** A name as it is stored: trimmed, single blanks, no line ends. */
export const tidyName = (text: string): string => text.replace(/\s+/gu, ' ').trim();

export interface Named {
  readonly name: string;
  readonly key: string;
}

/**
 * A name and what it is found by.
 * @param what "skill", "role": for the message
 * @throws Problem INVALID_INPUT where nothing is left of it
 */
export function namedAs(text: string, what: string): Named {
  const name = tidyName(text);
  const key = foldKey(name);
  if (key === '') {
    throw new Problem('INVALID_INPUT', `A ${what} needs a name.`, 'Enter a name.');
  }
  return { name, key };
}

/** Texts trimmed, none empty, none twice (case and accents apart), in the order given. */
export function distinctNames(texts: readonly string[]): Named[] {
  const found = new Map<string, Named>();
  for (const text of texts) {
    const name = tidyName(text);
    const key = foldKey(name);
    if (key !== '' && !found.has(key)) found.set(key, { name, key });
  }
  return [...found.values()];
}

/** "1 skill", "1,200 skills". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  count === 1 ? `1 ${one}` : `${count.toLocaleString('en')} ${many}`;
