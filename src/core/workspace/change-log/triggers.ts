import type { Database } from 'better-sqlite3';
import { beforeTable, trackedTables, type TrackedTable } from './tables.ts';

/**
 * Temporary triggers, made anew by every program that opens the file, so that no migration has to keep them up.
 * They keep the net of what one change does to a row: added and removed again is nothing, removed and added again is
 * changed. Without a change under way `change_id` would be null, which the table refuses: nothing is written outside one.
 * Upserts, because `OR IGNORE` would give way to the conflict clause of the statement that fired the trigger
 * (https://sqlite.org/lang_createtrigger.html).
 */
function triggersOf({ name, columns }: TrackedTable): string {
  const before = beforeTable(name);
  const present = '(SELECT id FROM temp.present_change)';
  const old = `entity = '${name}' AND row_id = OLD.id AND change_id = ${present}`;
  const note = (row: 'OLD' | 'NEW', operation: string, otherwise: string) =>
    `INSERT INTO main.change_row (change_id, entity, row_id, operation)
     VALUES (${present}, '${name}', ${row}.id, '${operation}')
     ON CONFLICT (entity, row_id, change_id) DO ${otherwise};`;
  const rest = columns.slice(1);
  const keep = `INSERT INTO main.${before} (id, ${rest.join(', ')})
     SELECT r.id, ${rest.map((column) => `OLD.${column}`).join(', ')} FROM main.change_row r
     WHERE ${old} AND r.operation <> 'added'
     ON CONFLICT (id) DO NOTHING;`;
  const differs = columns.map((column) => `OLD.${column} IS NOT NEW.${column}`).join(' OR ');
  return `
  CREATE TEMP TRIGGER ${name}_added AFTER INSERT ON main.${name} BEGIN
     ${note('NEW', 'added', "UPDATE SET operation = 'changed'")}
  END;
  CREATE TEMP TRIGGER ${name}_changed AFTER UPDATE ON main.${name} WHEN ${differs} BEGIN
     SELECT RAISE(ABORT, 'the id of a row never changes') WHERE OLD.id IS NOT NEW.id;
     ${note('OLD', 'changed', 'NOTHING')}
     ${keep}
  END;
  CREATE TEMP TRIGGER ${name}_removed AFTER DELETE ON main.${name} BEGIN
     ${note('OLD', 'removed', "UPDATE SET operation = 'removed' WHERE operation = 'changed'")}
     ${keep}
     DELETE FROM main.change_row WHERE ${old} AND operation = 'added';
  END;`;
}

/** Makes this connection record every change of a tracked row. `temp.present_change` holds the id of the change. */
export function installTriggers(db: Database): void {
  db.exec('CREATE TEMP TABLE present_change (id INTEGER PRIMARY KEY)');
  for (const table of trackedTables(db)) db.exec(triggersOf(table));
}
