/** A piece of a number format: text shown as it is, or a code that stands for a part of the value. */
export interface FormatToken {
  readonly literal: boolean;
  readonly text: string;
}

/** Splits a format code into its sections (positive; negative; zero; text), each as tokens. */
export function formatSections(code: string): FormatToken[][] {
  const sections: FormatToken[][] = [[]];
  const push = (literal: boolean, text: string): void => {
    sections.at(-1)?.push({ literal, text });
  };
  // Quoted · escaped · padding to the width of a character · colour, condition, currency, calendar · section end.
  for (const [token, quoted, escaped, bracket] of code.matchAll(
    /"([^"]*)"?|\\(.)|[_*].?|\[([^\]]*)\]|general|;|[\s\S]/gi,
  )) {
    if (token === ';') sections.push([]);
    else if (quoted !== undefined) push(true, quoted);
    else if (escaped !== undefined) push(true, escaped);
    else if (bracket !== undefined) push(false, /^(?:h+|m+|s+)$/i.test(bracket) ? token : '');
    else if (/^[_*]/.test(token)) push(false, '');
    else push(false, token.toLowerCase());
  }
  return sections;
}

export const joined = (tokens: readonly FormatToken[], literal: boolean): string =>
  tokens
    .filter((token) => token.literal === literal)
    .map((token) => token.text)
    .join('');
