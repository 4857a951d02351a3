import { plainKey } from '../words/phrases.ts';

/** Texts that exports of databases write in place of names: "hr.employee_al", "hr_skill_level_c1". */
const IDENTIFIER =
  /^(?:__export__\.|[a-z][a-z0-9]*\.)?[a-z0-9]+(?:_[a-z0-9]+)+$|^[a-z][a-z0-9]*\.[a-z0-9_]+$/u;

/**
 * How to read the names in a column of identifiers: without what all of them begin with. "hr_skill_digital_ad" among
 * other skills becomes "digital ad". Null where the column holds plain names.
 */
export function identifierReader(
  texts: readonly string[],
  what: 'person' | 'skill' | 'level' | 'category',
): ((text: string) => string) | null {
  const filled = texts.filter((text) => text !== '');
  if (filled.length === 0) return null;
  if (filled.filter((text) => IDENTIFIER.test(text)).length < filled.length * 0.8) return null;
  const common = commonStart(filled.map(withoutModule));
  return (text) => {
    const bare = withoutModule(text);
    const rest = (bare.startsWith(common) ? bare.slice(common.length) : bare)
      .replace(/^(?:hr_)?(?:employee|skill_type|skill_level|skill|level|type)_/u, '')
      .replace(/[_.]+/gu, ' ')
      .trim();
    const name = rest === '' ? text : rest;
    return what === 'person' ? capitals(name) : first(name);
  };
}

const withoutModule = (text: string): string =>
  text.replace(/^(?:__export__|[a-z][a-z0-9_]*?)\./u, '');

/** The longest start that all share and that ends in `_`. */
function commonStart(texts: readonly string[]): string {
  const different = [...new Set(texts)];
  let [start = ''] = different;
  if (different.length < 2) return '';
  for (const text of different) {
    while (start !== '' && !text.startsWith(start)) start = start.slice(0, -1);
  }
  return start.slice(0, start.lastIndexOf('_') + 1);
}

const capitals = (name: string): string =>
  name.replace(/(?<=^|\s)\p{Ll}/gu, (letter) => letter.toUpperCase());

/** Short words and codes in capitals ("SQL", "C1"), others with the first letter large. */
const first = (name: string): string =>
  /^[a-z]\d$|^[a-z]{2}\d*$/u.test(plainKey(name)) && name.length <= 3
    ? name.toUpperCase()
    : name.charAt(0).toUpperCase() + name.slice(1);
