import type { PersonFieldId } from '#shared/person-fields.ts';

/**
 * What a header can name besides a field of a person. `birthDate` is kept as a custom field and used to check ages;
 * `other` is a well-known column that is none of our fields (age, gender, phone …); `ours` is a column that this
 * program adds to a workbook of rejected rows.
 */
export type Decoy = 'birthDate' | 'other' | 'ours';
export type HeaderMeaning = PersonFieldId | Decoy;

/**
 * Header words of one language: per meaning, variants separated by `|`. A number after a colon is how sure the word
 * is of its meaning in per cent where that is not near certain ("dept id:70" may be a department, if nothing better is).
 */
export type HeaderWords = Partial<Record<HeaderMeaning, string>>;
