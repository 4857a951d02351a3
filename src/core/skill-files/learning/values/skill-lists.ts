/** A skill as a catalogue writes it, with the level that the credential certifies; '' where it says none. */
export interface WrittenSkill {
  readonly name: string;
  readonly level: string;
}

const SEPARATOR = /\s*(?:[;|\n\r•·]|、|；)+\s*/u;
const COMMA = /,(?![^([（]*[)\]）])\s*/u;
const BRACKETED =
  /^(.*?)\s*[([（]\s*(?:level|lvl|l|stufe|niveau|nivel|livello)?\.?\s*([^()[\]（）]{1,30})\s*[)\]）]$/iu;
const MARKED =
  /^(.*?)\s*(?::|=|→|->|\s[–—-]|@)\s*(?:level|lvl|l|stufe|niveau|nivel|livello)?\.?\s*(\S.{0,29})$/iu;
const BEHIND =
  /^(.*\D)\s+(?:level|lvl|l|stufe|niveau|nivel|livello)?\.?\s*(\d{1,2})(?:\s*\/\s*\d{1,2})?$/iu;
const MOST = 100;

/** "SQL (3); Python 2, Data modelling: advanced". A number behind a name is its level where it can be one. */
export function readSkillList(text: string): WrittenSkill[] {
  const parts = text.split(SEPARATOR).filter((part) => part.trim() !== '');
  const single = parts.length === 1;
  return (single ? (parts[0] ?? '').split(COMMA) : parts)
    .map((part) => part.replace(/^[\s*–-]+/u, '').trim())
    .filter((part) => part !== '' && part.length <= 200)
    .slice(0, MOST)
    .map(readSkill);
}

function readSkill(text: string): WrittenSkill {
  const [, name, level] = BRACKETED.exec(text) ?? MARKED.exec(text) ?? behind(text) ?? [];
  if (name === undefined || level === undefined || name.trim() === '' || !mayBeLevel(level))
    return { name: text, level: '' };
  return { name: name.trim(), level: level.trim() };
}

/** "Python 2" says a level; "Office 365" and "ISO 27001" are names. */
function behind(text: string): readonly string[] | null {
  const match = BEHIND.exec(text);
  return match && Number(match[2]) <= 10 ? match : null;
}

/** A number, a letter grade or a short word: not an addition such as "(Microsoft)" of several words. */
const mayBeLevel = (text: string): boolean =>
  /^\d{1,3}(?:\s*(?:\/\s*\d{1,3}|%))?$/u.test(text.trim()) ||
  /^(?:\p{L}[\p{L}\p{M}-]*\s?){1,2}$/u.test(text.trim());
