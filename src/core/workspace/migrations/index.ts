import { foundation } from './0001-foundation.ts';
import { skills } from './0002-skills.ts';
import { credentials } from './0003-credentials.ts';

/**
 * In order; the position is the number kept in `user_version`. A published migration is never changed, only followed.
 * Tables made here are tracked by the change log without further ado (see change-log/tables.ts), so a migration does
 * not create, and need not alter, any `<table>_before`.
 */
export const MIGRATIONS: readonly string[] = [foundation, skills, credentials];

/** The version of the schema that this program writes. */
export const SCHEMA_VERSION = MIGRATIONS.length;

/** "UPSK": marks a SQLite file as a workspace of this program. */
export const APPLICATION_ID = 0x5550534b;
