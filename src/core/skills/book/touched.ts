import { ownersSql, touchedSince, type ReadHandle, type Whose } from '#core/workspace/index.ts';

const SKILL_TABLES = new Set(['skill', 'skill_category', 'role', 'role_version', 'requirement']);

/** By table: the people whose ratings, or awards, a change of its rows touched. */
const WHOSE: Whose = {
  assessment: ownersSql('assessment', 'person_id'),
  award: ownersSql('award', 'person_id'),
  credential_skill: `SELECT DISTINCT person_id AS id FROM award
    WHERE credential_id IN (${ownersSql('credential_skill', 'credential_id')})`,
};

/** What changes since one that was seen have touched, as far as the book is concerned. */
export interface TouchedBook {
  readonly lastChange: number;
  /** So much, or in such a way, that everything is to be read again. */
  readonly everything: boolean;
  readonly people: boolean;
  readonly skillsOrRoles: boolean;
  /** What credentials certify. */
  readonly certificates: boolean;
  /** Ids of people whose ratings or awards were added, changed, removed or moved; some may not be there any more. */
  readonly rated: readonly number[];
}

export function touchedBook(db: ReadHandle, change: number): TouchedBook {
  const { lastChange, everything, tables, owners } = touchedSince(db, change, WHOSE);
  return {
    lastChange,
    everything,
    people: tables.has('person'),
    skillsOrRoles: [...tables].some((table) => SKILL_TABLES.has(table)),
    certificates: tables.has('credential_skill'),
    rated: owners,
  };
}
