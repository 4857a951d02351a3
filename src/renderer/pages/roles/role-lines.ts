import type { Role } from '#shared/contract/skills.ts';

/** A line of the list: a family with its roles beneath it, or a role; the heading stands above roles of no family. */
export type RoleLine =
  | { readonly kind: 'role'; readonly role: Role; readonly depth: 0 | 1 }
  | { readonly kind: 'heading'; readonly roles: number };

const byName = (a: Role, b: Role): number => a.name.localeCompare(b.name);

/** Families with their roles, then the roles of no family. A family is kept where one of its roles is found, or itself. */
export function roleLines(roles: readonly Role[], sought: string): readonly RoleLine[] {
  const wanted = sought.trim().toLocaleLowerCase();
  const fits = ({ name }: Role): boolean => name.toLocaleLowerCase().includes(wanted);
  const families = roles.filter(({ isFamily }) => isFamily).toSorted(byName);
  const known = new Set(families.map(({ id }) => id));
  const inFamily = Map.groupBy(
    roles.filter(({ isFamily }) => !isFamily),
    ({ familyId }) => (familyId !== null && known.has(familyId) ? familyId : null),
  );
  const lines: RoleLine[] = [];
  for (const family of families) {
    const below = (inFamily.get(family.id) ?? []).toSorted(byName);
    const kept = fits(family) ? below : below.filter(fits);
    if (!fits(family) && kept.length === 0) continue;
    lines.push({ kind: 'role', role: family, depth: 0 });
    for (const role of kept) lines.push({ kind: 'role', role, depth: 1 });
  }
  const rest = (inFamily.get(null) ?? []).filter(fits).toSorted(byName);
  if (lines.length > 0 && rest.length > 0) lines.push({ kind: 'heading', roles: rest.length });
  for (const role of rest) lines.push({ kind: 'role', role, depth: 0 });
  return lines;
}
