import type { Database } from 'better-sqlite3';
import { beforeTable, trackedTables, type TrackedTable } from './tables.ts';

/**
 * Temporary triggers, made anew by every program that opens the file, so that no migration has to keep them up.
 * They keep the net of what one change does to a row: added and removed again is nothing, removed and added again is
 * changed. `INSERT OR IGNORE` would be shorter but takes over the conflict clause of the statement that fired it
 * (https://sqlite.org/lang_createtrigger.html), hence NOT EXISTS.
 */
function triggersOf({ name, columns }: TrackedTable): string {
  const before = beforeTable(name);
  const key = (row: 'OLD' | 'NEW') =>
    `entity = '${name}' AND row_id = ${row}.id AND change_id = (SELECT id FROM temp.present_change)`;
  const note = (row: 'OLD' | 'NEW', operation: string) =>
    `INSERT INTO main.change_row (change_id, entity, row_id, operation)
     SELECT id, '${name}', ${row}.id, '${operation}' FROM temp.present_change
     WHERE NOT EXISTS (SELECT 1 FROM main.change_row WHERE ${key(row)});`;
  const rest = columns.slice(1);
  const keep = `INSERT INTO main.${before} (id, ${rest.join(', ')})
     SELECT r.id, ${rest.map((column) => `OLD.${column}`).join(', ')} FROM main.change_row r
     WHERE ${key('OLD')} AND r.operation <> 'added'
       AND NOT EXISTS (SELECT 1 FROM main.${before} b WHERE b.id = r.id);`;
  const differs = columns.map((column) => `OLD.${column} IS NOT NEW.${column}`).join(' OR ');
  return `
  CREATE TEMP TRIGGER ${name}_added AFTER INSERT ON main.${name} BEGIN
     SELECT RAISE(ABORT, 'written outside a change') WHERE NOT EXISTS (SELECT 1 FROM temp.present_change);
     UPDATE main.change_row SET operation = 'changed' WHERE ${key('NEW')} AND operation = 'removed';
     ${note('NEW', 'added')}
  END;
  CREATE TEMP TRIGGER ${name}_changed AFTER UPDATE ON main.${name} WHEN ${differs} BEGIN
     SELECT RAISE(ABORT, 'written outside a change') WHERE NOT EXISTS (SELECT 1 FROM temp.present_change);
     SELECT RAISE(ABORT, 'the id of a row never changes') WHERE OLD.id IS NOT NEW.id;
     ${note('OLD', 'changed')}
     ${keep}
  END;
  CREATE TEMP TRIGGER ${name}_removed AFTER DELETE ON main.${name} BEGIN
     SELECT RAISE(ABORT, 'written outside a change') WHERE NOT EXISTS (SELECT 1 FROM temp.present_change);
     ${note('OLD', 'removed')}
     UPDATE main.change_row SET operation = 'removed' WHERE ${key('OLD')} AND operation = 'changed';
     ${keep}
     DELETE FROM main.change_row WHERE ${key('OLD')} AND operation = 'added';
  END;`;
}

/** Makes this connection record every change of a tracked row. `temp.present_change` holds the id of the change. */
export function installTriggers(db: Database): void {
  db.exec('CREATE TEMP TABLE present_change (id INTEGER PRIMARY KEY)');
  for (const table of trackedTables(db)) db.exec(triggersOf(table));
}
