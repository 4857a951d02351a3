import type { JsonObject, JsonValue } from '../types.ts';

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** One value or several, as JSON-LD lets either be written. */
export function listOf(value: JsonValue | undefined): readonly JsonValue[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

export function textOf(value: JsonValue | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** What a property refers to: an id written as such, or an object that has one. */
export function idOf(value: JsonValue | undefined): string | null {
  if (typeof value === 'string') return textOf(value);
  return isObject(value) ? (textOf(value['id']) ?? textOf(value['@id'])) : null;
}

export function typesOf(value: JsonValue | undefined): readonly string[] {
  if (!isObject(value)) return [];
  return listOf(value['type'] ?? value['@type']).filter((type) => typeof type === 'string');
}

export function without(object: JsonObject, name: string): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => key !== name));
}
