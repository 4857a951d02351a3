import type { WriteHandle } from '#core/workspace/index.ts';

/** Gives an award another day of issue, and the day of expiry that goes with it. */
export const redateAward = (
  db: WriteHandle,
  id: number,
  issued: string,
  expires: string | null,
): void => {
  db.run('UPDATE award SET issued = ?, expires = ? WHERE id = ?', [issued, expires, id]);
};
