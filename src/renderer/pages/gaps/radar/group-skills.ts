import type { Heatmap } from '../teams/heat-rows.ts';

/** Every skill of the heatmap in one of its groups; −1: in all of them. */
export function skillsOfGroup({ skills, cells }: Heatmap, group: number) {
  return skills.map(({ skillId, skill, ...whole }, column) => {
    const at = group * skills.length + column;
    return group < 0
      ? {
          skillId,
          skill,
          required: whole.required,
          unknown: whole.unknown,
          bench: whole.bench,
          index: whole.index,
        }
      : {
          skillId,
          skill,
          required: cells.required[at] ?? 0,
          unknown: cells.unknown[at] ?? 0,
          bench: cells.bench[at] ?? 0,
          index: cells.index[at] ?? null,
        };
  });
}
