import type { FindingCode } from '#shared/contract/people.ts';
import type { ReadHandle, Workspace } from '#core/workspace/index.ts';
import { cachedByRevision } from './cache.ts';
import { loopsOf } from './filter-sql.ts';
import { TWIN_SQL, simpleFindingsSql } from './findings.ts';
import { activeSql } from './presence.ts';

/** How many people each finding names on the day; exactly those whom `people.list` shows for it. */
export const findingCounts = (
  workspace: Workspace,
  asOf: string,
): ReadonlyMap<FindingCode, number> =>
  cachedByRevision(workspace, `findings ${asOf}`, () => {
    const codes = Object.entries(simpleFindingsSql('p.active'));
    const counters = codes
      .map(([code, sql]) => `count(*) FILTER (WHERE ${sql}) AS "${code}"`)
      .join(',\n');
    // The limit keeps SQLite from working out anew for each finding who is active.
    const counted =
      workspace.read.get<Record<string, number>>(
        `SELECT ${counters} FROM (
           SELECT p.*, ${activeSql('p')} AS active FROM person p LIMIT -1
         ) p LEFT JOIN person m ON m.id = p.manager_id`,
        { asOf },
      ) ?? {};
    const counts = new Map<FindingCode, number>();
    for (const [code] of codes) counts.set(code as FindingCode, counted[code] ?? 0);
    for (const [code, people] of duplicatesOf(workspace.read, asOf)) counts.set(code, people);
    counts.set('reporting-loop', inLoops(workspace.read, asOf));
    return counts;
  });

function inLoops(db: ReadHandle, asOf: string): number {
  const loops = JSON.stringify(loopsOf(db).flat());
  const found = db.get<{ people: number }>(
    `SELECT count(*) AS people FROM person p
     WHERE p.id IN (SELECT value FROM json_each(@loops)) AND ${activeSql('p')}`,
    { loops, asOf },
  );
  return found?.people ?? 0;
}

/** Counted here and not in SQL, where grouping by a text as varied as an e-mail takes three times as long. */
function duplicatesOf(db: ReadHandle, asOf: string): [FindingCode, number][] {
  const found = db.get<{ emails: string; names: string }>(
    `SELECT json_group_array(${TWIN_SQL['duplicate-email']}) AS emails,
       json_group_array(${TWIN_SQL['duplicate-name']}) AS names
     FROM person p WHERE ${activeSql('p')}`,
    { asOf },
  );
  return [
    ['duplicate-email', countRepeated(JSON.parse(found?.emails ?? '[]') as (string | null)[])],
    ['duplicate-name', countRepeated(JSON.parse(found?.names ?? '[]') as (string | null)[])],
  ];
}

function countRepeated(values: readonly (string | null)[]): number {
  const once = new Set<string>();
  const repeated = new Set<string>();
  let people = 0;
  for (const value of values) {
    if (value === null) continue;
    if (!once.has(value)) {
      once.add(value);
      continue;
    }
    people += repeated.has(value) ? 1 : 2;
    repeated.add(value);
  }
  return people;
}
