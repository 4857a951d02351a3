import type { ReadHandle, Workspace } from '#core/workspace/index.ts';
import { counted } from '../library/names.ts';
import {
  ratingsOfCells,
  writeAssessments,
  writeManyAssessments,
  type RatedBy,
  type RatingCell,
  type WrittenRatings,
} from './write-ratings.ts';

/** So many cells are written at once; more give way to other requests. */
const AT_ONCE = 500;

const nameOf = (db: ReadHandle, table: 'person' | 'skill', ids: ReadonlySet<number>): string => {
  const [id] = ids;
  const many = table === 'person' ? 'people' : 'skills';
  if (ids.size !== 1 || id === undefined) return `${ids.size.toLocaleString('en')} ${many}`;
  const row = db.get<{ name: string }>(`SELECT name FROM ${table} WHERE id = ?`, [id]);
  return row?.name ?? counted(1, table);
};

/** "Rate Ana Ferreira in Welding", "Rate 12 people in 3 skills". */
export function ratingTitle(db: ReadHandle, cells: readonly RatingCell[]): string {
  const people = nameOf(db, 'person', new Set(cells.map((cell) => cell.personId)));
  const skills = nameOf(db, 'skill', new Set(cells.map((cell) => cell.skillId)));
  return cells.every((cell) => cell.level === null)
    ? `Withdraw ratings of ${people} in ${skills}`
    : `Rate ${people} in ${skills}`;
}

/**
 * Writes ratings entered in a matrix, as one change: see `assessments.enter`.
 * @throws Problem NOT_FOUND, INVALID_INPUT, CANCELLED; then nothing is changed
 */
export async function enterRatings(
  workspace: Workspace,
  how: RatedBy,
  cells: readonly RatingCell[],
  signal?: AbortSignal,
): Promise<{ readonly changeId: number | null; readonly rows: number }> {
  const meta = { title: ratingTitle(workspace.read, cells), kind: 'edit' as const };
  const ratings = ratingsOfCells(how, cells);
  const options = { sameLevel: 'skip' } as const;
  const { changeId, value } =
    ratings.length <= AT_ONCE
      ? await workspace.change(meta, (db) => writeAssessments(db, ratings, options))
      : await workspace.longChange(
          meta,
          (db, breathe) => writeManyAssessments(db, ratings, options, breathe),
          { signal },
        );
  return { changeId, rows: rowsOf(value) };
}

const rowsOf = ({ added, corrected, removed }: WrittenRatings): number =>
  added + corrected + removed;
