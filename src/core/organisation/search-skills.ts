import type { ReadHandle } from '#core/workspace/index.ts';
import type { Ranked } from './hit.ts';

interface SkillRow {
  readonly id: number;
  readonly name: string;
  readonly category: string | null;
  /** The other name that matched, where it was not the name itself. */
  readonly alias: string | null;
  readonly rank: number;
}

/** Names that start with what was typed, among which the best are sought first. */
const ENOUGH = 100;
const starts = (column: string): string =>
  `(${column} >= @key AND ${column} < @key || char(0x10FFFF))`;

/** Skills in use whose name, or another name, holds every word, best first, each once. */
export function skillHits(
  db: ReadHandle,
  key: string,
  words: readonly string[],
  most: number,
): Ranked[] {
  const parameters: Record<string, string | number> = { key, most };
  for (const [at, word] of words.entries()) parameters[`word${at}`] = word;
  const every = (condition: (word: string) => string): string =>
    words.map((_, at) => condition(`@word${at}`)).join(' AND ');
  // Where both a name and another name match, the better one decides, the name before the other.
  const find = (names: string): SkillRow[] =>
    db.all<SkillRow>(
      `SELECT id, name, category, alias, min(rank) AS rank FROM (
         SELECT s.id, s.name, s.name_key, c.name AS category, n.alias,
           CASE WHEN n.key = @key THEN 0 WHEN ${starts('n.key')} THEN 1
             WHEN ${every((word) => `instr(' ' || n.key, ' ' || ${word}) > 0`)} THEN 2 ELSE 3 END
           + CASE WHEN n.alias IS NULL THEN 0 ELSE 0.5 END AS rank
         FROM (${names}) n
         JOIN skill s ON s.id = n.id LEFT JOIN skill_category c ON c.id = s.category_id
         WHERE s.archived = 0)
       GROUP BY id ORDER BY rank, name_key LIMIT @most`,
      parameters,
    );
  const names = (condition: string): [own: string, other: string] => [
    `SELECT id, name_key AS key, NULL AS alias FROM skill WHERE ${condition}`,
    `SELECT skill_id, name_key, name FROM skill_alias WHERE ${condition}`,
  ];
  // A letter or two are in nearly every name: where enough start with them, the rest is not looked at.
  const first = names(starts('name_key')).map(
    (sql) => `SELECT * FROM (${sql} ORDER BY name_key LIMIT ${ENOUGH})`,
  );
  const best = find(first.join(' UNION ALL '));
  const all = names(every((word) => `instr(name_key, ${word}) > 0`));
  const rows = best.length >= most ? best : find(all.join(' UNION ALL '));
  return rows.map(({ id, name, category, alias, rank }) => ({
    kind: 'skill',
    id,
    label: name,
    detail: [category, alias].filter((part) => part !== null).join(' · '),
    rank,
  }));
}

/** Roles that are set up, by folded name. Families are no roles that anybody has. */
export const roleIds = (db: ReadHandle): Map<string, { id: number; name: string }> =>
  new Map(
    db
      .all<{ id: number; name: string; key: string }>(
        'SELECT id, name, name_key AS key FROM role WHERE is_family = 0',
      )
      .map(({ id, name, key }) => [key, { id, name }]),
  );
