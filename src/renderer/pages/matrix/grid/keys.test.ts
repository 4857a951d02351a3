import { expect, test } from 'vitest';
import { freshState, press, type Deed, type GridState, type Surroundings } from './keys.ts';
import { at, rangeOf } from './selection.ts';

const AROUND: Surroundings = {
  rows: 10,
  columns: 4,
  rowsOnScreen: 5,
  levels: [0, 1, 2, 3, 4, 5],
  move: 'down',
};

/** Presses keys one after another ("3", "Shift+ArrowDown", "Ctrl+Enter"); where it ends and what it did. */
function keys(
  words: string,
  around: Surroundings = AROUND,
  state: GridState = freshState(at(0, 0)),
): { place: string; range: string; deeds: Deed[]; state: GridState; taken: boolean } {
  const deeds: Deed[] = [];
  let now = state;
  let taken = true;
  for (const word of words.split(' ')) {
    const parts = word.split('+');
    const outcome = press(
      now,
      {
        key: parts.at(-1)!,
        command: parts.includes('Ctrl'),
        shift: parts.includes('Shift'),
        alt: parts.includes('Alt'),
      },
      around,
    );
    taken = outcome?.taken ?? false;
    if (!outcome) continue;
    now = outcome.state;
    if (outcome.deed) deeds.push(outcome.deed);
  }
  const { active } = now.selection;
  const { top, left, bottom, right } = rangeOf(now.selection);
  return {
    place: `${active.row},${active.column}`,
    range: `${top},${left}:${bottom},${right}`,
    deeds,
    state: now,
    taken,
  };
}

const rated = (deeds: readonly Deed[]): string[] =>
  deeds.map((deed) =>
    deed.kind === 'rate'
      ? `${deed.range.top},${deed.range.left}:${deed.range.bottom},${deed.range.right}=${deed.level}`
      : deed.kind,
  );

test('a digit is written and leads down; Enter after it only confirms', () => {
  const typed = keys('3 2 0');
  expect(rated(typed.deeds)).toEqual(['0,0:0,0=3', '1,0:1,0=2', '2,0:2,0=0']);
  expect(typed.place).toBe('3,0');
  const confirmed = keys('3 Enter 2 Enter');
  expect(rated(confirmed.deeds)).toEqual(['0,0:0,0=3', '1,0:1,0=2']);
  expect(confirmed.place).toBe('2,0');
});

test('Tab after a digit goes right of it, and Enter returns below where the row began', () => {
  const { deeds, place } = keys('ArrowRight 3 Tab 4 Tab 1 Enter');
  expect(rated(deeds)).toEqual(['0,1:0,1=3', '0,2:0,2=4', '0,3:0,3=1']);
  expect(place).toBe('1,1');
});

test('levels may lead right instead', () => {
  const { deeds, place } = keys('3 4 Enter', { ...AROUND, move: 'right' });
  expect(rated(deeds)).toEqual(['0,0:0,0=3', '0,1:0,1=4']);
  expect(place).toBe('1,1');
});

test('Enter without a level opens the panel, and so does F2', () => {
  expect(keys('ArrowDown Enter').deeds).toEqual([{ kind: 'open' }]);
  expect(keys('F2').deeds).toEqual([{ kind: 'open' }]);
});

test('what is not on the scale is refused', () => {
  const { deeds, place } = keys('7');
  expect(deeds).toEqual([{ kind: 'refuse', typed: '7' }]);
  expect(place).toBe('0,0');
});

test('on a long scale digits wait for each other', () => {
  const levels = Array.from({ length: 13 }, (_, level) => level);
  const long = { ...AROUND, levels };
  expect(keys('1', long)).toMatchObject({ deeds: [], place: '0,0', state: { typed: '1' } });
  expect(rated(keys('1 2', long).deeds)).toEqual(['0,0:0,0=12']);
  expect(rated(keys('1 Enter', long).deeds)).toEqual(['0,0:0,0=1']);
  expect(keys('1 Tab', long).place).toBe('0,1');
  expect(rated(keys('1 ArrowRight', long).deeds)).toEqual(['0,0:0,0=1']);
  expect(rated(keys('7', long).deeds)).toEqual(['0,0:0,0=7']);
  expect(keys('1 Escape', long)).toMatchObject({ deeds: [], state: { typed: '' }, taken: true });
  expect(keys('1 Backspace', long)).toMatchObject({ deeds: [], state: { typed: '' } });
});

test('a range: Ctrl+Enter fills it, Enter goes on within it, Delete withdraws it', () => {
  const chosen = 'Shift+ArrowDown Shift+ArrowRight';
  expect(rated(keys(`${chosen} 3 Ctrl+Enter`).deeds)).toEqual(['0,0:1,1=3']);
  const one = keys(`${chosen} 3 Enter 4 Tab`);
  expect(rated(one.deeds)).toEqual(['0,0:0,0=3', '1,0:1,0=4']);
  expect(one).toMatchObject({ place: '1,1', range: '0,0:1,1' });
  expect(rated(keys(`${chosen} Delete`).deeds)).toEqual(['0,0:1,1=null']);
  expect(keys(`${chosen} Escape`).range).toBe('0,0:0,0');
});

test('moving', () => {
  expect(keys('Ctrl+End').place).toBe('9,3');
  expect(keys('Ctrl+End Ctrl+Home').place).toBe('0,0');
  expect(keys('ArrowDown End').place).toBe('1,3');
  expect(keys('Ctrl+ArrowDown').place).toBe('9,0');
  expect(keys('PageDown PageDown').place).toBe('9,0');
  expect(keys('Ctrl+End PageUp Home').place).toBe('4,0');
  expect(keys('ArrowUp ArrowLeft').place).toBe('0,0');
  expect(keys('Shift+Ctrl+End').range).toBe('0,0:9,3');
  expect(keys('ArrowDown Ctrl+a')).toMatchObject({ range: '0,0:9,3', place: '1,0' });
});

test('Tab goes to the next row at the end of one, and leaves after the last cell or after Esc', () => {
  expect(keys('End Tab').place).toBe('1,0');
  expect(keys('Tab Tab Shift+Tab').place).toBe('0,1');
  expect(keys('Ctrl+End Tab').taken).toBe(false);
  expect(keys('Shift+Tab').taken).toBe(false);
  expect(keys('ArrowDown Escape Tab')).toMatchObject({ taken: false, place: '1,0' });
  expect(keys('Escape ArrowDown Tab').taken).toBe(true);
});

test('filling, and keys of others', () => {
  expect(keys('Ctrl+d').deeds).toEqual([
    { kind: 'fill', direction: 'down', range: { top: 0, left: 0, bottom: 0, right: 0 } },
  ]);
  expect(keys('Ctrl+r').deeds[0]).toMatchObject({ direction: 'right' });
  for (const word of ['Ctrl+z', ' ', 'q', 'Ctrl+1', 'Alt+ArrowLeft', 'Ctrl+c'])
    expect(keys(word), word).toMatchObject({ taken: false, deeds: [] });
  expect(
    press(
      freshState(at(0, 0)),
      { key: '3', command: false, shift: false, alt: false },
      {
        ...AROUND,
        rows: 0,
      },
    ),
  ).toBeNull();
});
