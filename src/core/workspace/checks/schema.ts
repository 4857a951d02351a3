import { APPLICATION_ID, SCHEMA_VERSION } from '../migrations/index.ts';
import type { ReadHandle } from '../types.ts';
import { inFreshFile } from './fresh-file.ts';
import { errorFinding, type Check, type Finding } from './registry.ts';

interface SchemaRow {
  type: string;
  name: string;
  sql: string | null;
}

const SCHEMA = `SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
  ORDER BY type, name`;

/** The schema that the migrations of this program make of an empty file. */
const expectedSchema = (): SchemaRow[] =>
  inFreshFile((db) => db.prepare<[], SchemaRow>(SCHEMA).all());

const pragma = (db: ReadHandle, name: string): number =>
  Number(db.get<Record<string, number>>(`PRAGMA ${name}`)?.[name]);

export const schemaCheck: Check = {
  name: 'Format of the file',
  run: async (db) => {
    const findings: Finding[] = [];
    if (pragma(db, 'application_id') !== APPLICATION_ID) {
      findings.push(errorFinding('application-id', 'The file is not marked as a workspace.'));
    }
    const version = pragma(db, 'user_version');
    if (version !== SCHEMA_VERSION) {
      findings.push(
        errorFinding('version', `The format of the file is ${version}, not ${SCHEMA_VERSION}.`),
      );
    }
    const keyOf = (row: SchemaRow) => `${row.type} ${row.name}`;
    const present = new Map(db.all<SchemaRow>(SCHEMA).map((row) => [keyOf(row), row.sql]));
    for (const row of expectedSchema()) {
      const key = keyOf(row);
      const sql = present.get(key);
      present.delete(key);
      if (sql === undefined) findings.push(errorFinding('schema', `The ${key} is missing.`));
      else if (sql !== row.sql)
        findings.push(errorFinding('schema', `The ${key} differs from this program's.`));
    }
    for (const key of present.keys()) {
      findings.push(errorFinding('schema', `The ${key} was not made by this program.`));
    }
    return findings;
  },
};
