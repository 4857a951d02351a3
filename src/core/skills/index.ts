export { assessmentHandlers } from './assessments/handlers.ts';
export { enterRatings, ratingTitle } from './assessments/enter.ts';
export { decisive } from './assessments/rules.ts';
export {
  writeAssessments,
  writeManyAssessments,
  writeRatings,
} from './assessments/write-ratings.ts';
export type {
  RatedBy,
  RatingCell,
  RatingToWrite,
  WriteOptions,
  WrittenRatings,
} from './assessments/write-ratings.ts';
export { findOrCreateCategory, findOrCreateGroup } from './library/categories.ts';
export { addAliases, createSkill, writeAnchors, type NewSkill } from './library/create-skill.ts';
export { skillsHandlers } from './library/handlers.ts';
export { findSkill, skillNames, skillsOfSource, type SkillName } from './library/lookup.ts';
export { tidyName } from './library/names.ts';
export {
  createRole,
  findRole,
  roleNames,
  setFamily,
  type NewRole,
  type RoleName,
} from './roles/create-role.ts';
export { rolesHandlers } from './roles/handlers.ts';
export { effectiveRequirements } from './roles/queries.ts';
export { overlay, similarity, versionOn, type RequirementValue } from './roles/rules.ts';
export {
  requirementsOf,
  versionsOf,
  writeRequirements,
  type RequirementsToWrite,
} from './roles/write-requirements.ts';
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
