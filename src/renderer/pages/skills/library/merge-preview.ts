/** What the merge needs to know of a skill. */
export interface MergeSkill {
  readonly id: number;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly rated: number;
  readonly requiredBy: readonly {
    readonly roleId: number;
    readonly role: string;
    readonly level: number;
  }[];
}

export interface MergePreview {
  /** Names that the one that stays will also be known by. */
  readonly names: readonly string[];
  /** Roles that come to require the one that stays. */
  readonly newRoles: readonly string[];
  /** Roles that require several of them: the higher level stands. */
  readonly both: readonly { readonly role: string; readonly level: number }[];
  /** People with a rating in those that go; one may have several. */
  readonly ratings: number;
}

/** What moves when the others become one with the skill that stays. */
export function mergePreview(into: MergeSkill, others: readonly MergeSkill[]): MergePreview {
  const known = new Set([into.name, ...into.aliases].map((name) => name.toLowerCase()));
  const names: string[] = [];
  for (const name of others.flatMap((one) => [one.name, ...one.aliases])) {
    if (known.has(name.toLowerCase())) continue;
    known.add(name.toLowerCase());
    names.push(name);
  }
  const roles = new Map<number, { role: string; level: number; times: number; had: boolean }>();
  for (const { roleId, role, level } of into.requiredBy)
    roles.set(roleId, { role, level, times: 1, had: true });
  for (const { roleId, role, level } of others.flatMap((one) => one.requiredBy)) {
    const before = roles.get(roleId);
    roles.set(roleId, {
      role,
      level: Math.max(level, before?.level ?? 0),
      times: (before?.times ?? 0) + 1,
      had: before?.had ?? false,
    });
  }
  const all = [...roles.values()];
  return {
    names,
    newRoles: all.filter(({ had }) => !had).map(({ role }) => role),
    both: all.filter(({ times }) => times > 1).map(({ role, level }) => ({ role, level })),
    ratings: others.reduce((sum, { rated }) => sum + rated, 0),
  };
}
