import type { InferContractRouterOutputs } from '@orpc/contract';
import type { Contract } from '#shared/contract/index.ts';

type Outputs = InferContractRouterOutputs<Contract>;
export type Heatmap = Outputs['gaps']['heatmap'];
export type HeatSkill = Heatmap['skills'][number];
export type HeatGroup = Heatmap['groups'][number];
/** What one cell is made of. */
export type CellAnswer = Outputs['gaps']['cell'];
export type MatrixAnswer = Outputs['assessments']['matrix'];

/** One line of the grid: groups, the whole, and beneath it the people of one group. */
export type HeatRow =
  | { readonly kind: 'group'; readonly index: number }
  | { readonly kind: 'whole' }
  | { readonly kind: 'band' }
  | { readonly kind: 'person'; readonly index: number };

/** Lines from top to bottom. `people`: how many of the chosen group; null: none is chosen. */
export function heatRows(groups: number, people: number | null): readonly HeatRow[] {
  return [
    ...Array.from({ length: groups }, (_, index): HeatRow => ({ kind: 'group', index })),
    { kind: 'whole' },
    ...(people === null
      ? []
      : [
          { kind: 'band' } as const,
          ...Array.from({ length: people }, (_, index): HeatRow => ({ kind: 'person', index })),
        ]),
  ];
}

/** Columns in groups of a category: the skills of the heatmap in that order, each with its place in the answer. */
export interface HeatColumn {
  readonly skill: HeatSkill;
  /** Column in the cells of the answer. */
  readonly at: number;
  /** The first of its category. */
  readonly first: boolean;
}

/** The columns of what is required in a group. */
export const requiredIn = (
  { skills, cells }: Pick<Heatmap, 'skills' | 'cells'>,
  group: number,
  columns: readonly HeatColumn[],
): readonly HeatColumn[] =>
  columns
    .filter(({ at }) => (cells.required[group * skills.length + at] ?? 0) > 0)
    .map((column, index, all) => ({
      ...column,
      first: index === 0 || all[index - 1]?.skill.category !== column.skill.category,
    }));

const NAMELESS = '\u{10FFFF}';

/** Skills by category, then by name; only those of one category where one is named. */
export function heatColumns(
  skills: readonly HeatSkill[],
  category: string | undefined,
): readonly HeatColumn[] {
  const collator = new Intl.Collator('en', { numeric: true });
  return skills
    .map((skill, at) => ({ skill, at }))
    .filter(({ skill }) => category === undefined || (skill.category ?? 'none') === category)
    .toSorted(
      (a, b) =>
        collator.compare(a.skill.category ?? NAMELESS, b.skill.category ?? NAMELESS) ||
        collator.compare(a.skill.skill, b.skill.skill),
    )
    .map((column, index, all) => ({
      ...column,
      first: index === 0 || all[index - 1]?.skill.category !== column.skill.category,
    }));
}
