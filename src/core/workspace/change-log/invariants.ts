import { circlesIn } from '../checks/circles.ts';
import { labelOf } from '../entities/labels.ts';
import type { ReadHandle } from '../types.ts';
import { laterChanges, listed } from './conflicts.ts';
import { refuseBrokenCredentials } from './credential-invariants.ts';
import type { ChangeHead, Touched } from './heads.ts';
import { conflict } from './references.ts';
import { beforeTable } from './tables.ts';

type Breathe = () => Promise<void>;

/** Rows looked at between two breaths. */
const CHUNK = 1000;
/** Names told in a message. */
const TOLD = 3;

/** Tables whose rows speak of levels of the scale, and where they do. */
const LEVELLED: readonly (readonly [table: string, speaks: string])[] = [
  ['assessment', 'level IS NOT NULL'],
  // 0 takes back what a family asks for: it is no level.
  ['requirement', 'level > 0'],
  ['skill_anchor', 'level IS NOT NULL'],
  ['credential_skill', 'level > 0'],
  ['credential_entry_skill', 'level > 0'],
];

/**
 * After the rows of `change` were put back: throws UNDO_CONFLICT, with names, where they do not agree with what was
 * changed since in other rows: levels of another scale, one name for two skills, a group below itself, a family in one, a credential in
 * itself.
 */
export async function refuseBroken(
  db: ReadHandle,
  change: ChangeHead,
  breathe: Breathe,
): Promise<void> {
  refuseOtherScale(db, change);
  await refuseOffScale(db, change, breathe);
  await refuseSharedNames(db, change, breathe);
  refuseCircles(db, change);
  refuseFamilies(db, change);
  refuseBrokenCredentials(db, change);
}

const has = (touched: readonly Touched[], table: string): boolean =>
  touched.some(({ entity }) => entity === table);

/** Whether levels were given other numbers: then the same number before and after does not mean the same. */
const isRescaling = (touched: readonly Touched[]): boolean =>
  has(touched, 'level') && LEVELLED.some(([table]) => has(touched, table));

/** What is put back was rated, required or described by another scale than the one that stands. */
function refuseOtherScale(db: ReadHandle, change: ChangeHead): void {
  const later = laterChanges(db, change).map(({ id, title }) => ({
    title,
    touched: touchedBy(db, id),
  }));
  const other = isRescaling(change.touched)
    ? later.findLast(({ touched }) => LEVELLED.some(([table]) => has(touched, table)))
    : putsLevelsBack(db, change)
      ? later.findLast(({ touched }) => isRescaling(touched))
      : undefined;
  if (!other) return;
  throw conflict(
    change,
    isRescaling(change.touched)
      ? `“${other.title}” was entered by the scale of now, and would mean something else`
      : `levels have other numbers since “${other.title}”`,
  );
}

const touchedBy = (db: ReadHandle, id: number): Touched[] =>
  JSON.parse(
    db.get<{ touched: string }>('SELECT touched FROM change WHERE id = ?', [id])?.touched ?? '[]',
  ) as Touched[];

const putsLevelsBack = (db: ReadHandle, { firstRow, lastRow, touched }: ChangeHead): boolean =>
  LEVELLED.some(
    ([table, speaks]) =>
      has(touched, table) &&
      db.get(`SELECT 1 FROM ${beforeTable(table)} WHERE id BETWEEN ? AND ? AND ${speaks} LIMIT 1`, [
        firstRow,
        lastRow,
      ]) !== undefined,
  );

async function refuseOffScale(db: ReadHandle, change: ChangeHead, breathe: Breathe): Promise<void> {
  for (const [table, speaks] of LEVELLED) {
    const off = `t.${speaks} AND t.level NOT IN (SELECT value FROM level)`;
    const found = has(change.touched, 'level')
      ? everyRow(db, `SELECT t.id FROM ${table} t WHERE t.id BETWEEN ? AND ? AND ${off}`, table)
      : has(change.touched, table)
        ? ofChange(db, change, table, off)
        : [];
    for (const ids of found) {
      if (ids.length > 0) {
        throw conflict(change, `${named(db, table, ids)} would have a level that the scale lacks`);
      }
      await breathe();
    }
  }
}

const idsOf = (db: ReadHandle, sql: string, from: number, to: number): number[] =>
  db.all<{ id: number }>(`${sql} LIMIT ${TOLD + 1}`, [from, to]).map(({ id }) => id);

/** Ids of the rows of a table that `sql` finds between two ids, a chunk at a time. */
function* everyRow(db: ReadHandle, sql: string, table: string): Generator<number[]> {
  const last = db.get<{ id: number | null }>(`SELECT max(id) AS id FROM ${table}`)?.id ?? 0;
  for (let from = 1; from <= last; from += CHUNK) yield idsOf(db, sql, from, from + CHUNK - 1);
}

/** Ids of the rows `t` that the change touched and of which `condition` holds, a chunk at a time. */
function* ofChange(
  db: ReadHandle,
  { firstRow, lastRow }: ChangeHead,
  table: string,
  condition: string,
): Generator<number[]> {
  const sql = `SELECT t.id FROM change_row r NOT INDEXED CROSS JOIN ${table} t ON t.id = r.row_id
    WHERE r.id BETWEEN ? AND ? AND r.entity = '${table}' AND ${condition}`;
  for (let from = firstRow; from <= lastRow; from += CHUNK)
    yield idsOf(db, sql, from, Math.min(from + CHUNK - 1, lastRow));
}

const named = (db: ReadHandle, table: string, ids: readonly number[]): string =>
  listed(
    ids.slice(0, TOLD).map((id) => labelOf(db, table, id)),
    ids.length,
  );

async function refuseSharedNames(
  db: ReadHandle,
  change: ChangeHead,
  breathe: Breathe,
): Promise<void> {
  for (const [table, other] of [
    ['skill', 'skill_alias'],
    ['skill_alias', 'skill'],
  ] as const) {
    if (!has(change.touched, table)) continue;
    const shared = `EXISTS (SELECT 1 FROM ${other} o WHERE o.name_key = t.name_key)`;
    for (const ids of ofChange(db, change, table, shared)) {
      if (ids.length > 0) {
        throw conflict(change, `another skill is called ${named(db, table, ids)} by now`);
      }
      await breathe();
    }
  }
}

function refuseCircles(db: ReadHandle, change: ChangeHead): void {
  if (!has(change.touched, 'skill_group')) return;
  const circles = circlesIn(db);
  if (circles.length > 0) {
    throw conflict(change, `${named(db, 'skill_group', circles)} would lie below itself`);
  }
}

function refuseFamilies(db: ReadHandle, change: ChangeHead): void {
  if (!has(change.touched, 'role')) return;
  const roles = db.all<{ id: number }>(
    `SELECT r.id FROM role r JOIN role f ON f.id = r.family_id WHERE f.is_family = 0 OR r.is_family = 1`,
  );
  if (roles.length === 0) return;
  const names = named(
    db,
    'role',
    roles.map(({ id }) => id),
  );
  throw conflict(change, `${names} would belong to what is no family`);
}
