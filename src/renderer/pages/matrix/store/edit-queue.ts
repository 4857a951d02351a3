import type { EntrySource } from '../matrix-search.ts';

/** How ratings are entered: their day, where they come from, who rated. */
export interface Manner {
  readonly date?: string;
  readonly source: EntrySource;
  readonly assessor: string | null;
}

export interface EnteredCell {
  readonly personId: number;
  readonly skillId: number;
  readonly level: number | null;
}

export interface Edit {
  /** Of the edits that became this one change, in their order. */
  readonly ids: readonly number[];
  readonly manner: Manner;
  readonly cells: readonly EnteredCell[];
}

/** Edits waiting beyond this many become one change: nobody takes back single keys typed so fast. */
const WAITING = 4;

export interface EditQueue {
  add(edit: Edit): void;
  /** Once nothing is on its way. */
  settled(): Promise<void>;
  readonly waiting: number;
}

const sameManner = (a: Manner, b: Manner): boolean =>
  a.date === b.date && a.source === b.source && a.assessor === b.assessor;

/** The later level of a cell stands; a change names each cell once. */
function joined(a: Edit, b: Edit): Edit {
  const cells = new Map(a.cells.map((cell) => [`${cell.personId} ${cell.skillId}`, cell]));
  for (const cell of b.cells) cells.set(`${cell.personId} ${cell.skillId}`, cell);
  return { ids: [...a.ids, ...b.ids], manner: a.manner, cells: [...cells.values()] };
}

/**
 * Sends edits one after another, in the order they were made.
 *
 * @param send must not reject
 * @param idle told whenever nothing waits any more
 */
export function editQueue(send: (edit: Edit) => Promise<void>, idle: () => void): EditQueue {
  const queue: Edit[] = [];
  let running: Promise<void> | null = null;
  let busy = 0;
  const run = async (): Promise<void> => {
    for (let edit = queue.shift(); edit; edit = queue.shift()) {
      busy = 1;
      await send(edit);
    }
    busy = 0;
    running = null;
    idle();
  };
  return {
    add(edit) {
      const last = queue.at(-1);
      const join = last && queue.length >= WAITING && sameManner(last.manner, edit.manner);
      if (join) queue.splice(-1, 1, joined(last, edit));
      else queue.push(edit);
      running ??= run();
    },
    settled: async () => {
      while (running) await running;
    },
    get waiting() {
      return queue.length + busy;
    },
  };
}
