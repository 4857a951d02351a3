import type { assessmentsContract } from '#shared/contract/assessments.ts';
import { cachedByRevision } from '#core/people/index.ts';
import type { Workspace } from '#core/workspace/index.ts';
import { tallyPeople } from '../figures.ts';
import type { Answer, Asked } from '../procedure.ts';
import { dayOfScope, scopeOf } from '../scope.ts';
import type { Scope } from '../types.ts';
import { CellReader, noCells } from './cells.ts';
import { columnsOf } from './columns.ts';
import { rowsOf } from './row-order.ts';

type Input = Asked<typeof assessmentsContract.matrix>;
type Output = Answer<typeof assessmentsContract.matrix>;

/** A window of people × skills. Figures of a person speak of all that is required of them, shown or not. */
export function matrixOf(workspace: Workspace, input: Input): Output {
  const { offset, limit, ...asked } = input;
  const asOf = dayOfScope(workspace, asked);
  const { skillIds, show, sort, ...question } = asked;
  const scope = scopeOf(workspace, question);
  // Of one list many windows are asked for.
  const { rows, columns } = cachedByRevision(
    workspace,
    `matrix ${JSON.stringify([asOf, question, skillIds, sort])}`,
    () => ({ rows: rowsOf(scope, sort), columns: columnsOf(scope, skillIds) }),
  );
  const shown = rows.subarray(offset, offset + limit);
  const { book, day } = scope.standing;
  const reader = new CellReader(book, day, question.staleAsUnrated, show);
  const cells = noCells();
  for (const person of shown) for (const skill of columns) reader.add(cells, person, skill);
  return {
    asOf,
    total: rows.length,
    skills: Array.from(columns, (skill) => ({
      id: book.skills.id[skill] ?? 0,
      name: book.skills.name[skill] ?? '',
      category: book.skills.category[skill] ?? null,
    })),
    people: peopleOf(scope, shown),
    cells,
  };
}

function peopleOf(scope: Scope, shown: Int32Array): Output['people'] {
  const { people } = scope.standing.book;
  const isShown = new Uint8Array(people.count);
  const rowOf = new Int32Array(people.count);
  for (const [row, place] of shown.entries()) {
    isShown[place] = 1;
    rowOf[place] = row;
  }
  const tally = tallyPeople({ ...scope, people: isShown }, shown.length, rowOf);
  return Array.from(shown, (place, row) => ({
    id: people.id[place] ?? 0,
    name: people.name[place] ?? '',
    role: people.roleText[place] ?? null,
    department: people.department[place] ?? null,
    requirements: tally.requirements[row] ?? 0,
    met: tally.met[row] ?? 0,
    unknown: tally.unknown[row] ?? 0,
    index: tally.index(row),
  }));
}
