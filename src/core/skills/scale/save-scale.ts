import { Problem } from '#shared/errors.ts';
import { MAX_LEVEL, type Level } from '#shared/skills.ts';
import type { ReadHandle, Workspace, WriteHandle } from '#core/workspace/index.ts';
import { bookOf } from '../book/index.ts';
import { levelsOf } from './levels.ts';
import { remapOf, tidyScale, type LevelStep } from './rules.ts';

type Breathe = () => Promise<void>;

/** Rows rewritten before others are answered. */
const BATCH = 500;

interface NewScale {
  readonly levels: readonly Level[];
  readonly mapping: readonly LevelStep[];
}

type Tallies = ReadonlyMap<number, number>;

interface Uses {
  readonly assessments: Tallies;
  readonly requirements: Tallies;
  readonly anchors: Tallies;
  /** Certified by credentials, or asked for before them. */
  readonly certified: Tallies;
}

const CERTIFIED = ['credential_skill', 'credential_entry_skill'] as const;

const tally = (
  db: ReadHandle,
  table: 'requirement' | 'skill_anchor' | (typeof CERTIFIED)[number],
): Tallies =>
  new Map(
    db
      .all<{ level: number; n: number }>(
        `SELECT level, count(*) AS n FROM ${table} WHERE level IS NOT NULL GROUP BY level`,
      )
      .map(({ level, n }) => [level, n]),
  );

/** Of a million ratings: counted in memory, for the file would be read for seconds. */
function ratedLevels(workspace: Workspace): Tallies {
  const { id, level, start, end } = bookOf(workspace).ratings;
  const counts = new Int32Array(MAX_LEVEL + 1);
  for (let person = 0; person < start.length; person += 1) {
    const last = end[person] ?? 0;
    for (let at = start[person] ?? 0; at < last; at += 1) {
      const value = level[at] ?? -1;
      // What awards certify is counted where it stands.
      if (value >= 0 && (id[at] ?? 0) > 0) counts[value] = (counts[value] ?? 0) + 1;
    }
  }
  return new Map([...counts.entries()].filter(([, n]) => n > 0));
}

/**
 * How often each level is used, as of the last commit. A requirement of level 0 takes back what a family asks for: it is
 * no level.
 */
function usesOf(workspace: Workspace): Uses {
  const requirements = new Map(tally(workspace.read, 'requirement'));
  requirements.delete(0);
  return {
    assessments: ratedLevels(workspace),
    requirements,
    anchors: tally(workspace.read, 'skill_anchor'),
    certified: summed(CERTIFIED.map((table) => tally(workspace.read, table))),
  };
}

function summed(all: readonly Tallies[]): Tallies {
  const sums = new Map<number, number>();
  for (const [level, n] of all.flatMap((tallies) => [...tallies])) {
    sums.set(level, (sums.get(level) ?? 0) + n);
  }
  return sums;
}

const usedIn = (uses: Uses): Set<number> =>
  new Set(Object.values(uses).flatMap((tallies: Tallies) => [...tallies.keys()]));

const moved = (tallies: Tallies, moves: ReadonlyMap<number, number>): number =>
  [...tallies].reduce((sum, [level, n]) => sum + (moves.has(level) ? n : 0), 0);

/** How many ratings, requirements and certified levels the new scale would rewrite, and which levels in use it has no place for. */
export function previewScale(
  workspace: Workspace,
  { levels, mapping }: NewScale,
): { assessments: number; requirements: number; certified: number; unmapped: number[] } {
  const uses = usesOf(workspace);
  const { moves, unmapped } = remapOf(usedIn(uses), tidyScale(levels), mapping);
  return {
    assessments: moved(uses.assessments, moves),
    requirements: moved(uses.requirements, moves),
    certified: moved(uses.certified, moves),
    unmapped,
  };
}

/**
 * Replaces the scale and rewrites what is rated, required, certified and described by it, as one change that can be undone.
 * @throws Problem INVALID_INPUT where a level in use has no new one, CANCELLED
 */
export async function saveScale(
  workspace: Workspace,
  { levels: given, mapping }: NewScale,
  signal?: AbortSignal,
): Promise<{ changeId: number | null; levels: Level[] }> {
  const levels = tidyScale(given);
  const { changeId } = await workspace.longChange(
    { title: 'Change the scale of levels', kind: 'settings' },
    async (db, breathe) => {
      // Nothing else is written meanwhile: what was committed last is what this change finds.
      const { moves, unmapped } = remapOf(usedIn(usesOf(workspace)), levels, mapping);
      if (unmapped.length > 0) throw withoutPlace(db, unmapped);
      writeLevels(db, levels);
      if (moves.size === 0) return;
      await rewrite(db, 'assessment', '', moves, breathe);
      await rewrite(db, 'requirement', 'AND level > 0', moves, breathe);
      rewriteAnchors(db, moves);
      for (const table of CERTIFIED) rewriteCertified(db, table, moves);
    },
    { signal },
  );
  return { changeId, levels: levelsOf(workspace.read) };
}

function withoutPlace(db: ReadHandle, unmapped: readonly number[]): Problem {
  const names = new Map(levelsOf(db).map(({ value, name }) => [value, name]));
  const told = unmapped.map((value) => `${value} (${names.get(value) ?? 'unknown'})`).join(', ');
  return new Problem(
    'INVALID_INPUT',
    unmapped.length === 1
      ? `Level ${told} is in use and has no new level.`
      : `Levels ${told} are in use and have no new level.`,
    'Say which new level each of them becomes.',
  );
}

/** Rows of levels that stay keep their ids, so that the history tells what changed of them. */
function writeLevels(db: WriteHandle, levels: readonly Level[]): void {
  const wanted = new Set(levels.map((level) => level.value));
  for (const { value } of levelsOf(db)) {
    if (!wanted.has(value)) db.run('DELETE FROM level WHERE value = ?', [value]);
  }
  for (const { value, name, anchor } of levels) {
    db.run(
      `INSERT INTO level (value, name, anchor) VALUES (?, ?, ?)
       ON CONFLICT (value) DO UPDATE SET name = excluded.name, anchor = excluded.anchor`,
      [value, name, anchor],
    );
  }
}

const caseOf = (moves: ReadonlyMap<number, number>): string =>
  `CASE level ${[...moves].map(([from, to]) => `WHEN ${from} THEN ${to}`).join(' ')} END`;

/** Every row once, going by ids, so that 1 → 2 and 2 → 3 do not follow each other. */
async function rewrite(
  db: WriteHandle,
  table: 'assessment' | 'requirement',
  condition: string,
  moves: ReadonlyMap<number, number>,
  breathe: Breathe,
): Promise<void> {
  const last = db.get<{ id: number }>(`SELECT coalesce(max(id), 0) AS id FROM ${table}`)?.id ?? 0;
  const from = [...moves.keys()].join(', ');
  for (let after = 0; after < last; after += BATCH) {
    await breathe();
    db.run(
      `UPDATE ${table} SET level = ${caseOf(moves)}
       WHERE id > ? AND id <= ? AND level IN (${from}) ${condition}`,
      [after, after + BATCH],
    );
  }
}

/** What becomes level 0 certifies, or asks for, nothing any more. */
function rewriteCertified(
  db: WriteHandle,
  table: (typeof CERTIFIED)[number],
  moves: ReadonlyMap<number, number>,
): void {
  const fallen = [...moves].filter(([, to]) => to === 0).map(([from]) => from);
  const risen = new Map([...moves].filter(([, to]) => to > 0));
  db.run(`DELETE FROM ${table} WHERE level IN (SELECT value FROM json_each(?))`, [
    JSON.stringify(fallen),
  ]);
  if (risen.size === 0) return;
  db.run(
    `UPDATE ${table} SET level = ${caseOf(risen)} WHERE level IN (${[...risen.keys()].join(', ')})`,
  );
}

/** Where two old levels become one, the words of the higher stay. */
function rewriteAnchors(db: WriteHandle, moves: ReadonlyMap<number, number>): void {
  const anchors = db.all<{ skillId: number; level: number; anchor: string }>(
    `SELECT skill_id AS skillId, level, anchor FROM skill_anchor ORDER BY level`,
  );
  const wanted = new Map<string, { skillId: number; level: number; anchor: string }>();
  for (const { skillId, level, anchor } of anchors) {
    const to = moves.get(level) ?? level;
    wanted.set(`${skillId}/${to}`, { skillId, level: to, anchor });
  }
  for (const { skillId, level } of anchors) {
    if (wanted.has(`${skillId}/${level}`)) continue;
    db.run('DELETE FROM skill_anchor WHERE skill_id = ? AND level = ?', [skillId, level]);
  }
  for (const { skillId, level, anchor } of wanted.values()) {
    db.run(
      `INSERT INTO skill_anchor (skill_id, level, anchor) VALUES (?, ?, ?)
       ON CONFLICT (skill_id, level) DO UPDATE SET anchor = excluded.anchor`,
      [skillId, level, anchor],
    );
  }
}
