export { foldKey, searchKey } from './keys.ts';
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
