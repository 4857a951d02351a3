import Sqlite from 'better-sqlite3';
import type { Database } from '../connection.ts';
import { migrate } from '../migrate.ts';

/** What `look` finds in an empty file of this program's format. */
export function inFreshFile<T>(look: (db: Database) => T): T {
  const db = new Sqlite(':memory:');
  try {
    migrate(db, '');
    return look(db);
  } finally {
    db.close();
  }
}
