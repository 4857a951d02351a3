import { describe, expect, it } from 'vitest';
import { notesOf } from './notes.ts';

const told = (...notes: string[][]): string[] => notesOf(notes.map((each) => ({ notes: each })));

describe('what sheets say of how they were read', () => {
  it('is said once, with the names of all sheets', () => {
    expect(
      told(
        ['Other columns were left out: “Score”, “Total”.', 'Dated 2024-11-15.'],
        ['Other columns were left out: “Total”, “Rank”.', 'Dated 2024-11-15.'],
      ),
    ).toEqual(['Other columns were left out: “Score”, “Total”, “Rank”.', 'Dated 2024-11-15.']);
  });

  it('names no more than can be read', () => {
    const names = Array.from({ length: 11 }, (_, index) => `“${index}”`).join(', ');
    expect(told([`Left out: ${names}.`])).toEqual([
      'Left out: “0”, “1”, “2”, “3”, “4”, “5”, “6”, “7” and 3 more.',
    ]);
  });

  it('keeps a sentence that only mentions a name', () => {
    expect(told(['Dated 2024-11-15, from “rated on” at the top.'])).toEqual([
      'Dated 2024-11-15, from “rated on” at the top.',
    ]);
  });
});
