import type { PersonFieldId } from '#shared/person-fields.ts';

/** A field that a column may be. */
export interface Candidate {
  readonly field: PersonFieldId;
  /** 0–1. */
  readonly confidence: number;
  readonly why: string;
}
