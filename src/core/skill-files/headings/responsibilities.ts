const LETTERS = /^[RACISVQO](?:\s?[/,+&-]?\s?[RACISVQO]){0,3}$/u;
const SAID = /\b(?:responsible|accountable|consult(?:ed)?|informed?)\b/iu;

/** Whether the cells of a table say who is responsible, accountable, consulted and informed, rather than how well. */
export function areResponsibilities(
  texts: Iterable<string>,
  meanings: readonly string[] = [],
): boolean {
  const parts = new Set<string>();
  for (const text of texts) {
    if (text === '') continue;
    const letters = text.toUpperCase();
    if (!LETTERS.test(letters)) return false;
    for (const letter of letters) if (/[A-Z]/u.test(letter)) parts.add(letter);
  }
  const usual = parts.has('R') && (parts.has('A') || parts.has('C')) && parts.size >= 3;
  return usual && (meanings.length === 0 || meanings.some((meaning) => SAID.test(meaning)));
}
