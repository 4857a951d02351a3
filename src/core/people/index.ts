export { cachedByRevision } from './cache.ts';
export { findingCounts } from './finding-counts.ts';
export { peopleHandlers } from './handlers.ts';
export { foldKey, searchKey } from './keys.ts';
export { activeSql, hasLeft, isActive } from './presence.ts';
export { reportingLoops } from './reporting.ts';
export { emptyPerson } from './patch.ts';
export {
  COLUMN_OF_FIELD,
  PERSON_COLUMNS,
  SELECT_PERSON,
  insertPerson,
  personParameters,
  toPerson,
  toPersonValues,
  updatePerson,
} from './row.ts';
export type { PersonRow, PersonValues, StoredField } from './row.ts';
