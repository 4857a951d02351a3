import type { SkillUse } from '../skills-search.ts';

/** Kinds of use that the library can be filtered by. */
export const USE_WORDS: Readonly<Record<SkillUse, string>> = {
  required: 'required by a role',
  unrequired: 'required by no role',
  unrated: 'nobody is rated',
  archived: 'archived',
};
