import type { SkillCell } from '../../../components/skill-cells/cell-look.ts';
import type { Rating } from '../grid/blocks.ts';
import type { Columns } from './columns.ts';
import { editQueue, type Edit, type EnteredCell, type Manner } from './edit-queue.ts';
import { ledger } from './ledger.ts';
import { overlay, plus, predicted, shiftOf, type Shift } from './overlay.ts';
import { pageStore, type FetchMatrix, type MatrixAnswer, type MatrixPerson } from './page-store.ts';

/** Figures of everyone in the matrix, over what is required of them. */
export interface MatrixFigures {
  readonly people: number;
  readonly requirements: number;
  readonly met: number;
  readonly unknown: number;
}

export interface MatrixSource {
  readonly fetch: FetchMatrix;
  readonly figures: (signal: AbortSignal) => Promise<MatrixFigures>;
  /** Writes ratings as one change; how each cell stands then, in the order given. */
  readonly enter: (cells: readonly EnteredCell[], manner: Manner) => Promise<MatrixAnswer['cells']>;
  /** Whether replies speak of what is shown: they tell the rating in force. */
  readonly showsForce: boolean;
  readonly failed: (error: unknown) => void;
  /** Cells that, once entered, stand at another level than was typed. */
  readonly overruled: (cells: number) => void;
}

export interface MatrixState {
  /** Undefined until the first answer. */
  readonly total: number | undefined;
  readonly asOf: string | undefined;
  readonly columns: Columns;
  readonly error: unknown;
  readonly figures: MatrixFigures | null;
}

export interface MatrixStore {
  get(): MatrixState;
  subscribe(listener: () => void): () => void;
  person(row: number): MatrixPerson | undefined;
  cell(row: number, column: number): SkillCell | undefined;
  show(first: number, last: number): void;
  ensure(first: number, last: number): Promise<boolean>;
  /** The workspace has this revision now. */
  refresh(revision: number): void;
  /** Asks once more after a failure. */
  retry(): void;
  /** Shows ratings at once and writes them as one change. Cells not fetched yet are left out. */
  rate(ratings: readonly Rating[], manner: Manner): void;
  /** Once everything typed is written. */
  settled(): Promise<void>;
  readonly waiting: number;
  /** Fetches from now on; what is returned ends that. What was typed is written all the same. */
  open(): () => void;
}

/** People × skills as they stand with everything typed, whether or not the program has confirmed it yet. */
export function matrixStore(source: MatrixSource): MatrixStore {
  const listeners = new Set<() => void>();
  let time = 0;
  const clock = (): number => (time += 1);
  const cells = overlay();
  const lines = ledger();
  let figures: MatrixFigures | null = null;
  let figuresWork: AbortController | null = null;
  let revision: number | null = null;
  let lastEdit = 0;
  let due = false;
  let closed = false;

  const pages = pageStore(source.fetch, clock, (people, asked) => {
    cells.arrived(
      people.map(({ id }) => id),
      asked,
    );
    tell();
  });
  let state = read();

  function read(): MatrixState {
    const shift = lines.sum();
    return {
      total: pages.total,
      asOf: pages.asOf,
      columns: pages.columns,
      error: pages.total === undefined ? pages.error : null,
      figures: figures && {
        ...figures,
        met: figures.met + shift.met,
        unknown: figures.unknown + shift.unknown,
      },
    };
  }
  function tell(): void {
    state = read();
    for (const listener of listeners) listener();
  }

  const loadFigures = async (): Promise<void> => {
    figuresWork?.abort();
    const stop = new AbortController();
    figuresWork = stop;
    const asked = clock();
    try {
      const got = await source.figures(stop.signal);
      if (stop.signal.aborted) return;
      figures = got;
      lines.arrived(asked);
      tell();
    } catch (error) {
      if (!stop.signal.aborted) source.failed(error);
    }
  };
  const fetchAnew = (): void => {
    // While levels are being typed, what is shown is kept right by the replies.
    due = queue.waiting > 0;
    if (due || closed) return;
    pages.refresh();
    void loadFigures();
  };

  const cellOf = (person: MatrixPerson, row: number, column: number): SkillCell | undefined =>
    cells.get(person.id, pages.columns.skills[column]?.id ?? 0) ?? pages.cell(row, column);

  const settleEdit = (edit: Edit, reply: MatrixAnswer['cells']): void => {
    const now = clock();
    let overruled = 0;
    for (const [index, { personId, skillId, level }] of edit.cells.entries()) {
      const cell = {
        level: reply.level[index] ?? null,
        required: reply.required[index] ?? 0,
        flags: reply.flags[index] ?? 0,
      };
      const seen = cells.get(personId, skillId);
      const stands = source.showsForce ? cell : { ...cell, level, flags: seen?.flags ?? 0 };
      for (const id of edit.ids) cells.settle(id, personId, skillId, stands, now);
      if (source.showsForce && cell.level !== level) overruled += 1;
    }
    for (const id of edit.ids) lines.settle(id, now);
    if (overruled > 0) source.overruled(overruled);
  };

  const send = async (edit: Edit): Promise<void> => {
    try {
      settleEdit(edit, await source.enter(edit.cells, edit.manner));
    } catch (error) {
      for (const id of edit.ids) {
        cells.fail(id);
        lines.fail(id);
      }
      due = true;
      source.failed(error);
    }
    tell();
  };
  const queue = editQueue(send, () => due && fetchAnew());

  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    person(row) {
      const person = pages.person(row);
      const changed = person && cells.of(person.id);
      if (!person || !changed) return person;
      let shift: Shift = person;
      for (const [column, { id }] of pages.columns.skills.entries()) {
        const after = changed.get(id)?.cell;
        const before = after && pages.cell(row, column);
        if (!after || !before) continue;
        shift = plus(shift, shiftOf(before, after));
      }
      return { ...person, met: shift.met, unknown: shift.unknown };
    },
    cell(row, column) {
      const person = pages.person(row);
      return person && cellOf(person, row, column);
    },
    show: (first, last) => pages.show(first, last),
    ensure: (first, last) => pages.ensure(first, last),
    refresh(next) {
      if (revision === next) return;
      revision = next;
      fetchAnew();
    },
    retry: fetchAnew,
    rate(ratings, manner) {
      const id = (lastEdit += 1);
      const entered: EnteredCell[] = [];
      let shift: Shift = { met: 0, unknown: 0 };
      for (const { row, column, level } of ratings) {
        const person = pages.person(row);
        const skill = pages.columns.skills[column];
        const stood = person && cellOf(person, row, column);
        if (!person || !skill || !stood) continue;
        const cell = predicted(stood, level, manner.source === 'self');
        cells.put(id, person.id, skill.id, cell, stood);
        entered.push({ personId: person.id, skillId: skill.id, level });
        shift = plus(shift, shiftOf(stood, cell));
      }
      if (entered.length === 0) return;
      lines.put(id, shift);
      queue.add({ ids: [id], manner, cells: entered });
      tell();
    },
    settled: () => queue.settled(),
    get waiting() {
      return queue.waiting;
    },
    open() {
      if (closed && revision !== null) {
        closed = false;
        fetchAnew();
      }
      return () => {
        closed = true;
        figuresWork?.abort();
        pages.close();
      };
    },
  };
}
