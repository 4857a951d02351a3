import { useRef, useState, type KeyboardEvent } from 'react';
import type { Level } from '#shared/skills.ts';
import { CELLS, type Cell, type RowDeeds } from './requirement-cells.ts';
import { RequirementRow } from './RequirementRow.tsx';
import { typedLevel, type EditorRow } from './requirement-draft.ts';

interface RequirementTableProps {
  readonly label: string;
  readonly rows: readonly EditorRow[];
  readonly levels: readonly Level[];
  readonly deeds: RowDeeds;
  readonly empty: string;
}

const HEADERS: Readonly<Record<Cell, string>> = {
  skill: 'Skill',
  level: 'Level',
  importance: 'Importance',
  credential: 'Credential',
  remove: '',
};
const IMPORTANCE_KEYS: Readonly<Record<string, 1 | 2 | 3>> = { n: 1, i: 2, c: 3 };
const TYPING_MS = 700;

const atOf = (target: EventTarget): { skillId: number; cell: Cell } | null => {
  if (!(target instanceof HTMLElement)) return null;
  const [skillId = '', cell = ''] = (target.dataset['at'] ?? '').split(':');
  const known = CELLS.find((one) => one === cell);
  return known === undefined ? null : { skillId: Number(skillId), cell: known };
};

/** A table to be filled by keys: arrows move, digits set the level, N I C the importance, Delete removes, Enter goes on. */
export function RequirementTable({ label, rows, levels, deeds, empty }: RequirementTableProps) {
  const table = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState<{ skillId: number; cell: Cell } | null>(null);
  const typed = useRef({ text: '', skillId: 0, when: 0 });
  const here = rows.some(({ skillId }) => skillId === at?.skillId)
    ? at
    : { skillId: rows[0]?.skillId ?? 0, cell: 'level' as const };

  const focus = (row: number, cell: Cell): boolean => {
    const skillId = rows[row]?.skillId;
    const found = table.current?.querySelector<HTMLElement>(`[data-at="${skillId}:${cell}"]`);
    found?.focus();
    return found instanceof HTMLElement;
  };
  const digit = (skillId: number, key: string): void => {
    const now = Date.now();
    const recent = typed.current.skillId === skillId && now - typed.current.when < TYPING_MS;
    const text = recent ? typed.current.text : '';
    const level = typedLevel(
      levels.map(({ value }) => value),
      text,
      key,
    );
    typed.current = { text: text + key, skillId, when: now };
    if (level === null) return;
    // Nothing is asked for at 0: that is what removing means.
    if (level > 0) deeds.set(skillId, { level });
    else deeds.remove(skillId);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const on = atOf(event.target);
    if (!on || event.altKey || event.ctrlKey || event.metaKey) return;
    const row = rows.findIndex(({ skillId }) => skillId === on.skillId);
    const column = CELLS.indexOf(on.cell);
    const key = event.key.toLowerCase();
    const go = (toRow: number, toColumn: number): void =>
      void focus(
        Math.min(rows.length - 1, Math.max(0, toRow)),
        CELLS[Math.min(CELLS.length - 1, Math.max(0, toColumn))] ?? on.cell,
      );
    if (key === 'enter' && on.cell === 'remove') return;
    const importance = IMPORTANCE_KEYS[key];
    if (key === 'arrowdown') go(row + 1, column);
    else if (key === 'arrowup') go(row - 1, column);
    else if (key === 'arrowleft') go(row, column - 1);
    else if (key === 'arrowright') go(row, column + 1);
    else if (key === 'home') go(0, column);
    else if (key === 'end') go(rows.length - 1, column);
    else if (key === 'enter') {
      if (row === rows.length - 1) deeds.onward();
      else go(row + 1, column);
    } else if (key === 'delete' || key === 'backspace') {
      deeds.remove(on.skillId);
      // The row may be gone: the keyboard goes on with its neighbour.
      const next = rows[row + 1] ?? rows[row - 1];
      if (rows[row]?.origin === 'own')
        if (next === undefined) deeds.onward();
        else focus(rows.indexOf(next), on.cell);
    } else if (/^\d$/.test(key)) digit(on.skillId, key);
    else if (importance !== undefined) deeds.set(on.skillId, { importance });
    else return;
    event.preventDefault();
  };
  if (rows.length === 0) return empty === '' ? null : <p className="second no-rows">{empty}</p>;
  return (
    <table
      ref={table}
      // A grid is operated by keys; its cells hold the focus one at a time.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
      role="grid"
      aria-label={label}
      className="plain role-asks"
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        const now = atOf(event.target);
        if (now) setAt(now);
      }}
    >
      <thead>
        <tr>
          {CELLS.map((cell) => (
            <th key={cell} scope="col" className={`req-${cell}`}>
              {HEADERS[cell] || <span className="hidden-text">Deed</span>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <RequirementRow
            key={row.skillId}
            row={row}
            levels={levels}
            here={here?.skillId === row.skillId ? here.cell : null}
            deeds={deeds}
          />
        ))}
      </tbody>
    </table>
  );
}
