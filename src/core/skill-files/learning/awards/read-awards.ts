import { tableSteps } from '../../matrix/table.ts';
import type { SteppedReader } from '../../steps.ts';
import { readTracker } from '../tracker/read-tracker.ts';
import { readAwardList } from './read-list.ts';

const SURE = 0.75;

/** Reads who learned what, and how it ended: a list with a row for each, or a tracker of people by courses. */
export const awardSteps: SteppedReader = function* (grid, sheet, file, hints, choice) {
  const table = yield* tableSteps(grid, sheet);
  if (table.rows < 2 || table.columns < 2) return null;
  const context = { grid, sheet, file, hints, choice };
  const shape = choice?.shape;
  const list =
    shape === undefined || shape === 'long' ? yield* readAwardList(table, context) : null;
  if (
    shape === 'long' ||
    choice?.columns !== undefined ||
    (list && (list.score >= SURE || list.looksLike !== null))
  )
    return list;
  const tracker = yield* readTracker(table, context);
  return (tracker?.score ?? 0) > (list?.score ?? 0) ? tracker : list;
};
