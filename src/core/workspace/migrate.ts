import type { Database } from './connection.ts';
import { prepareBeforeTables } from './change-log/tables.ts';
import { tooNew } from './header.ts';
import { APPLICATION_ID, MIGRATIONS, SCHEMA_VERSION } from './migrations/index.ts';

export const schemaVersion = (db: Database): number =>
  Number(db.pragma('user_version', { simple: true }));

/**
 * Brings the file up to `target`, each migration in a transaction of its own. Throws WORKSPACE_TOO_NEW.
 * Must run before the change log's triggers are installed.
 */
export function migrate(db: Database, path: string, target: number = SCHEMA_VERSION): void {
  const version = schemaVersion(db);
  if (version > SCHEMA_VERSION) throw tooNew(path, version);
  for (const [index, sql] of MIGRATIONS.slice(0, target).entries()) {
    if (index < version) continue;
    db.exec('BEGIN IMMEDIATE');
    try {
      // Rows may refer to tables that a migration rebuilds; all must be right again at its end.
      db.pragma('defer_foreign_keys = ON');
      db.exec(sql);
      prepareBeforeTables(db);
      db.pragma(`application_id = ${APPLICATION_ID}`);
      db.pragma(`user_version = ${index + 1}`);
      db.exec('COMMIT');
    } catch (error) {
      if (db.inTransaction) db.exec('ROLLBACK');
      throw error;
    }
  }
}
