import type { Shift } from './overlay.ts';

interface Line extends Shift {
  readonly settled: number | null;
}

/** What edits change in the figures of everyone, until figures asked for later have arrived. */
export interface Ledger {
  put(edit: number, shift: Shift): void;
  settle(edit: number, time: number): void;
  fail(edit: number): void;
  arrived(asked: number): void;
  sum(): Shift;
  clear(): void;
}

export function ledger(): Ledger {
  const lines = new Map<number, Line>();
  return {
    put: (edit, shift) => void lines.set(edit, { ...shift, settled: null }),
    settle(edit, time) {
      const line = lines.get(edit);
      if (line) lines.set(edit, { ...line, settled: time });
    },
    fail: (edit) => void lines.delete(edit),
    arrived(asked) {
      for (const [edit, { settled }] of lines)
        if (settled !== null && settled < asked) lines.delete(edit);
    },
    sum() {
      let met = 0;
      let unknown = 0;
      for (const line of lines.values()) {
        met += line.met;
        unknown += line.unknown;
      }
      return { met, unknown };
    },
    clear: () => lines.clear(),
  };
}
