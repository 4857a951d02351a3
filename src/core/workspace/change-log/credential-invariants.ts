import { circlesAmong } from '../checks/circles.ts';
import { credentialCircles } from '../checks/credential-circles.ts';
import { STACK_QUESTIONS } from '../checks/stacks.ts';
import { labelOf } from '../entities/labels.ts';
import type { ReadHandle } from '../types.ts';
import { listed } from './conflicts.ts';
import type { ChangeHead } from './heads.ts';
import { conflict } from './references.ts';

/** Names told in a message. */
const TOLD = 3;

const named = (db: ReadHandle, table: string, ids: readonly number[]): string =>
  listed(
    ids.slice(0, TOLD).map((id) => labelOf(db, table, id)),
    ids.length,
  );

/**
 * After the rows of `change` were put back: throws UNDO_CONFLICT, with names, where a credential would require or contain
 * itself, or a stack not be one tree of groups that hold what they ask for.
 */
export function refuseBrokenCredentials(db: ReadHandle, change: ChangeHead): void {
  const has = (...tables: readonly string[]): boolean =>
    change.touched.some(({ entity }) => tables.includes(entity));
  if (has('credential_prerequisite')) {
    const ids = credentialCircles(db, 'prerequisite');
    if (ids.length > 0) {
      throw conflict(change, `${named(db, 'credential', ids)} would require what requires it`);
    }
  }
  if (!has('stack_group', 'stack_component')) return;
  const ids = credentialCircles(db, 'stack');
  if (ids.length > 0) {
    throw conflict(change, `${named(db, 'credential', ids)} would contain what contains it`);
  }
  const groups = circlesAmong(db, 'stack_group');
  if (groups.length > 0) {
    throw conflict(change, `${named(db, 'stack_group', groups)} would lie within itself`);
  }
  for (const [, sql, say] of STACK_QUESTIONS) {
    const broken = db.all<{ id: number }>(`${sql} LIMIT ${TOLD + 1}`).map(({ id }) => id);
    if (broken.length > 0)
      throw conflict(change, `${named(db, 'stack_group', broken)} would ${say}`);
  }
}
