const STEP = '  ';

/**
 * JSON with a line for each value, and otherwise as it is written: numbers, escapes and the order of names stay. To be given
 * what a parser has taken.
 */
export function indentJson(text: string): string {
  const parts: string[] = [];
  let depth = 0;
  let at = 0;
  const newLine = (): void => void parts.push('\n', STEP.repeat(depth));
  while (at < text.length) {
    const character = text[at] ?? '';
    if (character === '"') {
      const end = endOfText(text, at);
      parts.push(text.slice(at, end));
      at = end;
      continue;
    }
    at += 1;
    if (character === '{' || character === '[') {
      const close = afterBlanks(text, at);
      if (text[close] === '}' || text[close] === ']') {
        parts.push(character, text[close] ?? '');
        at = close + 1;
        continue;
      }
      parts.push(character);
      depth += 1;
      newLine();
    } else if (character === '}' || character === ']') {
      depth -= 1;
      newLine();
      parts.push(character);
    } else if (character === ',') {
      parts.push(character);
      newLine();
    } else if (character === ':') parts.push(': ');
    else if (!isBlank(character)) parts.push(character);
  }
  return parts.join('');
}

const isBlank = (character: string | undefined): boolean =>
  character === ' ' || character === '\n' || character === '\r' || character === '\t';

function afterBlanks(text: string, from: number): number {
  let at = from;
  while (isBlank(text[at])) at += 1;
  return at;
}

/** The place after the text that begins at `from`. */
function endOfText(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}
