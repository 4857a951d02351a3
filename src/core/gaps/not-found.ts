import { Problem } from '#shared/errors.ts';

/** @throws Problem NOT_FOUND where the place is that of nobody */
export function foundPlace(place: number, what: 'person' | 'skill' | 'role'): number {
  if (place >= 0) return place;
  throw new Problem(
    'NOT_FOUND',
    `This ${what} is no longer in the workspace.`,
    'Look at the history to see what was removed, and undo it if that was a mistake.',
  );
}
