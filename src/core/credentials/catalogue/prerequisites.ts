import { Problem } from '#shared/errors.ts';
import type { ReadHandle } from '#core/workspace/index.ts';
import { wayTo } from './circle-rules.ts';
import { titleOf } from './places.ts';

const requiredBy = (db: ReadHandle, id: number): number[] =>
  db
    .all<{ id: number }>(
      'SELECT required_id AS id FROM credential_prerequisite WHERE credential_id = ?',
      [id],
    )
    .map((row) => row.id);

/** @throws Problem INVALID_INPUT where `id` would, however far, require itself if it required this one */
export function refuseCircle(db: ReadHandle, id: number, required: number): void {
  const way = wayTo(required, id, (from) => requiredBy(db, from));
  if (!way) return;
  const names = [id, ...way].map((one) => `“${titleOf(db, one)}”`);
  throw new Problem(
    'INVALID_INPUT',
    id === required
      ? `${names[0]} cannot require itself.`
      : `${names[0]} would require itself: ${names.join(' → ')}.`,
    'Take one of these prerequisites out.',
  );
}

/** @throws Problem INVALID_INPUT where it requires itself as things stand */
export function refuseCircleOf(db: ReadHandle, id: number): void {
  for (const required of requiredBy(db, id)) refuseCircle(db, id, required);
}
