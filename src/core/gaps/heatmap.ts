import type { Figures } from '#shared/contract/figures.ts';
import type { GroupField } from '#shared/skills.ts';
import { tallySkills } from './figures.ts';
import { groupingOf } from './grouping.ts';
import { byIndex, byLabel } from './order.ts';
import { placedGroups, wholeOf, type GroupFigures } from './overview.ts';
import { requiredSkills, skillFiguresAt, type SkillFigures } from './skills.ts';
import type { Scope } from './types.ts';

export interface Heatmap {
  readonly skills: SkillFigures[];
  readonly groups: GroupFigures[];
  readonly figures: Figures;
  /** The cell of group r and skill c is at r × skills + c. */
  readonly cells: {
    readonly required: number[];
    readonly met: number[];
    readonly unknown: number[];
    readonly bench: number[];
    readonly index: (number | null)[];
  };
}

/** Groups that have people in the scope × skills that are required of somebody there. */
export function heatmapOf(scope: Scope, by: GroupField, sort: 'index' | 'name'): Heatmap {
  const grouping = groupingOf(scope.standing.book, by);
  const { skills: library } = scope.standing.book;
  const order = sort === 'index' ? byIndex : byLabel;
  const groups = placedGroups(scope, grouping).sort((a, b) => order(a.figures, b.figures));
  const whole = tallySkills(scope);
  const skills = requiredSkills(whole)
    .map((place) => ({ place, figures: skillFiguresAt(whole, library, place) }))
    .sort((a, b) =>
      order({ ...a.figures, label: a.figures.skill }, { ...b.figures, label: b.figures.skill }),
    );

  const tally = tallySkills(scope, grouping.keys.length, grouping.of);
  const cells: Heatmap['cells'] = { required: [], met: [], unknown: [], bench: [], index: [] };
  for (const group of groups) {
    for (const skill of skills) {
      const bucket = group.place * library.count + skill.place;
      const index = tally.index(bucket);
      cells.required.push(tally.requirements[bucket] ?? 0);
      cells.met.push(tally.met[bucket] ?? 0);
      cells.unknown.push(tally.unknown[bucket] ?? 0);
      cells.bench.push(tally.bench[bucket] ?? 0);
      cells.index.push(index === null ? null : Math.round(index * 10_000) / 10_000);
    }
  }
  return {
    skills: skills.map(({ figures }) => figures),
    groups: groups.map(({ figures }) => figures),
    figures: wholeOf(scope),
    cells,
  };
}
