import type { IsoDate } from '#shared/dates.ts';
import type { Workspace } from '#core/workspace/index.ts';
import { bookOf, dayOf } from '../book/index.ts';

export interface RequiringRole {
  readonly roleId: number;
  readonly role: string;
  readonly level: number;
  readonly importance: number;
}

/** Roles that ask for the skill on a day, by themselves or by their family: the most important first, then by name. */
export function requiredBy(
  workspace: Workspace,
  skillId: number,
  date: IsoDate = workspace.asOf(),
): RequiringRole[] {
  const { skills, roles } = bookOf(workspace);
  const place = skills.place(skillId);
  const day = dayOf(date);
  const found: RequiringRole[] = [];
  for (let role = 0; role < roles.count; role += 1) {
    if (roles.isFamily[role] === 1) continue;
    const asked = roles.requirements(role, day);
    const at = asked.skill.indexOf(place);
    if (at < 0) continue;
    found.push({
      roleId: roles.id[role] ?? 0,
      role: roles.name[role] ?? '',
      level: asked.level[at] ?? 0,
      importance: asked.importance[at] ?? 1,
    });
  }
  // Roles come in order of names, and sorting keeps that.
  return found.sort((a, b) => b.importance - a.importance);
}
