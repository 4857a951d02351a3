export { cachedByRevision } from './cache.ts';
export { findingCounts } from './finding-counts.ts';
export { peopleHandlers } from './handlers.ts';
export { foldKey } from './keys.ts';
export { activeSql, isActive } from './presence.ts';
export { filteredIds } from './queries.ts';
export { reportingLoops } from './reporting.ts';
export { emptyPerson } from './patch.ts';
export { peopleOfRole, writeRole } from './role-texts.ts';
export {
  PERSON_COLUMNS,
  insertPerson,
  personParameters,
  toPersonValues,
  updatePerson,
} from './row.ts';
export type { PersonRow, PersonValues } from './row.ts';
