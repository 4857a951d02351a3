import type { ReadHandle } from '#core/workspace/index.ts';
import type { Ranked } from './hit.ts';

interface Row {
  readonly id: number;
  readonly name: string;
  readonly detail: string | null;
  /** The other title that matched, where it was not the title itself. */
  readonly alias: string | null;
  readonly rank: number;
}

/** How well a folded name holds the words: see `Ranked`. */
const rank = (key: string, words: readonly string[]): string =>
  `CASE WHEN ${key} = @key THEN 0 WHEN ${key} >= @key AND ${key} < @key || char(0x10FFFF) THEN 1
    WHEN ${words.map((_, at) => `instr(' ' || ${key}, ' ' || @word${at}) > 0`).join(' AND ')} THEN 2
    ELSE 3 END`;
const holds = (key: string, words: readonly string[]): string =>
  words.map((_, at) => `instr(${key}, @word${at}) > 0`).join(' AND ');

/**
 * Credentials of the catalogue, by title or another title, each once, and issuers by name, whose names hold every word: best
 * first, so many of each kind.
 */
export function credentialHits(
  db: ReadHandle,
  key: string,
  words: readonly string[],
  most: number,
): Ranked[] {
  const parameters: Record<string, string | number> = { key, most };
  for (const [at, word] of words.entries()) parameters[`word${at}`] = word;
  // Where both a title and another title match, the better one decides, the title before the other.
  const credentials = db.all<Row>(
    `SELECT id, name, detail, alias, min(rank) AS rank FROM (
       SELECT c.id, c.title AS name, c.title_key AS own, i.name AS detail, NULL AS alias,
         ${rank('c.title_key', words)} AS rank
       FROM credential c LEFT JOIN issuer i ON i.id = c.issuer_id
       WHERE c.archived = 0 AND ${holds('c.title_key', words)}
       UNION ALL SELECT c.id, c.title, c.title_key, i.name, a.name, ${rank('a.name_key', words)} + 0.5
       FROM credential_alias a JOIN credential c ON c.id = a.credential_id
       LEFT JOIN issuer i ON i.id = c.issuer_id
       WHERE c.archived = 0 AND ${holds('a.name_key', words)})
     GROUP BY id ORDER BY rank, own LIMIT @most`,
    parameters,
  );
  const issuers = db.all<Row>(
    `SELECT id, name, country AS detail, NULL AS alias, ${rank('name_key', words)} AS rank
     FROM issuer WHERE ${holds('name_key', words)} ORDER BY rank, name_key LIMIT @most`,
    parameters,
  );
  const hit =
    (kind: 'credential' | 'issuer') =>
    (row: Row): Ranked => ({
      kind,
      id: row.id,
      label: row.name,
      detail: [row.detail, row.alias].filter((part) => part !== null).join(' · '),
      rank: row.rank,
    });
  return [...credentials.map(hit('credential')), ...issuers.map(hit('issuer'))];
}
