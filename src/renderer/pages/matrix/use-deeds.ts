import { useMemo, type KeyboardEvent } from 'react';
import { count } from '../../app/format.ts';
import { undo } from '../../app/undo.ts';
import { planFill, planPaste, type Rating, type Refusal } from './grid/blocks.ts';
import { formatBlock, parseBlock } from './grid/clipboard.ts';
import { press, type Deed, type GridState } from './grid/keys.ts';
import type { GridDeeds } from './grid/MatrixGrid.tsx';
import type { Observable } from './grid/observable.ts';
import { areaOf, fitted, placesOf, rangeOf, type Range } from './grid/selection.ts';
import { scaleWords } from './grid/typed-level.ts';
import type { Manner } from './store/edit-queue.ts';
import type { MatrixStore } from './store/matrix-store.ts';

interface DeedsOf {
  readonly store: MatrixStore;
  readonly mind: Observable<GridState>;
  readonly levels: readonly { readonly value: number; readonly name: string }[];
  readonly move: 'down' | 'right';
  readonly manner: Manner;
  readonly say: (words: string) => void;
  readonly onOpen: () => void;
  readonly onRefused: (refused: readonly Refusal[]) => void;
}

const cells = (many: number): string => count(many, 'cell', 'cells');

/** What keys, clipboard and pointer do to the ratings. */
export function useDeeds(of: DeedsOf): GridDeeds {
  const { store, mind, levels, move, manner, say, onOpen, onRefused } = of;
  return useMemo(() => {
    const size = () => {
      const { total, columns } = store.get();
      return { rows: total ?? 0, columns: columns.skills.length };
    };
    const levelAt = (row: number, column: number): number | null =>
      store.cell(row, column)?.level ?? null;
    const values = levels.map(({ value }) => value);

    /** Rows that were never on the screen are fetched first. */
    const withRows = async (top: number, bottom: number, work: () => void): Promise<void> => {
      const first = Math.max(0, top);
      const last = Math.min(bottom, size().rows - 1);
      for (let row = first; row <= last; row += 1) {
        if (store.person(row)) continue;
        if (await store.ensure(first, last)) break;
        say('Not all of these people could be read: nothing was changed.');
        return;
      }
      work();
    };
    const rate = (ratings: readonly Rating[], words: (many: number) => string): void => {
      const changed = ratings.filter(({ row, column, level }) => levelAt(row, column) !== level);
      // Those that show the level already are sent as well: a self-rating may stand there.
      store.rate(ratings, manner);
      say(words(changed.length));
    };
    const rateOne = ({ top: row, left: column }: Range, level: number | null): void =>
      store.rate([{ row, column, level }], manner);
    const rateRange = (range: Range, level: number | null): void =>
      void withRows(range.top, range.bottom, () => {
        if (areaOf(range) === 1) rateOne(range, level);
        else
          rate(
            placesOf(range).map((place) => ({ ...place, level })),
            (many) =>
              level === null ? `Withdrew ${cells(many)}.` : `Entered ${level} in ${cells(many)}.`,
          );
      });

    // What was typed last is what is taken back, so it is written first.
    const undoLatest = async (): Promise<void> => {
      await store.settled();
      await undo();
    };
    const perform = (deed: Deed): void => {
      say('');
      if (deed.kind === 'open') onOpen();
      else if (deed.kind === 'refuse')
        say(`${deed.typed} is not on the scale: ${scaleWords(values)}.`);
      else if (deed.kind === 'rate') rateRange(deed.range, deed.level);
      else
        void withRows(deed.range.top - 1, deed.range.bottom, () => {
          const ratings = planFill(deed.direction, deed.range, levelAt);
          if (ratings.length === 0) say('Nothing to fill from: the first cell is unrated.');
          else rate(ratings, (many) => `Filled ${cells(many)} ${deed.direction}.`);
        });
    };

    return {
      press(event: KeyboardEvent, rowsOnScreen) {
        const command = event.ctrlKey || event.metaKey;
        if (command && event.key.toLowerCase() === 'z' && !event.shiftKey && store.waiting > 0) {
          void undoLatest();
          return true;
        }
        const around = { ...size(), rowsOnScreen, levels: values, move };
        const now = mind.get();
        const state = { ...now, selection: fitted(now.selection, around) };
        const { key, shiftKey: shift, altKey: alt } = event;
        const outcome = press(state, { key, command, shift, alt }, around);
        if (!outcome) return false;
        mind.set(outcome.state);
        if (outcome.deed) perform(outcome.deed);
        return outcome.taken;
      },
      copy() {
        const range = fitted(mind.get().selection, size());
        const around = rangeOf(range);
        if (size().rows === 0) return null;
        const rows = [];
        for (let row = around.top; row <= around.bottom; row += 1) {
          if (!store.person(row)) {
            void store.ensure(around.top, around.bottom);
            say('These people are being read: copy once more.');
            return null;
          }
          const line = [];
          for (let column = around.left; column <= around.right; column += 1)
            line.push(levelAt(row, column));
          rows.push(line);
        }
        say(`Copied ${cells(areaOf(around))}.`);
        return formatBlock(rows);
      },
      paste(text) {
        const around = rangeOf(fitted(mind.get().selection, size()));
        const block = parseBlock(text);
        const plan = planPaste(block, around, { ...size(), levels });
        if ('refused' in plan) onRefused(plan.refused);
        else if (plan.ratings.length === 0) say('There is no level on the clipboard.');
        else
          void withRows(around.top, Math.max(around.bottom, around.top + block.length - 1), () =>
            rate(plan.ratings, (many) => `Pasted ${cells(plan.ratings.length)}, ${many} changed.`),
          );
      },
      open: onOpen,
    };
  }, [store, mind, levels, move, manner, say, onOpen, onRefused]);
}
