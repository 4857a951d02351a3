export { assessmentHandlers } from './assessments/handlers.ts';
export { enterRatings } from './assessments/enter.ts';
export { findOrCreateCategory, findOrCreateGroup } from './library/categories.ts';
export { addAliases, createSkill, writeAnchors } from './library/create-skill.ts';
export { skillsHandlers } from './library/handlers.ts';
export { skillNames, type SkillName } from './library/lookup.ts';
export { tidyName } from './library/names.ts';
export { createRole, findRole, roleNames, setFamily, type RoleName } from './roles/create-role.ts';
export { rolesHandlers } from './roles/handlers.ts';
export { versionOn, type RequirementValue } from './roles/rules.ts';
export { requirementsOf, versionsOf, writeRequirements } from './roles/write-requirements.ts';
export { levelsOf } from './scale/levels.ts';
export type * from './book/types.ts';
export {
  ALWAYS,
  NEVER,
  SOURCE_CODES,
  bookOf,
  dayOf,
  freshFrom,
  inForce,
  lastFreshDay,
  nothingInForce,
  readyBook,
} from './book/index.ts';
export type { InForce } from './book/index.ts';
