import type { Requirement } from '#shared/contract/skills.ts';

type Requirements = readonly Requirement[];

/** `family`: as the family asks. `instead`: the role says otherwise. `off`: not asked for here. */
export type Origin = 'own' | 'family' | 'instead' | 'off';

export interface EditorRow extends Requirement {
  readonly origin: Origin;
  /** What the family asks for, where it does. */
  readonly family: Requirement | null;
}

const find = (rows: Requirements, skillId: number): Requirement | undefined =>
  rows.find((row) => row.skillId === skillId);

/** What the role itself asks for, and beneath it every skill that its family asks for. */
export function editorRows(
  own: Requirements,
  family: Requirements,
): { readonly own: readonly EditorRow[]; readonly inherited: readonly EditorRow[] } {
  const asked = family.filter(({ level }) => level > 0);
  return {
    own: own
      .filter(({ skillId }) => find(asked, skillId) === undefined)
      .map((row) => ({ ...row, origin: row.level === 0 ? 'off' : 'own', family: null })),
    inherited: asked.map((row) => {
      const said = find(own, row.skillId);
      if (said === undefined) return { ...row, origin: 'family', family: row };
      return { ...row, ...said, origin: said.level === 0 ? 'off' : 'instead', family: row };
    }),
  };
}

const same = (a: Requirement, b: Requirement): boolean =>
  a.level === b.level && a.importance === b.importance && a.credential === b.credential;

/** Sets values of one skill. What then says the same as the family is left to the family. */
export function withValue(
  own: Requirements,
  family: Requirements,
  skillId: number,
  value: Partial<Pick<Requirement, 'level' | 'importance' | 'credential'>>,
): Requirements {
  const said = find(own, skillId);
  const asked = find(family, skillId);
  // What is taken back has no level to keep: anything set on it starts from the family's again.
  const from = said === undefined || (said.level === 0 && asked) ? asked : said;
  if (from === undefined) return own;
  const next = { ...from, ...value };
  if (asked !== undefined && same(asked, next)) return without(own, skillId);
  return said === undefined
    ? [...own, next]
    : own.map((row) => (row.skillId === skillId ? next : row));
}

const without = (own: Requirements, skillId: number): Requirements =>
  own.filter((row) => row.skillId !== skillId);

/** Delete: an own requirement goes; one of the family is not asked for here; what was said instead of it is dropped. */
export function withoutRow(own: Requirements, family: Requirements, skillId: number): Requirements {
  const asked = find(family, skillId);
  if (find(own, skillId) !== undefined) return without(own, skillId);
  return asked === undefined ? own : [...own, { ...asked, level: 0 }];
}

/** How many skills the two lists say something different of. */
export function changesOf(base: Requirements, own: Requirements): number {
  const gone = base.filter(({ skillId }) => find(own, skillId) === undefined).length;
  const others = own.filter((row) => {
    const before = find(base, row.skillId);
    return before === undefined || !same(before, row);
  }).length;
  return gone + others;
}

/** Critical ones first, then by name. */
export const inOrder = (rows: Requirements): Requirements =>
  rows.toSorted((a, b) => b.importance - a.importance || a.skill.localeCompare(b.skill));

/** The level that a new requirement begins with: the middle of those that can be asked for. */
export function usualLevel(levels: readonly number[]): number {
  const asked = levels.filter((level) => level > 0);
  return asked[Math.floor((asked.length - 1) / 2)] ?? 1;
}

/** The level meant by a digit, after digits typed just before: "1", then "2" is 12 where the scale has it. */
export function typedLevel(
  levels: readonly number[],
  before: string,
  digit: string,
): number | null {
  for (const text of [before + digit, digit])
    if (levels.includes(Number(text))) return Number(text);
  return null;
}
