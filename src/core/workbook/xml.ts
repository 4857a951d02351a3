/** Control characters, which XML cannot hold, and texts that Excel would take for its own notation of them. */
const UNHOLDABLE = /[\p{Cc}\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/gu;
const HOLDABLE = new Set(['\t', '\n']);
const MARKUP = /[&<>"]/g;
const NAMES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** The text for an element or attribute of a workbook (ECMA-376 22.4.2.4: `_xHHHH_` for what XML cannot hold). */
export const escapeXml = (text: string): string =>
  text
    .toWellFormed()
    .replace(UNHOLDABLE, (character) =>
      HOLDABLE.has(character)
        ? character
        : `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replace(MARKUP, (character) => NAMES[character] ?? character);

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** "A" for 0, "AA" for 26. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}
