import type { AssessmentSource } from '#shared/skills.ts';

/** Order of sources as stored in `Ratings.source`. */
export const SOURCE_CODES: readonly AssessmentSource[] = [
  'manager',
  'test',
  'credential',
  'import',
  'self',
];

/** A day that never comes: "for good", "has not left". Days are numbers since 1970-01-01. */
export const NEVER = 0x7fffffff;
/** Before any day: "since always". */
export const ALWAYS = -0x80000000;

/**
 * Everything that gaps are computed from, a column at a time, kept in memory and brought up to date with each change.
 * People, skills and roles are spoken of by their place in these columns.
 */
export interface Book {
  readonly people: PeopleColumns;
  readonly skills: SkillColumns;
  readonly roles: RoleColumns;
  readonly ratings: Ratings;
}

export interface PeopleColumns {
  readonly count: number;
  /** Rising. */
  readonly id: Int32Array;
  /** Place of an id, or −1. */
  readonly place: (id: number) => number;
  readonly name: readonly string[];
  readonly nameKey: readonly string[];
  /** Place of their role; −1: none, or one that is not set up. */
  readonly role: Int32Array;
  readonly roleText: readonly (string | null)[];
  readonly department: readonly (string | null)[];
  readonly team: readonly (string | null)[];
  readonly location: readonly (string | null)[];
  readonly country: readonly (string | null)[];
  readonly employmentType: readonly (string | null)[];
  readonly costCentre: readonly (string | null)[];
  /** Id of the manager; 0: none. */
  readonly managerId: Int32Array;
  /** First day counted: hire day, or ALWAYS. Last day counted: leaving day, ALWAYS for one who left on a day unknown, or NEVER. */
  readonly from: Int32Array;
  readonly until: Int32Array;
  readonly onLeave: Uint8Array;
}

export interface SkillColumns {
  readonly count: number;
  /** In order of names. */
  readonly id: Int32Array;
  readonly place: (id: number) => number;
  readonly name: readonly string[];
  readonly category: readonly (string | null)[];
  readonly tags: readonly (readonly string[])[];
  /** Months; 0: ratings are never stale. */
  readonly currencyMonths: Uint16Array;
  readonly archived: Uint8Array;
}

/** What a role asks for on a day: by skill place, each once, level ≥ 1, the family's included. */
export interface Requirements {
  readonly skill: Int32Array;
  readonly level: Uint8Array;
  readonly importance: Uint8Array;
  readonly credential: Uint8Array;
  /** 1: comes from the family. */
  readonly inherited: Uint8Array;
}

export interface RoleColumns {
  readonly count: number;
  readonly id: Int32Array;
  readonly place: (id: number) => number;
  readonly name: readonly string[];
  readonly isFamily: Uint8Array;
  readonly family: Int32Array;
  /** In force on the day, by skill place rising. Kept per role and period, so it is cheap to ask again. */
  readonly requirements: (role: number, day: number) => Requirements;
}

/**
 * All assessments, and what each award certifies as a rating of the day on which it was issued, one for each skill. Those of
 * person p stand at `start[p]` up to, not including, `end[p]`, by skill place, then day, then id; so the last one up to a day
 * is the one entered last.
 */
export interface Ratings {
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  /** Of an assessment; negative: of what the award of that id certifies, which no assessment withdraws. */
  readonly id: Int32Array;
  readonly skill: Int32Array;
  readonly day: Int32Array;
  /** −1: withdrawn. */
  readonly level: Int8Array;
  /** Index in SOURCE_CODES. */
  readonly source: Uint8Array;
  /** Last day that a credential counts; NEVER: for good. Of other sources NEVER. */
  readonly until: Int32Array;
  /** How many stand here. */
  readonly total: number;
  /** How many of them are assessments. */
  readonly assessments: number;
}
