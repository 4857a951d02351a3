import type { Database } from 'better-sqlite3';
import type { ChangeMeta } from '../types.ts';
import { beforeTable, trackedTables } from './tables.ts';
import type { Touched } from './heads.ts';
import { installTriggers } from './triggers.ts';

/** Rows looked at between two breaths. Ranges of ids are read by id: the index on rows would be walked whole. */
const CHUNK = 2000;

export interface Stamp {
  readonly at: string;
  readonly who: string;
  /** The change that this one takes back. */
  readonly undoes?: number;
}

/** Writes the head of each change and tidies its rows up, on the one connection that writes. */
export class Recorder {
  readonly #db: Database;
  readonly #prunes: ReadonlyMap<string, readonly string[]>;

  constructor(db: Database) {
    this.#db = db;
    installTriggers(db);
    const prunes = trackedTables(db).map(({ name, columns }): [string, string[]] => {
      const before = beforeTable(name);
      const same = columns.slice(1).map((column) => `b.${column} IS t.${column}`);
      const statements = [
        `DELETE FROM ${before} WHERE id IN (
           SELECT r.id FROM change_row r NOT INDEXED
           CROSS JOIN ${name} t ON t.id = r.row_id CROSS JOIN ${before} b ON b.id = r.id
           WHERE r.id BETWEEN :from AND :to AND r.entity = '${name}' AND r.operation = 'changed'
             AND ${same.join(' AND ')})`,
        `DELETE FROM change_row NOT INDEXED WHERE id BETWEEN :from AND :to AND entity = '${name}'
           AND operation = 'changed' AND id NOT IN (SELECT id FROM ${before} WHERE id BETWEEN :from AND :to)`,
      ];
      return [name, statements];
    });
    this.#prunes = new Map(prunes);
  }

  /** Starts a change within the open transaction. Returns its id. */
  begin(meta: ChangeMeta, stamp: Stamp): number {
    const { lastInsertRowid } = this.#db
      .prepare(
        `INSERT INTO change (at, who, kind, title, undoes, first_row)
         VALUES (?, ?, ?, ?, ?, (SELECT coalesce(max(id), 0) + 1 FROM change_row))`,
      )
      .run(stamp.at, stamp.who, meta.kind, meta.title, stamp.undoes ?? null);
    const id = Number(lastInsertRowid);
    this.#db.prepare('INSERT INTO temp.present_change (id) VALUES (?)').run(id);
    return id;
  }

  /** Takes rows out of the change that ended as they began, a chunk at each step. */
  *prune(id: number): Generator<void> {
    const range = this.#range(id);
    const sql = this.#touched(id)
      .filter((touched) => touched.changed > 0)
      .flatMap((touched) => this.#prunes.get(touched.entity) ?? []);
    if (sql.length === 0) return;
    const statements = sql.map((text) => this.#db.prepare(text));
    for (let from = range.first; from <= range.last; from += CHUNK) {
      const bounds = { from, to: Math.min(from + CHUNK - 1, range.last) };
      for (const statement of statements) statement.run(bounds);
      yield;
    }
  }

  /**
   * Ends the change. Returns false, and leaves nothing of it, where it touched no row. That a person was erased stays
   * in the history, though no row of it does.
   */
  finish(id: number, kind: ChangeMeta['kind']): boolean {
    const touched = this.#touched(id);
    this.#db.prepare('DELETE FROM temp.present_change').run();
    if (touched.length === 0 && kind !== 'erase') {
      this.#db.prepare('DELETE FROM change WHERE id = ?').run(id);
      return false;
    }
    this.#db
      .prepare('UPDATE change SET last_row = ?, touched = ? WHERE id = ?')
      .run(this.#range(id).last, JSON.stringify(touched), id);
    return true;
  }

  #touched(id: number): Touched[] {
    return this.#db
      .prepare<[number], Touched>(
        `SELECT entity, sum(operation = 'added') AS added, sum(operation = 'changed') AS changed,
           sum(operation = 'removed') AS removed
         FROM change_row NOT INDEXED WHERE id >= ? GROUP BY entity ORDER BY entity`,
      )
      .all(this.#range(id).first);
  }

  #range(id: number): { first: number; last: number } {
    const range = this.#db
      .prepare<[number], { first: number; last: number }>(
        `SELECT first_row AS first, (SELECT coalesce(max(id), 0) FROM change_row) AS last
         FROM change WHERE id = ?`,
      )
      .get(id);
    if (!range) throw new Error(`Change ${id} is not under way`);
    return range;
  }
}
