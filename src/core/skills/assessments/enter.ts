import type { ReadHandle, Workspace } from '#core/workspace/index.ts';
import { counted } from '../library/names.ts';
import {
  writeRatings,
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
function ratingTitle(db: ReadHandle, cells: readonly RatingCell[]): string {
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
  const { changeId, value } =
    cells.length <= AT_ONCE
      ? await workspace.change(meta, (db) => {
          const work = writeRatings(db, how, cells);
          let step = work.next();
          while (step.done !== true) step = work.next();
          return step.value;
        })
      : await workspace.longChange(
          meta,
          async (db, breathe) => {
            const work = writeRatings(db, how, cells);
            let step = work.next();
            for (; step.done !== true; step = work.next()) await breathe();
            return step.value;
          },
          { signal },
        );
  return { changeId, rows: rowsOf(value) };
}

const rowsOf = ({ added, corrected, removed }: WrittenRatings): number =>
  added + corrected + removed;
