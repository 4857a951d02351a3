import type { JsonObject, JsonValue } from '../../types.ts';
import { damaged, unsupported } from '../refusal.ts';
import { checkJson } from './check-json.ts';

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Where it breaks, as far as the parser's message says. */
function placeOf(error: unknown, text: string): string {
  const message = error instanceof Error ? error.message : '';
  const position = /at position (\d+)/.exec(message)?.[1];
  if (position === undefined) return /end of/.test(message) ? ': it breaks off at its end' : '';
  const before = text.slice(0, Number(position)).split('\n');
  return `: it breaks in line ${before.length}, at character ${(before.at(-1)?.length ?? 0) + 1}`;
}

/**
 * Parses JSON from an untrusted file: bounded before it is parsed.
 *
 * @throws Refusal where it is no JSON, too deep, too large, or ambiguous
 */
export function readJson(text: string): { value: JsonValue; warnings: string[] } {
  const warnings = checkJson(text);
  try {
    return { value: JSON.parse(text), warnings };
  } catch (error) {
    throw damaged(`The credential is damaged or no JSON${placeOf(error, text)}.`, error);
  }
}

/** Parses JSON that must be an object. */
export function readJsonObject(text: string): { object: JsonObject; warnings: string[] } {
  const { value, warnings } = readJson(text);
  if (isObject(value)) return { object: value, warnings };
  throw unsupported(
    Array.isArray(value)
      ? 'The file is a list, not a single badge.'
      : 'The file holds a single value, not a badge.',
  );
}
