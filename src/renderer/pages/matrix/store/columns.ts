export interface ColumnSkill {
  readonly id: number;
  readonly name: string;
  readonly category: string | null;
}

/** Skills side by side that share a category. */
export interface ColumnGroup {
  readonly name: string;
  readonly first: number;
  readonly count: number;
}

export interface Columns {
  readonly skills: readonly ColumnSkill[];
  /** Where each shown column stands in an answer. */
  readonly places: readonly number[];
  readonly groups: readonly ColumnGroup[];
  /** Differs where columns do. */
  readonly key: string;
}

/** Columns by category, in the order in which the first skill of each comes; without category last. */
export function columnsOf(skills: readonly ColumnSkill[]): Columns {
  const byCategory = Map.groupBy(
    skills.map((skill, place) => ({ skill, place })),
    ({ skill }) => skill.category,
  );
  const nameless = byCategory.get(null) ?? [];
  byCategory.delete(null);
  const groups: ColumnGroup[] = [];
  const shown: { skill: ColumnSkill; place: number }[] = [];
  for (const [name, members] of byCategory) {
    groups.push({ name: name ?? '', first: shown.length, count: members.length });
    shown.push(...members);
  }
  if (nameless.length > 0 && groups.length > 0)
    groups.push({ name: 'No category', first: shown.length, count: nameless.length });
  shown.push(...nameless);
  return {
    skills: shown.map(({ skill }) => skill),
    places: shown.map(({ place }) => place),
    groups,
    key: skills.map(({ id, name, category }) => `${id} ${name} ${category ?? ''}`).join('\n'),
  };
}
