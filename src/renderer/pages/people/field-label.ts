import { PERSON_FIELDS } from '#shared/person-fields.ts';

/** What a field is called on the screen; a custom one is called as in its file. */
export const fieldLabel = (field: string): string =>
  PERSON_FIELDS.find(({ id }) => id === field)?.label ?? field.replace(/^custom:/, '');
