import type { assessmentsContract } from '#shared/contract/assessments.ts';
import { Problem } from '#shared/errors.ts';
import { bookOf, dayOf, enterRatings, readyBook } from '#core/skills/index.ts';
import { breather, type AppContext, type Workspace } from '#core/workspace/index.ts';
import type { Answer, Asked } from '../procedure.ts';
import { CellReader, noCells, type Cells } from './cells.ts';

type Input = Asked<typeof assessmentsContract.enter>;

/** Between so many cells others may have their turn. */
const AT_ONCE = 500;

/**
 * Writes ratings as one change, and says how each cell stands then.
 * @throws Problem INVALID_INPUT for a level that is not of the scale, or a day after the as-of date; NOT_FOUND; CANCELLED
 */
export async function enter(
  context: AppContext,
  { date, source, assessor, cells }: Input,
  signal: AbortSignal | undefined,
): Promise<Answer<typeof assessmentsContract.enter>> {
  const workspace = context.workspaces.current();
  const asOf = workspace.asOf();
  if (date !== undefined && date > asOf) {
    throw new Problem(
      'INVALID_INPUT',
      `A rating of ${date} would not show: figures are as of ${asOf}.`,
      'Choose that day or an earlier one, or change the as-of date first.',
    );
  }
  const done = await enterRatings(
    workspace,
    { date: date ?? asOf, source, assessor },
    cells,
    signal,
  );
  // After many ratings the book is read anew: in slices, so that others are answered.
  await readyBook(context);
  return { ...done, cells: await cellsNow(workspace, cells, dayOf(asOf)) };
}

/** What is written stays written, whoever goes away meanwhile: this is not cancelled. */
async function cellsNow(workspace: Workspace, cells: Input['cells'], day: number): Promise<Cells> {
  const book = bookOf(workspace);
  const breathe = breather(() => false);
  const reader = new CellReader(book, day);
  const now = noCells();
  for (const [at, { personId, skillId }] of cells.entries()) {
    if (at % AT_ONCE === AT_ONCE - 1) await breathe();
    reader.add(now, book.people.place(personId), book.skills.place(skillId));
  }
  return now;
}
