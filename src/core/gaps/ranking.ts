import type { gapsContract } from '#shared/contract/gaps.ts';
import type { Workspace } from '#core/workspace/index.ts';
import { eachPair, peopleByGroup } from './by-group.ts';
import { firstRows } from './first-rows.ts';
import { groupingOf } from './grouping.ts';
import { labelRanks } from './name-order.ts';
import type { Answer, Asked } from './procedure.ts';
import { CRITICAL, gapOf } from './rules.ts';
import { dayOfScope, scopeOf } from './scope.ts';
import type { Grouping, Scope } from './types.ts';

/** What is missing of one skill, in all or in one group. */
export interface SkillShortfall {
  readonly group: number;
  /** By place. */
  readonly skill: number;
  people: number;
  levels: number;
  points: number;
  critical: number;
  unknown: number;
  unknownPoints: number;
}

/**
 * Where closing a gap matters most: points = Σ importance × levels missing, over those who are rated (a credential that
 * is missing is a gap of no level). What the unrated would add, had they nothing, stands apart.
 */
export function rankingOf(
  workspace: Workspace,
  input: Asked<typeof gapsContract.ranking>,
): Answer<typeof gapsContract.ranking> {
  const scope = scopeOf(workspace, input);
  const { book } = scope.standing;
  const grouping = input.by === 'skill-in-group' ? groupingOf(book, input.group) : null;
  const hasTag = tagged(book.skills.tags, input.tag);
  const found = shortfalls(scope, grouping).filter(({ skill }) => hasTag(skill));
  const ranks = grouping === null ? new Int32Array(1) : labelRanks(grouping);
  const rows = firstRows(
    found,
    input.limit,
    ({ points }) => -points,
    (a, b) =>
      b.unknownPoints - a.unknownPoints ||
      a.skill - b.skill ||
      (ranks[a.group] ?? 0) - (ranks[b.group] ?? 0),
  );
  return {
    asOf: dayOfScope(workspace, input),
    totalPoints: found.reduce((sum, { points }) => sum + points, 0),
    rows: rows.map(({ group, skill, ...figures }) => ({
      id: book.skills.id[skill] ?? 0,
      name: book.skills.name[skill] ?? '',
      category: book.skills.category[skill] ?? null,
      tags: [...(book.skills.tags[skill] ?? [])],
      group: grouping?.labels[group] ?? null,
      ...figures,
    })),
  };
}

function tagged(
  tags: readonly (readonly string[])[],
  wanted: string | undefined,
): (skill: number) => boolean {
  const key = wanted?.toLowerCase();
  return (skill) =>
    key === undefined || (tags[skill] ?? []).some((tag) => tag.toLowerCase() === key);
}

/** Every skill that lacks something or is unrated somewhere, in each group. */
export function shortfalls(scope: Scope, grouping: Grouping | null): SkillShortfall[] {
  const byGroup = peopleByGroup(scope, grouping);
  const { required, importance, level, met } = scope.standing;
  const rows: SkillShortfall[] = [];
  const rowOf = new Int32Array(scope.standing.book.skills.count);
  for (let group = 0; group + 1 < byGroup.start.length; group += 1) {
    rowOf.fill(-1);
    eachPair(scope, byGroup, group, (pair, _person, skill) => {
      if (met[pair] === 1) return;
      let at = rowOf[skill] ?? -1;
      if (at < 0) {
        rowOf[skill] = at = rows.length;
        rows.push(nothingMissing(group, skill));
      }
      const row = rows[at];
      const gap = gapOf(required[pair] ?? 0, level[pair] ?? -1);
      if (row) addGap(row, gap, importance[pair] ?? 1, (level[pair] ?? -1) < 0);
    });
  }
  return rows;
}

const nothingMissing = (group: number, skill: number): SkillShortfall => ({
  group,
  skill,
  people: 0,
  levels: 0,
  points: 0,
  critical: 0,
  unknown: 0,
  unknownPoints: 0,
});

function addGap(row: SkillShortfall, gap: number, importance: number, isUnrated: boolean): void {
  if (isUnrated) {
    row.unknown += 1;
    row.unknownPoints += gap * importance;
    return;
  }
  row.people += 1;
  row.levels += gap;
  row.points += gap * importance;
  if (importance === CRITICAL) row.critical += 1;
}
