import { foldKey } from '#core/people/index.ts';
import type { Book } from '#core/skills/index.ts';
import { byIndex } from './order.ts';
import { placedGroups, type GroupFigures } from './overview.ts';
import type { Grouping, Scope } from './types.ts';

export interface RoleGrouping extends Grouping {
  /** Null: not set up, or no role. */
  readonly ids: readonly (number | null)[];
}

/** People by their role: those set up by name, others by what the roster says, however it is spelt. */
export function byRole({ people, roles }: Book): RoleGrouping {
  const groups = new Map<number | string | null, number>();
  const labels: (string | null)[] = [];
  const ids: (number | null)[] = [];
  const known = new Map<string | null, number>();
  const of = Int32Array.from(people.roleText, (text, at) => {
    let group = known.get(text);
    if (group !== undefined) return group;
    const role = people.role[at] ?? -1;
    const key = role >= 0 ? role : text === null ? null : foldKey(text);
    group = groups.get(key);
    if (group === undefined) {
      groups.set(key, (group = groups.size));
      labels.push(role >= 0 ? (roles.name[role] ?? null) : text);
      ids.push(role >= 0 ? (roles.id[role] ?? null) : null);
    }
    known.set(text, group);
    return group;
  });
  return { of, keys: labels, labels, ids };
}

export interface RoleFigures extends GroupFigures {
  readonly roleId: number | null;
}

/** Roles of the people in the scope, from the largest index down, the nameless last. */
export function rolesOf(scope: Scope): RoleFigures[] {
  const grouping = byRole(scope.standing.book);
  return placedGroups(scope, grouping)
    .map(({ place, figures }) => ({ ...figures, roleId: grouping.ids[place] ?? null }))
    .sort(byIndex);
}
