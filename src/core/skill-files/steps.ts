import type { ReaderHints, ReadingChoice, SheetReader, SheetReading } from './types.ts';
import type { SheetGrid, TableFile } from '#core/tables/index.ts';

/** Work in small steps: wherever it yields, others may be answered, and it may be given up. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** A `SheetReader` in steps. */
export type SteppedReader = (
  grid: SheetGrid,
  sheet: number,
  file: TableFile,
  hints: ReaderHints,
  choice?: ReadingChoice,
) => Steps<SheetReading | null>;

/** The result, without giving way. */
export function finished<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** The result, `breathe` awaited at each step. @throws what `breathe` throws, nothing more being done then */
export async function breathing<T>(steps: Steps<T>, breathe: () => Promise<void>): Promise<T> {
  for (;;) {
    await breathe();
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** A reader that is quick enough to be one step. */
export const inOneStep = (read: SheetReader): SteppedReader =>
  // oxlint-disable-next-line require-yield -- one step
  function* readAtOnce(...given) {
    return read(...given);
  };
