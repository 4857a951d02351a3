import type { ReadHandle } from '#core/workspace/index.ts';
import { placesOf } from './places.ts';
import type { SkillColumns } from './types.ts';

interface SkillRow {
  readonly id: number;
  readonly name: string;
  readonly category: string | null;
  readonly tags: string;
  readonly months: number | null;
  readonly archived: number;
}

const NO_TAGS: readonly string[] = [];

/** All skills, archived ones too, by name. */
export function readSkills(db: ReadHandle): SkillColumns {
  const rows = db.all<SkillRow>(
    `SELECT s.id, s.name, c.name AS category, s.tags, s.currency_months AS months, s.archived
     FROM skill s LEFT JOIN skill_category c ON c.id = s.category_id ORDER BY s.name_key`,
  );
  const id = Int32Array.from(rows, (row) => row.id);
  return {
    count: rows.length,
    id,
    place: placesOf(id),
    name: rows.map((row) => row.name),
    category: rows.map((row) => row.category),
    tags: rows.map((row) => (row.tags === '[]' ? NO_TAGS : (JSON.parse(row.tags) as string[]))),
    currencyMonths: Uint16Array.from(rows, (row) => row.months ?? 0),
    archived: Uint8Array.from(rows, (row) => row.archived),
  };
}
