import { foldKey } from '#core/people/index.ts';
import type { CellPlace, ReadingProblem, SkillEntry } from '../types.ts';

/** A skill as a row tells it; what is not told is left out. */
export interface SkillRow {
  readonly at: CellPlace;
  readonly name: string;
  readonly category?: string | null;
  readonly group?: readonly string[];
  readonly description?: string | null;
  readonly currencyMonths?: number | null;
  readonly tags?: readonly string[];
  readonly aliases?: readonly string[];
  readonly sourceId?: string | null;
  readonly anchors?: SkillEntry['anchors'];
}

const LONGEST_NAME = 300;

/** Gathers skills, each name once: the first row counts, later ones only add what it does not say. */
export class SkillEntries {
  readonly #entries = new Map<string, SkillEntry>();
  readonly #repeated = new Map<string, SkillRow>();

  add(row: SkillRow): void {
    const name = tidy(row.name);
    const key = foldKey(name);
    if (key === '' || name.length > LONGEST_NAME) return;
    const known = this.#entries.get(key);
    if (known) {
      this.#repeated.set(key, row);
      this.#entries.set(key, {
        ...known,
        category: known.category ?? textOf(row.category),
        description: known.description ?? textOf(row.description),
        currencyMonths: known.currencyMonths ?? row.currencyMonths ?? null,
        sourceId: known.sourceId ?? textOf(row.sourceId),
        group: known.group.length > 0 ? known.group : (row.group ?? []),
        tags: unique([...known.tags, ...(row.tags ?? [])]),
        aliases: unique([...known.aliases, ...(row.aliases ?? [])], name),
        anchors: known.anchors.length > 0 ? known.anchors : (row.anchors ?? []),
      });
      return;
    }
    this.#entries.set(key, {
      at: row.at,
      name,
      category: textOf(row.category),
      group: (row.group ?? []).map(tidy).filter((text) => text !== ''),
      description: textOf(row.description),
      currencyMonths: row.currencyMonths ?? null,
      tags: unique(row.tags ?? []),
      aliases: unique(row.aliases ?? [], name),
      sourceId: textOf(row.sourceId),
      anchors: row.anchors ?? [],
    });
  }

  get list(): readonly SkillEntry[] {
    return [...this.#entries.values()];
  }

  get size(): number {
    return this.#entries.size;
  }

  /** What is to be told of names that stand there more than once. */
  get problems(): readonly ReadingProblem[] {
    return [...this.#repeated.values()].map(({ name, at }) => ({
      severity: 'info',
      code: 'skill-twice',
      at,
      value: name,
      message: `“${tidy(name)}” stands in the file more than once and becomes one skill.`,
    }));
  }
}

const tidy = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

const textOf = (text: string | null | undefined): string | null => {
  const trimmed = text?.replaceAll('\r\n', '\n').trim() ?? '';
  return trimmed === '' ? null : trimmed;
};

/** Each text once, without case and accents; not the name itself. */
function unique(texts: readonly string[], name = ''): string[] {
  const seen = new Set([foldKey(name), '']);
  return texts.map(tidy).filter((text) => {
    const key = foldKey(text);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Texts of one cell: a line each, or between bars or semicolons; between commas where there is nothing else. */
export function listOf(text: string): string[] {
  const separator = /[\n\r]/u.test(text)
    ? /[\n\r]+/u
    : text.includes('|')
      ? /\|/u
      : /[;；、]/u.test(text)
        ? /[;；、]/u
        : /[,，]/u;
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** "Engineering › Software" → its steps. A slash separates only where blanks stand around it. */
export const pathOf = (text: string): string[] =>
  text
    .split(/\s*[›»→>]\s*|\s+[/\\|]\s+|\s*::\s*/u)
    .map(tidy)
    .filter((part) => part !== '');

/** Whole months as written: "24", "24 months", "2 years", "2 Jahre"; null where it says no such thing. */
export function monthsOf(text: string): number | null {
  const match = /^(\d{1,3})(?:[.,]0+)?\s*(\p{L}*)/u.exec(text.trim());
  if (!match) return null;
  const number = Number(match[1]);
  const years = /^(?:y|j|ans?$|an|añ|anos?$|anni|lat|rok|år|vuo|yıl|лет|год|年|년)/iu.test(
    match[2] ?? '',
  );
  const months = years ? number * 12 : number;
  return months >= 1 && months <= 240 ? months : null;
}
